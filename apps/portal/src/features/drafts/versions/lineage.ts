import { createHash } from 'node:crypto';
import {
  compareTrees,
  findUnit,
  type LegalTree,
  type Pin,
  type UnitComparison,
  type UnitComparisonRow,
  type UnitId,
  unitText,
} from '@danban/legal-text';

/**
 * What a person says about a doubtful pair: it is the same provision · the old one became another · it is gone · cannot be
 * told, so that nothing is carried to it.
 */
export const LINEAGE_VERDICTS = ['same', 'other', 'gone', 'unsure'] as const;
export type LineageVerdict = (typeof LINEAGE_VERDICTS)[number];

export interface LineageDecision {
  readonly beforeVersionId: string;
  readonly before: UnitId;
  /** With what the comparison had paired it. */
  readonly proposed: UnitId;
  readonly verdict: LineageVerdict;
  /** What it became; only with `other`. */
  readonly after: UnitId | null;
  /** Fingerprint of the texts that the person saw. */
  readonly texts: string;
  readonly by: string;
  readonly at: string;
}

interface Side {
  readonly id: string;
  readonly tree: LegalTree;
}

/** The new version may still be corrected: what was said about words that stand there no more says nothing. */
export function holds(decision: LineageDecision, before: Side, after: LegalTree): boolean {
  return (
    decision.beforeVersionId === before.id &&
    decision.texts === textsOf(before.tree, after, decision) &&
    (decision.after === null || findUnit(after, decision.after) !== undefined)
  );
}

export function textsOf(
  before: LegalTree,
  after: LegalTree,
  pair: Pick<LineageDecision, 'before' | 'proposed' | 'after'>,
): string {
  const sides = [
    [before, pair.before],
    [after, pair.proposed],
    [after, pair.after ?? ''],
  ] as const;
  const texts = sides.map(([tree, id]) => {
    const unit = findUnit(tree, id);
    return unit ? unitText(unit) : '';
  });
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

export interface DecidedComparison extends UnitComparison {
  /** Doubtful pairs about which nobody has said anything yet. */
  readonly open: readonly UnitComparisonRow[];
  /** What people said, as far as it still holds. */
  readonly decisions: readonly LineageDecision[];
}

/**
 * The comparison of two versions with what people said about it: their words are never overruled, and what they are sure of is
 * doubtful no more. A pair that they could not tell stays doubtful: anchors do not trust it.
 */
export function compareDecided(
  before: Side,
  after: LegalTree,
  said: readonly LineageDecision[],
): DecidedComparison {
  const decisions = said.filter((decision) => holds(decision, before, after));
  const sure = new Set(decisions.flatMap((each) => (each.verdict === 'unsure' ? [] : [each.before])));
  const unsure = new Set(
    decisions.flatMap((each) => (each.verdict === 'unsure' ? [`${each.before} ${each.proposed}`] : [])),
  );
  const rows = compareTrees(before.tree, after, { pins: decisions.flatMap(pinOf) }).rows.map((row) =>
    row.before !== undefined && sure.has(row.before) ? withoutDoubt(row) : row,
  );
  const open = rows.filter((row) => row.doubtful && !unsure.has(`${row.before} ${row.after}`));
  return { rows, open, decisions };
}

function pinOf({ before, proposed, verdict, after }: LineageDecision): Pin[] {
  if (verdict === 'unsure') return [];
  if (verdict === 'gone') return [{ before, after: 'none' }];
  return [{ before, after: verdict === 'same' ? proposed : (after ?? proposed) }];
}

function withoutDoubt({ doubtful: _, ...row }: UnitComparisonRow): UnitComparisonRow {
  return row;
}
