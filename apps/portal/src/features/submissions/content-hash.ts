import { createHash } from 'node:crypto';
import type { Position } from './opinion.ts';

/** The points of a submission as they are hashed: nothing personal, so the hash outlives the contact data. */
export interface HashedOpinion {
  readonly unitId: string | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
}

/** SHA-256 over a JSON array in fixed order; printed on the receipt, so that a contributor can check the copy. */
export function contentHash(
  consultationId: string,
  draftVersionId: string,
  publicLabel: string,
  opinions: readonly HashedOpinion[],
): string {
  const points = opinions.map((opinion) => [
    opinion.unitId,
    opinion.position,
    opinion.text,
    opinion.suggestedWording,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([consultationId, draftVersionId, publicLabel, points]))
    .digest('hex');
}
