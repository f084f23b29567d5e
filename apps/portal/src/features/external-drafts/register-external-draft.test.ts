import { describe, expect, test } from 'vitest';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { aCommittee, aLetter, done, given, versionOf } from '#test/factories/external-draft.ts';
import { usePlatform } from '#test/platform.ts';
import { closeExternalDraft } from './close-external-draft.server.ts';
import { loadExternalDraft } from './desk.server.ts';
import { findExternalDrafts, requireExternalDraft } from './external-drafts.store.server.ts';
import { editExternalDraft, registerExternalDraft } from './register-external-draft.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

describe('registering the letter of another body', () => {
  test.each([
    [
      'a letter of 2026 about a draft of a district',
      { documentType: 'districtCommitteeDecision' },
      'levelEnded',
    ],
    ['the same of the open type', { documentType: 'other', level: 'district' }, 'levelEnded'],
    ['nobody is named', { askingName: '' }, 'nameNeeded'],
    ['received tomorrow', { receivedOn: '2026-11-11' }, 'receivedInFuture'],
    ['received before it was written', { receivedOn: '2026-11-01' }, 'receivedBeforeLetter'],
    ['due before it was received', { letterDueOn: '2026-11-03' }, 'dueBeforeReceived'],
  ] as const)('%s', async (_why, wrong, reason) => {
    const { writer } = await aCommittee(platform());
    expect(await registerExternalDraft(platform(), writer, aLetter(wrong))).toMatchObject({
      ok: false,
      reason,
    });
  });

  test('a letter of June 2025 about a draft of a district is kept with its level', async () => {
    const { writer } = await aCommittee(platform());
    const days = { letterOn: '2025-06-27', receivedOn: '2025-07-02', letterDueOn: null };
    const { id } = done(
      await registerExternalDraft(
        platform(),
        writer,
        aLetter({ ...days, documentType: 'districtCouncilResolution' }),
      ),
    );
    expect((await requireExternalDraft(platform().db, id)).level).toBe('district');
  });

  test('due on the day of receipt is a short time, and allowed', async () => {
    const { writer } = await aCommittee(platform());
    const { id } = done(
      await registerExternalDraft(platform(), writer, aLetter({ letterDueOn: '2026-11-04' })),
    );
    expect((await requireExternalDraft(platform().db, id)).dueOn).toBe('2026-11-04');
  });

  test('a body does not ask itself', async () => {
    const { writer, committee } = await aCommittee(platform());
    const input = aLetter({ askingOrganisationId: committee.id });
    expect(await registerExternalDraft(platform(), writer, input)).toMatchObject({ reason: 'ownBody' });
  });

  test('an asking body of our register gives its name', async () => {
    const { writer, science } = await aCommittee(platform());
    const { id } = done(
      await registerExternalDraft(platform(), writer, aLetter({ askingOrganisationId: science.id })),
    );
    expect(await requireExternalDraft(platform().db, id)).toMatchObject({
      askingName: science.name,
      level: 'central',
    });
  });
});

describe('the same letter number twice', () => {
  test.each([
    ['the same', {}],
    ['with other spaces and letters', { letterSymbol: '4512 / bkhcn-pc' }],
  ])('%s is refused once with the earlier record, and kept when it is meant', async (_why, again) => {
    const { writer } = await aCommittee(platform());
    const { id } = done(await registerExternalDraft(platform(), writer, aLetter()));
    const second = await registerExternalDraft(platform(), writer, aLetter(again));
    expect(second).toMatchObject({ ok: false, reason: 'sameLetter', data: { id } });
    const meant = aLetter({ ...again, sameLetterMeant: true });
    expect((await registerExternalDraft(platform(), writer, meant)).ok).toBe(true);
  });

  test.each([
    ['the number of another year', { letterOn: '2025-11-02', receivedOn: '2025-11-04', letterDueOn: null }],
    ['the same number of another sender', { askingName: 'Bộ Tài chính' }],
    ['letters without a number', { letterSymbol: '' }],
  ])('%s is another letter', async (_why, other) => {
    const { writer } = await aCommittee(platform());
    done(await registerExternalDraft(platform(), writer, aLetter('letterSymbol' in other ? other : {})));
    expect((await registerExternalDraft(platform(), writer, aLetter(other))).ok).toBe(true);
  });

  test('the same number in the register of another body is none of ours', async () => {
    const [mine, theirs] = [await aCommittee(platform()), await aCommittee(platform())];
    done(await registerExternalDraft(platform(), theirs.writer, aLetter()));
    expect((await registerExternalDraft(platform(), mine.writer, aLetter())).ok).toBe(true);
  });

  test('editing a record does not meet itself', async () => {
    const { writer } = await aCommittee(platform());
    const { id } = done(await registerExternalDraft(platform(), writer, aLetter()));
    const input = { ...aLetter({ title: 'Nghị định khác' }), ...(await versionOf(platform(), id)) };
    expect((await editExternalDraft(platform(), writer, id, input)).ok).toBe(true);
  });
});

