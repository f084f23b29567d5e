import { describe, expect, test } from 'vitest';
import { loadEntry } from '#features/directory/list-entries.server.ts';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { type AskingRound, anAskingRound, issueLetter } from '#test/factories/asking-round.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findInvitations, forgetAskedEntry } from '../invitations/invitations.store.server.ts';
import { invite } from '../invitations/invite.server.ts';
import { cancelRequest, draftLetter } from './draft-letter.server.ts';
import { loadRequest, loadRequests } from './load-requests.server.ts';
import { namedByLaw } from './named-by-law.ts';
import { addBody, addNamedByLaw, removeBody, startRequest } from './pick-bodies.server.ts';
import { recordDispatch } from './record-dispatch.server.ts';
import { addList, saveList } from './remembered-lists.server.ts';
import { remindAsked } from './remind-asked.job.server.ts';
import { isAskedOnly, reminderDue } from './reminders.ts';
import { findRequestedBodies, requireRequest } from './requests.store.server.ts';

const platform = usePlatform('2026-11-03T02:00:00Z');
const withConfig = () => ({ ...platform(), config: { publicUrl: 'https://danban.example.org' } });

const aRound = (documentType?: 'law' | 'provinceChairDecision' | 'provinceCommitteeDecision') =>
  anAskingRound(platform(), documentType);
const issue = (round: AskingRound, ...how: [string?, Parameters<typeof issueLetter>[3]?]) =>
  issueLetter(platform(), round, ...how);

