import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { notify } from '#features/notifications/deliver.server.ts';
import { findNotifications } from '#features/notifications/notifications.store.server.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { prepareConsultation } from '../prepare-consultation.server.ts';
import { answerInvitation, loadInvitation } from './answer-invitation.server.ts';
import { bodiesToAsk } from './bodies-to-ask.server.ts';
import { whyNotAnsweredOn } from './invitation.ts';
import { findInvitations } from './invitations.store.server.ts';
import { invite, recordAnswer } from './invite.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** A round that takes opinions, and a letter of 10/11 that asks another body until 20/12. */
async function asked() {
  const { db } = platform();
  const [asking, body] = [await anOrganisation(db), await anOrganisation(db)];
  const writer = await aPerson(db, { organisationId: asking.id, roles: ['draftingOfficer'] });
  const project = await aLawProject(db, { organisationId: asking.id, shortTitle: 'Đỗ xe' });
  const version = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
  const ids = { projectId: project.id, draftVersionId: version.id };
  const prepared = await prepareConsultation(platform(), writer, { ...ids, ...contact });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const setState = async (state: 'open' | 'completed' | 'withdrawn') => {
    await db.updateTable('consultation').set({ state }).where('id', '=', id).execute();
  };
  await setState('open');
  const letter = { organisationId: body.id, askedName: '', sentOn: '2026-11-10', dueOn: '2026-12-20' };
  const sent = await invite(platform(), writer, id, letter);
  if (!sent.ok) throw new Error(sent.reason);
  const invitationId = sent.value.id;
  const of = (role: Role, organisationId = body.id) => aPerson(db, { organisationId, roles: [role] });
  const stored = async () => (await findInvitations(db, id))[0]!;
  return { id, invitationId, asking, body, writer, of, stored, setState };
}

const entries = async (act: string) =>
  await platform()
    .db.selectFrom('audit_entry')
    .select(['before', 'after', 'organisation_id'])
    .where('act', '=', act)
    .orderBy('seq')
    .execute();

describe('the day of an answer', () => {
  test.each([
    ['on the day of the letter', '2026-11-10', undefined],
    ['today', '2026-11-23', undefined],
    ['the day before the letter was sent', '2026-11-09', 'beforeSent'],
    ['tomorrow', '2026-11-24', 'inFuture'],
  ] as const)('%s', (_sentence, answeredOn, refusal) => {
    expect(whyNotAnsweredOn({ sentOn: '2026-11-10' }, answeredOn, '2026-11-23')).toBe(refusal);
  });

  test('recorded by the lead agency: never before the letter, and nothing is written', async () => {
    const { id, invitationId, writer, stored } = await asked();
    const early = { invitationId, answeredOn: '2026-11-09', version: 1 };
    expect(await recordAnswer(platform(), writer, id, early)).toMatchObject({ reason: 'beforeSent' });
    expect(await stored()).toMatchObject({ answeredOn: null, version: 1 });
    const nobody = { ...early, invitationId: newId(), answeredOn: '2026-11-20' };
    expect(await recordAnswer(platform(), writer, id, nobody)).toMatchObject({ reason: 'noSuchInvitation' });
  });

  test('a second one is a correction by who has seen the first; otherwise it meets a conflict', async () => {
    const { id, invitationId, writer, stored } = await asked();
    const record = (answeredOn: string, version: number) =>
      recordAnswer(platform(), writer, id, { invitationId, answeredOn, version });
    expect(await record('2026-11-15', 1)).toMatchObject({ ok: true });
    await expect(record('2026-11-20', 1)).rejects.toThrow(/changed meanwhile/);
    expect(await stored()).toMatchObject({ answeredOn: '2026-11-15', version: 2 });
    expect(await record('2026-11-16', 2)).toMatchObject({ ok: true });
    expect(await entries('consultation.answerRecorded')).toMatchObject([
      { before: { answeredOn: null }, after: { answeredOn: '2026-11-15' } },
      { before: { answeredOn: '2026-11-15' }, after: { answeredOn: '2026-11-16' } },
    ]);
  });
});

