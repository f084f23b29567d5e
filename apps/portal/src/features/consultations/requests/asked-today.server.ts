import { foldForSearch } from '@danban/legal-text';
import { isValidOn, type Organisation } from '#features/organisations/organisation.ts';
import { findOrganisation, findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';

export type AskedToday =
  | { readonly kind: 'body'; readonly body: Organisation }
  /** It has ended: nobody there can answer. Those who go on with its work are proposed. */
  | { readonly kind: 'ended'; readonly body: Organisation; readonly successors: readonly Organisation[] }
  /** Known by its name only. */
  | { readonly kind: 'name'; readonly name: string };

/** Who would be asked on a day: a body of the list, or one that is only named. The name of an ended body is recognised too. */
export async function askedToday(
  db: Db,
  { organisationId, askedName }: { readonly organisationId: string; readonly askedName: string },
  day: string,
): Promise<AskedToday | undefined> {
  const body = organisationId ? await findOrganisation(db, organisationId) : await named(db, askedName, day);
  if (!body) return organisationId || !askedName ? undefined : { kind: 'name', name: askedName };
  if (isValidOn(body, day)) return { kind: 'body', body };
  const ids = (await findAnsweringBodies(db, body, day)).map(({ id }) => id);
  return { kind: 'ended', body, successors: await findOrganisations(db, { ids }) };
}

/** The body of exactly this name, written with or without marks; one that exists stands before one that ended. */
async function named(db: Db, name: string, day: string): Promise<Organisation | undefined> {
  const folded = foldForSearch(name);
  if (!folded) return undefined;
  const found = await findOrganisations(db, { search: name });
  const same = found.filter((body) => foldForSearch(body.name) === folded);
  return same.find((body) => isValidOn(body, day)) ?? same[0];
}

export interface Ended {
  readonly body: { readonly name: string };
  readonly successors: readonly { readonly name: string }[];
}

/** For the sentence of the refusal: who has ended, and who goes on with the work. */
export function endedData(ended: readonly Ended[]) {
  return {
    ended: ended.map(({ body }) => body.name).join('; '),
    successors: [...new Set(ended.flatMap(({ successors }) => successors.map(({ name }) => name)))].join(
      '; ',
    ),
  };
}
