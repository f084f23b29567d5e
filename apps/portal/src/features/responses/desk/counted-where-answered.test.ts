import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { insertInvitation } from '#features/consultations/invitations/invitations.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anApprovedAnswer } from '#test/factories/published-table.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { loadAnswerProgress } from '../assignments/load-progress.server.ts';
import { sectionsOf } from '../build-matrix.ts';
import { loadMatrix } from '../load-matrix.server.ts';
import { loadResponseDesk } from '../table-desk.server.ts';
import { rowsOfTable } from '../table-files/table-rows.ts';
import { loadTableForStaff } from '../table-files/table-source.server.ts';
import { readDeskAddress } from './desk-address.ts';
import { loadAnsweringDesk } from './load-desk.server.ts';

/** Điều 2 (a clause of it) twice and Điều 3 once in one group that is answered at Điều 3; about Điều 2 once in no group. */
const intake = useIntake();
let app: ReturnType<typeof intake>;
let round: Consultation;
let officer: PersonActor;
let groupId: string;

beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db);
  officer = await aPerson(app.db, { organisationId: round.organisationId, roles: ['draftingOfficer'] });
  await aSubmission(app, round, [
    { unit: 'dieu-3', text: 'Thêm giờ.' },
    { unit: 'dieu-2__khoan-2', text: 'Thêm giờ ở đây nữa.' },
    { unit: 'dieu-2__khoan-2', text: 'Giờ mở cửa ngắn quá.' },
    { unit: 'dieu-2', text: 'Nên nói rõ hơn.' },
  ]);
  const opinionIds = (await findOpinionIds(app.db, round.id, {})).slice(0, 3);
  const newGroup = { title: 'Thêm giờ', unitId: 'dieu-3' };
  const made = await groupOpinions(app, officer, round.id, { opinionIds, newGroup });
  groupId = (made.ok && made.value.groupId) || '';
  await anApprovedAnswer(app, round, groupId, { outcome: 'explained' });
});

const desk = (query = '') =>
  loadAnsweringDesk(app, officer, round.id, readDeskAddress(new URLSearchParams(query)));

test('an opinion counts once, at the article where its group is answered; what is in no group where it was written', async () => {
  const { places, totals } = await desk();
  const numbers = places.map(({ place, received, approved }) => [place, received, approved]);
  expect(numbers.filter(([, received]) => received !== 0)).toEqual([
    ['dieu-2', 1, 0],
    ['dieu-3', 3, 3],
  ]);
  expect(totals).toMatchObject({ received: 4, approved: 3, ungrouped: 1 });
});

test('desk, progress, table desk, printed table and files say the same of every article', async () => {
  const { places } = await desk();
  const { sections, source } = await loadMatrix(app.db, round.id, app.clock.now()).then((matrix) => ({
    sections: sectionsOf(matrix.source, words.general),
    source: matrix.source,
  }));
  const progress = await loadAnswerProgress(app, officer, round.id);
  const files = [...rowsOfTable((await loadTableForStaff(app, officer, round.id)).matrix)];
  for (const { place, approved } of places) {
    const isHere = (unitId: string | null) =>
      (unitId ?? 'chung') === place || unitId?.startsWith(`${place}__`);
    const sum = (rows: readonly number[]) => rows.reduce((total, n) => total + n, 0);
    const table = await loadResponseDesk(app, officer, round.id, { place });
    expect(progress.places.find((one) => one.place === place)?.approved).toBe(approved);
    expect(sum(table.groups.map(({ opinionsCount }) => opinionsCount))).toBe(approved);
    const printed = sections.filter(({ unitId }) => isHere(unitId)).flatMap(({ rows }) => rows);
    expect(sum(printed.map(({ opinionsCount }) => opinionsCount))).toBe(approved);
    expect(sum(files.filter(({ unit }) => isHere(unit)).map(({ opinions }) => opinions))).toBe(approved);
    expect((await desk(`dieu=${place}`)).groups.reduce((total, { opinions }) => total + opinions, 0)).toBe(
      approved,
    );
  }
  expect(source.received).toBe(4);
});

test('every number can be traced: what comes from elsewhere, what went there, and the row says whose unit it was', async () => {
  const there = await desk('dieu=dieu-3');
  expect(there.place).toMatchObject({ fromElsewhere: 2, answeredElsewhere: 0 });
  const here = await desk('dieu=dieu-2');
  expect(here.place).toMatchObject({ fromElsewhere: 0, answeredElsewhere: 2 });
  expect(here.groups).toEqual([]);
  expect(here.elsewhere).toMatchObject([{ id: groupId, ordinal: 1, opinions: 2 }]);
  const [row] = rowsOfTable((await loadTableForStaff(app, officer, round.id)).matrix);
  expect(row).toMatchObject({ unit: 'dieu-3', opinions: 3, aboutOthers: 'khoản 2 Điều 2: 2' });
});

