import { systemActor } from '#features/authority/actor.ts';
import { letInToDemo } from '#features/identity/demo.server.ts';
import { createPerson } from '#features/identity/people/manage-people.server.ts';
import { grantRole } from '#features/identity/people/manage-roles.server.ts';
import { createOrganisation } from '#features/organisations/manage-organisations.server.ts';
import { addRelation } from '#features/organisations/manage-relations.server.ts';
import { setSiteOwner } from '#features/organisations/owner.store.server.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import type { Result } from '#platform/result.ts';
import type { App } from '../../../src/wire.server.ts';
import { BODIES, type BodyKey, CAST, type CastKey } from './cast.ts';

export interface Entered {
  readonly programmeId: string;
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly people: Readonly<Record<CastKey, string>>;
}

const SINCE = '2025-07-01';

/** Bodies, people, roles and sign-ins, through the use cases that an administrator uses. */
export async function enterCast(app: App): Promise<Entered> {
  const programmeId = await programmeOf(app, 'qd-407');
  const bodies: Partial<Record<BodyKey, string>> = {};
  for (const body of BODIES) bodies[body.key] = await enterBody(app, body);
  await relateBodies(app, bodies as Entered['bodies'], programmeId);
  const people: Partial<Record<CastKey, string>> = {};
  for (const key of Object.keys(CAST) as CastKey[]) {
    const { name, title, body, roles } = CAST[key];
    const email = `${key}@demo.example.org`;
    const { id } = must(
      await createPerson(app, systemActor, { signInName: key, displayName: name, title, email }),
    );
    people[key] = id;
    for (const role of roles) {
      const where = { personId: id, organisationId: bodies[body] ?? '', validFrom: SINCE, validTo: null };
      const programme = role === 'focalUnit' ? programmeId : null;
      must(await grantRole(app, systemActor, { ...where, role, programmeId: programme }));
    }
  }
  await letInToDemo(app, Object.values(people));
  return { programmeId, bodies: bodies as Entered['bodies'], people: people as Entered['people'] };
}

async function programmeOf(app: App, wanted: string): Promise<string> {
  const programme = (await findProgrammes(app.db)).find(({ code }) => code === wanted);
  if (!programme) throw new Error(`no programme ${wanted}`);
  return programme.id;
}

async function enterBody(app: App, body: (typeof BODIES)[number]): Promise<string> {
  const { key, name, shortName, symbol, responsiblePerson } = body;
  const level = 'level' in body ? body.level : 'province';
  const kind = { kind: body.kind, level, territory: 'Tỉnh Minh Hà', validFrom: SINCE } as const;
  const address = 'Số 1, đường Bờ Sông, tỉnh Minh Hà';
  const contact = { address, phone: '0200 000 000', email: `${key}@demo.example.org` };
  const facts = { name, shortName, symbol, responsiblePerson, slug: key };
  const { id } = must(await createOrganisation(app, systemActor, { ...facts, ...kind, ...contact }));
  if (key === 'markets') await setSiteOwner(app.db, id, null, app.clock.now());
  return id;
}

async function relateBodies(app: App, bodies: Entered['bodies'], programmeId: string): Promise<void> {
  const since = { validFrom: SINCE, validTo: null, legalBasis: null };
  const upward = { fromId: bodies.markets, toId: bodies.committee, ...since };
  must(await addRelation(app, systemActor, { kind: 'belongsTo', programmeId: null, ...upward }));
  must(await addRelation(app, systemActor, { kind: 'reportsTo', programmeId, ...upward }));
  const roads = { ...upward, fromId: bodies.roads };
  must(await addRelation(app, systemActor, { kind: 'belongsTo', programmeId: null, ...roads }));
}

/** A refusal while the house is furnished is a mistake of the furnishing or of the product. */
export function must<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.reason} ${JSON.stringify(result.data ?? {})}`);
}
