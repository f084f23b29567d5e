import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs, promisify } from 'node:util';
import { sql } from 'kysely';
import { systemActor } from '../apps/portal/src/features/authority/actor.ts';
import type { DataFileKind } from '../apps/portal/src/features/open-data/data-files/data-file.ts';
import {
  findDataFile,
  findParts,
} from '../apps/portal/src/features/open-data/data-files/data-files.store.server.ts';
import { writeOpinionsForStaff } from '../apps/portal/src/features/open-data/data-files/staff-opinions.server.ts';
import { readBytes } from '../apps/portal/src/features/open-data/data-files/stored-part.server.ts';
import { writeDataFile } from '../apps/portal/src/features/open-data/data-files/write-data-file.server.ts';
import { opinionsTable, written } from '../apps/portal/src/features/open-data/downloads/tables.server.ts';
import type { Platform } from '../apps/portal/src/platform/context.ts';
import { diskFiles } from '../apps/portal/src/platform/disk-files.server.ts';
import { openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { inHouses, query } from './portal/houses.ts';
import { atMost, calibration, load, printRows, type Row } from './portal/rows.ts';

/**
 * node --conditions=development --max-semi-space-size=32 bench/export.ts [--rows=1000000] [--port=4510]
 * How long the file of every opinion with its answer takes, how much memory its writer and its reader hold, and whether a writer and
 * a reader that were cut off end with the same bytes. One process writes every form after the other, with the nursery that
 * scripts/start.ts gives to the product: V8's own choice is twice as large and was most of the memory (decision 0107). On a PostgreSQL of its own (apt-get install postgresql); five minutes and
 * four gigabytes of disk for a million rows.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    port: { type: 'string', default: '4510' },
    /** Only reads, in a process of its own, so that its memory is the reader's: database and store of the other one. */
    read: { type: 'string' },
    store: { type: 'string', default: '' },
  },
});
const NURSERY = '--max-semi-space-size=32';
if (!process.execArgv.includes(NURSERY)) throw new Error(`bench: run with ${NURSERY}, as the product runs`);
const ROWS = Number(values.rows);
const GROUPS = 5_000;
const MOST_MEGABYTES = 300;

/** By SQL, with words of many lengths; every opinion in one of the groups, every group answered. */
const FILL = [
  `create temporary table round as select id, draft_version_id from consultation limit 1`,
  `insert into opinion_group (consultation_id, id, ordinal, unit_id, title, created_at)
   select round.id, gen_random_uuid(), n, 'dieu-' || (1 + n % 10), 'Nhóm ' || n, now() from round, generate_series(1, ${GROUPS}) n`,
  `insert into submission (consultation_id, id, draft_version_id, receipt_code, channel, received_at, identity_level,
     contributor_category, public_label, counting_class, content_sha256, idempotency_key)
   select round.id, gen_random_uuid(), draft_version_id, 'BENCH-' || n, 'portal', now(), 'anonymous', 'citizen',
     'Người dân, xã số ' || n % 3321, 'individual', repeat('0', 64), n::text from round, generate_series(1, ${ROWS}) n`,
  `insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, unit_id, position, text, fingerprint)
   select consultation_id, gen_random_uuid(), id, 1, draft_version_id, 'dieu-' || (1 + idempotency_key::int % 10), 'amend',
     'Ý kiến ' || idempotency_key || ': ' || repeat('đề nghị nêu rõ cơ quan chịu trách nhiệm, ', 1 + idempotency_key::int % 5),
     'bench' from submission where receipt_code like 'BENCH-%'`,
  `insert into group_membership (consultation_id, opinion_id, group_id, added_at)
   select o.consultation_id, o.id, g.id, now() from opinion o
   join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
   join opinion_group g on g.consultation_id = o.consultation_id and g.ordinal = 1 + s.idempotency_key::int % ${GROUPS}
   where s.receipt_code like 'BENCH-%'`,
  `insert into published_matrix (consultation_id, edition, id, content, sha256, docx_sha256, published_at)
   select round.id, 1, gen_random_uuid(), json_build_object('consultationId', round.id, 'edition', 1, 'publishedAt', now(),
     'totals', '{}'::json, 'sections', json_build_array(json_build_object('unitId', null, 'citation', 'Chung', 'heading', '',
       'rows', (select json_agg(json_build_object('groupOrdinal', n, 'title', 'Nhóm ' || n, 'contributors', '[]'::json,
         'opinionsCount', 1, 'said', '', 'outcome', 'explained', 'explanation', 'Cơ quan soạn thảo giải trình: ' ||
         repeat('giữ như dự thảo vì đã có quy định. ', 4))) from generate_series(1, ${GROUPS}) n)))),
     repeat('0', 64), repeat('0', 64), now() from round`,
  `analyze`,
];

const rows: Row[] = [];
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

/** The most memory that this process held while it worked. */
async function measured<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; peak: number }> {
  let peak = megabytes();
  const timer = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, 50);
  const before = performance.now();
  try {
    const value = await work();
    return { value, seconds: (performance.now() - before) / 1000, peak: Math.max(peak, megabytes()) };
  } finally {
    clearInterval(timer);
  }
}

const holds = (what: string, is: boolean): Row => ({
  ...{ what, bar: 'same bytes', measured: is ? 'same' : 'other', met: is },
});

/** What a reader gets who asks for these bytes, into the hash. */
async function read(
  platform: Platform,
  consultationId: string,
  hash: Hash,
  range: { from: number; to?: number },
) {
  const file = (await findDataFile(platform.db, consultationId, 'opinionsCsv'))!;
  const parts = await findParts(platform.db, file);
  for await (const piece of readBytes(platform.files, parts, { to: file.bytes - 1, ...range }))
    hash.update(piece);
}

