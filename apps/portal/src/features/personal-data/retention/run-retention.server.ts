import { removeErasedFiles } from '#features/submissions/erasing/remove-erased-files.server.ts';
import type { DueData } from '#features/submissions/retention/due-data.store.server.ts';
import {
  RETENTION_RULES,
  type RetentionCode,
  retentionRule,
} from '#features/submissions/retention/retention-rules.data.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { countMailsBefore, deleteMailsBefore } from '#platform/forget-mails.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { deleteOwnDataLinksBefore } from '../requests/own-data-links.store.server.ts';
import { ERASERS } from './erasers.server.ts';
import { findHolds } from './legal-holds.store.server.ts';
import { insertEntries, type RetentionEntry } from './retention.store.server.ts';

type Swept = Omit<RetentionEntry, 'id' | 'ranAt'>;

const DAY = 86_400_000;

/**
 * Erases what is due by the rows of `retention-rules.data.ts` and writes down how much of what: counts, never content. A legal
 * hold keeps what it names; that is counted too. With `dryRun` nothing is written and the same counts come back.
 */
export async function runRetention(
  platform: Pick<Platform, 'db' | 'clock' | 'files'>,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly Swept[]> {
  const { db, clock } = platform;
  const now = clock.now();
  const held = await heldSet(db);
  const swept: Swept[] = [];
  for (const { code, find, erase } of ERASERS) {
    const counts = new Map<string, { erased: number; held: number }>();
    for (const due of await find(db, earliest(code, now))) {
      if (!isOver(code, due, now)) continue;
      const count = counts.get(due.organisationId) ?? { erased: 0, held: 0 };
      counts.set(due.organisationId, count);
      if (held.has(due.consultationId) || held.has(due.submissionId)) {
        count.held += 1;
        continue;
      }
      if (!dryRun) await inTransaction(db, (tx) => erase(tx, due, now));
      count.erased += 1;
    }
    const days = retentionRule(code, legalDay(now)).days ?? 0;
    for (const [organisationId, count] of counts) swept.push({ rule: code, days, organisationId, ...count });
  }
  swept.push(...(await sweepMails(db, now, dryRun)));
  if (dryRun) return swept;
  const entries = swept.map((each) => ({ ...each, id: newId(now), ranAt: now }));
  await inTransaction(db, async (tx) => {
    await insertEntries(tx, entries);
    await deleteOwnDataLinksBefore(tx, now);
  });
  await removeErasedFiles(platform);
  return swept;
}

/** The shortest time of all rows of a kind: what began later than this cannot be over. */
function earliest(code: RetentionCode, now: Date): Date {
  const days = RETENTION_RULES.filter((rule) => rule.code === code).map(
    (rule) => rule.days ?? Number.POSITIVE_INFINITY,
  );
  return new Date(now.getTime() - Math.min(...days) * DAY);
}

/** By the row in force on the day on which its time began to run. */
function isOver(code: RetentionCode, { since }: Pick<DueData, 'since'>, now: Date): boolean {
  const { days } = retentionRule(code, legalDay(since));
  return days !== null && since.getTime() < now.getTime() - days * DAY;
}

/** Rounds and submissions that must not be touched. */
async function heldSet(db: Db): Promise<ReadonlySet<string>> {
  const holds = await findHolds(db);
  return new Set(
    holds.filter(({ endedAt }) => endedAt === null).map((hold) => hold.submissionId ?? hold.consultationId),
  );
}

/** Copies of mails belong to no body and to no round. */
async function sweepMails(db: Db, now: Date, dryRun: boolean): Promise<readonly Swept[]> {
  const before = earliest('capturedMail', now);
  const erased = dryRun ? await countMailsBefore(db, before) : await deleteMailsBefore(db, before);
  const { days } = retentionRule('capturedMail', legalDay(now));
  return erased > 0 ? [{ rule: 'capturedMail', days: days ?? 0, organisationId: null, erased, held: 0 }] : [];
}

/** Every night; repeating it is harmless. */
export const retentionJob = defineJob<Record<string, never>>({
  name: 'personalData.retention',
  handle: async (_data, app) => {
    const swept = await runRetention(app, { dryRun: false });
    if (swept.length > 0) app.log.info({ swept }, 'data erased after its time');
  },
});
