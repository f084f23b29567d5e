import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';

/** Body → who answers for it on a day: itself while it exists, else its successors (decision 0014). */
export async function answeringBodies(
  db: Db,
  organisationIds: readonly string[],
  day: string,
): Promise<(organisationId: string) => readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const body of await findOrganisations(db, { ids: [...new Set(organisationIds)] })) {
    const has = body.validTo !== null && body.validTo < day;
    const answering = has ? await findAnsweringBodies(db, body, day) : [body];
    found.set(
      body.id,
      answering.map(({ id }) => id),
    );
  }
  return (id) => found.get(id) ?? [];
}
