import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { foldChannelCounts } from '#features/submissions/counters/channel-counts.store.server.ts';
import { foldGroupedCounts } from '#features/submissions/counters/counters.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { ungroupOpinions } from '#features/submissions/desk/ungroup-opinions.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { withdrawOpinions } from '#features/submissions/opinions.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { saveResponse } from '../answer-group.server.ts';
import { assignArticles } from '../assignments/assign-articles.server.ts';
import { loadAnswerProgress } from '../assignments/load-progress.server.ts';
import { countReceivedByChannel, findReceivedByChannel } from '../matrix-source.store.server.ts';
import { readDeskAddress } from './desk-address.ts';
import { loadAnsweringDesk } from './load-desk.server.ts';
import { saveAndPropose } from './save-and-go-on.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let officer: PersonActor;
let head: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  await aSubmission(app, consultation, [
    { unit: 'dieu-3', text: 'Cán bộ cần thêm giờ', position: 'disagree' },
    { unit: 'dieu-2__khoan-2', text: 'Hằng quý là đủ.' },
    { unit: 'dieu-2', text: 'Nên nói rõ hơn.', position: 'ask' },
    { text: 'Đồng ý.', position: 'agree' },
  ]);
});

const desk = (query = '') =>
  loadAnsweringDesk(app, officer, consultation.id, readDeskAddress(new URLSearchParams(query)));
const placeOf = async (name: string) => (await desk()).places.find(({ place }) => place === name);

async function grouped(unit: string, title = 'Về một điều'): Promise<string> {
  const opinionIds = await findOpinionIds(app.db, consultation.id, { unitId: unit });
  const made = await groupOpinions(app, officer, consultation.id, {
    opinionIds,
    newGroup: { title, unitId: unit },
  });
  if (!made.ok || !made.value.groupId) throw new Error('no group');
  return made.value.groupId;
}

const WORDS = {
  outcome: 'explained',
  explanation: 'Vì trái luật.',
  changedUnitId: null,
  changedNote: '',
} as const;

/** The kept numbers of groups are what the memberships say. */
async function expectRight() {
  const rows = async (view: string) =>
    (
      await sql`select group_id, unit_id, opinions from ${sql.id(view)}
        where consultation_id = ${consultation.id} order by 1, 2`.execute(app.db)
    ).rows;
  expect(await rows('grouped_count_by_unit')).toEqual(await rows('grouped_recount'));
  expect(await findReceivedByChannel(app.db, consultation.id)).toEqual(
    await countReceivedByChannel(app.db, consultation.id),
  );
}

test('an article counts what is in its clauses too, by how far the answers have come', async () => {
  expect(await placeOf('dieu-2')).toMatchObject({ received: 2, ungrouped: 2, open: 0, left: 2 });
  const groupId = await grouped('dieu-2');
  expect(await placeOf('dieu-2')).toMatchObject({ ungrouped: 0, open: 2, waiting: 0 });
  const saved = await saveAndPropose(app, officer, consultation.id, groupId, { ...WORDS, version: 0 });
  expect(saved).toMatchObject({ ok: true });
  expect(await placeOf('dieu-2')).toMatchObject({ open: 0, waiting: 2, approved: 0, left: 2 });
});

test('the kept numbers follow grouping, moving, taking out, taking back, and the adding up', async () => {
  const groupId = await grouped('dieu-2');
  await expectRight();
  await grouped('dieu-2__khoan-2', 'Nhóm thứ hai');
  await expectRight();
  await foldGroupedCounts(app.db);
  await foldChannelCounts(app.db);
  await expectRight();
  await ungroupOpinions(app, officer, consultation.id, { allMatching: { groupId } });
  await expectRight();
  const { rows } = await sql<{ submission_id: string }>`select submission_id from opinion limit 1`.execute(
    app.db,
  );
  await withdrawOpinions(app.db, consultation.id, rows[0]!.submission_id, app.clock.now());
  await expectRight();
  expect((await desk()).totals).toMatchObject({ received: 0, open: 0, ungrouped: 0 });
});

test('a group whose opinions have all gone stands there, empty, and waits for nobody', async () => {
  const groupId = await grouped('dieu-3');
  await ungroupOpinions(app, officer, consultation.id, { allMatching: { groupId } });
  const shown = await desk(`dieu=dieu-3&nhom=${groupId}`);
  expect(shown.groups).toMatchObject([{ id: groupId, opinions: 0 }]);
  expect(shown.open).toMatchObject({ group: { opinionsCount: 0 }, opinions: [] });
});

