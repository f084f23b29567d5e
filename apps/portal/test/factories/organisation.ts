import type { Organisation, RelationKind } from '../../src/features/organisations/organisation.ts';
import { insertOrganisation } from '../../src/features/organisations/organisations.store.server.ts';
import { insertRelation, insertSuccession } from '../../src/features/organisations/relations.store.server.ts';
import type { Db } from '../../src/platform/db.server.ts';
import { newId } from '../../src/platform/ids.ts';

let count = 0;

/** A provincial department that exists since 2020, unless said otherwise. */
export async function anOrganisation(db: Db, given: Partial<Organisation> = {}): Promise<Organisation> {
  count += 1;
  const organisation: Organisation = {
    id: newId(),
    slug: `so-thu-nghiem-${count}`,
    name: `Sở Thử nghiệm số ${count}`,
    shortName: `Sở TN${count}`,
    kind: 'stateBody',
    level: 'province',
    territory: 'tỉnh Hưng Yên',
    symbol: `STN${count}`,
    address: null,
    phone: null,
    email: null,
    responsiblePerson: null,
    validFrom: '2020-01-01',
    validTo: null,
    sortKey: String(count).padStart(6, '0'),
    version: 1,
    ...given,
  };
  await insertOrganisation(db, organisation);
  return organisation;
}

/** `from` belongs to, reports to, or is asked by `to`. */
export async function aRelation(
  db: Db,
  kind: RelationKind,
  from: { readonly id: string },
  to: { readonly id: string },
  given: { readonly programmeId?: string; readonly validFrom?: string; readonly validTo?: string } = {},
): Promise<string> {
  const id = newId();
  await insertRelation(db, {
    id,
    kind,
    fromId: from.id,
    toId: to.id,
    programmeId: given.programmeId ?? null,
    validFrom: given.validFrom ?? '2020-01-01',
    validTo: given.validTo ?? null,
    legalBasis: null,
  });
  return id;
}

/** `heir` goes on with what the ended body `from` did, from a day. */
export async function aSuccession(
  db: Db,
  from: { readonly id: string },
  heir: { readonly id: string },
  takesOverOn: string,
): Promise<void> {
  await insertSuccession(db, {
    organisationId: from.id,
    successorId: heir.id,
    takesOverOn,
    legalBasis: null,
  });
}
