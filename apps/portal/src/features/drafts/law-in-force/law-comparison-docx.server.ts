import type { MarkedText } from '#features/documents/layout/marked-lines.ts';
import {
  type LawComparisonEntry,
  writeLawComparisonDocx,
} from '#features/documents/write-law-comparison-docx.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { lawChangeWords, lawRefusalReasons, lawComparisonDocument as words } from '#text/vi/law-in-force.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { changedRuns } from '#ui/changed-words.ts';
import type { LawProject } from '../law-project.ts';
import type { LawRow } from './law-comparison.ts';
import type { PublishedLawComparison } from './published-law-comparison.ts';

/** The comparison in its legal form (bản so sánh, thuyết minh), as Word file; of the desk as it stands marked as a draft. */
export async function lawComparisonFile(
  { db, clock, installation }: Platform,
  project: LawProject,
  content: PublishedLawComparison,
  { isDraft }: { readonly isDraft: boolean },
): Promise<Uint8Array> {
  const today = legalDay(clock.now());
  const issuerId = await findIssuer(db, project.organisationId, today);
  const body = await letterheadOf(db, issuerId ?? project.organisationId, today);
  const draft = words.draftName(documentTypeNames[project.documentType], project.title);
  return await writeLawComparisonDocx({
    parentAgency: body.parentAgency,
    agency: body.agency,
    placeDate: `${body.place}, ${isDraft ? words.blankDate : formatLongDate(today)}`,
    ...(isDraft ? { draftMark: words.draftMark } : {}),
    draft,
    intro: words.intro(body.name, draft, content.versionOrdinal),
    groups: content.bases.map((base) => ({
      title: words.base(base),
      entries: content.rows.filter(({ baseId }) => baseId === base.id).map(entryOf),
    })),
    refused: content.refused.map((refused) =>
      words.refused(refused.citation, refused.formula, lawRefusalReasons[refused.reason]),
    ),
    recipients: words.recipients(body.shortName),
    signature: { authority: body.authority, title: '', name: undefined },
    ...(installation.kind === 'demo' ? { demoMark } : {}),
  });
}

function entryOf(row: PublishedLawComparison['rows'][number]): LawComparisonEntry {
  const { before, after, words: changed } = row;
  return {
    unit: row.unit,
    ...(before === undefined ? {} : { before: markedOf(before, changed, 'before') }),
    ...(after === undefined ? {} : { after: markedOf(after, changed, 'after') }),
    change: lawChangeWords[row.change],
    reason: row.reason,
  };
}

/** Spaces at the edges of a mark stay outside of it. */
function markedOf(text: string, changed: LawRow['words'], side: 'before' | 'after'): MarkedText[] {
  if (!changed) return [{ kind: 'same', text }];
  return changedRuns(changed, side).flatMap(({ kind, lead, word, tail }) => [
    { kind: 'same' as const, text: lead },
    { kind, text: word },
    { kind: 'same' as const, text: tail },
  ]);
}
