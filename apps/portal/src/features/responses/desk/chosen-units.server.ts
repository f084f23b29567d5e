import type { Actor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findAssignments } from '../assignments/assignments.store.server.ts';
import { findProgress } from './desk.store.server.ts';
import type { DeskAddress } from './desk-address.ts';
import { type Place, placesOf } from './places.ts';

export type Units = readonly (string | null)[] | undefined;
type Chosen = Pick<DeskAddress, 'place' | 'mine'>;

/** The units that an address names; undefined: all. An article that nobody knows finds nothing, never everything. */
export function unitsOf(
  places: readonly (Pick<Place, 'place' | 'units'> & { readonly mine: boolean })[],
  chosen: Chosen,
): Units {
  if (chosen.place !== undefined)
    return places.find(({ place }) => place === chosen.place)?.units ?? [chosen.place];
  return chosen.mine ? places.filter(({ mine }) => mine).flatMap(({ units }) => units) : undefined;
}

/** The same for what acts upon an address without showing it. */
export async function findUnits(
  db: Db,
  actor: Actor,
  { id, draftVersionId }: Pick<Consultation, 'id' | 'draftVersionId'>,
  chosen: Chosen,
): Promise<Units> {
  if (chosen.place === undefined && !chosen.mine) return undefined;
  const { tree } = await requireVersion(db, draftVersionId);
  const mine = new Set(
    (await findAssignments(db, id)).flatMap((one) =>
      actor.kind === 'person' && one.personId === actor.personId ? [one.place] : [],
    ),
  );
  const places = placesOf(tree, await findProgress(db, id));
  return unitsOf(
    places.map((place) => ({ ...place, mine: mine.has(place.place) })),
    chosen,
  );
}
