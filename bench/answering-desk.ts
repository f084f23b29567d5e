import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
// Its tables are named by stores that the desk meets only as types.
import '../apps/portal/src/features/consultations/requests/requests.store.server.ts';
import type { PersonActor } from '../apps/portal/src/features/authority/actor.ts';
import { carryOutBulk } from '../apps/portal/src/features/responses/bulk/carry-out.server.ts';
import { loadBulk } from '../apps/portal/src/features/responses/bulk/load-bulk.server.ts';
import { planBulkAnswer } from '../apps/portal/src/features/responses/bulk/plan-bulk.server.ts';
import { undoBulk } from '../apps/portal/src/features/responses/bulk/undo-bulk.server.ts';
import { readDeskAddress } from '../apps/portal/src/features/responses/desk/desk-address.ts';
import { loadAnsweringDesk } from '../apps/portal/src/features/responses/desk/load-desk.server.ts';
import { nextGroup } from '../apps/portal/src/features/responses/desk/next-group.server.ts';
import { loadGroup } from '../apps/portal/src/features/responses/desk.server.ts';
import {
  foldCounts,
  foldGroupedCounts,
} from '../apps/portal/src/features/submissions/counters/counters.store.server.ts';
import { systemClock } from '../apps/portal/src/platform/clock.ts';
import type { Platform } from '../apps/portal/src/platform/context.ts';
import { type OpenDatabase, openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { aPerson } from '../apps/portal/test/factories/person.ts';
import { inHouses } from './portal/houses.ts';
import { atMost, calibration, load, printRows, type Row } from './portal/rows.ts';

/**
 * node --conditions=development bench/answering-desk.ts [--opinions=100000] [--rounds=15] [--port=4330]
 * Every filter and page of the answering desk on one draft with many opinions, and one answer for 10,000 of them; needs the programs
 * of PostgreSQL. Times are of the use case that a page calls, with all its queries, without the drawing of the page.
 */
const { values } = parseArgs({
  options: {
    opinions: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '15' },
    port: { type: 'string', default: '4330' },
  },
});
const OPINIONS = Number(values.opinions);
const ROUNDS = Number(values.rounds);
const ARTICLES = 120;
/** Of the opinions, this many are alone in their group: what a bulk answer finds hardest. */
const ALONE = Math.min(10_000, OPINIONS / 10);
/** In the other groups. */
const TOGETHER = 30;

await inHouses(Number(values.port), async (builder) => {
  await builder.furnish('desk', ARTICLES);
  const opened = await openPostgres(builder.urlOf('desk'), 5);
  try {
    console.log(`${OPINIONS} opinions; SHA-256 of 1 GB: ${calibration()} s; load before: ${load()}`);
    const bench = await seed(opened);
    printRows([...(await pages(bench)), ...(await bulks(bench))]);
    console.log(`load after: ${load()}`);
  } finally {
    await opened.close();
  }
});

interface Bench {
  readonly app: Platform;
  readonly officer: PersonActor;
  readonly round: string;
}

