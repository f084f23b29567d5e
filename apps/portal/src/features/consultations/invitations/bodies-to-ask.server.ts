import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { findRelations } from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';

export interface BodyToAsk {
  readonly id: string;
  readonly name: string;
  /** Stands in the relation "is asked by" to the lead agency today. */
  readonly isAsked: boolean;
}

/** Whom a body may ask in writing today: first those that it asks as a rule, then all others, never itself. */
export async function bodiesToAsk(db: Db, organisationId: string, today: string): Promise<BodyToAsk[]> {
  const [bodies, relations] = await Promise.all([
    organisationsAt(db, today),
    findRelations(db, { toId: organisationId, kind: 'isAskedBy', validOn: today }),
  ]);
  const asked = new Set(relations.map(({ fromId }) => fromId));
  const others = bodies.filter(({ id }) => id !== organisationId);
  const offered = others.map(({ id, name }) => ({ id, name, isAsked: asked.has(id) }));
  return [...offered.filter(({ isAsked }) => isAsked), ...offered.filter(({ isAsked }) => !isAsked)];
}
