import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { undoGrouping } from '#features/submissions/desk/ungroup-opinions.server.ts';
import { findGroups } from '#features/submissions/groups.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { readMeanings } from '../meanings/read-meanings.server.ts';
import { readNewOpinions } from '../read-opinions.server.ts';
import { groupProposed } from './group-proposed.server.ts';
import { loadProposals } from './load-proposals.server.ts';
import type { View } from './proposal-address.ts';

const FARE = 'Giá vé 5.000 đồng một lượt là quá cao. Đề nghị hạ còn 3.000 đồng cho học sinh.';
const FARE_TOO = `Kính gửi quý cơ quan,\n${FARE} Nhà tôi có ba cháu đi học.`;

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let officer: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  officer = await aPerson(app.db, {
    organisationId: consultation.organisationId,
    roles: ['draftingOfficer'],
  });
});

async function said(text: string, unit?: string) {
  return await aSubmission(app, consultation, [{ text, ...(unit && { unit }) }]);
}

async function seen(view: View, place = '') {
  await readNewOpinions(app.db, consultation.id);
  await readMeanings(app.db, consultation.id);
  return await loadProposals(app, officer, consultation.id, { view, place, flag: '', page: 1, saidPage: 1 });
}

async function grouped(fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return await groupProposed(app, officer, consultation.id, form);
}

const NEW = [
  ['how', 'new'],
  ['title', 'Giá vé'],
  ['unitId', 'dieu-2'],
] as const;

describe('sent by many', () => {
  test('one card; grouped in one act without those who came after; taken back with one', async () => {
    for (const text of [FARE, FARE, FARE_TOO, FARE]) await said(text);
    await said('Chợ cần mái che.');
    const { mass } = await seen('hang-loat');
    expect(mass).toMatchObject([
      { opinions: 4, waiting: 4, identical: 3, near: 1, byClass: { individual: 4 } },
    ]);
    const added = mass[0]!.variants[0]!.pieces.filter(({ marked }) => marked).map(({ text }) => text);
    expect(added.join(' ')).toContain('ba cháu');
    await said(FARE);
    await readNewOpinions(app.db, consultation.id);
    const card = mass[0]!;
    const answer = await grouped([...NEW, ['same', `${card.sameId}.${card.lastId}`]]);
    expect(answer).toMatchObject({ ok: true, value: { outcome: { changed: 4, skipped: {} } } });
    expect(await findGroups(app.db, consultation.id)).toMatchObject([
      { title: 'Giá vé', unitId: 'dieu-2', opinionsCount: 4 },
    ]);
    expect((await seen('hang-loat')).mass).toMatchObject([{ opinions: 5, waiting: 1 }]);
    // Pressed again: what was ticked is in a group, and no second one is made.
    expect(await grouped([...NEW, ['same', `${card.sameId}.${card.lastId}`]])).toMatchObject({ ok: false });
    const { undo } = (answer as { value: { undo: Parameters<typeof undoGrouping>[3] } }).value;
    expect(await undoGrouping(app, officer, consultation.id, undo)).toMatchObject({ ok: true });
    expect((await seen('hang-loat')).mass).toMatchObject([{ opinions: 5, waiting: 5 }]);
  });

  test('who copied the whole and asks for something besides stands beside the card, not in it', async () => {
    for (const text of [FARE, FARE, FARE]) await said(text);
    const own = 'Đề nghị thêm một chuyến xe buổi tối cho công nhân tan ca.';
    await said(`Gia ve 5.000 dong mot luot la qua cao. De nghi ha con 3.000 dong cho hoc sinh.\n\n${own}`);
    await said(`Giá vé 5.000 đồng một lượt là quá cao. Đề nghị hạ còn 4.000 đồng cho học sinh.\n\n${own}`);
    const { mass } = await seen('hang-loat');
    expect(mass).toMatchObject([{ opinions: 3, sharing: { count: 1, atLeast: false } }]);
    const marked = mass[0]!.sharing.shown[0]!.pieces.filter((piece) => piece.marked);
    expect(marked.map(({ text }) => text)).toEqual([own.slice(0, -1)]);
    await sql`update opinion set withdrawn_at = now() where consultation_id = ${consultation.id} and text like '%tan ca%'`.execute(
      app.db,
    );
    expect((await seen('hang-loat')).mass[0]!.sharing.count).toBe(0);
    const { rows } = await sql`select from paragraph_band where consultation_id = ${consultation.id} union all
        select from opinion_paragraph where consultation_id = ${consultation.id}`.execute(app.db);
    expect(rows).toEqual([]);
  });

  test('two are no mass; what is held, taken back or erased is in no card', async () => {
    const codes = [];
    for (const text of [FARE, FARE, FARE]) codes.push(await said(text));
    expect((await seen('hang-loat')).mass).toHaveLength(1);
    await sql`update opinion set state = 'held' where consultation_id = ${consultation.id}
      and id = (select min(id::text)::uuid from opinion where consultation_id = ${consultation.id})`.execute(
      app.db,
    );
    expect((await seen('hang-loat')).mass).toEqual([]);
  });
});

