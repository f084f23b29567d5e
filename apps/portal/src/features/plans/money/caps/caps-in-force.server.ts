import { findRelations } from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { basisOf, findItem } from './item-basis.ts';
import { findCaps } from './spend-caps.store.server.ts';
import { capOn, type EffectiveCap } from './spend-item.ts';

/** A body and all it belongs to on a day, the body first. */
export async function bodyAndAbove(db: Db, organisationId: string, day: string): Promise<string[]> {
  const bodies = [organisationId];
  for (const id of bodies) {
    const above = await findRelations(db, { fromId: id, kind: 'belongsTo', validOn: day });
    bodies.push(...above.map(({ toId }) => toId).filter((one) => !bodies.includes(one)));
  }
  return bodies;
}

/** What answers "how much may one unit cost on a day?" for a body: its own approved figures and those of the bodies above it. */
export async function capsFor(
  db: Db,
  organisationId: string,
  today: string,
): Promise<(itemCode: string, day: string) => EffectiveCap | undefined> {
  const bodies = await bodyAndAbove(db, organisationId, today);
  const rows = (await findCaps(db, bodies)).filter(({ state }) => state === 'approved');
  return (itemCode, day) => {
    const item = findItem(itemCode);
    return item && capOn(item, day, bodies, rows, basisOf);
  };
}