async function onlyRead(url: string, store: string): Promise<void> {
  const { db, close } = await openPostgres(url, 2);
  const platform = platformOn(db, store);
  const id = await roundOf(url);
  const hash = createHash('sha256');
  const { seconds, peak } = await measured(async () => {
    const middle = Math.floor(((await findDataFile(db, id, 'opinionsCsv'))?.bytes ?? 0) / 2) + 1;
    await read(platform, id, hash, { from: 0, to: middle - 1 });
    await read(platform, id, hash, { from: middle });
  });
  console.log(JSON.stringify({ sha256: hash.digest('hex'), seconds, peak }));
  await close();
}

const platformOn = (db: Platform['db'], store: string): Platform => ({
  ...{ db, files: diskFiles(store), clock: { now: () => new Date() } },
  installation: { kind: 'demo', name: 'Dân Bàn' },
});

async function roundOf(url: string): Promise<string> {
  const [round] = await query(url, 'select id from consultation limit 1');
  return String(round?.id);
}

if (values.read) {
  await onlyRead(values.read, values.store);
  process.exit(0);
}

await inHouses(Number(values.port), async (builder) => {
  await builder.furnish('export', 10);
  const url = builder.urlOf('export');
  const began = performance.now();
  await query(url, FILL.join(';\n'));
  console.log(`${ROWS} opinions by SQL in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const { db, close } = await openPostgres(url, 4);
  try {
    const store = join(builder.folder, 'store');
    const platform = platformOn(db, store);
    const id = await roundOf(url);
    const shaOf = async (kind: DataFileKind) => (await findDataFile(db, id, kind))?.sha256 ?? '';

    rows.push({ what: 'memory before', bar: '-', measured: `${megabytes().toFixed(0)} MB`, met: true });
    for (const kind of ['opinionsJsonl', 'opinionsCsv'] as const) {
      const { seconds, peak } = await measured(() => writeDataFile(platform, id, kind));
      const file = await findDataFile(db, id, kind);
      if (file?.state !== 'complete' || file.rowsWritten !== ROWS)
        throw new Error(`bench: ${file?.state}, ${file?.rowsWritten} rows`);
      const size = `${ROWS} rows, ${(file.bytes / 2 ** 20).toFixed(0)} MB`;
      rows.push({ what: `${kind}: ${size}`, bar: '-', measured: `${seconds.toFixed(1)} s`, met: true });
      rows.push(atMost('  peak memory of its writer', MOST_MEGABYTES, peak, ' MB'));
    }

    const whole = await shaOf('opinionsCsv');
    await sql`update data_file set state = 'stale' where kind = 'opinionsCsv'`.execute(db);
    const stopping = new AbortController();
    let puts = 0;
    const files = {
      ...platform.files,
      put: async (bytes: Uint8Array) => {
        puts += 1;
        if (puts === 20) stopping.abort();
        return await platform.files.put(bytes);
      },
    };
    const { signal } = stopping;
    const first = await writeDataFile({ ...platform, files }, id, 'opinionsCsv', { signal });
    const resumed = await measured(() => writeDataFile(platform, id, 'opinionsCsv'));
    const then = resumed.value;
    rows.push(
      holds(`writer cut off (${first}), gone on with (${then})`, (await shaOf('opinionsCsv')) === whole),
    );

    rows.push(atMost('  peak memory of the one that went on', MOST_MEGABYTES, resumed.peak, ' MB'));

    // What is written while it is read: of the same process, so that what one form leaves behind weighs on the next.
    const slug = String((await query(url, 'select slug from law_project limit 1'))[0]?.slug);
    const site = { ...platform, config: { publicUrl: 'https://gop-y.example.vn' } };
    const about = { owner: 'Dân Bàn', at: new Date() };
    for (const [what, stream] of [
      ['all opinions for the staff, CSV', () => writeOpinionsForStaff(platform, systemActor, id, 'csv')],
      ['all opinions for the staff, JSON', () => writeOpinionsForStaff(platform, systemActor, id, 'jsonl')],
      ['shown opinions, CSV', async () => written(await opinionsTable(site, slug), 'csv', about)],
      ['shown opinions, JSON', async () => written(await opinionsTable(site, slug), 'json', about)],
    ] as const) {
      const { value, seconds, peak } = await measured(async () => {
        let letters = 0;
        for await (const piece of await stream()) letters += piece.length;
        return letters;
      });
      const size = `${(value / 2 ** 20).toFixed(0)} M letters or bytes`;
      rows.push({ what: `${what}: ${size}`, bar: '-', measured: `${seconds.toFixed(1)} s`, met: true });
      rows.push(atMost('  peak memory of its writer', MOST_MEGABYTES, peak, ' MB'));
    }

    const args = [
      '--conditions=development',
      NURSERY,
      'bench/export.ts',
      `--read=${url}`,
      `--store=${store}`,
    ];
    const { stdout } = await promisify(execFile)('node', args);
    const reading = JSON.parse(stdout) as { sha256: string; seconds: number; peak: number };
    rows.push(holds('reader cut off in the middle, gone on with', reading.sha256 === whole));
    rows.push({
      what: 'reading all of it',
      bar: '-',
      measured: `${reading.seconds.toFixed(1)} s`,
      met: true,
    });
    rows.push(atMost('  peak memory of its reader', MOST_MEGABYTES, reading.peak, ' MB'));
  } finally {
    await close();
  }
});
printRows(rows);
console.log(`SHA-256 of 1 GB: ${calibration()} s; load ${load()}`);
if (rows.some(({ met }) => !met)) process.exitCode = 1;
