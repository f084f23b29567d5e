import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { viewMap } from '../apps/portal/src/features/accountability/looking/view-map.server.ts';
import { loadActor } from '../apps/portal/src/features/identity/load-actor.server.ts';
import { INDICATORS } from '../apps/portal/src/features/indicators/indicator.ts';
import { previewAsked } from '../apps/portal/src/features/reports/requests/ask-reports.server.ts';
import { loadRequest, loadSums } from '../apps/portal/src/features/reports/requests/load-request.server.ts';
import { sumRequest } from '../apps/portal/src/features/reports/requests/sum-request.server.ts';
import { fixedClock } from '../apps/portal/src/platform/clock.ts';
import type { Platform } from '../apps/portal/src/platform/context.ts';
import type { Db } from '../apps/portal/src/platform/db.server.ts';
import { diskFiles } from '../apps/portal/src/platform/disk-files.server.ts';
import { migrate } from '../apps/portal/src/platform/migrate.server.ts';
import { openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { databaseOn, onServer } from '../apps/portal/test/database-image.ts';
import { calibration, load } from './portal/rows.ts';

/**
 * node --expose-gc --conditions=development bench/reports-roll-up.ts [--server=postgres://…] [--communes=3321] [--years=5]
 * The communes of the country report to one body, a request a year. One in twenty has not answered, one in ten is late, one in
 * fifty went back, one in thirty came on paper; one in a hundred ended by a merger in the middle of a period. A few reports
 * are a hundred times as large as most, and figures are as uneven as bodies are: half of them count one or two, one in a thousand
 * thousands. Bars: one year in 10 s on two cores; each further year adds at most 1.5 × the first; the heap after five years is
 * within 32 MB of the heap after one. A bar that is missed ends the run with 1.
 */
const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'postgres://root@127.0.0.1:5432/postgres' },
    communes: { type: 'string', default: '3321' },
    years: { type: 'string', default: '5' },
  },
});
const [COMMUNES, YEARS] = [Number(values.communes), Number(values.years)];
const FIRST_YEAR = 2022;
const CODES = INDICATORS.filter(({ kind }) => kind !== 'median').map(
  ({ code, kind }) => `('${code}', ${kind === 'ratio'})`,
);

const id = (kind: string, a: string, b = '0') =>
  `('${kind.repeat(8)}-0000-4000-8000-' || lpad((${a})::text, 6, '0') || lpad((${b})::text, 6, '0'))::uuid`;
/** The commune that ended by a merger in the middle of 2025, and its neighbour that took over. */
const ENDED = '(n > 0 and n % 100 = 0)';
/** 1 ÷ a number between 0 and 1: few are large. A third is zero, as in most communes of most months. */
const UNEVEN = `(case when abs(hashtext(c.code || r.id::text)) % 3 = 0 then 0
  else least(5000, floor(1 / ((abs(hashtext(r.id::text || c.code)) % 100000 + 1) / 100000.0)))::int end)`;
const STATEMENTS = [
  `insert into organisation (id, slug, name, short_name, kind, level, territory, symbol, valid_from, valid_to, sort_key, version)
     select ${id('a', 'n')}, 'bench-' || n, 'Ủy ban nhân dân xã số ' || n, 'UBND xã ' || n, 'stateBody', case n when 0 then 'central' else 'commune' end,
       case when n % 3 = 0 then 'xã, tỉnh Hưng Yên' else 'xã, tỉnh Lạng Sơn' end, 'X' || n, '2020-01-01', case when ${ENDED} then date '2025-06-30' end, lpad(n::text, 6, '0'), 1
     from generate_series(0, ${COMMUNES}) n`,
  `insert into organisation_successor (organisation_id, successor_id, takes_over_on)
     select ${id('a', 'n')}, ${id('a', 'n - 1')}, '2025-07-01' from generate_series(1, ${COMMUNES}) n where ${ENDED}`,
  `insert into organisation_relation (id, kind, from_id, to_id, valid_from, valid_to)
     select ${id('d', 'n')}, 'reportsTo', ${id('a', 'n')}, ${id('a', '0')}, '2020-01-01', case when ${ENDED} then date '2025-06-30' end
     from generate_series(1, ${COMMUNES}) n`,
  `insert into person (id, sign_in_name, display_name, title, created_at)
     values (${id('b', '0')}, 'bench', 'Người', '', '2022-01-01')`,
  `insert into role_assignment (id, person_id, organisation_id, role, valid_from)
     values (gen_random_uuid(), ${id('b', '0')}, ${id('a', '0')}, 'leader', '2020-01-01')`,
  `insert into report_request (id, organisation_id, template, title, period_from, period_to, due_on, state, created_by, created_at)
     select ${id('c', 'y')}, ${id('a', '0')}, 'communeShort', 'Báo cáo năm', make_date(${FIRST_YEAR} + y, 1, 1), make_date(${FIRST_YEAR} + y, 12, 31),
       make_date(${FIRST_YEAR} + y + 1, 1, 15), 'open', ${id('b', '0')}, '2022-01-01' from generate_series(0, ${YEARS - 1}) y`,
  // Mostly some kilobytes; one in two hundred holds a thousand documents and records.
  `insert into report (id, organisation_id, template, title, period_from, period_to, state, narrative, snapshot, request_id, paper_source, created_at)
     select ${id('f', 'n', 'y')}, ${id('a', 'n')}, 'communeShort', 'Báo cáo năm', make_date(${FIRST_YEAR} + y, 1, 1), make_date(${FIRST_YEAR} + y, 12, 31),
       'frozen', jsonb_build_object('difficulties', 'Khó khăn số ' || n, 'proposals', case when n % 3 = 0 then 'Không.' else 'Kiến nghị ' || n end),
       jsonb_build_object('issued', (select jsonb_agg(jsonb_build_object('number', k || '/QĐ-UBND', 'label', 'Văn bản ' || md5((n * k)::text), 'onDate', make_date(${FIRST_YEAR} + y, 1 + k % 12, 1)))
           from generate_series(1, case when n % 200 = 7 then 1000 else 5 end) k),
         'records', (select jsonb_agg(md5((n * k)::text)) from generate_series(1, case when n % 200 = 7 then 10000 else 100 end) k)),
       ${id('c', 'y')}, case when n % 30 = 4 then 'Bản giấy' end, '2022-01-01'
     from generate_series(1, ${COMMUNES}) n, generate_series(0, ${YEARS - 1}) y where n % 20 <> 3`,
  `insert into report_figure (report_id, code, value, numerator, denominator)
     select r.id, c.code, case when c.ratio then x::float / (x + 3) else x end, case when c.ratio then x end, case when c.ratio then x + 3 end
     from report r, (values ${CODES.join(', ')}) c(code, ratio), lateral (select ${UNEVEN} as x) h`,
  `insert into report_request_body (request_id, organisation_id, report_id, received_on, returned_at, return_reason)
     select ${id('c', 'y')}, ${id('a', 'n')}, case when n % 20 <> 3 then ${id('f', 'n', 'y')} end,
       case when n % 20 <> 3 then make_date(${FIRST_YEAR} + y + 1, 1, case when n % 10 = 1 then 20 else 10 end) end,
       case when n % 50 = 9 and n % 20 <> 3 then timestamptz '2027-02-01' end, ''
     from generate_series(1, ${COMMUNES}) n, generate_series(0, ${YEARS - 1}) y`,
];

