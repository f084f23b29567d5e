import { createHmac } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import { type Actor, type PersonActor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type Bounce, kindOf, readBounces, SOFT_DAYS, SOFT_LIMIT } from './bounce.ts';
import { countBounces, hasBounce, insertBounce } from './bounces.store.server.ts';
import { keepPace } from './digest.store.server.ts';
import { deleteMailbox, findAddress, findIdOf } from './subscribers.store.server.ts';

type BouncePlatform = Pick<App, 'db' | 'clock' | 'config'>;

const DAY_MS = 86_400_000;
const LONGEST_PASTE = 500_000;

/** Notes a mail that came back; stops the mailbox at once when it is gone, after the third time when it only refuses for a while. */
export async function noteBounce(
  { config, clock }: BouncePlatform,
  tx: Db,
  actor: Actor,
  bounce: Bounce,
  { id, fromReport = false }: { readonly id?: string; readonly fromReport?: boolean } = {},
): Promise<boolean> {
  const at = clock.now();
  // The event or the report that says so may come twice.
  if (id && (await hasBounce(tx, id))) return false;
  const addressHash = createHmac('sha256', config.secretKey).update('bounce ').update(bounce.email).digest();
  const before = await countBounces(tx, addressHash, new Date(at.getTime() - SOFT_DAYS * DAY_MS));
  const isOver = bounce.kind === 'hard' || before + 1 >= SOFT_LIMIT;
  const recipientId = (await findIdOf(tx, bounce.email)) ?? null;
  const stopped = isOver && (await deleteMailbox(tx, bounce.email)) > 0;
  const by = actor.kind === 'person' ? actor.personId : null;
  const { kind, code } = bounce;
  const noted = { id: id ?? newId(at), addressHash, kind, code, stopped, at, by };
  await insertBounce(tx, { ...noted, recipientId, fromReport });
  return stopped;
}

export type BounceRefusal = 'nothingRead' | 'tooLong';

/** What the operator pastes from the mailbox to which reports come: reports, or addresses one a line. */
export async function enterBounces(
  app: BouncePlatform,
  actor: PersonActor,
  { pasted }: { readonly pasted: string },
): Promise<Result<{ readonly read: number; readonly stopped: number }, BounceRefusal>> {
  requirePermission(actor, 'newsletter.manage');
  if (pasted.length > LONGEST_PASTE) return refuse('tooLong');
  const bounces = readBounces(pasted);
  if (bounces.length === 0) return refuse('nothingRead');
  return await inTransaction(app.db, async (tx) => {
    let stopped = 0;
    for (const bounce of bounces) if (await noteBounce(app, tx, actor, bounce)) stopped += 1;
    const after = { bounces: bounces.length, stopped };
    await record(
      tx,
      actor,
      { act: 'newsletter.bouncesEntered', objectKind: 'newsletter', after },
      app.clock.now(),
    );
    return ok({ read: bounces.length, stopped });
  });
}

/** The receiver's server refused the mailbox while the mail was handed over. */
export const hearRefusedMails: Subscriber = {
  name: 'following.hearRefusedMails',
  topics: ['mail.refused'],
  handle: async (event, app) => {
    const { recipientId, code } = event.payload;
    if (typeof recipientId !== 'string' || typeof code !== 'string') return;
    await inTransaction(app.db, async (tx) => {
      const email = await findAddress(tx, recipientId);
      if (!email) return;
      await noteBounce(app, tx, systemActor, { email, kind: kindOf(code), code }, { id: event.id });
    });
  },
};

export type PaceRefusal = 'paceWrong';
const MOST_A_MINUTE = 6_000;

/** How many digests leave in a minute, 1 to 6,000. */
export async function setPace(
  app: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  { digests }: { readonly digests: number },
): Promise<Result<null, PaceRefusal>> {
  requirePermission(actor, 'newsletter.manage');
  if (!Number.isInteger(digests) || digests < 1 || digests > MOST_A_MINUTE) return refuse('paceWrong');
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    await keepPace(tx, digests, actor.personId, now);
    await record(tx, actor, { act: 'newsletter.paceSet', objectKind: 'newsletter', after: { digests } }, now);
  });
  return ok(null);
}
