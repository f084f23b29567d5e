import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import { type IntakePlatform, tokenHash } from '../intake-platform.server.ts';
import type { OpinionFormValues, OpinionValues } from '../opinion-form.ts';
import { shownContent, withKeptEmail } from '../second-thoughts/covered-email.ts';
import { checkAgainstText } from '../start-submission.server.ts';
import { type FieldErrors, type FormErrorWords, formFrom, MOST_OPINIONS } from '../submission.schema.ts';
import {
  type DraftContent,
  findDraft,
  lockDraft,
  type SubmissionDraft,
  updateDraft,
} from '../submission-drafts.store.server.ts';
import {
  type DraftOpinion,
  isOpinionId,
  markOf,
  moveOpinion,
  newOpinionId,
  putOpinion,
} from './draft-opinion.ts';

/** Wide for people: fifty opinions, each written, moved and changed again, are 200. */
export const EDITS_PER_ADDRESS: Limit = { name: 'submission.edit', count: 600, perSeconds: 600 };

export type EditRefusal =
  | 'invalid'
  /** There is no such draft any more, or it was sent already. */
  | 'gone'
  | 'changedElsewhere'
  | 'removedElsewhere'
  | 'personChangedElsewhere'
  | 'tooManyOpinions'
  | 'tooMany'
  | 'tooLarge';

export type EditResult =
  | { readonly ok: true; readonly opinionId: string }
  | {
      readonly ok: false;
      readonly reason: EditRefusal;
      readonly errors: FieldErrors;
      /** What somebody wrote in the other tab, to be shown beside what was typed here; of the text nothing. */
      readonly current?: Pick<DraftOpinion, 'text' | 'suggestedWording'>;
      /** What the form carries from now on: sent again, it is meant. */
      readonly seen?: string;
    };

export interface OpinionEdit {
  /** Given by the form, so that a form that is sent twice adds once; empty: we choose one. */
  readonly id: string;
  /** `markOf` what the form showed; empty for a new opinion. */
  readonly seen: string;
  readonly values: OpinionValues;
}

/** Adds an opinion to a draft, or writes one anew. Of two tabs neither writes over the other unasked. */
export async function saveOpinion(
  app: IntakePlatform,
  token: string,
  edit: OpinionEdit,
  address: string,
  say: FormErrorWords = submissionErrors,
): Promise<EditResult> {
  if (!(await app.rateLimits.take(EDITS_PER_ADDRESS, address)).ok) return refused('tooMany');
  const draft = await findOpenDraft(app, token);
  if (!draft) return refused('gone');
  const checked = await checkAgainstText(
    app.db,
    draft.content.draftVersionId,
    {
      ...formFrom(draft.content, ''),
      opinions: [edit.values],
    },
    say,
  );
  if (!checked.ok) return refused('invalid', checked.errors);
  const id = isOpinionId(edit.id) ? edit.id : newOpinionId();
  const written = { ...checked.content.opinions[0]!, id };
  return await change(app, token, async (tx, current, content) => {
    const placed = putOpinion(content.opinions, written, edit.seen);
    if (placed.kind === 'removed') return { ...refused('removedElsewhere'), seen: '' };
    if (placed.kind === 'changed') {
      const seen = markOf(placed.current);
      const { text, suggestedWording } = placed.current;
      return { ...refused('changedElsewhere'), current: { text, suggestedWording }, seen };
    }
    if (placed.kind === 'written') {
      if (placed.opinions.length > MOST_OPINIONS)
        return refused('tooManyOpinions', { 'text.0': say.tooManyOpinions(MOST_OPINIONS) });
      await updateDraft(tx, current, { ...content, opinions: placed.opinions });
    }
    return { ok: true, opinionId: id };
  });
}