test('of a card with enough besides, one that is held is neither shown nor counted', async () => {
  for (const text of [FARE, FARE, FARE, FARE_TOO]) await said(text);
  expect((await seen('hang-loat')).mass).toMatchObject([{ opinions: 4, near: 1 }]);
  await sql`update opinion set state = 'held' where consultation_id = ${consultation.id} and text = ${FARE_TOO}`.execute(
    app.db,
  );
  expect((await seen('hang-loat')).mass).toMatchObject([
    { opinions: 3, waiting: 3, identical: 3, near: 0, byClass: { individual: 3 }, variants: [] },
  ]);
});

test('of what a moderator covered the page shows what is left', async () => {
  for (const text of [FARE, FARE, FARE]) await said(text, 'dieu-2');
  await sql`update opinion set public_text = 'Giá vé [đã che] là quá cao.' where consultation_id = ${consultation.id}`.execute(
    app.db,
  );
  const { themes } = await seen('chu-de', 'dieu-2');
  expect(JSON.stringify(themes)).not.toContain('5.000');
});

describe('named another unit', () => {
  test('a general opinion stands under the unit that it names, until it is grouped', async () => {
    await said('Đề nghị bỏ Điều 2 vì đã có ở luật.');
    await said('Đề nghị bỏ Điều 2 vì đã có ở luật.', 'dieu-2');
    await said('Điều 3 viết chưa rõ.', 'dieu-1');
    const { named } = await seen('noi-den', 'dieu-2');
    expect(named!.units).toMatchObject([
      { unitId: 'dieu-2', cited: 1 },
      { unitId: 'dieu-3', cited: 1 },
    ]);
    expect(named!.opinions).toMatchObject([{ unitId: null, isCited: true }]);
    expect(named!.opinions[0]!.pieces).toContainEqual({ text: 'Điều 2', marked: true });
    const [one] = named!.opinions;
    expect(await grouped([...NEW, ['opinion', `${one!.id}.${one!.version}`]])).toMatchObject({ ok: true });
    expect((await seen('noi-den', 'dieu-2')).named!.units).toMatchObject([{ unitId: 'dieu-3' }]);
  });

  test('what is taken back leaves, and its reading with it', async () => {
    await said('Đề nghị bỏ Điều 2.');
    expect((await seen('noi-den')).named!.units).toHaveLength(1);
    await sql`update opinion set withdrawn_at = now() where consultation_id = ${consultation.id}`.execute(
      app.db,
    );
    expect((await seen('noi-den')).named!.units).toEqual([]);
    const { rows } =
      await sql`select from opinion_meaning where consultation_id = ${consultation.id}`.execute(app.db);
    expect(rows).toEqual([]);
  });
});

