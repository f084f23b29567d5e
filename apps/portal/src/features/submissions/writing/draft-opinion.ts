import { createHash } from 'node:crypto';
import type { OpinionContent } from '../submission.schema.ts';

/** One opinion of a server draft. Its id is its own in that draft only, so that it can be changed, moved and removed. */
export interface DraftOpinion extends OpinionContent {
  readonly id: string;
}

/** As a form may carry one; anything else is none. */
export function isOpinionId(id: string): boolean {
  return /^[a-z0-9]{1,24}$/.test(id);
}

export function newOpinionId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

/** Drafts of before opinions had ids: their places name them. */
export function withIds(opinions: readonly (OpinionContent & { readonly id?: string })[]): DraftOpinion[] {
  return opinions.map((opinion, index) => ({ ...opinion, id: opinion.id ?? `o${index + 1}` }));
}

/**
 * What somebody had before them, in a few letters: a form carries it, so that a change made meanwhile in another tab
 * is seen and not written over.
 */
export function markOf(opinion: OpinionContent): string {
  const { unitId, quotedWords, position, text, suggestedWording } = opinion;
  return createHash('sha256')
    .update(JSON.stringify([unitId, quotedWords, position, text, suggestedWording]))
    .digest('base64url')
    .slice(0, 16);
}

export type Placed =
  | { readonly kind: 'written'; readonly opinions: readonly DraftOpinion[] }
  /** Both tabs wrote the same, or the form was sent twice. */
  | { readonly kind: 'same' }
  /** Another tab changed it since this form was opened. */
  | { readonly kind: 'changed'; readonly current: DraftOpinion }
  /** Another tab took it away. */
  | { readonly kind: 'removed' };

/** Puts an opinion among the others: a new one at the end, a known one where it stood. `seen` is empty for a new one. */
export function putOpinion(opinions: readonly DraftOpinion[], written: DraftOpinion, seen: string): Placed {
  const current = opinions.find(({ id }) => id === written.id);
  if (!current)
    return seen === '' ? { kind: 'written', opinions: [...opinions, written] } : { kind: 'removed' };
  if (markOf(current) === markOf(written)) return { kind: 'same' };
  if (markOf(current) !== seen) return { kind: 'changed', current };
  return { kind: 'written', opinions: opinions.map((each) => (each.id === written.id ? written : each)) };
}

/** One place up (-1) or down (1); at the end of the list nothing moves. */
export function moveOpinion(
  opinions: readonly DraftOpinion[],
  id: string,
  by: -1 | 1,
): readonly DraftOpinion[] {
  const from = opinions.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= opinions.length) return opinions;
  const moved = [...opinions];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
