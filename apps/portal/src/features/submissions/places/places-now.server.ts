import { citationOf } from '@danban/legal-text';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { findVersions, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Opinion } from '../opinion.ts';
import { isPublicRound, publicVersions } from '../public-drafts.ts';
import { needsDecision } from './place.ts';
import { findAnchorsIn } from './places.store.server.ts';

/** Where an opinion stands in the newest text that the public may read. */
export interface PlaceNow {
  readonly ordinal: number;
  readonly state: 'kept' | 'moved' | 'removed' | 'waiting';
  /** "khoản 2 Điều 17"; null for the draft as a whole and for what is gone. */
  readonly citation: string | null;
  readonly unitId: string | null;
  /** What the officer said when the text was struck out or the place was changed. */
  readonly reason: string | null;
}

/** By opinion; nothing for those that were given on the newest public text, or have no place in it yet. */
export async function placesNow(
  { db }: Platform,
  projectId: string,
  opinions: readonly Pick<Opinion, 'id' | 'consultationId' | 'unitId' | 'draftVersionId'>[],
): Promise<Map<string, PlaceNow>> {
  const about = opinions.filter((opinion) => opinion.unitId !== null);
  const rounds = (await listByProject(db, projectId)).filter(isPublicRound);
  const [newest] = publicVersions(rounds, await findVersions(db, projectId));
  if (!newest || about.length === 0 || about.every((each) => each.draftVersionId === newest.id))
    return new Map();
  const { tree, ordinal } = await requireVersion(db, newest.id);
  const anchors = await findAnchorsIn(db, newest.id, about);
  return new Map(
    anchors.map(({ opinionId, state, unitId, decision, reason, found }) => [
      opinionId,
      {
        ordinal,
        state: needsDecision({ decision, found }) ? 'waiting' : state,
        citation: unitId === null ? null : citationOf(tree, unitId),
        unitId,
        reason,
      },
    ]),
  );
}