test.each<[string, readonly (string | undefined)[], string | null, string]>([
  [
    'an opinion about an article, answered at a clause of it, has not moved',
    ['dieu-2'],
    'dieu-2__khoan-1',
    '',
  ],
  ['about another clause of that article neither', ['dieu-2__khoan-2'], 'dieu-2__khoan-1', ''],
  [
    'about another article it has',
    ['dieu-2', 'dieu-3', 'dieu-3__khoan-2'],
    'dieu-2__khoan-1',
    'Điều 3: 1; khoản 2 Điều 3: 1',
  ],
  ['about the draft as a whole it has', [undefined], 'dieu-2', 'Chung: 1'],
  ['about an article, answered for the whole draft, it has', ['dieu-2__khoan-2'], null, 'khoản 2 Điều 2: 1'],
])('desk and table mean the same by “another provision”: %s', async (_, units, unitId, said) => {
  const own = await anOpenConsultation(app.db);
  const writer = await aPerson(app.db, { organisationId: own.organisationId, roles: ['draftingOfficer'] });
  await aSubmission(
    app,
    own,
    units.map((unit, index) => ({ ...(unit && { unit }), text: `Việc ${index}.` })),
  );
  const made = await groupOpinions(app, writer, own.id, {
    allMatching: {},
    newGroup: { title: 'Một nhóm', unitId },
  });
  await anApprovedAnswer(app, own, (made.ok && made.value.groupId) || '', { outcome: 'explained' });
  const [row] = rowsOfTable((await loadTableForStaff(app, writer, own.id)).matrix);
  expect(row?.aboutOthers ?? '').toBe(said);
  const told = [...said.matchAll(/: (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  const { places } = await loadAnsweringDesk(app, writer, own.id, readDeskAddress(new URLSearchParams()));
  expect(places.reduce((sum, { fromElsewhere }) => sum + fromElsewhere, 0)).toBe(told);
  expect(places.reduce((sum, { answeredElsewhere }) => sum + answeredElsewhere, 0)).toBe(told);
});

test('the table desk asks as many as the printed table: a body that was asked twice was asked once', async () => {
  const ask = (askedName: string, sentOn: string) =>
    insertInvitation(app.db, round.id, {
      ...{ id: newId(), organisationId: null, askedName },
      ...{ sentOn, dueOn: null },
    });
  await ask('Sở Tư pháp', '2026-11-20');
  await ask('SỞ TƯ PHÁP', '2026-11-22');
  await ask('Hội Luật gia', '2026-11-20');
  const { totals } = await loadResponseDesk(app, officer, round.id);
  expect(totals.asked).toBe(2);
  expect(totals).toEqual((await loadTableForStaff(app, officer, round.id)).matrix.totals);
});

test('rows of the table desk stand in the order of the printed table, in whatever order the database joins them', async () => {
  // The later groups are answered at earlier places; two are at units that only another version has, the first of them twice.
  for (const unitId of ['dieu-98', 'dieu-2', 'dieu-99', 'dieu-98', 'dieu-1', null]) {
    await aSubmission(app, round, [{ text: `Về ${unitId}.` }]);
    const made = await groupOpinions(app, officer, round.id, {
      allMatching: { groupId: 'none', unitId: null },
      newGroup: { title: `Nhóm ${unitId}`, unitId: null },
    });
    const id = (made.ok && made.value.groupId) || '';
    await sql`update opinion_group set unit_id = ${unitId} where id = ${id}`.execute(app.db);
    await anApprovedAnswer(app, round, id, { outcome: 'explained' });
  }
  for (const join of ['enable_nestloop', 'enable_mergejoin', 'enable_indexscan', 'enable_bitmapscan'])
    await sql`set local ${sql.id(join)} = off`.execute(app.db);
  const { groups } = await loadResponseDesk(app, officer, round.id);
  const printed = sectionsOf((await loadMatrix(app.db, round.id, app.clock.now())).source, words.general);
  expect(groups.map(({ ordinal }) => ordinal)).toEqual(
    printed.flatMap(({ rows }) => rows.map(({ groupOrdinal }) => groupOrdinal)),
  );
});

test('the table desk gives the same totals as the printed table, with what the staff said among themselves left out', async () => {
  const { totals, missing } = await loadResponseDesk(app, officer, round.id);
  const matrix = await loadMatrix(app.db, round.id, app.clock.now());
  const printed = (await loadTableForStaff(app, officer, round.id)).matrix.totals;
  expect(totals).toEqual(printed);
  expect(missing).toEqual(matrix.missing);
});
