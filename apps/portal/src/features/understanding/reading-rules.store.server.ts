import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { deleteAllCores } from './cores.store.server.ts';
import { deleteAllKnownCores } from './known-cores.store.server.ts';
import { deleteAllMeanings } from './meanings/meanings.store.server.ts';
import { deleteAllParagraphs } from './paragraphs.store.server.ts';
import { READING_RULES } from './reading-rules.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    reading_rules: { consultation_id: string; rules: number };
  }
}

/** Forgets what was read of a round by other rules. A round without a number has been read by none. */
export async function forgetOtherRules(tx: Db, consultationId: string): Promise<void> {
  const known = await tx
    .selectFrom('reading_rules')
    .select('rules')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst();
  if (known?.rules === READING_RULES) return;
  if (known) await forgetReading(tx, consultationId);
  await sql`
    insert into reading_rules (consultation_id, rules) values (${consultationId}, ${READING_RULES})
    on conflict (consultation_id) do update set rules = excluded.rules`.execute(tx);
}

/** All that was read out of the opinions of a round; the opinions stay. */
export async function forgetReading(tx: Db, consultationId: string): Promise<void> {
  await deleteAllCores(tx, consultationId);
  await deleteAllKnownCores(tx, consultationId);
  await deleteAllParagraphs(tx, consultationId);
  await deleteAllMeanings(tx, consultationId);
}
