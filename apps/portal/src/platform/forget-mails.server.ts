import { sql } from 'kysely';
import type { Db } from './db.server.ts';

/**
 * Takes mails to a person out of the house: those that were captured, and the jobs that sent or are to send them. By words
 * that stand in them, an address or a receipt code. A mail that is on its way this moment is let go. Gives how many.
 */
export async function forgetMails(tx: Db, words: readonly string[]): Promise<number> {
  const sought = patterns(words);
  if (sought.length === 0) return 0;
  const mails = await sql`delete from captured_mail
    where to_address ilike any(${sought}) or text_body ilike any(${sought})`.execute(tx);
  // The queue makes its tables when work first begins; before that there is nothing to forget.
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('pgboss.job') is not null as there`.execute(tx);
  if (!rows[0]?.there) return Number(mails.numAffectedRows ?? 0);
  const jobs = await sql`delete from pgboss.job
    where state <> 'active' and data::text ilike any(${sought})`.execute(tx);
  return Number(mails.numAffectedRows ?? 0) + Number(jobs.numAffectedRows ?? 0);
}

/** Mails that were kept here instead of being sent, by words that stand in them; their subjects only. */
export async function findMailsTo(
  db: Db,
  words: readonly string[],
): Promise<{ readonly subject: string; readonly at: Date }[]> {
  const sought = patterns(words);
  if (sought.length === 0) return [];
  const { rows } = await sql<{
    subject: string;
    at: Date;
  }>`select subject, captured_at as at from captured_mail
    where to_address ilike any(${sought}) or text_body ilike any(${sought}) order by captured_at`.execute(db);
  return rows;
}

function patterns(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 5).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

export async function countMailsBefore(db: Db, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from captured_mail where captured_at < ${before}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function deleteMailsBefore(tx: Db, before: Date): Promise<number> {
  const deleted = await sql`delete from captured_mail where captured_at < ${before}`.execute(tx);
  return Number(deleted.numAffectedRows ?? 0);
}
