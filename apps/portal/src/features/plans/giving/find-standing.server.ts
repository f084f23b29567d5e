import {
  findOrganisations,
  requireOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import {
  findMembers,
  findReachEdges,
  findRelations,
} from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode } from '../task.ts';
import type { NamedUnit } from '../tasks/task-unit.ts';
import { type Standing, wayOfGiving } from './way-of-giving.ts';

export async function findStanding(db: Db, organisationId: string, day: string): Promise<Standing> {
  const own = await requireOrganisation(db, organisationId);
  const [above, below, seats] = await Promise.all([
    bodiesAbove(db, organisationId, day),
    findRelations(db, { toId: organisationId, kind: 'belongsTo', validOn: day }),
    own.kind === 'council' ? findMembers(db, { councilId: organisationId }) : [],
  ]);
  return { own, above, below: new Set(below.map(({ fromId }) => fromId)), seats };
}

/** All that a body belongs to, step by step. */
async function bodiesAbove(db: Db, id: string, day: string): Promise<ReadonlySet<string>> {
  const edges = (await findReachEdges(db, id, day)).filter(({ kind }) => kind === 'belongsTo');
  const found = new Set<string>();
  const climb = (from: string) => {
    for (const { fromId, toId } of edges) {
      if (fromId !== from || found.has(toId)) continue;
      found.add(toId);
      climb(toId);
    }
  };
  climb(id);
  return found;
}

/**
 * The names of those among the leads of an assigned task to whom a council may give no work; empty for what is asked, and for
 * plans of other bodies, where giao and đề nghị are the keeper's word. A printed name is nobody's until it is bound.
 */
export async function findOnlyAsked(
  db: Db,
  organisationId: string,
  { mode, leads }: { readonly mode: TaskMode; readonly leads: readonly NamedUnit[] },
  day: string,
): Promise<string[]> {
  if (mode !== 'assigned') return [];
  const standing = await findStanding(db, organisationId, day);
  if (standing.own.kind !== 'council') return [];
  const ids = leads.flatMap((lead) => lead.organisationId ?? []);
  const bodies = await findOrganisations(db, { ids: [...new Set(ids)] });
  return bodies.filter((body) => wayOfGiving(standing, body, day) === 'requested').map(({ name }) => name);
}
