import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { IntakePlatform } from '../intake-platform.server.ts';
import { findAttackModes } from './attack-mode.store.server.ts';
import type { SendingSignals } from './find-holds.ts';
import type { HoldingRule } from './holding-rules.data.ts';
import { spendProofs } from './holds.store.server.ts';
import { networkPrefix } from './network-prefix.ts';
import { type Proof, readProof } from './proof-of-work.server.ts';
import { rulesOn } from './rule-switches.store.server.ts';

/** What the first page saw of how the form was filled; kept with the server draft until it is sent. */
export interface FormSignals {
  readonly trap: boolean;
  readonly tooFast: boolean;
}

/** What is known before the transaction: the proof itself is spent inside it. */
export interface BeforeSending {
  readonly proof: Proof | undefined;
  readonly fromPrefix: number;
  readonly attackMode: boolean;
  /** As they stand on the day of the sending. */
  readonly rules: readonly HoldingRule[];
}

/**
 * Counts one sending of this network about this draft. Of the address nothing is kept: the counter stands under a keyed
 * hash of network, draft and day, so that of two days nobody can tell that they saw the same network.
 */
export async function beforeSending(
  app: IntakePlatform,
  consultationId: string,
  draft: string,
  posted: string,
  address: string,
): Promise<BeforeSending> {
  const now = app.clock.now();
  const attackMode = (await findAttackModes(app.db, consultationId, now)).length > 0;
  const rules = await rulesOn(app.db, legalDay(now));
  const rate = rules.find(({ code }) => code === 'prefixRate');
  // Switched off: nobody is counted.
  if (!rate)
    return {
      proof: await readProof(posted, app.config.secretKey, draft, now),
      attackMode,
      rules,
      fromPrefix: 1,
    };
  const most = attackMode ? rate.mostInAttack : rate.most;
  const who = `${legalDay(now)} ${networkPrefix(address)} ${consultationId}`;
  const taken = await app.rateLimits.take({ name: 'submission.prefix', count: most, perSeconds: 3_600 }, who);
  const proof = await readProof(posted, app.config.secretKey, draft, now);
  return { proof, attackMode, rules, fromPrefix: taken.ok ? 1 : most + 1 };
}

/** In the transaction of the submissions: a proof that two requests bring at once counts for one of them. */
export async function signalsOfAll(
  tx: Db,
  all: readonly { readonly form: FormSignals | undefined; readonly before: BeforeSending }[],
): Promise<SendingSignals[]> {
  const fresh = await spendProofs(
    tx,
    all.flatMap(({ before: { proof } }) => proof ?? []),
  );
  return all.map(({ form, before: { proof, fromPrefix, attackMode } }) => {
    const proven = proof !== undefined && fresh.delete(proof.hash);
    return { trap: form?.trap ?? false, tooFast: form?.tooFast ?? false, proven, fromPrefix, attackMode };
  });
}
