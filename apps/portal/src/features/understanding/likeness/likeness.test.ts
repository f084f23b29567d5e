import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { findGroups } from '#features/submissions/groups.store.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { readMeanings } from '../meanings/read-meanings.server.ts';
import { loadProposals } from '../proposals/load-proposals.server.ts';
import type { ProposalAddress } from '../proposals/proposal-address.ts';
import { readAllOpinions, readNewOpinions } from '../read-opinions.server.ts';
import { sayLikeness, takeLikenessBack } from './say-likeness.server.ts';

const LAMPS =
  'Con đường từ chợ ra bến đò buổi tối tối om, học sinh đi học thêm về hay vấp ngã. Đề nghị lắp đèn cho bà con đi lại.';
const LAMPS_TOLD_ANEW =
  'Con đường từ chợ ra bến đò lúc khuya mù mịt, học sinh đi học thêm về hay té xe. Đề nghị lắp đèn cho bà con đi lại.';
const MARKET = 'Chợ cần mái che và nhà vệ sinh sạch cho bà con buôn bán.';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let officer: PersonActor;
let colleague: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  colleague = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
});

const said = async (text: string, unit?: string) =>
  await aSubmission(app, consultation, [{ text, ...(unit && { unit }) }]);

const load = async (given: Partial<ProposalAddress>) =>
  await loadProposals(app, officer, consultation.id, {
    ...{ view: 'co-the-mot', place: '', flag: '', page: 1, saidPage: 1 },
    ...given,
  });

async function view(given: Partial<ProposalAddress> = {}) {
  await readNewOpinions(app.db, consultation.id);
  await readMeanings(app.db, consultation.id);
  return (await load(given)).likely!;
}
const cards = async () => {
  await readNewOpinions(app.db, consultation.id);
  return (await load({ view: 'hang-loat' })).mass;
};

async function firstPair() {
  const { pairs } = await view();
  const { one, two } = pairs.rows[0]!;
  return { one: one.opinionId, two: two.opinionId };
}
const say = async (pair: { one: string; two: string }, isSame: boolean, by = officer) =>
  await sayLikeness(app, by, consultation.id, { ...pair, isSame });
const takeBack = async (id: string) => await takeLikenessBack(app, officer, consultation.id, id);
const setOpinion = async (text: string, change: ReturnType<typeof sql>) =>
  await sql`update opinion set ${change} where consultation_id = ${consultation.id}
    and id = (select min(o.id::text)::uuid from opinion o where o.consultation_id = ${consultation.id} and o.text = ${text})`.execute(
    app.db,
  );