describe('who is put on the list of a letter', () => {
  test('a body that has ended is refused, and those who go on with its work are proposed', async () => {
    const { db } = platform();
    const round = await aRound();
    const ended = await anOrganisation(db, {
      name: 'Sở Thông tin và Truyền thông tỉnh Hưng Yên',
      validTo: '2025-02-28',
    });
    await aSuccession(db, ended, round.asking, '2025-03-01');
    const police = await anOrganisation(db, { name: 'Công an tỉnh Hưng Yên' });
    await aSuccession(db, ended, police, '2025-03-01');
    const refused = {
      ok: false,
      reason: 'bodyEnded',
      data: { ended: ended.name, successors: expect.stringContaining('Công an tỉnh Hưng Yên') },
    };
    expect(await round.put(ended.id)).toMatchObject(refused);
    expect(await round.put('', 'so thong tin va truyen thong tinh hung yen'), 'by its name').toMatchObject(
      refused,
    );
    const byHand = { organisationId: ended.id, askedName: '', dueOn: '' };
    expect(
      await invite(platform(), round.writer, round.id, { ...byHand, sentOn: '2026-11-02' }),
      'by hand too',
    ).toMatchObject(refused);
    expect(
      await invite(platform(), round.writer, round.id, { ...byHand, sentOn: '2025-02-20' }),
      'while it still existed it could be asked',
    ).toMatchObject({ ok: true });
    expect(await findRequestedBodies(db, round.id, round.requestId)).toEqual([]);
  });

  test('twice the same, nobody, or oneself: nothing is written', async () => {
    const { db } = platform();
    const round = await aRound();
    const body = await anOrganisation(db);
    expect(await round.put(body.id)).toMatchObject({ ok: true });
    expect(await round.put(body.id)).toMatchObject({ reason: 'onList' });
    expect(await round.put('', '')).toMatchObject({ reason: 'nameNeeded' });
    expect(await round.put(round.asking.id)).toMatchObject({ reason: 'asksItself' });
    expect(await round.put('', 'Tổ hợp tác Bến Sông')).toMatchObject({ ok: true });
    const list = await findRequestedBodies(db, round.id, round.requestId);
    expect(list.map(({ askedName, because }) => [askedName, because])).toEqual([
      [body.name, 'chosen'],
      ['Tổ hợp tác Bến Sông', 'chosen'],
    ]);
    const { writer, id, requestId } = round;
    await removeBody(platform(), writer, id, requestId, { bodyId: list[0]?.id ?? '' });
    expect(await findRequestedBodies(db, id, requestId)).toHaveLength(1);
  });

  test('an association of the directory is asked under its name, and forgotten when it asks for it; a person needs a consent', async () => {
    const { db } = platform();
    const round = await aRound();
    const { writer, id } = round;
    const facts = {
      workplace: '',
      territory: '',
      topics: [],
      email: null,
      phone: null,
      note: '',
      shared: false,
    };
    const enter = async (kind: 'association' | 'lawyer', name: string) => {
      const consent = { consentOn: null, consentPurpose: '' };
      const added = await addEntry(platform(), writer, { kind, name, ...facts, ...consent });
      return added.ok ? added.value.id : '';
    };
    const [club, lawyer] = [await enter('association', 'Hội Cấy'), await enter('lawyer', 'Lê Lái')];
    const put = (entryId: string) => round.put('', '', { entryId });
    expect(await put(lawyer)).toMatchObject({ reason: 'noConsent' });
    expect(await put(club)).toMatchObject({ ok: true });
    await recordDispatch(platform(), await issue(round));
    expect(await findInvitations(db, id)).toMatchObject([{ askedName: 'Hội Cấy' }]);
    expect((await loadEntry(platform(), writer, club)).invitations).toMatchObject([{ state: 'sent' }]);
    await forgetAskedEntry(db, club, '(đã xóa)');
    expect(await findInvitations(db, id)).toMatchObject([{ askedName: '(đã xóa)' }]);
  });

  test('a remembered list asks the successors of a body that ended since, when the officer says so', async () => {
    const { db } = platform();
    const round = await aRound();
    const [old, heir] = [await anOrganisation(db), await anOrganisation(db)];
    await round.put(old.id);
    const { writer, id, requestId, asking } = round;
    await saveList(platform(), writer, id, requestId, { name: 'Các sở', forType: true });
    await db.updateTable('organisation').set({ valid_to: '2026-10-31' }).where('id', '=', old.id).execute();
    await aSuccession(db, old, heir, '2026-11-01');
    const second = await startRequest(platform(), writer, id, { question: '' });
    const secondId = second.ok ? second.value.id : '';
    const { lists } = await loadRequest(platform(), writer, id, secondId);
    expect(lists).toMatchObject([{ name: 'Các sở', members: 1 }]);
    const take = (withSuccessors: boolean) =>
      addList(platform(), writer, id, secondId, { listId: lists[0]?.id ?? '', withSuccessors });
    expect(await take(false)).toMatchObject({ reason: 'bodyEnded', data: { successors: heir.name } });
    expect(await take(true)).toMatchObject({ ok: true });
    expect(await findRequestedBodies(db, id, secondId)).toMatchObject([{ organisationId: heir.id }]);
    expect(asking.id).not.toBe(heir.id);
  });

  const hy = 'tỉnh Hưng Yên';
  const lead = { id: '1', name: 'Sở Công Thương tỉnh Hưng Yên', territory: hy };
  const departments = ['Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Khoa học và Công nghệ'].map(
    (name, n) => ({ id: `d${n}`, name: `${name} tỉnh Hưng Yên`, territory: hy }),
  );
  const elsewhere = { id: 'x', name: 'Sở Nội vụ tỉnh Lạng Sơn', territory: 'tỉnh Lạng Sơn' };

  test.each([
    [
      'a decision of the Chairman asks four departments of its province',
      'provinceChairDecision',
      '2026-11-03',
      4,
    ],
    ['before 1/7/2025 there was no such decision', 'provinceChairDecision', '2025-06-30', 0],
    [
      'for a decision of the Committee no norm that was read names any',
      'provinceCommitteeDecision',
      '2026-11-03',
      0,
    ],
  ] as const)('%s', (_sentence, type, day, count) => {
    const named = namedByLaw(type, lead, [elsewhere, ...departments], day);
    expect(named.map(({ body }) => body?.id)).toEqual(departments.slice(0, count).map(({ id }) => id));
    expect(named.every(({ rule }) => rule.status === 'S')).toBe(true);
  });

  test('the lead agency is not asked though the law names it; a department that is not known is said to be missing', async () => {
    const named = namedByLaw(
      'provinceChairDecision',
      { ...lead, name: 'Sở Tư pháp tỉnh Hưng Yên' },
      [elsewhere],
      '2026-11-03',
    );
    expect(named.map(({ isLead, body }) => [isLead, body])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, undefined],
      [false, undefined],
    ]);
    const { db } = platform();
    const round = await aRound('provinceChairDecision');
    const body = await anOrganisation(db, { name: 'Sở Tư pháp tỉnh Hưng Yên' });
    await addNamedByLaw(platform(), round.writer, round.id, round.requestId);
    expect(await findRequestedBodies(db, round.id, round.requestId)).toMatchObject([
      { organisationId: body.id, because: 'law' },
    ]);
  });
});