/** By SQL: how opinions come in and are grouped is measured elsewhere. The numbers are kept by the database itself. */
async function seed({ db }: OpenDatabase): Promise<Bench> {
  const { rows } = await sql<{
    id: string;
    organisation_id: string;
  }>`select id, organisation_id from consultation`.execute(db);
  const { id: round, organisation_id: organisationId } = rows[0]!;
  await sql`insert into submission (consultation_id, id, draft_version_id, receipt_code, channel, received_at, identity_level,
      contributor_category, public_label, counting_class, content_sha256, idempotency_key, late)
    select id, gen_random_uuid(), draft_version_id, 'BENCH-' || n, (array['portal', 'letter', 'meeting', 'email'])[1 + n % 4], now(),
      'anonymous', 'citizen', 'Cá nhân', (array['individual', 'household', 'organisation'])[1 + n % 3], repeat('0', 64),
      'bench-' || n, n % 50 = 0
    from consultation, generate_series(1, ${OPINIONS}) n`.execute(db);
  await sql`insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, unit_id, position, text, fingerprint)
    select consultation_id, gen_random_uuid(), id, 1, draft_version_id,
      case when n % 40 > 0 then 'dieu-' || (1 + n % ${ARTICLES}) end,
      (array['agree', 'amend', 'disagree', 'ask'])[1 + n % 4],
      (array['Đề nghị nêu rõ ai chịu trách nhiệm', 'Mức thu này quá cao', 'Thời hạn nên kéo dài', 'Nên giao cho xã',
        'Cần có hướng dẫn kèm theo', 'Thủ tục còn nhiều giấy tờ', 'Chưa thấy nguồn kinh phí'])[1 + n % 7]
        || ' vì ' || (array['nông dân', 'hộ kinh doanh', 'người già', 'học sinh', 'bến đò'])[1 + n % 5]
        || ' ở thôn ' || n % 900 || ' gặp khó.', 'bench'
    from (select *, substr(idempotency_key, 7)::int as n from submission where idempotency_key like 'bench-%') s`.execute(
    db,
  );
  // The first stand alone in groups, the last third in none.
  await sql`create temp table placed as
    select id, unit_id, case when place <= ${ALONE} then place
      when place <= ${OPINIONS} * 2 / 3 then ${ALONE} + (place - ${ALONE} - 1) / ${TOGETHER} + 1 end as ordinal
    from (select id, unit_id, row_number() over (order by unit_id, id) as place from opinion) o`.execute(db);
  await sql`insert into opinion_group (consultation_id, id, ordinal, unit_id, title, created_at, version)
    select ${round}, gen_random_uuid(), ordinal, min(unit_id), 'Đề nghị ở nhóm ' || ordinal, now(), 2
    from placed where ordinal is not null group by ordinal`.execute(db);
  await sql`insert into group_membership (consultation_id, opinion_id, group_id, added_at)
    select ${round}, p.id, g.id, now() from placed p join opinion_group g on g.ordinal = p.ordinal`.execute(
    db,
  );
  await sql`insert into response (consultation_id, group_id, outcome, explanation, state)
    select consultation_id, id, 'explained', 'Dự thảo đã cân nhắc việc này.', (array['writing', 'proposed', 'returned', 'approved'])[1 + ordinal % 4]
    from opinion_group where ordinal > ${ALONE} and ordinal % 2 = 0`.execute(db);
  // As every minute: pages add up no more changes than one minute brings.
  while ((await foldCounts(db)) > 0);
  while ((await foldGroupedCounts(db)) > 0);
  await sql`analyze`.execute(db);
  const officer = await aPerson(db, {
    organisationId,
    roles: ['draftingOfficer', 'unitHead'],
    signInName: 'bench',
  });
  await sql`insert into answer_assignment (consultation_id, place, person_id, assigned_by, assigned_at)
    select ${round}, 'dieu-' || n, ${officer.personId}, ${officer.personId}, now() from generate_series(1, 20) n`.execute(
    db,
  );
  const files = { put: unused, get: unused, delete: unused } as unknown as Platform['files'];
  const app: Platform = { db, clock: systemClock, files, installation: { kind: 'demo', name: 'Dân Bàn' } };
  return { app, officer, round };
}
function unused(): never {
  throw new Error('bench: no page of the desk touches a file');
}