const name = `danban_bench_${randomBytes(4).toString('hex')}`;
await onServer(values.server, `create database ${name}`);
const opened = await openPostgres(databaseOn(values.server, name), 1);
try {
  await migrate(opened.db);
  const began = performance.now();
  for (const statement of STATEMENTS) await sql.raw(statement).execute(opened.db);
  await sql`analyze`.execute(opened.db);
  console.log(
    `${COMMUNES} communes, ${YEARS} years; filled in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  console.log(`SHA-256 of 1 GB: ${calibration()} s; load: ${load()}`);
  await measure(opened.db);
} finally {
  await opened.close();
  await onServer(values.server, `drop database ${name}`);
}

async function measure(db: Db): Promise<void> {
  const clock = fixedClock('2027-02-01T02:00:00Z');
  const app: Platform = {
    ...{ db, clock, files: diskFiles(tmpdir()) },
    installation: { kind: 'demo', name: 'bench' },
  };
  const loaded = await loadActor(db, idOf('b', 0), idOf('a', 0), '2027-02-01');
  if (!loaded) throw new Error('bench: nobody to act for');
  const { actor } = loaded;
  const timed = async (what: string, run: () => Promise<number>) => {
    globalThis.gc?.();
    const [wall, memory] = [performance.now(), process.memoryUsage().rss];
    const n = await run();
    const took = performance.now() - wall;
    const grown = (process.memoryUsage().rss - memory) / 1_048_576;
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed / 1_048_576;
    console.log(
      `${what.padEnd(34)} ${took.toFixed(0).padStart(6)} ms, ${grown.toFixed(1).padStart(6)} MB more, heap ${heap.toFixed(1).padStart(6)} MB (${n})`,
    );
    return { took, heap };
  };
  const sumYears = async (years: number) => {
    let bodies = 0;
    for (let y = 0; y < years; y += 1)
      bodies += (await sumRequest(db, idOf('c', y))).figures.draftsLed?.bodies ?? 0;
    return bodies;
  };
  await timed('first call', () => sumYears(1));
  const grown = [];
  for (let years = 1; years <= YEARS; years += 1)
    grown.push(await timed(`roll-up of ${years} year(s)`, () => sumYears(years)));
  const [one, all] = [grown[0], grown.at(-1)];
  if (one && all) {
    const perYear = all.took / YEARS / one.took;
    const [fast, linear, flat] = [one.took <= 10_000, perYear <= 1.5, all.heap - one.heap <= 32];
    const held = (bar: boolean) => (bar ? 'held' : 'MISSED');
    console.log(
      `bars: one year ≤ 10 s ${held(fast)}; a year of ${YEARS} costs ${perYear.toFixed(2)} × one alone, bar 1.5, ${held(linear)}; heap ${(all.heap - one.heap).toFixed(1)} MB more, bar 32, ${held(flat)}`,
    );
    if (!fast || !linear || !flat) process.exitCode = 1;
  }
  const last = idOf('c', YEARS - 1);
  const sums = { code: 'draftsLed', box: 'proposals', page: 1 };
  await timed('page of the sums', async () => (await loadSums(app, actor, last, sums)).documents.length);
  await timed('page of the request', async () => {
    const { counts } = await loadRequest(app, actor, last, { state: 'overdue', page: 1 });
    return counts.overdue;
  });
  await timed('map of the provinces, all years', async () => {
    const { places, series } = await viewMap(app, { year: '2026', figure: null, place: '33' });
    return places.length * series.length;
  });
  const period = { programmeId: null, periodFrom: '2025-01-01', periodTo: '2025-12-31' };
  await timed(
    'who is asked, with mergers',
    async () => (await previewAsked(app, actor, period)).bodies.length,
  );
}

/** The same ids as `id` writes. */
function idOf(kind: string, a: number, b = 0): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(a).padStart(6, '0')}${String(b).padStart(6, '0')}`;
}