test('an emptied group waits for nobody: it is under no step that is left, and nobody is led to it', async () => {
  const emptied = await grouped('dieu-3');
  const full = await grouped('dieu-2', 'Nhóm hai');
  for (const groupId of [emptied, full])
    await saveAndPropose(app, officer, consultation.id, groupId, { ...WORDS, version: 0 });
  const third = await grouped('dieu-2__khoan-2', 'Nhóm ba');
  const listed = async (step: string) => (await desk(`buoc=${step}`)).groups.map(({ id }) => id);
  expect(await listed('cho-duyet')).toEqual([emptied, full]);
  await ungroupOpinions(app, officer, consultation.id, { allMatching: { groupId: emptied } });
  expect(await listed('cho-duyet')).toEqual([full]);
  await ungroupOpinions(app, officer, consultation.id, { allMatching: { groupId: third } });
  expect(await listed('con-lai')).toEqual([]);
  expect((await desk(`nhom=${full}`)).open?.next).toBeUndefined();
  // It still stands in the list of all: a number is never given twice.
  expect((await desk()).groups.map(({ opinions }) => opinions)).toEqual([0, 1, 0]);
});

test('the filter asks for opinions one by one, by words without marks too', async () => {
  await grouped('dieu-3');
  const found = await desk('tim=can+bo');
  expect(found.groups).toEqual([]);
  expect(found.opinions).toMatchObject([{ text: 'Cán bộ cần thêm giờ', groupOrdinal: 1 }]);
  expect((await desk('lap-truong=ask')).opinions).toMatchObject([{ text: 'Nên nói rõ hơn.' }]);
  expect((await desk('muon=co')).opinions).toEqual([]);
});

test('an article that nobody knows shows nothing, not everything', async () => {
  const shown = await desk('dieu=dieu-99');
  expect([shown.groups, shown.opinions]).toEqual([[], []]);
});

test('of two who write the same answer the second is told, and the first stays', async () => {
  const groupId = await grouped('dieu-3');
  const save = (who: PersonActor, explanation: string) =>
    saveResponse(app, who, consultation.id, groupId, { ...WORDS, explanation, version: 0 });
  expect(await save(officer, 'Của người thứ nhất.')).toMatchObject({ ok: true });
  expect(await save(head, 'Của người thứ hai.')).toEqual({ ok: false, reason: 'changedMeanwhile' });
  expect((await desk(`nhom=${groupId}`)).open?.answer?.explanation).toBe('Của người thứ nhất.');
});

test('an incomplete answer is neither saved nor handed in by the one press', async () => {
  const groupId = await grouped('dieu-3');
  const input = { ...WORDS, explanation: '', version: 0 };
  expect(await saveAndPropose(app, officer, consultation.id, groupId, input)).toEqual({
    ok: false,
    reason: 'explanationMissing',
  });
  expect((await desk(`nhom=${groupId}`)).open?.answer).toBeNull();
});

test('after the last group of an article the next begins again at the first that is left', async () => {
  const first = await grouped('dieu-3');
  const second = await grouped('dieu-2', 'Nhóm hai');
  expect((await desk(`nhom=${first}`)).open?.next).toBe(second);
  expect((await desk(`nhom=${second}`)).open?.next).toBe(first);
  expect((await desk(`dieu=dieu-2&nhom=${second}`)).open?.next).toBeUndefined();
});

test('a head gives articles to an officer of the body; the officer sees what is hers', async () => {
  const give = (actor: PersonActor, personId: string, places = ['dieu-2']) =>
    assignArticles(app, actor, consultation.id, { places, personId });
  await expect(give(officer, officer.personId)).rejects.toThrow();
  expect(await give(head, officer.personId)).toMatchObject({ ok: true });
  expect(await give(head, officer.personId, ['dieu-99'])).toMatchObject({ reason: 'unknownPlace' });
  const stranger = await aPerson(app.db, {
    organisationId: (await anOpenConsultation(app.db)).organisationId,
    roles: ['draftingOfficer'],
  });
  expect(await give(head, stranger.personId)).toMatchObject({ reason: 'nobodyThere' });
  const shown = await desk('cua-toi=co');
  expect(shown.places.filter(({ mine }) => mine).map(({ place }) => place)).toEqual(['dieu-2']);
  expect(shown.opinions.map(({ unitId }) => unitId)).toEqual(['dieu-2__khoan-2', 'dieu-2']);
  const { officers } = await loadAnswerProgress(app, head, consultation.id);
  expect(officers).toMatchObject([
    { personId: officer.personId, places: 1, received: 2, left: 2 },
    { personId: '', received: 2 },
  ]);
});
