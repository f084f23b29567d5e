import { describe, expect, test } from 'vitest';
import { addEntry, removeEntry, withdrawConsent } from '#features/directory/manage-entries.server.ts';
import { forgetEntriesSubscriber } from '#features/question-sheets/forget-entries.server.ts';
import { loadMatrix } from '#features/responses/load-matrix.server.ts';
import { Conflict } from '#platform/errors.ts';
import { freshDatabase } from '#test/db.ts';
import { anAskingRound, aRequest, deskOf, issueLetter } from '#test/factories/asking-round.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { countAsked } from '../invitations/invitation.ts';
import { findInvitations } from '../invitations/invitations.store.server.ts';
import { invite } from '../invitations/invite.server.ts';
import { findAskingLists } from './asking-lists.store.server.ts';
import { removeBody } from './pick-bodies.server.ts';
import { recordDispatch } from './record-dispatch.server.ts';
import { addList, saveList } from './remembered-lists.server.ts';
import { findRequestedBodies, requireRequest } from './requests.store.server.ts';

const platform = usePlatform('2026-11-03T02:00:00Z');

describe('the letter asks whom its writer has seen on the list', () => {
  test('a body that a colleague has added or taken off since is seen first', async () => {
    const round = await anAskingRound(platform());
    const { db } = platform();
    await round.put('', 'Tổ hợp tác Bến Sông');
    const { version: seen } = await requireRequest(db, round.id, round.requestId);
    await round.put('', 'Hội Cấy');
    await expect(round.write('', seen)).rejects.toThrow(Conflict);
    const { version: again } = await requireRequest(db, round.id, round.requestId);
    const [first] = await findRequestedBodies(db, round.id, round.requestId);
    await removeBody(platform(), round.writer, round.id, round.requestId, { bodyId: first?.id ?? '' });
    await expect(round.write('', again)).rejects.toThrow(Conflict);
    expect(await round.write()).toMatchObject({ ok: true });
  });

  test('written and added at one moment: nobody stands on the list whom the letter does not name', async () => {
    const opened = await freshDatabase();
    try {
      const app = { ...platform(), db: opened.db };
      for (let run = 0; run < 5; run += 1) {
        const round = await anAskingRound(app);
        await round.put('', 'Tổ hợp tác Bến Sông');
        const both = [round.write(), round.put('', 'Hội Cấy')] as const;
        const [written, put] = await Promise.allSettled(both);
        const named = (await findRequestedBodies(opened.db, round.id, round.requestId)).length;
        const isWritten = written.status === 'fulfilled' && written.value.ok;
        const isPut = put.status === 'fulfilled' && put.value.ok;
        // Either the letter was first and the list is closed, or the colleague was and the letter waits to be looked at.
        expect([isWritten, isPut, named]).toEqual(isWritten ? [true, false, 1] : [false, true, 2]);
      }
    } finally {
      await opened.close();
    }
  });

  test.each(['completed', 'withdrawn'] as const)('no letter asks about a round that is %s', async (state) => {
    const round = await anAskingRound(platform());
    await round.put('', 'Tổ hợp tác Bến Sông');
    const { db } = platform();
    await db.updateTable('consultation').set({ state }).where('id', '=', round.id).execute();
    expect(await round.write()).toMatchObject({ reason: 'over' });
    expect(await round.put('', 'Hội Cấy')).toMatchObject({ reason: 'over' });
  });
});

