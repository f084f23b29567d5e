import { createHash } from 'node:crypto';
import type { OpinionAnchor, PlaceDoubt } from '../opinion.ts';

/** Keep it where it was put · move it to another unit · the text it was about is gone. */
export const PLACE_DECISIONS = ['keep', 'move', 'removed'] as const;
export type PlaceDecision = (typeof PLACE_DECISIONS)[number];

type State = Exclude<OpinionAnchor['state'], 'given'>;

/** Opinions of one place in the version before that got the same place in this one. */
export interface PlaceGroup {
  readonly fromVersionId: string;
  /** null: about the draft as a whole. */
  readonly fromUnitId: string | null;
  readonly fromWords: string | null;
  /** What the comparison found. */
  readonly found: {
    readonly state: State;
    readonly unitId: string | null;
    readonly doubt: PlaceDoubt | null;
  };
  /** Where they stand now: as found, or as a person decided. */
  readonly state: State;
  readonly unitId: string | null;
  readonly decision: PlaceDecision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly opinions: number;
}

/** Names a group in a form; another finding or decision gives another key. */
export function keyOf(group: Omit<PlaceGroup, 'opinions'>): string {
  const { fromVersionId, fromUnitId, fromWords, found, state, unitId, decision, decidedAt } = group;
  const parts = [fromVersionId, fromUnitId, fromWords, found.state, found.unitId, found.doubt];
  const now = [state, unitId, decision, decidedAt?.getTime() ?? null];
  return createHash('sha256')
    .update(JSON.stringify([...parts, ...now]))
    .digest('hex')
    .slice(0, 24);
}

/** Whether a person must look: the text is gone, or the place cannot be told. Quoted words that went are only said. */
export function needsDecision({ decision, found }: Pick<PlaceGroup, 'decision' | 'found'>): boolean {
  return (
    decision === null && (found.state === 'removed' || found.doubt === 'place' || found.doubt === 'split')
  );
}

export type DecideRefusal = 'noSuchUnit' | 'nothingToKeep' | 'reasonMissing';

/** What stands against a decision. A reason is due where a person says something else than the comparison found. */
export function whyNotDecide(
  found: PlaceGroup['found'],
  input: { readonly decision: PlaceDecision; readonly unitExists: boolean; readonly reason: string },
): DecideRefusal | undefined {
  const { decision, unitExists, reason } = input;
  if (decision === 'keep' && found.unitId === null) return 'nothingToKeep';
  if (decision === 'move' && !unitExists) return 'noSuchUnit';
  const differs = decision === 'move' || (decision === 'removed' && found.state !== 'removed');
  return differs && reason === '' ? 'reasonMissing' : undefined;
}

export interface Tally {
  readonly all: number;
  readonly kept: number;
  readonly moved: number;
  readonly removed: number;
  /** Of all, those that wait for a person. */
  readonly waiting: number;
}

/** Every opinion is in exactly one of kept, moved, removed, waiting: nothing is lost on the way. */
export function tallyOf(groups: readonly PlaceGroup[]): Tally {
  const sum = (chosen: (group: PlaceGroup) => boolean) =>
    groups.reduce((total, group) => (chosen(group) ? total + group.opinions : total), 0);
  const settled = (state: State) => sum((group) => !needsDecision(group) && group.state === state);
  return {
    all: sum(() => true),
    kept: settled('kept'),
    moved: settled('moved'),
    removed: settled('removed'),
    waiting: sum(needsDecision),
  };
}
