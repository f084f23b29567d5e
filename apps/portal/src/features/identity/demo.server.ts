import type { Role } from '#features/authority/roles.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Installation } from '#platform/installation.server.ts';
import { findPeople, setLastSeen, setPasswordHash } from './people.store.server.ts';
import { findAssignments } from './roles.store.server.ts';
import { hashPassword } from './sign-in/password.server.ts';

/** Known to everybody, and set only on a database that was created as a demo, which no public address may serve. */
export const DEMO_PASSWORD = 'dan-ban-minh-hoa';

export interface DemoInstallation extends Platform {
  readonly installation: Installation;
  readonly config: { readonly isPublic: boolean };
}

export interface DemoSignIn {
  readonly signInName: string;
  readonly displayName: string;
  readonly title: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Filled into the form; there is nothing secret about it. */
  readonly password: string;
}

/**
 * For the demo story: gives these people the demo password and a first visit, without which the nightly look for
 * idle accounts would disable them. One hash serves all: everybody knows the password. Throws on any other database.
 */
export async function letInToDemo(platform: Platform, personIds: readonly string[]): Promise<void> {
  if (platform.installation.kind !== 'demo') throw new Error('letInToDemo: this database is not a demo');
  const hash = await hashPassword(DEMO_PASSWORD);
  for (const id of personIds) {
    await setPasswordHash(platform.db, id, hash);
    await setLastSeen(platform.db, id, platform.clock.now());
  }
}

/** What the sign-in page offers, body by body in official order; empty on every database but a demo, and when others than this machine can reach it. */
export async function findDemoSignIns(app: DemoInstallation): Promise<DemoSignIn[]> {
  if (app.installation.kind !== 'demo' || app.config.isPublic) return [];
  const today = legalDay(app.clock.now());
  const bodies = new Map((await organisationsAt(app.db, today)).map((body) => [body.id, body]));
  const held = await findAssignments(app.db, { validOn: today });
  const people = await findPeople(app.db, { state: 'active' });
  const order = [...bodies.values()].map((body) => body.shortName);
  return people
    .filter((person) => person.hasPassword)
    .flatMap((person) => {
      const theirs = held.filter((one) => one.personId === person.id && bodies.has(one.organisationId));
      const body = theirs[0] && bodies.get(theirs[0].organisationId);
      if (!body) return [];
      const { signInName, displayName, title } = person;
      return [
        {
          signInName,
          displayName,
          title,
          organisation: body.shortName,
          roles: theirs.map((one) => one.role),
          password: DEMO_PASSWORD,
        },
      ];
    })
    .sort((a, b) => order.indexOf(a.organisation) - order.indexOf(b.organisation));
}