describe('the letter', () => {
  test('asks until the day of the law, counted from the day on which it was sent; the bodies stand on the board then', async () => {
    const { db } = platform();
    const round = await aRound();
    for (const name of ['A', 'B']) await round.put((await anOrganisation(db, { name })).id);
    const documentId = await issue(round);
    const document = await requireDocument(db, documentId);
    expect(document).toMatchObject({ purpose: 'opinionRequest', typeAbbreviation: '', state: 'sent' });
    expect(document.content.addressees).toEqual(['A', 'B']);
    expect(document.content.body.map((block) => 'text' in block && block.text).join('\n')).toContain(
      'trong thời hạn 15 ngày',
    );
    expect(await findInvitations(db, round.id), 'not before it was recorded as sent').toEqual([]);
    expect(await recordDispatch(platform(), documentId)).toBe(true);
    expect(await recordDispatch(platform(), documentId), 'a second worker adds nothing').toBe(false);
    // 03/11 + 15 days = 18/11/2026, a Wednesday.
    expect(await findInvitations(db, round.id)).toMatchObject([
      { askedName: 'A', sentOn: '2026-11-03', dueOn: '2026-11-18', requestId: round.requestId },
      { askedName: 'B', sentOn: '2026-11-03', dueOn: '2026-11-18' },
    ]);
    const board = await loadRequests(platform(), round.writer, round.id);
    expect(board.requests).toMatchObject([{ state: 'sent', bodies: 2, letter: { state: 'sent' } }]);
  });

  test.each([
    ['earlier than the law allows', 'law', '2026-11-10', 'dueTooEarly'],
    ['today', 'provinceCommitteeDecision', '2026-11-03', 'dueInPast'],
    ['no day, where no rule was found', 'provinceCommitteeDecision', '', 'dueNeeded'],
  ] as const)('is refused with a last day that is %s', async (_sentence, type, dueOn, reason) => {
    const round = await aRound(type);
    await round.put('', 'Tổ hợp tác Bến Sông');
    expect(await round.write(dueOn)).toMatchObject({ reason });
  });

  test('without a rule the asking body names the day', async () => {
    const { db } = platform();
    const round = await aRound('provinceCommitteeDecision');
    await round.put('', 'Tổ hợp tác Bến Sông');
    await recordDispatch(platform(), await issue(round, '2026-11-20'));
    expect(await findInvitations(db, round.id)).toMatchObject([{ dueOn: '2026-11-20' }]);
  });

  test('a list that is empty, or whose body ended since, is not written; once written the list is closed', async () => {
    const { db } = platform();
    const round = await aRound();
    const { writer, id, requestId } = round;
    const { write } = round;
    expect(await write()).toMatchObject({ reason: 'emptyList' });
    const body = await anOrganisation(db);
    await round.put(body.id);
    await db.updateTable('organisation').set({ valid_to: '2026-11-01' }).where('id', '=', body.id).execute();
    expect(await write()).toMatchObject({ reason: 'bodyEnded' });
    await db.updateTable('organisation').set({ valid_to: null }).where('id', '=', body.id).execute();
    expect(await write()).toMatchObject({ ok: true });
    expect(await write()).toMatchObject({ reason: 'notPrepared' });
    expect(await round.put((await anOrganisation(db)).id)).toMatchObject({ reason: 'notPrepared' });
    const { version } = await requireRequest(db, id, requestId);
    expect(await cancelRequest(platform(), writer, id, requestId, { version })).toMatchObject({ ok: true });
  });

  test('a letter that is signed is no longer given up; one that was given up and left all the same has asked', async () => {
    const { db } = platform();
    const cancel = async ({ id, requestId, writer }: AskingRound) => {
      const { version } = await requireRequest(db, id, requestId);
      return await cancelRequest(platform(), writer, id, requestId, { version });
    };
    const round = await aRound();
    await round.put((await anOrganisation(db)).id);
    await issue(round, '', {
      sending: async () => expect(await cancel(round)).toMatchObject({ reason: 'letterUnderWay' }),
    });
    const given = await aRound();
    await given.put((await anOrganisation(db)).id);
    const submitting = async () => expect(await cancel(given)).toMatchObject({ ok: true });
    const documentId = await issue(given, '', { submitting });
    expect(await recordDispatch(platform(), documentId)).toBe(true);
    expect(await recordDispatch(platform(), documentId)).toBe(false);
    expect(await findInvitations(db, given.id)).toHaveLength(1);
  });

  test('nobody of another body reads the board or picks bodies', async () => {
    const { db } = platform();
    const { id, requestId } = await aRound();
    const other = await aPerson(db, { organisationId: (await anOrganisation(db)).id, roles: ['leader'] });
    await expect(loadRequests(platform(), other, id)).rejects.toThrow(/permitted/);
    await expect(loadRequest(platform(), other, id, requestId)).rejects.toThrow(/permitted/);
    const input = { organisationId: '', askedName: 'X', entryId: '' };
    await expect(addBody(platform(), other, id, requestId, input)).rejects.toThrow(/permitted/);
    await expect(
      draftLetter(withConfig(), other, id, requestId, { version: 1, question: '', dueOn: '' }),
    ).rejects.toThrow(/permitted/);
  });
});

