import { sql } from 'kysely';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import { paths } from '#paths';
import { openDatabase } from '#platform/open-database.server.ts';
import { type Attempt, ask, confirm, receiptIn } from './contributor.ts';

export interface Found {
  /** Confirmations whose answer never came, though they had been committed. */
  committedUnseen: number;
  readonly losses: string[];
}

/** After the restart: every receipt shown is there with its words, and pressing again gives the same one. */
export async function checkByHttp(url: string, attempts: readonly Attempt[], found: Found): Promise<void> {
  for (const attempt of attempts) {
    if (!attempt.token) continue;
    const shown = attempt.receipt ?? (await alreadySent(url, attempt));
    if (shown && !attempt.receipt) found.committedUnseen += 1;
    if (!shown && !attempt.confirming) continue;
    const again = receiptIn(await confirm(url, attempt));
    if (!again) found.losses.push(`no receipt on a second press: ${attempt.text}`);
    if (shown && again !== shown) found.losses.push(`${shown} became ${again}: ${attempt.text}`);
    attempt.receipt = shown ?? again;
    const page = await ask(url + paths.submission(attempt.receipt ?? ''), attempt.address);
    if (page.status !== 200 || !page.body.includes(attempt.text))
      found.losses.push(`receipt ${attempt.receipt} is not there (${page.status}): ${attempt.text}`);
  }
}

async function alreadySent(url: string, { token = '', address }: Attempt): Promise<string | undefined> {
  return receiptIn(await ask(url + paths.commentPreview(token), address));
}

/** The database itself: each receipt once, nothing doubled, nothing half written, a line of the public log for each, the audit chain whole, no event left. */
export async function checkDatabase(
  where: { databaseUrl: string | undefined; dataDir: string },
  attempts: readonly Attempt[],
): Promise<string[]> {
  const database = await openDatabase(where);
  try {
    const { db } = database;
    const count = async (query: string) =>
      Number((await sql.raw<{ count: string }>(query).execute(db)).rows[0]?.count);
    const losses: string[] = [];
    const expect = async (what: string, query: string, wanted = 0) => {
      const seen = await count(query);
      if (seen !== wanted) losses.push(`${what}: ${seen} instead of ${wanted}`);
    };
    const receipts = attempts.flatMap(({ receipt }) => receipt ?? []);
    const list = receipts.map((code) => `'${code}'`).join(',') || "''";
    await expect(
      'receipts',
      `select count(*) from submission where receipt_code in (${list})`,
      receipts.length,
    );
    for (const [what, query] of CHECKS) await expect(what, query);
    const chain = await verifyChain(db);
    if (chain.brokenAt !== undefined) losses.push(`audit chain broken at ${chain.brokenAt}`);
    return losses;
  } finally {
    await database.close();
  }
}

const CHECKS: readonly (readonly [what: string, query: string])[] = [
  [
    'submissions with one idempotency key',
    'select count(*) from (select from submission group by idempotency_key having count(*) > 1) doubled',
  ],
  [
    'opinions sent twice',
    "select count(*) from (select from opinion where text like 'Ý kiến thử %' group by text having count(*) > 1) doubled",
  ],
  [
    'submissions without exactly one opinion and anchor',
    `select count(*) from submission s where 1 <> (select count(*) from opinion o join opinion_anchor a
       on (a.consultation_id, a.opinion_id) = (o.consultation_id, o.id)
       where (o.consultation_id, o.submission_id) = (s.consultation_id, s.id))`,
  ],
  [
    'submissions without exactly one audit entry',
    `select count(*) from submission s where 1 <> (select count(*) from audit_entry e
       where e.act = 'submission.received' and e.object_id = s.id)`,
  ],
  [
    'submissions without exactly one event',
    `select count(*) from submission s where 1 <> (select count(*) from outbox e
       where e.topic = 'submission.received' and e.payload ->> 'submissionId' = s.id::text)`,
  ],
  [
    'submissions without exactly one line of the public log',
    `select count(*) from submission s where 1 <> (select count(*) from submission_leaf f join log_leaf l
       on (l.consultation_id, l.index) = (f.consultation_id, f.leaf_index)
       where (f.consultation_id, f.submission_id) = (s.consultation_id, s.id))`,
  ],
  [
    'logs whose lines are not counted without gaps',
    `select count(*) from log_end e where e.size <> (select count(*) from log_leaf l where l.consultation_id = e.consultation_id)
       or e.size - 1 <> (select max(l.index) from log_leaf l where l.consultation_id = e.consultation_id)`,
  ],
  ['events not handed on', 'select count(*) from outbox where published_at is null'],
  [
    'drafts that name a submission that is not there',
    `select count(*) from submission_draft d where d.submission_id is not null and not exists (
       select from submission s where (s.consultation_id, s.id) = (d.consultation_id, d.submission_id))`,
  ],
];
