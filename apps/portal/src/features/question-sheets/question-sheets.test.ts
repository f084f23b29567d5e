import { describe, expect, test } from 'vitest';
import { pathsIn } from '#english-paths';
import type { Role } from '#features/authority/roles.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { loadEntry } from '#features/directory/list-entries.server.ts';
import { addEntry, removeEntry, withdrawConsent } from '#features/directory/manage-entries.server.ts';
import { countOpinions, findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { paths } from '#paths';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { answerByLink, answerInternally, readInternalSheet, readLink } from './answer-sheet.server.ts';
import { forgetEntriesSubscriber, forgetOldLinks } from './forget-entries.server.ts';
import { loadSheet } from './load-sheets.server.ts';
import { endSheet, makeSheet, takeLinkBack } from './make-sheet.server.ts';
import { type SheetKind, whyClosed } from './question-sheet.ts';
import { makePaperLinks, sendLinks } from './send-links.server.ts';
import { type AnswerValues, questionsOf } from './sheet.schema.ts';
import { findLinks } from './sheets.store.server.ts';

const identityPlatform = useIdentityPlatform({}, '2026-11-23T02:00:00Z');
const mails: { to: string; subject: string; text: string }[] = [];
const platform = () => {
  const inner = identityPlatform();
  const mail = {
    leavesTheHouse: false,
    send: async (message: (typeof mails)[number]) => void mails.push(message),
  };
  return {
    ...inner,
    mail,
    config: { ...inner.config, publicUrl: 'https://danban.example.org' },
  } as unknown as ReturnType<typeof identityPlatform> & Parameters<typeof sendLinks>[0];
};

async function aRound(kind: SheetKind = 'expert', given: { dueOn?: string; nameless?: boolean } = {}) {
  const { db } = platform();
  const body = await anOrganisation(db);
  const of = (role: Role, organisationId = body.id) => aPerson(db, { organisationId, roles: [role] });
  const writer = await of('draftingOfficer');
  const project = await aLawProject(db, { organisationId: body.id });
  const version = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
  const prepared = await prepareConsultation(platform(), writer, {
    ...{ projectId: project.id, draftVersionId: version.id },
    ...contact,
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const made = await makeSheet(platform(), writer, id, {
    kind,
    title: 'Luật sư về đất đai',
    questions: questionsOf('[dieu-3] Việc của tổ có đủ không?\nCó gì khó làm?'),
    category: 'household',
    dueOn: given.dueOn ?? '2026-11-30',
    nameless: given.nameless ?? false,
  });
  if (!made.ok) throw new Error(made.reason);
  const sheetId = made.value.id;
  const links = () => findLinks(db, id, sheetId);
  const paper = async (count = 1) => {
    const urls = await makePaperLinks(platform(), writer, id, sheetId, { count });
    if (!urls.ok) throw new Error(urls.reason);
    return urls.value.urls.map((url) => new URL(url).pathname.split('/').at(-1) ?? '');
  };
  return { id, sheetId, body, writer, of, links, paper };
}

const ANSWER: AnswerValues = {
  answers: ['Nên thêm việc đi từng nhà.', ''],
  other: 'Cần máy tính bảng.',
  name: 'Đỗ Thị Ngân Hà',
  consent: true,
  nameless: false,
};
const answer = (token: string, values: Partial<AnswerValues> = {}) =>
  answerByLink(platform(), token, { ...ANSWER, ...values }, '192.0.2.1');

async function submissionOf(result: Awaited<ReturnType<typeof answer>>) {
  if (!result.ok) throw new Error(result.reason);
  const submission = await findSubmissionByReceipt(platform().db, result.value.receiptCode);
  if (!submission) throw new Error('no submission');
  return submission;
}

describe('a private link', () => {
  test('is 192 bits, of which only the hash is kept; reading it any number of times uses nothing up', async () => {
    const { paper, links } = await aRound();
    const [token = ''] = await paper();
    expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    for (let read = 0; read < 3; read += 1)
      expect(await readLink(platform(), token)).toMatchObject({ kind: 'open', closed: undefined });
    expect(await links()).toMatchObject([{ state: 'sent' }]);
    const stored = await platform().db.selectFrom('sheet_link').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('takes one answer: each answered question is an opinion on its unit; a second answer writes nothing', async () => {
    const { db } = platform();
    const { id, paper, links } = await aRound();
    const [token = ''] = await paper();
    const submission = await submissionOf(await answer(token));
    const opinions = await findOpinionsOfSubmission(db, id, submission.id);
    expect(opinions.map(({ unitId, text }) => [unitId, text])).toEqual([
      ['dieu-3', 'Câu hỏi: Việc của tổ có đủ không?\nTrả lời: Nên thêm việc đi từng nhà.'],
      [null, 'Cần máy tính bảng.'],
    ]);
    expect(submission).toMatchObject({ category: 'expert', countingClass: 'individual', late: false });
    expect(await links()).toMatchObject([
      { state: 'used', submissionId: submission.id, consentOn: '2026-11-23' },
    ]);
    expect(await answer(token, { other: 'Khác hẳn.' })).toMatchObject({ reason: 'used' });
    expect(await readLink(platform(), token)).toEqual({ kind: 'used' });
    expect((await countOpinions(db, id)).received).toBe(2);
  });

  test.each([
    ['without a consent', { consent: false }, 'consentNeeded'],
    ['without a word', { answers: [' ', ''], other: '' }, 'empty'],
    ['of more than ten thousand letters', { other: 'a'.repeat(10_001) }, 'tooLong'],
  ] as const)(
    'an answer %s is refused, and the link is as good as before',
    async (_sentence, given, reason) => {
      const { paper, links } = await aRound();
      const [token = ''] = await paper();
      expect(await answer(token, given as Partial<AnswerValues>)).toMatchObject({ ok: false, reason });
      expect(await links()).toMatchObject([{ state: 'sent' }]);
      expect(await answer(token)).toMatchObject({ ok: true });
    },
  );

  test('one that was taken back, or that nobody made, opens nothing', async () => {
    const { id, sheetId, writer, paper, links } = await aRound();
    const [token = ''] = await paper();
    const [link] = await links();
    await takeLinkBack(platform(), writer, id, sheetId, { linkId: link?.id ?? '' });
    for (const each of [token, 'x'.repeat(32), '']) {
      expect(await readLink(platform(), each)).toEqual({ kind: 'gone' });
      expect(await answer(each)).toMatchObject({ reason: 'gone' });
    }
  });

  test('an answer after the last day is taken and flagged; after the sheet was closed none is', async () => {
    const { id, sheetId, writer, paper } = await aRound();
    const [first = '', second = ''] = await paper(2);
    platform().clock.set('2026-12-02T02:00:00Z');
    expect((await submissionOf(await answer(first))).late).toBe(true);
    await endSheet(platform(), writer, id, sheetId, { version: 1 });
    expect(await answer(second)).toMatchObject({ reason: 'closed' });
    platform().clock.set('2026-11-23T02:00:00Z');
  });
});

describe('whom links are sent to', () => {
  const lawyer = {
    ...{
      kind: 'lawyer' as const,
      workplace: '',
      territory: '',
      topics: [],
      phone: null,
      note: '',
      shared: false,
    },
    ...{ name: 'Đỗ Thị Ngân Hà', email: 'ngan.ha@example.org' },
    ...{ consentOn: '2026-10-01', consentPurpose: 'nhận câu hỏi' },
  };
  const enter = async (writer: Awaited<ReturnType<typeof aRound>>['writer'], given: object = {}) => {
    const added = await addEntry(platform(), writer, { ...lawyer, ...given });
    if (!added.ok) throw new Error(added.reason);
    return added.value.id;
  };

  test('each gets a mail with a link of their own, once; it stands in their history', async () => {
    const { id, sheetId, writer, links } = await aRound();
    const entry = await enter(writer);
    mails.length = 0;
    expect(await sendLinks(platform(), writer, id, sheetId, [entry])).toMatchObject({ value: { sent: 1 } });
    expect(await sendLinks(platform(), writer, id, sheetId, [entry])).toMatchObject({ reason: 'nobody' });
    expect(mails.map(({ to }) => to)).toEqual(['ngan.ha@example.org']);
    const token = new RegExp(`${paths.askedByLink('')}(\\S+)`).exec(mails[0]?.text ?? '')?.[1] ?? '';
    expect(mails[0]?.text).toContain('In English:');
    expect(mails[0]?.text).toContain(`${pathsIn('en').askedByLink(token)}\n`);
    expect((await submissionOf(await answer(token))).identityLevel).toBe('emailConfirmed');
    expect(await links()).toMatchObject([{ label: 'Đỗ Thị Ngân Hà', state: 'used' }]);
    expect((await loadEntry(platform(), writer, entry)).invitations).toMatchObject([{ state: 'used' }]);
  });

  test('somebody who is ticked twice in one form gets one mail and one link', async () => {
    const { id, sheetId, writer, links } = await aRound();
    const entry = await enter(writer);
    mails.length = 0;
    const sent = await sendLinks(platform(), writer, id, sheetId, [entry, entry]);
    expect(sent).toMatchObject({ value: { sent: 1 } });
    expect(mails).toHaveLength(1);
    expect(await links()).toHaveLength(1);
  });

  test('who was asked, and what came of it, is read by those who read the directory, not by the whole house', async () => {
    const { id, sheetId, writer, of } = await aRound();
    await sendLinks(platform(), writer, id, sheetId, [await enter(writer)]);
    expect((await loadSheet(platform(), await of('auditor'), id, sheetId)).named).toHaveLength(1);
    const clerk = await loadSheet(platform(), await of('recordsClerk'), id, sheetId);
    expect(JSON.stringify(clerk)).not.toContain('ngan.ha@example.org');
    expect(clerk).toMatchObject({ named: [], nameless: { made: 0 } });
  });

  test.each([
    ['who never agreed', { consentOn: null, consentPurpose: '' }, 'noConsent'],
    ['without an address', { email: null }, 'noAddress'],
  ] as const)('nobody is asked when one is chosen %s', async (_sentence, given, reason) => {
    const { id, sheetId, writer, links } = await aRound();
    const [good, bad] = [await enter(writer), await enter(writer, { name: 'Khác', ...given })];
    expect(await sendLinks(platform(), writer, id, sheetId, [good, bad])).toMatchObject({ reason });
    expect(await links()).toEqual([]);
  });

  test('people of the directory of another body cannot be chosen, nor the sheet be used by it', async () => {
    const { id, sheetId, writer } = await aRound();
    const other = await aRound();
    const foreign = await enter(other.writer);
    expect(await sendLinks(platform(), writer, id, sheetId, [foreign])).toMatchObject({
      reason: 'noConsent',
    });
    await expect(sendLinks(platform(), other.writer, id, sheetId, [])).rejects.toThrow(/permitted/);
    await expect(loadSheet(platform(), other.writer, id, sheetId)).rejects.toThrow(/permitted/);
  });

  test.each([
    ['withdraws the consent', 'withdraw'],
    ['is deleted on request', 'delete'],
  ] as const)('who %s is not waited for any more', async (_sentence, how) => {
    const { db } = platform();
    const { id, sheetId, writer, links } = await aRound();
    const entry = await enter(writer);
    await sendLinks(platform(), writer, id, sheetId, [entry]);
    if (how === 'withdraw')
      await withdrawConsent(platform(), writer, entry, { version: 1, withdrawnOn: '2026-11-23' });
    else await removeEntry(platform(), writer, entry, { version: 1 });
    for (const event of await takeUnpublished(db, 100))
      if (forgetEntriesSubscriber.topics.includes(event.topic))
        await forgetEntriesSubscriber.handle(event, platform() as never);
    const gone = how === 'delete' ? { label: '', email: null } : { label: 'Đỗ Thị Ngân Hà' };
    expect(await links()).toMatchObject([{ state: 'withdrawn', ...gone }]);
  });
});

test('names and addresses are kept until a month after the answer; that somebody answered stays', async () => {
  const { db, clock } = platform();
  const { id, sheetId, writer, links } = await aRound();
  const added = await addEntry(platform(), writer, {
    ...{
      kind: 'association',
      name: 'Hội Cấy',
      workplace: '',
      territory: '',
      topics: [],
      phone: null,
      note: '',
    },
    ...{ email: 'hoi-cay@example.org', shared: false, consentOn: null, consentPurpose: '' },
  });
  await sendLinks(platform(), writer, id, sheetId, [added.ok ? added.value.id : '']);
  const finished = { state: 'completed' as const, completed_at: new Date('2026-11-23T02:00:00Z') };
  await db.updateTable('consultation').set(finished).where('id', '=', id).execute();
  clock.set('2026-12-20T02:00:00Z');
  expect(await forgetOldLinks(platform())).toBe(0);
  clock.set('2026-12-24T02:00:00Z');
  expect(await forgetOldLinks(platform())).toBe(1);
  expect(await links()).toMatchObject([{ label: '', email: null, state: 'sent' }]);
  clock.set('2026-11-23T02:00:00Z');
});

describe('the round among the staff', () => {
  test('counts as staff and not as the public; named answers keep the name apart, nameless ones keep none', async () => {
    const { db } = platform();
    const { id, sheetId, of } = await aRound('internal', { nameless: true });
    const member = await of('staffMember');
    const inside = { ...ANSWER, consent: false };
    const named = await submissionOf(await answerInternally(platform(), member, id, sheetId, inside));
    const hidden = await submissionOf(
      await answerInternally(platform(), member, id, sheetId, { ...inside, nameless: true }),
    );
    expect(named).toMatchObject({
      channel: 'internal',
      countingClass: 'staff',
      identityLevel: 'staffRecorded',
    });
    expect(hidden).toMatchObject({ countingClass: 'staff', identityLevel: 'anonymous', enteredBy: null });
    expect(named.publicLabel).toBe(hidden.publicLabel);
    expect(await countOpinions(db, id)).toEqual({ received: 0, publishedByUnit: new Map() });
    const trail = async (submissionId: string) =>
      await db.selectFrom('audit_entry').select(['actor_id']).where('object_id', '=', submissionId).execute();
    expect(await trail(named.id)).toEqual([{ actor_id: member.personId }]);
    expect(await trail(hidden.id)).toEqual([{ actor_id: null }]);
    const contacts = await db.selectFrom('contributor_contact').select('submission_id').execute();
    expect(contacts).toEqual([{ submission_id: named.id }]);
  });

  test('a link of the staff leaves no trace of which answer it gave', async () => {
    const { links, paper } = await aRound('internal');
    const [token = ''] = await paper();
    await submissionOf(await answer(token, { consent: false }));
    expect(await links()).toMatchObject([{ state: 'used', submissionId: null, consentOn: null, label: '' }]);
  });

  test('ends with its own last day, whatever that of the round is; only the staff of the body answer', async () => {
    const { id, sheetId, of } = await aRound('internal', { dueOn: '2026-11-24' });
    const member = await of('staffMember');
    const stranger = await of('staffMember', (await anOrganisation(platform().db)).id);
    await expect(readInternalSheet(platform(), stranger, id, sheetId)).rejects.toThrow(/permitted/);
    await expect(answerInternally(platform(), stranger, id, sheetId, ANSWER)).rejects.toThrow(/permitted/);
    platform().clock.set('2026-11-25T02:00:00Z');
    expect(await answerInternally(platform(), member, id, sheetId, ANSWER)).toMatchObject({
      reason: 'closed',
    });
    platform().clock.set('2026-11-23T02:00:00Z');
    const expert = await aRound('expert');
    await expect(
      readInternalSheet(platform(), await expert.of('staffMember'), expert.id, expert.sheetId),
      'questions for experts are not for the staff',
    ).rejects.toThrow(/permitted/);
  });

  test.each([
    ['experts are heard after their last day', 'expert', 'open', undefined],
    ['until the round is answered', 'expert', 'completed', 'over'],
    ['the staff are not', 'internal', 'open', 'closed'],
  ] as const)('%s', (_sentence, kind, state, closed) => {
    expect(whyClosed({ kind, dueOn: '2026-11-20', closedAt: null }, state, '2026-11-23')).toBe(closed);
  });
});

test('a question about a unit that is not in the draft, or a last day that is over, is refused', async () => {
  const { id, writer } = await aRound();
  const sheet = { kind: 'expert', title: 'A', category: 'citizen', nameless: false } as const;
  const make = (questions: string, dueOn: string) =>
    makeSheet(platform(), writer, id, { ...sheet, questions: questionsOf(questions), dueOn });
  expect(await make('[dieu-99] Sao?', '2026-11-30')).toMatchObject({
    reason: 'unknownUnit',
    data: { unit: 'dieu-99' },
  });
  expect(await make('Sao?', '2026-11-22')).toMatchObject({ reason: 'dueInPast' });
});
