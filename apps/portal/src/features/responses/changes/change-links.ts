import type { LegalTree, UnitComparison, UnitId } from '@danban/legal-text';
import { type Change, changeList } from '#features/drafts/reading/change-list.ts';
import type { ResponseOutcome } from '../matrix.ts';

/** Two versions of a draft, and what became of each unit between them. */
export interface ComparedVersions {
  readonly before: LegalTree;
  readonly after: LegalTree;
  readonly comparison: UnitComparison;
}

/** What an answer says of the text: where the group stands in the version that was asked about, what changed in the new one. */
export interface LinkedAnswer {
  readonly groupOrdinal: number;
  readonly unitId: UnitId | null;
  readonly outcome: ResponseOutcome | null;
  readonly changedUnitId: UnitId | null;
}

/** `noUnit`: names no place that changed · `unchanged`: the place that it names is as it was. */
export type MissingChange = 'noUnit' | 'unchanged';

const isTakenUp = ({ outcome }: Pick<LinkedAnswer, 'outcome'>) =>
  outcome === 'accepted' || outcome === 'partlyAccepted';

const isIn = (inner: UnitId, outer: UnitId) => inner === outer || inner.startsWith(`${outer}__`);

/**
 * Why "tiếp thu" is not borne out by the text; undefined when it is, or when there is nothing to bear out. Whoever asked that a
 * provision be taken out is answered by its being gone: there is no place left to name. docs/interpretations/0075.
 */
export function missingChange(
  answer: Omit<LinkedAnswer, 'groupOrdinal'>,
  { comparison: { rows } }: Pick<ComparedVersions, 'comparison'>,
): MissingChange | undefined {
  if (!isTakenUp(answer)) return undefined;
  const { unitId, changedUnitId } = answer;
  if (changedUnitId !== null) {
    const hasChanged = rows.some(
      ({ after, status }) => status !== 'same' && after !== undefined && isIn(after, changedUnitId),
    );
    return hasChanged ? undefined : 'unchanged';
  }
  const isGone = unitId !== null && rows.some((row) => row.status === 'removed' && row.before === unitId);
  return isGone ? undefined : 'noUnit';
}

/** A change that readers see, and the answers that it comes from. */
export interface ExplainedChange {
  readonly change: Change;
  /** Address of what changed, also of what is gone; unique within the comparison. */
  readonly key: string;
  readonly answers: readonly LinkedAnswer[];
}

/** What is gone has its old address, which may be another unit's by now. */
export const changeKey = ({ kind, id }: Pick<Change, 'kind' | 'id'>) => (kind === 'removed' ? `-${id}` : id);

/**
 * Every change of the text with the accepted answers behind it. What was only moved or got another number follows from other
 * changes and is left out.
 */
export function explainedChanges(
  { before, after, comparison }: ComparedVersions,
  answers: readonly LinkedAnswer[],
): ExplainedChange[] {
  const takenUp = answers.filter(isTakenUp);
  return changeList(comparison, before, after)
    .flatMap(({ changes }) => changes)
    .filter(({ kind }) => kind !== 'moved')
    .map((change) => ({
      change,
      key: changeKey(change),
      answers: takenUp.filter((answer) => explains(answer, change)),
    }));
}

function explains({ unitId, changedUnitId }: LinkedAnswer, { kind, id }: Change): boolean {
  // Gone with all that was in it; who spoke about one clause of a whole article that went explains that clause at most.
  if (kind === 'removed') return changedUnitId === null && unitId !== null && isIn(id, unitId);
  if (changedUnitId === null) return false;
  // A new article is one change, with all that is in it.
  return isIn(id, changedUnitId) || (kind === 'added' && isIn(changedUnitId, id));
}

/** Units of the new version that differ from what they were, with everything in them. */
export function changedUnits({ rows }: UnitComparison): ReadonlySet<UnitId> {
  return new Set(
    rows.flatMap(({ after, status }) =>
      after !== undefined && status !== 'same' && status !== 'renumbered' && status !== 'moved'
        ? [after]
        : [],
    ),
  );
}