/** Writes who speaks anew. `seen` is `personMark` of what the form showed. */
export async function savePerson(
  app: IntakePlatform,
  token: string,
  edit: { readonly seen: string; readonly values: OpinionFormValues },
  address: string,
  say: FormErrorWords = submissionErrors,
): Promise<EditResult> {
  if (!(await app.rateLimits.take(EDITS_PER_ADDRESS, address)).ok) return refused('tooMany');
  const draft = await findOpenDraft(app, token);
  if (!draft) return refused('gone');
  const { opinions } = formFrom(draft.content, '');
  const typed = withKeptEmail(edit.values, draft.content);
  const checked = await checkAgainstText(
    app.db,
    draft.content.draftVersionId,
    { ...typed.values, opinions },
    say,
  );
  if (!checked.ok) return refused('invalid', checked.errors);
  return await change(app, token, async (tx, current, content) => {
    const { emailFromRecord: _, ...before } = content;
    const kept = typed.isKept ? { emailFromRecord: true } : {};
    const after = { ...before, ...checked.content, ...kept, opinions: content.opinions };
    const mark = personMark(content);
    if (mark !== edit.seen && mark !== personMark(after))
      return { ...refused('personChangedElsewhere'), seen: mark };
    await updateDraft(tx, current, after);
    return { ok: true, opinionId: '' };
  });
}

/** Everything of a draft but its opinions, in a few letters; of a covered address no more than is shown, or it could be tried out. */
export function personMark(content: DraftContent): string {
  const { opinions: _, draftVersionId: __, ...person } = shownContent(content);
  const text = JSON.stringify(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)));
  return markOf({ unitId: null, quotedWords: null, position: 'ask', text, suggestedWording: null });
}

/**
 * Takes one opinion out. The last one stays: an empty draft says nothing, and throwing all away is an act of its own.
 * One that another tab changed since the page was made stays too.
 */
export async function removeOpinion(
  app: IntakePlatform,
  token: string,
  id: string,
  seen: string,
  address: string,
): Promise<EditResult> {
  if (!(await app.rateLimits.take(EDITS_PER_ADDRESS, address)).ok) return refused('tooMany');
  return await change(app, token, async (tx, current, content) => {
    const opinion = content.opinions.find((each) => each.id === id);
    if (opinion && markOf(opinion) !== seen) return refused('changedElsewhere');
    const opinions = content.opinions.filter((each) => each.id !== id);
    if (opinion && opinions.length > 0) await updateDraft(tx, current, { ...content, opinions });
    return { ok: true, opinionId: id };
  });
}

/** One place up or down in the order in which they are sent. */
export async function reorderOpinion(
  app: IntakePlatform,
  token: string,
  id: string,
  by: -1 | 1,
  address: string,
): Promise<EditResult> {
  if (!(await app.rateLimits.take(EDITS_PER_ADDRESS, address)).ok) return refused('tooMany');
  return await change(app, token, async (tx, current, content) => {
    const opinions = moveOpinion(content.opinions, id, by);
    if (opinions !== content.opinions) await updateDraft(tx, current, { ...content, opinions });
    return { ok: true, opinionId: id };
  });
}

type OpenDraft = SubmissionDraft & { readonly content: DraftContent };

/** A draft that was neither sent nor is too old. */
export async function findOpenDraft(
  { db, clock }: Pick<IntakePlatform, 'db' | 'clock'>,
  token: string,
): Promise<OpenDraft | undefined> {
  const draft = await findDraft(db, tokenHash(token));
  return isOpen(draft, clock.now()) ? draft : undefined;
}

function isOpen(draft: SubmissionDraft | undefined, now: Date): draft is OpenDraft {
  return draft?.content != null && now < draft.expiresAt;
}

async function change(
  app: IntakePlatform,
  token: string,
  work: (tx: Db, draft: SubmissionDraft, content: DraftContent) => Promise<EditResult>,
): Promise<EditResult> {
  return await inTransaction(app.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(token));
    return isOpen(draft, app.clock.now()) ? await work(tx, draft, draft.content) : refused('gone');
  });
}

function refused(reason: EditRefusal, errors: FieldErrors = {}) {
  return { ok: false as const, reason, errors };
}
