import { type Attempt, contribute, type Desk } from './contributor.ts';
import { checkByHttp, type Found } from './ledger.ts';

export interface Victim {
  readonly name: string;
  readonly rounds: number;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface Tally extends Found {
  readonly name: string;
  /** Rounds in which at least one confirmation was between submit and reply. */
  hits: number;
  /** Confirmations that were between submit and reply when the blow fell. */
  inFlight: number;
  readonly attempts: Attempt[];
  slowestRestartMs: number;
}

const CONTRIBUTORS = 8;
/** Few enough that fifty rounds stay under the limit of one consultation (3,000 drafts in ten minutes). */
const EACH = 5;
const LATEST_BLOW_MS = 250;
const PATIENCE_MS = 20_000;

/** Rounds in which nothing was under way prove nothing and are played again. */
export async function playRounds(desk: Desk, victim: Victim): Promise<Tally> {
  const tally: Tally = {
    ...{ name: victim.name, hits: 0, inFlight: 0, committedUnseen: 0, slowestRestartMs: 0 },
    ...{ attempts: [], losses: [] },
  };
  for (let round = 0; tally.hits < victim.rounds && round < victim.rounds * 3; round += 1) {
    await playRound(desk, victim, round, tally);
    process.stderr.write(`\r${victim.name}: ${tally.hits} of ${victim.rounds} `);
  }
  process.stderr.write('\n');
  if (tally.hits < victim.rounds)
    tally.losses.push(`only ${tally.hits} of ${victim.rounds} blows hit a confirmation`);
  return tally;
}

async function playRound(desk: Desk, victim: Victim, round: number, tally: Tally): Promise<void> {
  const attempts: Attempt[] = [];
  let over = false;
  const work = async (person: number) => {
    for (let i = 0; i < EACH && !over; i += 1) {
      const attempt: Attempt = {
        text: `Ý kiến thử ${victim.name} ${round}-${person}-${i} về giờ hoạt động.`,
        address: `10.${round % 250}.${person}.${i + 1}`,
        confirming: false,
      };
      attempts.push(attempt);
      await contribute(desk, attempt);
    }
  };
  const people = Array.from({ length: CONTRIBUTORS }, (_, person) => work(person).catch(() => {}));
  await firstConfirmation(attempts);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_BLOW_MS));
  const struck = attempts.filter(({ confirming }) => confirming);
  await victim.kill();
  over = true;
  await Promise.all(people);
  // A receipt that was already on its way counts as shown, and such a round as no hit.
  const lost = struck.filter(({ confirming }) => confirming);
  const began = performance.now();
  await victim.restart();
  tally.slowestRestartMs = Math.max(tally.slowestRestartMs, performance.now() - began);
  tally.inFlight += lost.length;
  if (lost.length > 0) tally.hits += 1;
  await checkByHttp(desk.url, attempts, tally);
  tally.attempts.push(...attempts);
}

/** A server that has just started takes a while for its first pages. */
async function firstConfirmation(attempts: readonly Attempt[]): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; ) {
    if (attempts.some(({ confirming, receipt }) => confirming || receipt)) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
