import { record } from '#features/audit/record.server.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import {
  findLogKeys,
  findUnsignedLogs,
  type HeadOccasion,
  insertLogKey,
  insertSignedHead,
  type LogKey,
  retireLogKey,
  type SignedHead,
} from './heads.store.server.ts';
import { readLogEnd } from './log.store.server.ts';
import { logKey, publicKeyOf, signHead } from './log-key.server.ts';
import { headMessage } from './log-leaf.ts';
import { rootOf } from './merkle.ts';

/** What signing needs: `config.secretKey` is the secret of the installation. */
export type Signer = Pick<App, 'db' | 'clock'> & { readonly config: { readonly secretKey: Uint8Array } };

/** The secret of the installation is not the one that the published key was made of; docs/decisions/0020 says what to do. */
export class LogKeyLost extends Error {
  constructor(id: number) {
    super(`log key ${id} cannot be made from this SECRET_KEY: run rotate-log-key`);
  }
}

/**
 * Signs size and root of one log as they stand. Nothing for a log without lines. Signing one size twice for one
 * occasion keeps the first signature. Runs in the caller's transaction, which `db` is.
 */
export async function signLogHead(
  signer: Signer,
  consultationId: string,
  occasion: HeadOccasion,
): Promise<SignedHead | undefined> {
  const { db, clock, config } = signer;
  const { size, peaks } = await readLogEnd(db, consultationId);
  if (size === 0) return undefined;
  const key = await currentKey(db, config.secretKey, clock.now());
  const made = logKey(config.secretKey, key.id);
  if (publicKeyOf(made) !== key.publicKey) throw new LogKeyLost(key.id);
  const signedAt = clock.now();
  const root = rootOf(peaks).toString('hex');
  const message = headMessage({ consultationId, size, root, signedAt: signedAt.toISOString() });
  const head = {
    consultationId,
    size,
    occasion,
    root,
    signedAt,
    keyId: key.id,
    signature: signHead(made, message),
  };
  if (await insertSignedHead(db, head)) await emit(db, 'log.headSigned', { consultationId, size }, signedAt);
  return head;
}

async function currentKey(db: Db, secretKey: Uint8Array, now: Date): Promise<LogKey> {
  const current = (await findLogKeys(db)).at(-1);
  if (current) return current;
  // Two processes may begin the log at once; the key is the same.
  const first = { id: 1, publicKey: publicKeyOf(logKey(secretKey, 1)), validFrom: now };
  await insertLogKey(db, first);
  return { ...first, retiredAt: null };
}

/** Ends the key that signs now and begins the next one; heads that were signed keep their key for ever. */
export async function rotateLogKey({ db, clock, config }: Signer): Promise<LogKey> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const last = (await findLogKeys(tx)).at(-1);
    const id = (last?.id ?? 0) + 1;
    const key = { id, publicKey: publicKeyOf(logKey(config.secretKey, id)), validFrom: now };
    if (last) await retireLogKey(tx, last.id, now);
    await insertLogKey(tx, key);
    const change = {
      act: 'log.keyRotated',
      objectKind: 'installation',
      after: { key: id, publicKey: key.publicKey },
    };
    await record(tx, { kind: 'system' }, change, now);
    return { ...key, retiredAt: null };
  });
}

/** Signs each log that grew since it was signed last. */
export async function signGrownLogs(signer: Signer): Promise<SignedHead[]> {
  const heads: SignedHead[] = [];
  for (const id of await findUnsignedLogs(signer.db)) {
    const head = await inTransaction(signer.db, (db) => signLogHead({ ...signer, db }, id, 'daily'));
    if (head) heads.push(head);
  }
  return heads;
}

/** Every night. */
export const signHeadsJob = defineJob<Record<string, never>>({
  name: 'transparencyLog.signHeads',
  handle: async (_data, app) => {
    // The heads leave the database with the log: who rewrites a consultation cannot take them back there.
    for (const { consultationId, size, root, keyId, signature } of await signGrownLogs(app))
      app.log.info({ log: { consultationId, size, root, keyId, signature } }, 'signed head of a public log');
  },
});

const OCCASIONS: Readonly<Record<string, HeadOccasion>> = {
  'consultation.closed': 'closing',
  'matrix.published': 'responseTable',
};

/** Signs at the close of a round, and with its published answers. */
export const signHeadSubscriber: Subscriber = {
  name: 'transparencyLog.signHead',
  topics: Object.keys(OCCASIONS),
  handle: async ({ topic, payload }, app) => {
    await signLogHead(app, String(payload.consultationId), OCCASIONS[topic] ?? 'daily');
  },
};