describe('the asked body answers for itself', () => {
  const opinion = {
    kind: 'opinions',
    symbol: '12/STC',
    answeredOn: '2026-11-20',
    text: 'Sửa Điều 2.',
  } as const;
  const silence = { kind: 'noOpinion', symbol: '', answeredOn: '2026-11-21', text: '' } as const;

  test('its respondent finds the letter at once, though it is due in a month; who drafts there does not', async () => {
    const { id, invitationId, asking, of } = await asked();
    const mine = async (actor: PersonActor) =>
      (await loadInbox(platform(), actor)).inbox.waiting.filter(({ kind }) => kind === 'invitationToAnswer');
    const respondent = await of('askedBodyRespondent');
    expect(await mine(respondent)).toMatchObject([
      { id: invitationId, parentId: id, title: 'Đỗ xe', note: asking.name, dueOn: '2026-12-20' },
    ]);
    expect(await mine(await of('draftingOfficer'))).toEqual([]);
    expect(await mine(await of('askedBodyRespondent', asking.id))).toEqual([]);
    await answerInvitation(platform(), respondent, id, invitationId, { ...silence, version: 1 });
    expect(await mine(respondent)).toEqual([]);
  });

  test('number, day and words; the lead agency is told and has it in its trail, without the words', async () => {
    const { db } = platform();
    const { id, invitationId, asking, writer, of, stored } = await asked();
    const respondent = await of('askedBodyRespondent');
    const answer = { ...opinion, version: 1 };
    expect(await answerInvitation(platform(), respondent, id, invitationId, answer)).toMatchObject({
      ok: true,
    });
    expect(await stored()).toMatchObject({
      answeredOn: '2026-11-20',
      answers: [{ kind: 'opinions', symbol: '12/STC', text: 'Sửa Điều 2.', answeredOn: '2026-11-20' }],
    });
    const events = (await takeUnpublished(db, 50)).filter(({ topic }) => topic === 'invitation.answered');
    for (const event of events) await notify(db, event);
    const [told] = await findNotifications(db, writer.personId, { limit: 5, offset: 0 });
    expect(told).toMatchObject({ message: 'invitationAnswered', params: { consultationId: id } });
    const after = { invitationId, answeredOn: '2026-11-20', kind: 'opinions', symbol: '12/STC' };
    expect(await entries('consultation.answerGiven')).toEqual([
      { before: { answeredOn: null, kind: null, symbol: null }, after, organisation_id: asking.id },
    ]);
  });

  test('no opinion is an answer, and can be corrected by who has seen it until the round is over', async () => {
    const { id, invitationId, of, stored, setState } = await asked();
    const respondent = await of('askedBodyRespondent');
    const answer = (given: typeof opinion | typeof silence, version: number) =>
      answerInvitation(platform(), respondent, id, invitationId, { ...given, version });
    expect(await answer({ ...silence }, 1)).toMatchObject({ ok: true });
    expect((await stored()).answers).toMatchObject([{ kind: 'noOpinion', symbol: '', text: '' }]);
    await expect(answer(opinion, 1)).rejects.toThrow(/changed meanwhile/);
    expect(await answer(opinion, 2)).toMatchObject({ ok: true });
    expect(
      (await stored()).answers.map(({ kind }) => kind),
      'what was said first stays',
    ).toEqual(['opinions', 'noOpinion']);
    for (const state of ['completed', 'withdrawn'] as const) {
      await setState(state);
      expect(await answer(silence, 3)).toMatchObject({ ok: false, reason: 'over' });
      expect((await loadInvitation(platform(), respondent, id, invitationId)).mayAnswer).toBe(false);
    }
  });

  test.each([
    ['opinions without a word', { ...opinion, text: '' }, 'wordsNeeded'],
    ['a letter older than the question', { ...opinion, answeredOn: '2026-11-09' }, 'beforeSent'],
    ['a letter of tomorrow', { ...opinion, answeredOn: '2026-11-24' }, 'inFuture'],
  ] as const)('refused: %s', async (_sentence, given, reason) => {
    const { id, invitationId, of, stored } = await asked();
    const answer = { ...given, version: 1 };
    const result = await answerInvitation(platform(), await of('leader'), id, invitationId, answer);
    expect(result).toMatchObject({ ok: false, reason });
    expect((await stored()).answeredOn).toBeNull();
  });

  test('nobody of another body reads or answers it, nor the one who asked; an id of another round finds nothing', async () => {
    const { id, invitationId, asking, of } = await asked();
    const other = await asked();
    const answer = { ...opinion, version: 1 };
    for (const stranger of [await other.of('askedBodyRespondent'), await of('leader', asking.id)]) {
      await expect(answerInvitation(platform(), stranger, id, invitationId, answer)).rejects.toThrow(
        /permitted/,
      );
      await expect(loadInvitation(platform(), stranger, id, invitationId)).rejects.toThrow(/permitted/);
    }
    const respondent = await of('askedBodyRespondent');
    await expect(loadInvitation(platform(), respondent, other.id, invitationId)).rejects.toThrow(/not found/);
    await expect(loadInvitation(platform(), respondent, id, 'x')).rejects.toThrow(/not found/);
  });
});

test('an answer that was given is never changed or removed behind the product', async () => {
  const { db } = platform();
  const { id, invitationId, of } = await asked();
  const answer = {
    kind: 'opinions',
    symbol: '',
    answeredOn: '2026-11-20',
    text: 'Sửa.',
    version: 1,
  } as const;
  await answerInvitation(platform(), await of('leader'), id, invitationId, answer);
  const change = (tx: Db) => tx.updateTable('invitation_answer').set({ words: 'Khác' }).execute();
  const remove = (tx: Db) => tx.deleteFrom('invitation_answer').execute();
  await expect(inTransaction(db, change)).rejects.toThrow(/never changed or removed/);
  await expect(inTransaction(db, remove)).rejects.toThrow(/never changed or removed/);
});

test('who may be asked: first the bodies in the relation "is asked by" to this one today, never itself', async () => {
  const { db } = platform();
  const [asking, plain, past, regular] = [
    await anOrganisation(db, { name: 'Hỏi', sortKey: '1' }),
    await anOrganisation(db, { name: 'Khác', sortKey: '2' }),
    await anOrganisation(db, { name: 'Trước đây', sortKey: '3' }),
    await anOrganisation(db, { name: 'Thường hỏi', sortKey: '4' }),
  ];
  await aRelation(db, 'isAskedBy', regular, asking);
  await aRelation(db, 'isAskedBy', past, asking, { validTo: '2026-11-22' });
  await aRelation(db, 'reportsTo', plain, asking);
  await aRelation(db, 'isAskedBy', asking, plain);
  const offered = await bodiesToAsk(db, asking.id, '2026-11-23');
  expect(offered.map(({ name, isAsked }) => [name, isAsked])).toEqual([
    ['Thường hỏi', true],
    ['Khác', false],
    ['Trước đây', false],
  ]);
});
