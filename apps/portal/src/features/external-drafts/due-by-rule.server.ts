import { type Deadline, deadlineFor } from '#features/time-limits/deadline.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import { ruleFor } from '#features/time-limits/rule.ts';
import { calendarAround, findRules } from '#features/time-limits/time-limits.store.server.ts';
import type { Db } from '#platform/db.server.ts';

/**
 * The day until which an asked body answers in writing, where the law sets one (Law 64/2025/QH15, Article 30(1)(a): 15
 * days for the policy of a law; Decree 187/2025 for drafts of a commune). Counted from the day of receipt by the rule in
 * force on the day of the letter; null when no rule is known for the type. Only national rows: another body's draft
 * stands under its own regime, not under what our province has added. docs/interpretations/0045-answers-to-others.md
 */
export async function dueByRule(
  db: Db,
  asked: { readonly documentType: DocumentType; readonly letterOn: string; readonly receivedOn: string },
): Promise<Deadline | null> {
  const { documentType, letterOn, receivedOn } = asked;
  const rule = ruleFor(await findRules(db), {
    documentType,
    what: 'writtenAnswer',
    openedOn: letterOn,
    organisationIds: [],
  });
  if (!rule) return null;
  return deadlineFor(rule, receivedOn, await calendarAround(db, receivedOn));
}
