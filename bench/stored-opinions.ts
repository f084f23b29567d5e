import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { findLikelyPairs } from '../apps/portal/src/features/understanding/likeness/likely-pairs.store.server.ts';
import { groupOpinionTexts } from '../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { readNewOpinions } from '../apps/portal/src/features/understanding/read-opinions.server.ts';
import type { Db } from '../apps/portal/src/platform/db.server.ts';
import { newId } from '../apps/portal/src/platform/ids.ts';
import { openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { drawnOpinions } from './drawn-opinions.ts';
import { inHouses } from './portal/houses.ts';
import { calibration, load } from './portal/rows.ts';

/**
 * node --conditions=development bench/stored-opinions.ts [--sizes=10000,100000,1000000] [--compare=100000] [--port=4350]
 * Opinions of one round read on a PostgreSQL of its own, as the portal reads them: signatures stored, candidates found in SQL, portions of
 * 1,000. It goes on from each size to the next, so the figures show how the cost of the next opinion grows. Drawn by the grammar of
 * `drawn-opinions.ts`. Up to `--compare` the groups are held against those of a grouping in memory.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,30000,100000' },
    compare: { type: 'string', default: '100000' },
    port: { type: 'string', default: '4350' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const CHUNK = 5_000;

await inHouses(Number(values.port), async (builder) => {
  await builder.furnish('near', 20);
  const opened = await openPostgres(builder.urlOf('near'), 3);
  try {
    console.log(`SHA-256 of 1 GB: ${calibration()} s; load before: ${load()}`);
    await measure(opened.db);
    console.log(`load after: ${load()}`);
  } finally {
    await opened.close();
  }
});

interface Written {
  readonly id: string;
  readonly text: string;
}

async function measure(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from consultation`.execute(db);
  const round = rows[0]!.id;
  const texts = drawnOpinions('bench');
  const kept: Written[] = [];
  let written = 0;
  for (const size of SIZES) {
    while (written < size) {
      const chunk: Written[] = [];
      while (chunk.length < Math.min(CHUNK, size - written)) {
        const n = written + chunk.length;
        chunk.push({ id: newId(new Date(1_700_000_000_000 + n)), text: texts.next().value.text });
      }
      await write(db, written, chunk);
      if (size <= Number(values.compare)) kept.push(...chunk);
      written += chunk.length;
    }
    await sql`analyze opinion`.execute(db);
    const before = performance.now();
    const cpuBefore = process.cpuUsage();
    const read = await readNewOpinions(db, round);
    const seconds = (performance.now() - before) / 1000;
    const cpu = process.cpuUsage(cpuBefore);
    console.log(
      `${size} opinions, ${read} of them new: ${seconds.toFixed(1)} s, ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of this processor, ${(read / seconds).toFixed(0)} a second, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident; ${await stored(db)}`,
    );
    await pairs(db, round);
    await oneMore(db, round, texts, written);
    written += 1;
    if (size <= Number(values.compare)) await compare(db, round, kept);
  }
}

/** As they come in life: one opinion, and the run that reads it. */
async function oneMore(
  db: Db,
  round: string,
  texts: ReturnType<typeof drawnOpinions>,
  at: number,
): Promise<void> {
  await write(db, at, [{ id: newId(new Date(1_700_000_000_000 + at)), text: texts.next().value.text }]);
  const before = performance.now();
  await readNewOpinions(db, round);
  console.log(`  one more: ${(performance.now() - before).toFixed(0)} ms`);
}

/** What an officer waits for who opens the pairs that may be one. */
async function pairs(db: Db, round: string): Promise<void> {
  for (const table of ['opinion_core', 'known_core']) await sql`analyze ${sql.table(table)}`.execute(db);
  const before = performance.now();
  const [first] = await findLikelyPairs(db, round, { limit: 20, offset: 0 });
  console.log(
    `  ${first?.all ?? 0} pairs of groups may be one: first page in ${(performance.now() - before).toFixed(0)} ms`,
  );
}

async function compare(db: Db, round: string, kept: readonly Written[]): Promise<void> {
  const { rows } = await sql<{ opinion_id: string; group_id: string }>`
    select opinion_id, group_id from opinion_core where consultation_id = ${round}`.execute(db);
  const inMemory = groupOpinionTexts(kept);
  const other = rows.filter(
    ({ opinion_id, group_id }) => inMemory.has(opinion_id) && inMemory.get(opinion_id) !== group_id,
  );
  console.log(`  in another group than in memory: ${other.length} of ${kept.length}`);
}

async function stored(db: Db): Promise<string> {
  const { rows } = await sql<{ groups: number; cores: number; heads: number; mb: number }>`
    select (select count(distinct group_id)::int from opinion_core) as groups, (select count(*)::int from known_core) as cores,
      (select count(*)::int from known_core where is_head) as heads,
      ((pg_total_relation_size('opinion_core') + pg_total_relation_size('known_core')
        + pg_total_relation_size('head_band') + pg_total_relation_size('opinion_paragraph')) / 1048576)::int as mb`.execute(
    db,
  );
  const { groups, cores, heads, mb } = rows[0]!;
  return `${groups} groups, ${cores} different cores, ${heads} heads, ${mb} MB of signatures`;
}

/** By SQL: how opinions come in is measured elsewhere. */
async function write(db: Db, from: number, opinions: readonly Written[]): Promise<void> {
  const numbers = opinions.map((_, index) => from + index);
  await sql`insert into submission (consultation_id, id, draft_version_id, receipt_code, channel, received_at, identity_level,
      contributor_category, public_label, counting_class, content_sha256, idempotency_key, late)
    select c.id, gen_random_uuid(), c.draft_version_id, 'BENCH-' || n, 'portal', now(), 'anonymous', 'citizen', 'Cá nhân',
      'individual', repeat('0', 64), 'bench-' || n, false
    from consultation c, unnest(${numbers}::int[]) n`.execute(db);
  await sql`insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, position, text, fingerprint)
    select s.consultation_id, o.id, s.id, 1, s.draft_version_id, 'amend', o.text, md5(o.text)
    from unnest(${numbers}::int[], ${opinions.map(({ id }) => id)}::uuid[], ${opinions.map(({ text }) => text)}::text[]) as o (n, id, text)
    join submission s on s.idempotency_key = 'bench-' || o.n`.execute(db);
}