describe('reminding', () => {
  test.each([
    ['four days before nothing is sent', '2026-11-14', undefined],
    ['three days before', '2026-11-15', 'soonDue'],
    ['on the last day', '2026-11-18', 'dueToday'],
    ['the day after', '2026-11-19', 'overdue'],
    ['a week after', '2026-11-25', 'longOverdue'],
    ['after three weeks nobody is troubled any more', '2026-12-10', undefined],
  ] as const)('%s', (_sentence, today, step) => {
    expect(reminderDue({ sentOn: '2026-11-03', dueOn: '2026-11-18' }, today)).toBe(step);
  });

  test('a letter of today is not followed by a reminder of today', () => {
    expect(reminderDue({ sentOn: '2026-11-17', dueOn: '2026-11-18' }, '2026-11-17')).toBeUndefined();
  });

  test.each([
    ['court', true],
    ['association', true],
    ['fatherlandFront', true],
    ['partyBody', true],
    ['stateBody', false],
    [null, true],
  ] as const)('%s is only asked: %s', (kind, only) => {
    expect(isAskedOnly(kind)).toBe(only);
  });

  test('a second worker sends no second mail of a step; who has answered is left in peace', async () => {
    const { db } = platform();
    const round = await aRound();
    const court = await anOrganisation(db, { kind: 'court', email: 'toa@example.org', name: 'Tòa án' });
    await round.put(court.id);
    await round.put((await anOrganisation(db, { name: 'Đã trả lời' })).id);
    await recordDispatch(platform(), await issue(round));
    await db
      .updateTable('invitation')
      .set({ answered_on: '2026-11-10' })
      .where('asked_name', '=', 'Đã trả lời')
      .execute();
    const sent: { to: string; text: string }[] = [];
    const mail = {
      leavesTheHouse: true,
      send: async (message: (typeof sent)[number]) => void sent.push(message),
    };
    const worker = (at: string) => ({ ...withConfig(), mail, clock: fixedClock(at) }) as never;
    const early = '2026-11-16T01:30:00Z';
    await remindAsked(worker(early));
    await remindAsked(worker(early));
    await remindAsked(worker('2026-11-17T01:30:00Z'));
    expect(sent.map(({ to }) => to)).toEqual(['toa@example.org']);
    expect(sent[0]?.text).toMatch(/rất mong quý cơ quan/);
    expect(sent[0]?.text).not.toMatch(/yêu cầu|phải/);
    await remindAsked(worker('2026-11-19T01:30:00Z'));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toMatch(/sau hạn/);
    const { invitations } = await loadRequests(platform(), round.writer, round.id);
    expect(invitations.find(({ askedName }) => askedName === 'Tòa án')?.reminders).toMatchObject([
      { step: 'soonDue' },
      { step: 'overdue' },
    ]);
  });
});

test('a relation "is asked by" puts a body first among those that are offered', async () => {
  const { db } = platform();
  const round = await aRound();
  const regular = await anOrganisation(db, { name: 'Thường hỏi' });
  await aRelation(db, 'isAskedBy', regular, round.asking);
  const { offered } = await loadRequest(platform(), round.writer, round.id, round.requestId);
  expect(offered[0]).toMatchObject({ name: 'Thường hỏi', isAsked: true });
});
