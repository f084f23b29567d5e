import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { countGroup, findGroupTexts } from './cores.store.server.ts';
import { type AddedSpan, addedSpans } from './near-duplicates/added-spans.ts';

/** Many who ask for the same in the same words (ý kiến hàng loạt): one text, and what some of them added. */
export interface MassSubmission {
  readonly groupId: string;
  /** The text that most have sent. */
  readonly text: string;
  readonly opinionId: string;
  readonly opinions: number;
  /** Copies of that text, but for marks, case and spaces. */
  readonly identical: number;
  readonly near: number;
  /** Counting class → opinions; of the public only. */
  readonly byClass: Readonly<Record<string, number>>;
  /** The most frequent of the near ones, with what each has more than the text. */
  readonly variants: readonly MassVariant[];
}
export interface MassVariant {
  readonly opinionId: string;
  readonly text: string;
  readonly copies: number;
  readonly added: readonly AddedSpan[];
}

const SHOWN = 20;

/** The caller has asked for the permission. */
export async function loadMassSubmission(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<MassSubmission> {
  if (!isId(consultationId) || !isId(groupId)) throw new NotFound(`mass submission ${groupId}`);
  const [texts, classes] = [
    await findGroupTexts(db, consultationId, groupId, SHOWN + 1),
    await countGroup(db, consultationId, groupId),
  ];
  const [most, ...others] = texts;
  if (!most) throw new NotFound(`mass submission ${groupId}`);
  const opinions = classes.reduce((sum, row) => sum + row.opinions, 0);
  return {
    groupId,
    text: most.text,
    opinionId: most.opinionId,
    opinions,
    identical: most.copies,
    near: opinions - most.copies,
    byClass: Object.fromEntries(classes.map((row) => [row.countingClass, row.opinions])),
    variants: others.map(({ opinionId, text, copies }) => ({
      opinionId,
      text,
      copies,
      added: addedSpans(most.text, text),
    })),
  };
}