describe('until when we answer', () => {
  test('policy of a law: 15 days from receipt when the letter names none (Law 64/2025, Article 30(1)(a))', async () => {
    await installNationalRows(platform().db);
    const { writer } = await aCommittee(platform());
    const letter = aLetter({ documentType: 'law', letterDueOn: null });
    const { id } = done(await registerExternalDraft(platform(), writer, letter));
    const draft = await requireExternalDraft(platform().db, id);
    expect(draft).toMatchObject({ dueOn: '2026-11-19', ruleDue: { rule: { status: 'V', amount: 15 } } });
  });

  test('the day of the letter governs, the rule is shown beside it', async () => {
    await installNationalRows(platform().db);
    const { writer } = await aCommittee(platform());
    const letter = aLetter({ documentType: 'law', letterDueOn: '2026-11-30' });
    const { id } = done(await registerExternalDraft(platform(), writer, letter));
    const draft = await requireExternalDraft(platform().db, id);
    expect(draft.dueOn).toBe('2026-11-30');
    expect(draft.ruleDue?.minimumOn).toBe('2026-11-19');
  });

  test('no rule is known for a decree: without a day in the letter there is no day', async () => {
    await installNationalRows(platform().db);
    const { writer } = await aCommittee(platform());
    const { id } = done(await registerExternalDraft(platform(), writer, aLetter({ letterDueOn: null })));
    expect(await requireExternalDraft(platform().db, id)).toMatchObject({ dueOn: null, ruleDue: null });
  });
});

describe('whose it is', () => {
  test('another body neither reads nor changes it; a body that was given the work reads its own sheet only', async () => {
    const [mine, theirs] = [await aCommittee(platform()), await aCommittee(platform())];
    const { id } = await given(platform(), mine.writer, mine.science.id);
    for (const stranger of [theirs.leader, mine.jurist, mine.scientist]) {
      await expect(loadExternalDraft(platform(), stranger, id)).rejects.toThrow('externalDraft.read');
      const input = { ...(await versionOf(platform(), id)), reason: 'x' };
      await expect(closeExternalDraft(platform(), stranger, id, input)).rejects.toThrow('externalDraft.edit');
    }
    expect((await loadExternalDraft(platform(), mine.leader, id)).draft.id).toBe(id);
  });

  test('the list of a house holds its own and what was given to it, nothing else', async () => {
    const { writer, science, justice } = await aCommittee(platform());
    const { id } = await given(platform(), writer, science.id);
    const listed = async (organisationId: string) => {
      const of = [organisationId];
      const filter = { organisationIds: of, assignedTo: of, limit: 10, offset: 0 };
      return (await findExternalDrafts(platform().db, filter)).map((draft) => draft.id);
    };
    expect(await listed(science.id)).toEqual([id]);
    expect(await listed(justice.id)).toEqual([]);
  });
});

test('a closed one is final: nobody changes it, not even past the product', async () => {
  const { writer } = await aCommittee(platform());
  const { db } = platform();
  const { id } = done(await registerExternalDraft(platform(), writer, aLetter()));
  const reason = 'Bộ đã rút công văn.';
  done(await closeExternalDraft(platform(), writer, id, { ...(await versionOf(platform(), id)), reason }));
  expect(await requireExternalDraft(db, id)).toMatchObject({ state: 'closed', closedReason: reason });
  const edit = { ...aLetter(), ...(await versionOf(platform(), id)) };
  expect(await editExternalDraft(platform(), writer, id, edit)).toMatchObject({ reason: 'notEditable' });
  await expect(
    db.updateTable('external_draft').set({ title: 'khác' }).where('id', '=', id).execute(),
  ).rejects.toThrow('never changed');
});