describe('themes', () => {
  test('two that speak of one thing; a group that people made takes the next one', async () => {
    await said('Chợ cần mái che mưa cho bà con buôn bán.', 'dieu-2');
    await said('Bà con buôn bán ướt hết, chợ cần mái che mưa.', 'dieu-2');
    await said('Phí gửi xe máy thu theo tháng.', 'dieu-2');
    const { themes } = await seen('chu-de', 'dieu-2');
    expect(themes!.themes).toMatchObject([{ group: undefined, opinions: 2 }]);
    const boxes = themes!.themes[0]!.texts.map(
      ({ sameId, lastId }) => ['same', `${sameId}.${lastId}`] as const,
    );
    expect(
      await grouped([['how', 'new'], ['title', 'Mái che'], ['unitId', 'dieu-2'], ...boxes]),
    ).toMatchObject({ ok: true });
    await said('Xin làm mái che mưa ở chợ cho bà con buôn bán.', 'dieu-2');
    expect((await seen('chu-de', 'dieu-2')).themes!.themes).toMatchObject([
      { group: { title: 'Mái che' }, opinions: 1 },
    ]);
    expect((await seen('chu-de', 'chung')).themes!.themes).toEqual([]);
  });
});

describe('sentences that are cited', () => {
  const ROOF = 'Đề nghị làm mái che mưa cho bà con buôn bán ở chợ.';
  const cite = async () => (await seen('chu-de', 'dieu-2')).themes!;

  test('word for word from an opinion that readers see, in the words that they see; the same when more arrive', async () => {
    const first = await said(`Tôi bán rau ở đây. ${ROOF}`, 'dieu-2');
    await said(`${ROOF} Xin cảm ơn.`, 'dieu-2');
    await said('Chợ cần mái che mưa cho bà con buôn bán.', 'dieu-2');
    const ids = async () =>
      (
        await sql<{ id: string }>`select o.id from opinion o join submission s on s.id = o.submission_id
          where s.id = ${first.id}`.execute(app.db)
      ).rows[0]!.id;
    const before = await cite();
    expect(before.cited[0]).toEqual({ opinionId: await ids(), sentence: ROOF, opinions: 3 });
    expect(before.themes[0]!.cited[0]).toEqual(before.cited[0]);
    for (let more = 0; more < 3; more += 1) await said(ROOF, 'dieu-2');
    expect((await cite()).cited[0]).toEqual({ ...before.cited[0], opinions: 6 });
    await sql`update opinion set public_text = 'Đã che.' where id = ${await ids()}`.execute(app.db);
    expect((await cite()).cited[0]!.opinionId).not.toBe(await ids());
  });

  test.each(['hidden', 'held', 'withdrawn'])('what is %s is neither cited nor counted', async (how) => {
    await said(ROOF, 'dieu-2');
    await said(`${ROOF} Xin cảm ơn.`, 'dieu-2');
    await sql`update opinion set state = ${how === 'withdrawn' ? 'published' : how},
      withdrawn_at = ${how === 'withdrawn' ? new Date() : null}
      where id = (select min(id::text)::uuid from opinion where consultation_id = ${consultation.id})`.execute(
      app.db,
    );
    const { cited } = await cite();
    expect(cited.map(({ opinions }) => opinions)).toEqual([1]);
  });
});

test('who may read but not group sees the proposals and cannot act', async () => {
  await said('Đề nghị bỏ Điều 2.');
  const reader = await aPerson(app.db, { organisationId: consultation.organisationId, roles: ['auditor'] });
  const address = { view: 'noi-den', place: '', flag: '', page: 1, saidPage: 1 } as const;
  const shown = await loadProposals(app, reader, consultation.id, address);
  expect(shown.mayGroup).toBe(false);
  const form = new FormData();
  for (const [name, value] of NEW) form.append(name, value);
  await expect(groupProposed(app, reader, consultation.id, form)).rejects.toThrow();
});
