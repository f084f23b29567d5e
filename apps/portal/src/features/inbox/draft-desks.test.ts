import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import {
  approveKeyPoints,
  proposeKeyPoints,
  returnKeyPoints,
} from '#features/drafts/key-points/approve-key-points.server.ts';
import { findSheet } from '#features/drafts/key-points/key-points.store.server.ts';
import { reviewPoint, savePoint } from '#features/drafts/key-points/write-key-points.server.ts';
import { addVersion } from '#features/drafts/versions/add-version.server.ts';
import { confirmVersion } from '#features/drafts/versions/confirm-version.server.ts';
import { decideLineage } from '#features/drafts/versions/decide-lineage.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { countWaitingJob } from '#features/drafts/waiting/count-waiting.job.server.ts';
import { carryAnchorsTo } from '#features/submissions/carry-anchors.server.ts';
import { decidePlace } from '#features/submissions/places/decide-place.server.ts';
import { loadPlacesDesk } from '#features/submissions/places/places-desk.server.ts';
import type { App } from '#platform/app.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { loadInbox } from './load-inbox.server.ts';

const app = useIntake();
// One clause in hardly any words of the old one: whether it is the same provision is for a person to say.
const NEXT = SHORT_LAW.replace(
  '2. Cơ quan, tổ chức, cá nhân có liên quan.',
  '2. Người dân, tổ chức tham gia việc của tổ.',
).replace('hằng tháng', 'hằng quý');
const DESKS = ['lineageToSettle', 'placesToSettle', 'keyPointsToRead', 'keyPointsToApprove'];
const waitingFor = async (actor: PersonActor) => {
  const { inbox } = await loadInbox(app(), actor);
  return inbox.waiting
    .filter(({ kind }) => DESKS.includes(kind))
    .map(({ kind, note, id }) => ({ kind, note, id }));
};

async function aDesk() {
  const { db } = app();
  const { officer, head, organisation } = await aDraftingDesk(db);
  const clerk = await aPerson(db, { organisationId: organisation.id, roles: ['recordsClerk'] });
  const project = await aLawProject(db, { organisationId: organisation.id });
  await aDraftVersion(db, project);
  return { db, officer, head, clerk, project };
}

async function upload(officer: PersonActor, projectId: string, text: string): Promise<string> {
  await declareSecrecy(app(), officer, projectId, 'no');
  const added = await addVersion(app(), officer, projectId, {
    bytes: await docxOf(text),
    fileName: 'a.docx',
  });
  if (!added.ok) throw new Error(added.reason);
  return added.value.versionId;
}

test('open pairs wait for those who draft, until the last is judged; then the version waits to be confirmed', async () => {
  const { officer, clerk, project } = await aDesk();
  const versionId = await upload(officer, project.id, NEXT);
  expect(await waitingFor(officer)).toEqual([{ kind: 'lineageToSettle', note: '1 cặp', id: versionId }]);
  expect(await waitingFor(clerk)).toEqual([]);
  const kinds = async () => (await loadInbox(app(), officer)).inbox.waiting.map(({ kind }) => kind);
  expect(await kinds()).not.toContain('versionToConfirm');
  const pair = {
    before: 'dieu-2__khoan-2',
    proposed: 'dieu-2__khoan-2',
    verdict: 'same',
    after: null,
  } as const;
  const { version } = await requireVersion(app().db, versionId);
  expect(await decideLineage(app(), officer, versionId, { version, ...pair })).toMatchObject({ ok: true });
  expect(await waitingFor(officer)).toEqual([]);
  expect(await kinds()).toContain('versionToConfirm');
});

test('a version in review is compared with the text that was confirmed meanwhile: its pairs are counted anew', async () => {
  const { officer, project } = await aDesk();
  const second = await upload(officer, project.id, SHORT_LAW.replace('kinh phí', 'nguồn tiền'));
  const third = await upload(officer, project.id, NEXT);
  expect(await waitingFor(officer)).toMatchObject([{ id: third }]);
  const third2 = await upload(officer, project.id, `${NEXT}\n3. Tổ họp mỗi tháng.`);
  const { version } = await requireVersion(app().db, third);
  const pair = {
    before: 'dieu-2__khoan-2',
    proposed: 'dieu-2__khoan-2',
    verdict: 'same',
    after: null,
  } as const;
  await decideLineage(app(), officer, third, { version, ...pair });
  const confirmed = await confirmVersion(app(), officer, {
    ...{ versionId: third, version: version + 1, errorsAcceptedReason: '' },
  });
  expect(confirmed).toMatchObject({ ok: true });
  // The newest now stands beside a text that says the same; the older one will not be confirmed any more.
  expect(await waitingFor(officer)).toEqual([]);
  for (const id of [second, third2]) expect(await openPairsOf(id)).toBe(0);
});