describe('two opinions that may be one', () => {
  test('are shown with what differs marked on both sides, the larger first', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW, MARKET, LAMPS_TOLD_ANEW]) await said(text, 'dieu-2');
    const { pairs } = await view();
    expect(pairs).toMatchObject({
      all: 1,
      page: 1,
      pages: 1,
      rows: [{ one: { opinions: 2 }, two: { opinions: 1 } }],
    });
    const marked = (side: { pieces: readonly { text: string; marked: boolean }[] }) =>
      side.pieces.filter((piece) => piece.marked).map(({ text }) => text);
    const { one, two } = pairs.rows[0]!;
    expect(marked(one)).toEqual(['lúc khuya mù mịt', 'té xe']);
    expect(marked(two)).toEqual(['buổi tối tối om', 'vấp ngã']);
    expect((await view({ place: 'dieu-2' })).pairs.all).toBe(1);
    expect((await view({ place: 'dieu-3' })).pairs.all).toBe(0);
    expect((await view({ place: 'chung' })).pairs.all).toBe(0);
    // A page that is not there is the last one.
    expect((await view({ page: 7 })).pairs).toMatchObject({ all: 1, page: 1 });
  });

  test('called one: one card with both, which says how many stand there by a word; taken back, all is as before', async () => {
    for (const text of [LAMPS, LAMPS, LAMPS, LAMPS_TOLD_ANEW, LAMPS_TOLD_ANEW]) await said(text);
    expect(await cards()).toMatchObject([{ opinions: 3, bySaid: 0 }]);
    const answer = await say(await firstPair(), true);
    expect(await cards()).toMatchObject([{ opinions: 5, identical: 3, near: 2, bySaid: 2, waiting: 5 }]);
    const { pairs, said: list, trail } = await view();
    expect(pairs.all).toBe(0);
    expect(list.rows).toMatchObject([{ isSame: true, oneText: LAMPS, takenBackAt: null }]);
    expect(trail.map(({ act }) => act)).toEqual(['opinion.calledSame']);
    const { id } = (answer as { value: { id: string } }).value;
    expect(await takeBack(id)).toMatchObject({ ok: true });
    expect(await cards()).toMatchObject([{ opinions: 3, bySaid: 0 }]);
    const after = await view();
    expect(after.pairs.all).toBe(1);
    expect(after.said.rows[0]!.takenBackAt).not.toBeNull();
    expect(after.trail.map(({ act }) => act)).toContain('opinion.likenessTakenBack');
    expect(await takeBack(id)).toEqual({ ok: false, reason: 'nothingToUndo' });
  });

  test("what stands in a card because it names its unit less deeply stands there by nobody's word", async () => {
    const sell = (unit: string) => `Đề nghị sửa ${unit} cho chợ họp từ 3 giờ sáng, vì hàng rau phải đi sớm.`;
    for (const unit of ['khoản 2 Điều 4', 'khoản 2 Điều 4', 'Điều 4']) await said(sell(unit));
    await said(MARKET);
    expect(await cards()).toMatchObject([{ opinions: 3, bySaid: 0 }]);
    const { rows } = await sql<{
      id: string;
    }>`select id from opinion where consultation_id = ${consultation.id}
      order by id`.execute(app.db);
    expect(await say({ one: rows[2]!.id, two: rows[3]!.id }, true)).toMatchObject({ ok: true });
    expect(await cards()).toMatchObject([{ opinions: 4, bySaid: 1 }]);
  });

  test('called two: never asked again, however often all is read anew, until it is taken back', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW]) await said(text);
    const answer = await say(await firstPair(), false);
    expect((await view()).pairs.all).toBe(0);
    // Whoever says the same as one of them later stands in its group.
    await said(`Kính gửi xã, ${LAMPS}`);
    expect((await view()).pairs.all).toBe(0);
    await readAllOpinions(app.db, consultation.id);
    expect((await view()).pairs.all).toBe(0);
    expect(await takeBack((answer as { value: { id: string } }).value.id)).toMatchObject({ ok: true });
    expect((await view()).pairs.all).toBe(1);
  });

  test('of a third that was joined with one of two that were parted nothing is asked either', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW, MARKET]) await said(text);
    const pair = await firstPair();
    await say(pair, false);
    const { rows } = await sql<{
      id: string;
    }>`select id from opinion where consultation_id = ${consultation.id}
      and text = ${MARKET}`.execute(app.db);
    expect(await say({ one: pair.one, two: rows[0]!.id }, true)).toMatchObject({ ok: true });
    expect(await say({ one: rows[0]!.id, two: pair.two }, true)).toEqual({ ok: false, reason: 'parted' });
  });

  test('two officers at once: who is second is told, whatever he wanted to say', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW]) await said(text);
    const pair = await firstPair();
    const first = await say(pair, true);
    expect(await say(pair, false, colleague)).toEqual({ ok: false, reason: 'joined' });
    expect(await say(pair, true, colleague)).toEqual({ ok: false, reason: 'joined' });
    await takeBack((first as { value: { id: string } }).value.id);
    await say(pair, false, colleague);
    expect(await say(pair, true)).toEqual({ ok: false, reason: 'parted' });
  });

  test('one that was taken back meanwhile takes the word about it along, also where others say the same', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW, LAMPS, LAMPS_TOLD_ANEW, LAMPS]) await said(text);
    const pair = await firstPair();
    await setOpinion(LAMPS, sql`withdrawn_at = now()`);
    expect(await say(pair, true)).toEqual({ ok: false, reason: 'gone' });
    await setOpinion(LAMPS, sql`withdrawn_at = null`);
    expect(await say(pair, true)).toMatchObject({ ok: true });
    expect(await cards()).toMatchObject([{ opinions: 5, bySaid: 2 }]);
    await setOpinion(LAMPS, sql`withdrawn_at = now()`);
    expect(await cards()).toEqual([]);
    const { pairs, said: list } = await view();
    expect(pairs.all).toBe(1);
    expect(list.rows).toMatchObject([{ oneText: null, twoText: LAMPS_TOLD_ANEW }]);
    await setOpinion(LAMPS, sql`withdrawn_at = null`);
    expect(await cards()).toMatchObject([{ opinions: 5, bySaid: 2 }]);
  });

  test('what is held is in no pair; of what is covered the rest is shown', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW]) await said(text);
    expect((await view()).pairs.all).toBe(1);
    await setOpinion(LAMPS, sql`public_text = 'Con đường [đã che].'`);
    expect(JSON.stringify((await view()).pairs)).not.toContain('vấp ngã');
    await setOpinion(LAMPS, sql`state = 'held'`);
    expect((await view()).pairs.all).toBe(0);
  });

  test('groups that are answered stay as they are, and where nothing waits nothing is asked', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW]) await said(text);
    const pair = await firstPair();
    await groupOpinions(app, officer, consultation.id, {
      opinionIds: [pair.one],
      newGroup: { title: 'Đèn', unitId: 'dieu-2' },
    });
    const before = await findGroups(app.db, consultation.id);
    expect((await view()).pairs.all).toBe(1);
    expect(await say(pair, true)).toMatchObject({ ok: true });
    expect(await findGroups(app.db, consultation.id)).toEqual(before);
    const { said: list } = await view();
    await takeBack(list.rows[0]!.id);
    await groupOpinions(app, officer, consultation.id, { opinionIds: [pair.two], groupId: before[0]!.id });
    expect((await view()).pairs.all).toBe(0);
  });

  test('only who groups opinions of the round says so', async () => {
    for (const text of [LAMPS, LAMPS_TOLD_ANEW]) await said(text);
    const pair = await firstPair();
    const reader = await aPerson(app.db, { organisationId: consultation.organisationId, roles: ['auditor'] });
    const other = await aPerson(app.db, {
      organisationId: (await anOpenConsultation(app.db)).organisationId,
      roles: ['draftingOfficer'],
    });
    for (const by of [reader, other]) await expect(say(pair, true, by)).rejects.toThrow(Forbidden);
  });
});
