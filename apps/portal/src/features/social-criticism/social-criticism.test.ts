import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { approveDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { loadMatrix } from '#features/responses/load-matrix.server.ts';
import { insertResponse } from '#features/responses/responses.store.server.ts';
import { insertGroup, putIntoGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { CRITICISM_STATES, criticismState, submissionClock } from './criticism.ts';
import { findCriticisms, requireCriticism } from './criticisms.store.server.ts';
import { draftReply, draftReport } from './draft-papers.server.ts';
import { enterCriticism } from './enter-criticism.server.ts';
import { loadCriticism } from './load-criticism.server.ts';
import { draftRequest, openCriticism } from './open-criticism.server.ts';
import { recordPaper } from './record-papers.server.ts';
import { withdrawCriticism } from './withdraw-criticism.server.ts';

const platform = usePlatform('2026-11-03T02:00:00Z');

async function aCriticism(given: { plannedSubmissionOn?: string } = {}) {
  const { db, clock } = platform();
  clock.set('2026-11-03T02:00:00Z');
  const lead = await anOrganisation(db);
  const front = await anOrganisation(db, { kind: 'fatherlandFront', name: 'Ủy ban MTTQ Việt Nam tỉnh' });
  const of = (...roles: Role[]) => aPerson(db, { organisationId: lead.id, roles });
  const [writer, leader, clerk] = [await of('draftingOfficer'), await of('leader'), await of('recordsClerk')];
  const project = await aLawProject(db, { organisationId: lead.id });
  const version = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
  const ids = { projectId: project.id, draftVersionId: version.id };
  const prepared = await prepareConsultation(platform(), writer, { ...ids, ...contact });
  if (!prepared.ok) throw new Error(prepared.reason);
  const consultationId = prepared.value.id;
  const setState = async (state: 'open' | 'completed') => {
    await db.updateTable('consultation').set({ state }).where('id', '=', consultationId).execute();
  };
  await setState('open');
  const opened = await openCriticism(platform(), writer, consultationId, {
    frontId: front.id,
    form: 'written',
    plannedSubmissionOn: given.plannedSubmissionOn ?? '2026-12-10',
    question: '',
  });
  if (!opened.ok) throw new Error(opened.reason);
  const { id } = opened.value;
  const stored = () => requireCriticism(db, consultationId, id);
  /** Through the register of the house, sent on the day of the clock. */
  const issue = async (documentId: string, number: number) => {
    const seen = async () => ({ version: (await requireDocument(db, documentId)).version });
    const today = platform().clock.now().toISOString().slice(0, 10);
    await submitDocument(platform(), writer, documentId, await seen());
    await approveDocument(platform(), leader, documentId, await seen());
    await signDocument(platform(), leader, documentId, { ...(await seen()), signedOn: today, capacity: 0 });
    await numberDocument(platform(), clerk, documentId, { ...(await seen()), number, datedOn: today });
    await sendDocument(platform(), clerk, documentId, await seen());
    expect(await recordPaper(platform(), documentId)).toBe(true);
    expect(await recordPaper(platform(), documentId), 'a second worker').toBe(false);
  };
  const request = async () => {
    const { version } = await stored();
    const input = {
      version,
      dueOn: '2026-11-18',
      plannedSubmissionOn: given.plannedSubmissionOn ?? '2026-12-10',
    };
    const drafted = await draftRequest(platform(), writer, consultationId, id, input);
    if (!drafted.ok) throw new Error(drafted.reason);
    await issue(drafted.value.documentId, 1);
  };
  const enter = async (day: string, actor: PersonActor = writer, more = {}) => {
    clock.set(`${day}T09:00:00Z`);
    const { version } = await stored();
    const paper = { symbol: '45/MTTQ-BTT', datedOn: day, signer: 'Chủ tịch', receivedOn: day, heldOn: null };
    const input = { ...paper, version, points: POINTS, ...more };
    return await enterCriticism(platform(), actor, consultationId, id, input);
  };
  const state = async () => criticismState(await stored(), platform().clock.now().toISOString().slice(0, 10));
  return {
    ...{ consultationId, id, lead, front, writer, leader, stored, setState },
    ...{ request, enter, issue, state },
  };
}

const POINTS = [
  { unitId: 'dieu-1', position: 'amend' as const, text: 'Nên nêu rõ nguồn kinh phí.' },
  { unitId: null, position: 'disagree' as const, text: 'Chưa đánh giá tác động đến người cao tuổi.' },
];

/** All points of the paper in one group, with an answer in this state. */
async function answer(consultationId: string, submissionId: string, state: 'writing' | 'approved') {
  const { db } = platform();
  const at = platform().clock.now();
  const opinions = await findOpinionsOfSubmission(db, consultationId, submissionId);
  const groupId = newId();
  await insertGroup(db, {
    consultationId,
    id: groupId,
    unitId: null,
    title: 'Nhóm',
    createdBy: null,
    createdAt: at,
  });
  await putIntoGroup(
    db,
    consultationId,
    groupId,
    opinions.map(({ id }) => id),
    { personId: null, at },
  );
  await insertResponse(
    db,
    { consultationId, groupId },
    {
      outcome: 'explained',
      explanation: 'Kinh phí do ngân sách xã bảo đảm.',
      changedUnitId: null,
      changedNote: '',
    },
    null,
  );
  await db.updateTable('response').set({ state }).where('consultation_id', '=', consultationId).execute();
}

describe('what it is today', () => {
  const sent = {
    ...{ requestDocumentId: 'd', requestedOn: '2026-11-03', dueOn: '2026-11-18' },
    ...{ receivedOn: null, repliedOn: null, reportedOn: null, withdrawnAt: null },
  };
  const withdrawnAt = new Date('2026-11-10T02:00:00Z');
  test.each([
    ['on the last day the Front is still waited for', sent, '2026-11-18', 'waiting'],
    ['the day after it is late; it never becomes "no opinion"', sent, '2026-11-19', 'late'],
    ['a year later it is late still', sent, '2027-11-19', 'late'],
    ['taken back', { ...sent, withdrawnAt }, '2026-11-20', 'withdrawn'],
    [
      'taken back, and the paper came all the same',
      { ...sent, withdrawnAt, receivedOn: '2026-11-18' },
      '2026-11-20',
      'received',
    ],
    ['received on the last day', { ...sent, receivedOn: '2026-11-18' }, '2026-11-20', 'received'],
    ['received a day later', { ...sent, receivedOn: '2026-11-19' }, '2026-11-20', 'receivedLate'],
    ['no letter yet', { ...sent, requestDocumentId: null, requestedOn: null }, '2026-11-20', 'prepared'],
    ['a letter that has not left', { ...sent, requestedOn: null }, '2026-11-20', 'requesting'],
    ['answered', { ...sent, receivedOn: '2026-11-18', repliedOn: '2026-11-25' }, '2026-11-26', 'replied'],
    [
      'reported',
      { ...sent, receivedOn: '2026-11-18', repliedOn: '2026-11-25', reportedOn: '2026-11-27' },
      '2026-11-28',
      'reported',
    ],
  ] as const)('%s', (_sentence, days, today, state) => {
    expect(criticismState(days, today)).toBe(state);
  });

  test('no state says that the Front had no opinion', () => {
    expect(CRITICISM_STATES.filter((state) => /no|none|agree|assent/i.test(state))).toEqual([]);
  });

  test.each([
    ['sent 15 days before: in time', '2026-12-10', '2026-11-25', '2026-11-25', 0],
    ['sent 14 days before: a day short', '2026-12-10', '2026-11-26', '2026-11-25', 1],
    ['not sent, and today would be five days short', '2026-12-10', null, '2026-11-25', 5],
  ] as const)('%s', (_sentence, plannedSubmissionOn, requestedOn, requestBy, daysShort) => {
    const found = submissionClock({ plannedSubmissionOn, requestedOn }, '2026-11-30');
    expect(found).toEqual({ requestBy, daysShort });
  });

  test('without a day of submission nothing is measured', () => {
    expect(submissionClock({ plannedSubmissionOn: null, requestedOn: null }, '2026-11-30')).toBeUndefined();
  });
});

describe('the way of social criticism', () => {
  test('request → points → answers → reply → report, each paper dated by its dispatch, in a trail of its own', async () => {
    const { db } = platform();
    const k = await aCriticism();
    expect(await k.state()).toBe('prepared');
    await k.request();
    expect(await k.stored()).toMatchObject({ requestedOn: '2026-11-03', dueOn: '2026-11-18' });
    const entered = await k.enter('2026-11-16');
    const submissionId = (entered.ok && entered.value.submissionId) || '';
    expect(await requireSubmission(db, k.consultationId, submissionId)).toMatchObject({
      countingClass: 'socialCriticism',
      category: 'fatherlandFront',
      late: false,
      publicLabel: `${k.front.name} (phản biện xã hội)`,
    });
    const write = async (which: typeof draftReply) =>
      await which(platform(), k.writer, k.consultationId, k.id, { version: (await k.stored()).version });
    expect(await write(draftReply)).toMatchObject({ reason: 'unanswered', data: { open: 2 } });
    await answer(k.consultationId, submissionId, 'approved');
    expect(await write(draftReport)).toMatchObject({ reason: 'notReplied' });
    const reply = await write(draftReply);
    if (!reply.ok) throw new Error(reply.reason);
    const { content } = await requireDocument(db, reply.value.documentId);
    expect(content.addressees).toEqual([k.front.name]);
    const table = content.body.find(({ kind }) => kind === 'table');
    expect(table && 'rows' in table && table.rows).toEqual([
      ['1', 'Điều 1: Nên nêu rõ nguồn kinh phí.', 'Giải trình. Kinh phí do ngân sách xã bảo đảm.'],
      [
        '2',
        'Chung: Chưa đánh giá tác động đến người cao tuổi.',
        'Giải trình. Kinh phí do ngân sách xã bảo đảm.',
      ],
    ]);
    expect(await write(draftReply)).toMatchObject({ reason: 'alreadyDrafted' });
    await k.issue(reply.value.documentId, 2);
    expect(await k.state()).toBe('replied');
    const report = await write(draftReport);
    if (!report.ok) throw new Error(report.reason);
    expect(await requireDocument(db, report.value.documentId)).toMatchObject({ typeAbbreviation: 'BC' });
    await k.issue(report.value.documentId, 1);
    expect(await k.state()).toBe('reported');
    const { trail } = await loadCriticism(platform(), k.writer, k.consultationId, k.id);
    expect(trail.map(({ act }) => act).reverse()).toEqual([
      'criticism.opened',
      'criticism.requestDrafted',
      'criticism.paperSent',
      'criticism.received',
      'criticism.replyDrafted',
      'criticism.paperSent',
      'criticism.reportDrafted',
      'criticism.paperSent',
    ]);
  });

  test('stands in the response table under its own class, flagged when it came late', async () => {
    const { db, clock } = platform();
    const k = await aCriticism();
    await k.request();
    clock.set('2026-11-19T02:00:00Z');
    expect(await k.state()).toBe('late');
    const late = (await loadInbox(platform(), k.writer)).inbox.late;
    expect(late).toMatchObject([{ kind: 'criticismAwaited', id: k.id, dueOn: '2026-11-18' }]);
    const entered = await k.enter('2026-11-20');
    expect(await k.state()).toBe('receivedLate');
    const submissionId = (entered.ok && entered.value.submissionId) || '';
    expect((await requireSubmission(db, k.consultationId, submissionId)).late).toBe(true);
    await answer(k.consultationId, submissionId, 'writing');
    const { groups } = await loadMatrix(db, k.consultationId, clock.now());
    expect(groups[0]).toMatchObject({
      contributors: [{ label: `${k.front.name} (phản biện xã hội)`, count: 2 }],
      late: 2,
    });
    const { inbox } = await loadInbox(platform(), k.writer);
    expect(inbox.waiting.map(({ kind }) => kind)).toContain('criticismToAnswer');
  });

  test('a paper that comes after the table was published is kept with its points, and is late, not lost', async () => {
    const k = await aCriticism();
    await k.request();
    await k.setState('completed');
    expect(await k.enter('2026-11-25')).toMatchObject({ ok: true, value: { submissionId: null } });
    expect(await k.state()).toBe('receivedLate');
    const stored = await k.stored();
    expect(stored.points.map(({ text }) => text)).toEqual(POINTS.map(({ text }) => text));
    const reply = { version: stored.version };
    expect(await draftReply(platform(), k.writer, k.consultationId, k.id, reply)).toMatchObject({
      reason: 'outsideTable',
    });
  });

  test.each([
    ['signed and received on the last day', '2026-11-18', '2026-11-18', false],
    [
      'signed in time, received a day after the last: by the day of receipt',
      '2026-11-18',
      '2026-11-19',
      true,
    ],
    ['signed a week before, in the post until after the last day', '2026-11-11', '2026-11-20', true],
    ['signed and received after the last day', '2026-11-19', '2026-11-20', true],
    ['signed early, received on the last day', '2026-11-05', '2026-11-18', false],
  ] as const)('late or not (interpretation 0057): %s', async (_sentence, datedOn, receivedOn, late) => {
    const k = await aCriticism();
    await k.request();
    const entered = await k.enter(receivedOn, k.writer, { datedOn, receivedOn });
    const submissionId = (entered.ok && entered.value.submissionId) || '';
    expect((await requireSubmission(platform().db, k.consultationId, submissionId)).late).toBe(late);
    expect(await k.state()).toBe(late ? 'receivedLate' : 'received');
    // Late or not, it stands in the table and every point is owed an answer.
    expect(await findOpinionsOfSubmission(platform().db, k.consultationId, submissionId)).toHaveLength(2);
    const { inbox } = await loadInbox(platform(), k.writer);
    expect(inbox.waiting.map(({ kind }) => kind)).toContain('criticismToAnswer');
  });

  test.each([
    ['before the request was sent', '2026-11-16', { request: false }, {}, 'notRequested'],
    ['older than the request', '2026-11-16', {}, { datedOn: '2026-11-02' }, 'beforeRequest'],
    [
      'that came before it was written',
      '2026-11-16',
      {},
      { receivedOn: '2026-11-15' },
      'receivedBeforeDated',
    ],
    ['of tomorrow', '2026-11-16', {}, { datedOn: '2026-11-17', receivedOn: '2026-11-17' }, 'inFuture'],
    ['without a point', '2026-11-16', {}, { points: [] }, 'pointsNeeded'],
  ] as const)('refused: a paper %s', async (_sentence, day, how, given, reason) => {
    const k = await aCriticism();
    if (!('request' in how)) await k.request();
    expect(await k.enter(day, k.writer, given)).toMatchObject({ ok: false, reason });
    expect((await k.stored()).receivedOn).toBeNull();
  });

  test('a second paper is refused; another body reads and does nothing here', async () => {
    const { db } = platform();
    const k = await aCriticism();
    await k.request();
    await k.enter('2026-11-16');
    expect(await k.enter('2026-11-17')).toMatchObject({ reason: 'alreadyReceived' });
    const other = await aPerson(db, { organisationId: (await anOrganisation(db)).id, roles: ['leader'] });
    await expect(k.enter('2026-11-17', other)).rejects.toThrow(/permitted/);
    await expect(loadCriticism(platform(), other, k.consultationId, k.id)).rejects.toThrow(/permitted/);
  });

  test('a committee is asked once in a round, whatever became of the request, until that is taken back', async () => {
    const k = await aCriticism();
    const again = () =>
      openCriticism(platform(), k.writer, k.consultationId, {
        ...{ frontId: k.front.id, form: 'conference', plannedSubmissionOn: null, question: '' },
      });
    const refused = { ok: false, reason: 'alreadyAsked', data: { id: k.id, front: k.front.name } };
    expect(await again()).toMatchObject(refused);
    await k.request();
    expect(await again(), 'the letter has left').toMatchObject(refused);
    const withdraw = async (reason: string) =>
      await withdrawCriticism(platform(), k.writer, k.consultationId, k.id, {
        version: (await k.stored()).version,
        reason,
      });
    expect(await withdraw('Chuyển sang hình thức hội nghị.')).toMatchObject({ ok: true });
    expect(await withdraw('x')).toMatchObject({ reason: 'alreadyWithdrawn' });
    expect(await k.state()).toBe('withdrawn');
    platform().clock.set('2026-11-30T02:00:00Z');
    const { inbox } = await loadInbox(platform(), k.writer);
    const waits = [...inbox.late, ...inbox.due, ...inbox.waiting].map(({ kind }) => kind);
    expect(waits, 'nobody waits for it').not.toContain('criticismAwaited');
    expect(await again()).toMatchObject({ ok: true });
    expect(await again()).toMatchObject({ reason: 'alreadyAsked' });
    expect(await k.enter('2026-11-30'), 'a paper that comes all the same is kept').toMatchObject({
      ok: true,
    });
    expect(await withdraw('x')).toMatchObject({ reason: 'alreadyReceived' });
  });

  test('an answered request is not asked again in its round, nor by a colleague; another committee is', async () => {
    const { db } = platform();
    const k = await aCriticism();
    await k.request();
    await k.enter('2026-11-16');
    const of = { form: 'written', plannedSubmissionOn: null, question: '' } as const;
    const open = (frontId: string) =>
      openCriticism(platform(), k.leader, k.consultationId, { ...of, frontId });
    expect(await open(k.front.id)).toMatchObject({ reason: 'alreadyAsked' });
    expect(await open((await anOrganisation(db, { kind: 'fatherlandFront' })).id)).toMatchObject({
      ok: true,
    });
  });

  test('two presses at once ask once, and the second is told', async () => {
    const opened = await freshDatabase();
    try {
      const { db } = opened;
      const app = { ...platform(), db };
      const lead = await anOrganisation(db);
      const front = await anOrganisation(db, { kind: 'fatherlandFront' });
      const writer = await aPerson(db, { organisationId: lead.id, roles: ['draftingOfficer'] });
      const project = await aLawProject(db, { organisationId: lead.id });
      const version = await aDraftVersion(db, project);
      const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
      const ids = { projectId: project.id, draftVersionId: version.id };
      const prepared = await prepareConsultation(app, writer, { ...ids, ...contact });
      if (!prepared.ok) throw new Error(prepared.reason);
      const round = prepared.value.id;
      const press = () =>
        openCriticism(app, writer, round, {
          ...{ frontId: front.id, form: 'written', plannedSubmissionOn: null, question: '' },
        });
      const both = await Promise.all([press(), press()]);
      expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['alreadyAsked', 'ok']);
      expect(await findCriticisms(db, round)).toHaveLength(1);
    } finally {
      await opened.close();
    }
  });

  test('only a committee of the Front that exists criticises', async () => {
    const { db } = platform();
    const k = await aCriticism();
    const open = (frontId: string) =>
      openCriticism(platform(), k.writer, k.consultationId, {
        ...{ frontId, form: 'dialogue', plannedSubmissionOn: null, question: '' },
      });
    expect(await open((await anOrganisation(db)).id)).toMatchObject({ reason: 'notTheFront' });
    const ended = await anOrganisation(db, { kind: 'fatherlandFront', validTo: '2025-06-30' });
    expect(await open(ended.id)).toMatchObject({ reason: 'frontEnded' });
  });
});