const openPairsOf = async (id: string) => {
  const row = app().db.selectFrom('draft_version').select('open_pairs').where('id', '=', id);
  return (await row.executeTakeFirstOrThrow()).open_pairs;
};

test('a sentence about what changed waits to be read again: for the writer, and for the approver while it is with her', async () => {
  const { officer, head, project } = await aDesk();
  const version = async () => (await findSheet(app().db, project.id)).version;
  const point = {
    id: '',
    heading: 'content',
    text: 'Báo cáo mỗi tháng.',
    unitId: 'dieu-3__khoan-2',
  } as const;
  await savePoint(app(), officer, project.id, { version: 0, ...point });
  await proposeKeyPoints(app(), officer, project.id, { version: await version() });
  expect(await waitingFor(head)).toEqual([{ kind: 'keyPointsToApprove', note: '', id: project.id }]);
  const next = await upload(officer, project.id, SHORT_LAW.replace('hằng tháng', 'hằng quý'));
  await confirmVersion(app(), officer, { versionId: next, version: 1, errorsAcceptedReason: '' });
  expect(await waitingFor(head)).toEqual([{ kind: 'keyPointsToRead', note: '1 câu', id: project.id }]);
  expect(await waitingFor(officer)).toEqual([]);
  await returnKeyPoints(app(), head, project.id, { version: await version(), reason: 'Xem lại.' });
  expect(await waitingFor(officer)).toMatchObject([{ kind: 'keyPointsToRead' }]);
  const [stale] = (await findSheet(app().db, project.id)).points;
  await reviewPoint(app(), officer, project.id, { version: await version(), id: stale?.id ?? '' });
  await proposeKeyPoints(app(), officer, project.id, { version: await version() });
  expect(await waitingFor(officer)).toEqual([]);
  await approveKeyPoints(app(), head, project.id, { version: await version() });
  expect(await waitingFor(head)).toEqual([]);
});

test('opinions whose text is gone wait for those who draft, on the latest text only, until they are placed', async () => {
  const { db } = app();
  const consultation = await anOpenConsultation(db);
  const project = await requireProject(db, consultation.projectId);
  const { organisationId } = project;
  const officer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  const publisher = await aPerson(db, { organisationId, roles: ['publisher'] });
  for (const text of ['Nêu rõ khu phố.', 'Thêm cả xóm.'])
    await aSubmission(app(), consultation, [{ unit: 'dieu-2__khoan-1', text }]);
  const gone = SHORT_LAW.replace(/Điều 2\. [\s\S]*?(?=Chương II)/, '');
  const next = await aDraftVersion(db, project, { text: gone });
  await carryAnchorsTo(db, next.id, app().clock.now());
  expect(await waitingFor(officer)).toEqual([{ kind: 'placesToSettle', note: '2 ý kiến', id: next.id }]);
  expect(await waitingFor(publisher)).toEqual([]);
  const desk = await loadPlacesDesk(app(), officer, { projectId: project.id, versionId: next.id });
  const removed = { decision: 'removed' as const, unit: '', reason: '', opinionIds: [] };
  await decidePlace(app(), officer, project.id, next.id, { ...removed, place: desk.open[0]?.key ?? '' });
  expect(await waitingFor(officer)).toEqual([]);
});

test('what was written before the counts were kept is counted at night', async () => {
  const { db, officer, project } = await aDesk();
  const versionId = await upload(officer, project.id, NEXT);
  await sql`update draft_version set open_pairs = null where id = ${versionId}`.execute(db);
  expect(await waitingFor(officer)).toEqual([]);
  await countWaitingJob.handle({}, app() as unknown as App, {
    ...{ jobId: '1', number: 1, signal: new AbortController().signal },
  });
  expect(await waitingFor(officer)).toMatchObject([{ kind: 'lineageToSettle' }]);
});
