import { publicActor } from '#features/authority/actor.ts';
import { findConfirmations } from '#features/submissions/contact/contact-links.store.server.ts';
import type { GivenUnder } from '#features/submissions/contact/given-under.store.server.ts';
import type { IntakePlatform } from '#features/submissions/intake-platform.server.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  type Asked,
  type AskRefusal,
  holdSubjects,
  openRequest,
  REQUESTS_PER_ADDRESS,
  whyNotAbout,
  whyNotAsked,
} from './ask.server.ts';
import type { Purpose } from './data-request.ts';
import { withdrawAbout } from './decide.server.ts';
import { readOwnDataLink } from './own-data-link.server.ts';

export type AskAllRefusal = AskRefusal | 'gone';

/** One request to each body that holds something, and how many submissions were left out because they need none. */
export interface AskedForAll {
  readonly requests: number;
  readonly submissions: number;
  readonly alreadyAsked: number;
  readonly alreadyErased: number;
}

/**
 * Who proved a contact asks once about all that was given under it. Each body that holds some of it gets one request, with its
 * own clock and its own decision; what is being asked already, or is erased, is left out and counted.
 */
export async function askForAll(
  app: IntakePlatform,
  token: string,
  asked: Asked,
  address: string,
): Promise<Result<AskedForAll, AskAllRefusal>> {
  if (!(await app.rateLimits.take(REQUESTS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (asked.kind === 'delete' && !asked.sure) return refuse('notSure');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const own = await readOwnDataLink({ db: tx, clock: app.clock }, token);
    if (!own) return refuse('gone');
    await holdSubjects(tx, own.given);
    const refusal = whyNotAsked(asked, await confirmedOf(tx, own.given));
    if (refusal) return refuse(refusal);
    const left = { alreadyAsked: 0, alreadyErased: 0 };
    const open: GivenUnder[] = [];
    for (const each of own.given) {
      const reason = await whyNotAbout(tx, each, asked.kind);
      if (reason) left[reason] += 1;
      else open.push(each);
    }
    if (open.length === 0) return refuse(left.alreadyAsked > 0 ? 'alreadyAsked' : 'alreadyErased');
    const request = { road: 'contact', identityCheck: '', enteredBy: null, receivedAt: now } as const;
    const bodies = byBody(open);
    for (const about of bodies) await openRequest(tx, about, { ...asked, ...request }, publicActor, now);
    return ok({ requests: bodies.length, submissions: open.length, ...left });
  });
}

/** The same for consents: nobody decides about it, it is done at once. */
export async function withdrawForAll(
  app: IntakePlatform,
  token: string,
  purposes: readonly Purpose[],
  address: string,
): Promise<Result<{ readonly submissions: number }, 'tooMany' | 'nothingWanted' | 'gone'>> {
  if (!(await app.rateLimits.take(REQUESTS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (purposes.length === 0) return refuse('nothingWanted');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const own = await readOwnDataLink({ db: tx, clock: app.clock }, token);
    if (!own) return refuse('gone');
    await holdSubjects(tx, own.given);
    let submissions = 0;
    for (const about of byBody(own.given))
      submissions += await withdrawAbout(tx, about, { road: 'contact', purposes }, now);
    return submissions > 0 ? ok({ submissions }) : refuse('nothingWanted');
  });
}

function byBody(given: readonly GivenUnder[]) {
  const bodies = new Map<string, GivenUnder[]>();
  for (const each of given)
    bodies.set(each.organisationId, [...(bodies.get(each.organisationId) ?? []), each]);
  return [...bodies].map(([organisationId, subjects]) => ({ organisationId, subjects }));
}

/** Whether an address or a number of any of them was confirmed: it is not exchanged for a typed one. */
async function confirmedOf(tx: Db, given: readonly GivenUnder[]) {
  const levels = new Set<string>();
  for (const { consultationId, submissionId } of given)
    for (const level of await findConfirmations(tx, consultationId, submissionId)) levels.add(level);
  return { emailConfirmed: levels.has('emailConfirmed'), phoneConfirmed: levels.has('phoneConfirmed') };
}