describe('nobody is asked twice at the same time without being meant to', () => {
  test('by a second letter, by hand, or by two lists that are made side by side', async () => {
    const { db } = platform();
    const round = await anAskingRound(platform());
    const body = await anOrganisation(db, { name: 'Sở Tài chính' });
    await round.put(body.id);
    const second = deskOf(platform(), {
      ...round,
      requestId: await aRequest(platform(), round.writer, round.id),
    });
    const refused = { reason: 'askedAlready', data: { names: 'Sở Tài chính' } };
    expect(await second.put(body.id), 'on the first list').toMatchObject(refused);
    const byHand = { organisationId: body.id, askedName: '', sentOn: '2026-11-03', dueOn: '' };
    expect(await invite(platform(), round.writer, round.id, byHand)).toMatchObject(refused);
    await recordDispatch(platform(), await issueLetter(platform(), round));
    expect(await second.put(body.id), 'the letter has left').toMatchObject(refused);
    expect(await second.put('', 'SO TAI CHINH'), 'by its name').toMatchObject(refused);
    expect(await invite(platform(), round.writer, round.id, byHand)).toMatchObject(refused);
    expect(await second.put(body.id, '', { again: true }), 'another question').toMatchObject({ ok: true });
  });

  test('whoever has answered may be asked again; of a list those go on it who are not being asked', async () => {
    const { db } = platform();
    const round = await anAskingRound(platform());
    const names = ['Sở Tài chính', 'Sở Nội vụ'];
    for (const name of names) await round.put((await anOrganisation(db, { name })).id);
    await saveList(platform(), round.writer, round.id, round.requestId, { name: 'Các sở', forType: false });
    await recordDispatch(platform(), await issueLetter(platform(), round));
    const answered = { answered_on: '2026-11-03' };
    await db.updateTable('invitation').set(answered).where('asked_name', '=', 'Sở Nội vụ').execute();
    const requestId = await aRequest(platform(), round.writer, round.id);
    const [list] = await findAskingLists(db, [round.asking.id], '');
    const add = () =>
      addList(platform(), round.writer, round.id, requestId, {
        listId: list?.id ?? '',
        withSuccessors: false,
      });
    expect(await add()).toMatchObject({ ok: true });
    expect((await findRequestedBodies(db, round.id, requestId)).map(({ askedName }) => askedName)).toEqual([
      'Sở Nội vụ',
    ]);
    expect(await add()).toMatchObject({ reason: 'askedAlready', data: { names: 'Sở Tài chính' } });
  });

  test('asked twice on purpose it is one body in the response table', async () => {
    const { db } = platform();
    const round = await anAskingRound(platform());
    const body = await anOrganisation(db);
    const byHand = { organisationId: body.id, askedName: '', sentOn: '2026-11-03', dueOn: '', again: true };
    await invite(platform(), round.writer, round.id, byHand);
    await invite(platform(), round.writer, round.id, byHand);
    await invite(platform(), round.writer, round.id, { ...byHand, organisationId: '', askedName: 'Hội Cấy' });
    const { source } = await loadMatrix(db, round.id, platform().clock.now());
    expect(source.asked).toBe(2);
  });

  test('people who asked to be forgotten are still as many as they were', () => {
    const forgotten = { organisationId: null, askedName: '(đã xóa theo yêu cầu)' };
    const named = { organisationId: null, askedName: 'Hội Cấy' };
    const asked = [forgotten, forgotten, named, { ...named, askedName: 'HỘI CẤY' }];
    expect(countAsked(asked, '(đã xóa theo yêu cầu)')).toBe(3);
  });

  test('the lead agency does not ask itself, by hand either', async () => {
    const round = await anAskingRound(platform());
    const itself = { organisationId: round.asking.id, askedName: '', sentOn: '2026-11-03', dueOn: '' };
    expect(await invite(platform(), round.writer, round.id, itself)).toMatchObject({
      reason: 'asksItself',
    });
  });
});

describe('a person of the directory who takes the consent back before the letter', () => {
  async function aLawyerOnTheList() {
    const round = await anAskingRound(platform());
    const facts = {
      workplace: '',
      territory: '',
      topics: [],
      email: null,
      phone: null,
      note: '',
      shared: false,
    };
    const consent = { consentOn: '2026-10-01', consentPurpose: 'nhận câu hỏi' };
    const lawyer = { kind: 'lawyer', name: 'Lê Lái', ...facts, ...consent } as const;
    const added = await addEntry(platform(), round.writer, lawyer);
    const entryId = added.ok ? added.value.id : '';
    await round.put('', 'Hội Cấy');
    expect(await round.put('', '', { entryId })).toMatchObject({ ok: true });
    const tell = (topic: string) =>
      forgetEntriesSubscriber.handle({ topic, payload: { entryId } } as never, platform() as never);
    return { ...round, entryId, tell };
  }

  test('is not written to', async () => {
    const round = await aLawyerOnTheList();
    await withdrawConsent(platform(), round.writer, round.entryId, { version: 1, withdrawnOn: '2026-11-03' });
    expect(await round.write(), 'before the list was told').toMatchObject({
      reason: 'noConsent',
      data: { names: 'Lê Lái' },
    });
    await round.tell('directoryEntry.withdrawn');
    const list = await findRequestedBodies(platform().db, round.id, round.requestId);
    expect(list.map(({ askedName }) => askedName)).toEqual(['Hội Cấy']);
    expect(await round.write()).toMatchObject({ ok: true });
  });

  test('nor is a name that was deleted printed as an addressee', async () => {
    const round = await aLawyerOnTheList();
    await removeEntry(platform(), round.writer, round.entryId, { version: 1 });
    await round.tell('directoryEntry.deleted');
    const list = await findRequestedBodies(platform().db, round.id, round.requestId);
    expect(list.map(({ askedName }) => askedName)).toEqual(['Hội Cấy']);
    const { db } = platform();
    expect(await findInvitations(db, round.id)).toEqual([]);
  });
});