/** Every filter alone, the hardest together, first pages and later ones, an open group, what follows a save. */
async function pages({ app, officer, round }: Bench): Promise<Row[]> {
  const { rows } = await sql<{ id: string; ordinal: number }>`select id, ordinal from opinion_group
    where ordinal in (${ALONE - 7}, ${ALONE + 500}) order by ordinal`.execute(app.db);
  const { rows: far } = await sql<{
    id: string;
  }>`select id from opinion order by id offset ${OPINIONS / 2} limit 1`.execute(app.db);
  const group = rows.at(-1)!.id;
  const addresses: [string, string][] = [
    ['first page', ''],
    ['one article', 'dieu=dieu-5'],
    ['the draft as a whole', 'dieu=chung'],
    ['to be written', 'buoc=con-lai'],
    ['returned', 'buoc=tra-lai'],
    ['waiting', 'buoc=cho-duyet'],
    ['approved', 'buoc=xong'],
    ['mine', 'cua-toi=co'],
    ['channel', 'kenh=meeting'],
    ['position', 'lap-truong=ask'],
    ['late', 'muon=co'],
    ['in time', 'muon=khong'],
    ['words, rare', 'tim=th%C3%B4n+817'],
    ['words, frequent', 'tim=nguon+kinh+phi'],
    ['words, every opinion', 'tim=gap+kho'],
    ['words, none', 'tim=tau+vu+tru'],
    ['all at once', 'dieu=dieu-5&kenh=portal&lap-truong=agree&muon=khong&tim=thon'],
    ['mine, by words', 'cua-toi=co&tim=giay+to'],
    ['a later page of groups', `sau=${ALONE - 100}`],
    ['a later page of opinions', `tu=${far[0]!.id}`],
    ['a later page of a filter', `lap-truong=ask&tu=${far[0]!.id}`],
    ['an open group', `nhom=${group}`],
    ['an open group of an article', `dieu=dieu-60&nhom=${group}`],
  ];
  const found: Row[] = [];
  for (const [name, query] of addresses) {
    const address = readDeskAddress(new URLSearchParams(query));
    const time = await median(() => loadAnsweringDesk(app, officer, round, address));
    found.push(atMost(`desk: ${name}`, 150, time, ' ms'));
  }
  const open = readDeskAddress(new URLSearchParams(`nhom=${group}`));
  found.push(
    atMost(
      'the next group after a save',
      150,
      await median(() => nextGroup(app, officer, round, open)),
      ' ms',
    ),
  );
  found.push(
    atMost('the page of one group', 150, await median(() => loadGroup(app, officer, round, group)), ' ms'),
  );
  return found;
}

async function bulks({ app, officer, round }: Bench): Promise<Row[]> {
  const words = {
    outcome: 'explained',
    explanation: 'Dự thảo đã cân nhắc.',
    handsIn: true,
    replacesWords: true,
    passage: '',
  } as const;
  const rows: Row[] = [];
  for (const [name, from, to] of [
    [`${ALONE} opinions, each alone in its group`, 0, ALONE],
    [`${ALONE} opinions, ${TOGETHER} in a group`, ALONE, ALONE + 2 * Math.ceil(ALONE / TOGETHER)],
  ] as const) {
    const { rows: ticked } = await sql<{ groupId: string; answerVersion: number; groupVersion: number }>`
      select g.id as "groupId", coalesce(r.version, 0) as "answerVersion", g.version as "groupVersion" from opinion_group g
      left join response r on r.group_id = g.id where g.ordinal > ${from} and g.ordinal <= ${to} and (g.ordinal <= ${ALONE} or g.ordinal % 2 = 1)`.execute(
      app.db,
    );
    const [plan, planTime] = await timed(() => planBulkAnswer(app, officer, round, { ...words, ticked }));
    if (!plan.ok) throw new Error(`bench: ${plan.reason}`);
    const { bulkId } = plan.value;
    const [, time] = await timed(() => carryOutBulk(app, officer, round, bulkId));
    const [page] = await timed(() => loadBulk(app, officer, round, bulkId, { answered: 0, skipped: 0 }));
    rows.push(atMost(`plan: ${name} (${ticked.length} groups)`, 5, planTime / 1000, ' s'));
    rows.push(atMost(`answer: ${name} (${page.groups} groups answered)`, 5, time / 1000, ' s'));
    const [, undo] = await timed(() => undoBulk(app, officer, round, bulkId));
    rows.push(atMost(`take back: ${name}`, 5, undo / 1000, ' s'));
  }
  return rows;
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = performance.now();
  return [await work(), performance.now() - before];
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await timed(work))[1]);
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
