import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { recordContribution, withdrawContribution } from './contributions/record-contribution.server.ts';
import { fittingEntries } from './inviting/fitting.ts';
import { forgetHelperSubscriber, forgetInvited } from './inviting/forget-invited.server.ts';
import {
  answerHelpInvitation,
  inviteHelpers,
  noteAnswer,
  readHelpInvitation,
} from './inviting/invite.server.ts';
import * as load from './load-mobilising.server.ts';
import { acceptanceDocx } from './sponsors/acceptance-docx.server.ts';
import * as sponsors from './sponsors/record-sponsorship.server.ts';
import { afterStep, type Sponsorship, sponsorYears } from './sponsors/sponsorship.ts';

describe('who fits a topic', () => {
  const entries = [
    { name: 'A', topics: ['đất đai', 'xây dựng'] },
    { name: 'B', topics: ['hộ tịch'] },
    { name: 'C', topics: ['quản lý đất'] },
  ];
  test.each([
    ['Luật Đất đai sửa đổi', ['A', 'C']],
    ['dat dai', ['A', 'C']],
    ['hộ tịch, đất đai', ['A', 'B', 'C']],
    ['thể thao', []],
    ['', []],
  ])('%s', (asked, names) =>
    expect(fittingEntries(asked, entries).map(({ entry }) => entry.name)).toEqual(names),
  );
});

const gift = (given: Partial<Sponsorship>): Sponsorship => ({
  ...{ id: 'x', organisationId: 'o', sponsor: 'Công ty A', namedOn: null, form: 'money', what: '' },
  ...{ value: 1_000_000, purpose: 'In tờ gấp', receivedOn: '2026-05-01', state: 'accepted', recordedBy: 'p' },
  ...{ used: '', withdrawnBecause: '', version: 1, ...given },
});

test('sums hold everything that was accepted; names only of who agreed', () => {
  const years = sponsorYears([
    gift({}),
    gift({ sponsor: 'Hội B', namedOn: '2026-04-01', form: 'kind', what: '10 bộ bàn ghế', value: 5_000_000 }),
    gift({ state: 'recorded' }),
    gift({ state: 'withdrawn' }),
    gift({ receivedOn: '2025-12-31', value: 2 }),
  ]);
  expect(years.map(({ year, count, money, inKind }) => [year, count, money, inKind])).toEqual([
    [2026, 2, 1_000_000, 5_000_000],
    [2025, 1, 2, 0],
  ]);
  expect(years[0]?.named.map(({ sponsor }) => sponsor)).toEqual(['Hội B']);
});

test('a gift is accepted once, edited before and used after', () => {
  const open = (['edit', 'accept', 'use', 'withdraw'] as const).map((step) =>
    (['recorded', 'accepted', 'withdrawn'] as const).filter((state) => afterStep(state, step)),
  );
  expect(open).toEqual([['recorded'], ['recorded'], ['accepted'], ['recorded', 'accepted']]);
});

const platform = usePlatform('2026-11-28T01:00:00Z');
const sent: { to: string; text: string }[] = [];
let app: Parameters<typeof inviteHelpers>[0];
let officer: PersonActor;
let head: PersonActor;
beforeEach(async () => {
  platform().clock.set('2026-11-28T01:00:00Z');
  sent.length = 0;
  app = {
    ...platform(),
    config: { secretKey: Buffer.alloc(32, 3), publicUrl: 'https://gopy.example.vn' },
    mail: { send: (mail: { to: string; text: string }) => Promise.resolve(void sent.push(mail)) },
  } as unknown as typeof app;
  const { id: organisationId } = await anOrganisation(app.db);
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['leader'] });
});
async function entry(name: string, email: string | null, consentOn: string | null = '2026-01-05') {
  const facts = { kind: 'lawyer' as const, name, workplace: '', territory: '', topics: ['đất đai'] };
  const agreed = {
    consentOn,
    consentPurpose: consentOn ? 'góp ý' : '',
    shared: false,
    phone: null,
    note: '',
  };
  return done(await addEntry(platform(), officer, { ...facts, email, ...agreed })).id;
}
const INVITE = { topic: 'đất đai', draft: '', words: 'Mong anh chị giúp.', answerBy: null, byHand: false };
const PAGE = { limit: 10, offset: 0 };
const tokenIn = (text: string) => /moi-tham-gia\/([\w-]+)/.exec(text)?.[1] ?? '';

test('people who agreed are invited by mail and answer by their private link; nobody twice about one topic', async () => {
  const [lan, minh, unasked] = [
    await entry('Luật sư Lan', 'lan@example.vn'),
    await entry('Luật sư Minh', null),
    await entry('Luật sư Không', 'khong@example.vn', null),
  ];
  const found = await load.loadInvitations(platform(), officer, 'đất đai', PAGE);
  expect(found.fitting.map(({ name, hasMail }) => [name, hasMail])).toEqual([
    ['Luật sư Lan', true],
    ['Luật sư Minh', false],
  ]);
  const entryIds = [lan, minh, unasked];
  expect(await inviteHelpers(app, officer, { ...INVITE, entryIds })).toMatchObject({ value: { invited: 2 } });
  expect(await inviteHelpers(app, officer, { ...INVITE, entryIds })).toMatchObject({
    reason: 'allAskedBefore',
  });
  expect(await inviteHelpers(app, officer, { ...INVITE, entryIds: [unasked] })).toMatchObject({
    reason: 'nobodyChosen',
  });
  expect(sent.map(({ to }) => to)).toEqual(['lan@example.vn']);
  const token = tokenIn(sent[0]?.text ?? '');
  expect((await readHelpInvitation(app, token))?.invitation.state).toBe('sent');
  expect(await answerHelpInvitation(app, `${token}x`, 'accepted')).toBe(false);
  expect(await answerHelpInvitation(app, token, 'accepted')).toBe(true);
  expect((await readHelpInvitation(app, token))?.invitation).toMatchObject({
    state: 'accepted',
    byHand: false,
  });
  const { years } = await load.loadInvitations(platform(), officer, '', PAGE);
  expect(years).toEqual([{ year: 2026, invited: 2, accepted: 1, declined: 0, contributed: 0 }]);
});

test('an answer by telephone is written down; what was given is counted and said for what; a mistake is withdrawn', async () => {
  await inviteHelpers(app, officer, { ...INVITE, entryIds: [await entry('Lan', null)] });
  const [invitation] = (await load.loadInvitations(platform(), officer, '', PAGE)).invitations;
  const id = invitation?.id ?? '';
  const early = { answer: 'accepted' as const, answeredOn: '2026-11-27' };
  expect(await noteAnswer(app, officer, id, early)).toMatchObject({ reason: 'beforeInvited' });
  expect((await noteAnswer(app, officer, id, { ...early, answeredOn: '2026-11-28' })).ok).toBe(true);
  expect((await load.loadInvitation(platform(), officer, id)).trail).toHaveLength(2);
  const given = {
    ...{ invitationId: id, name: '', kind: 'lecture' as const, title: 'Bài giảng', givenOn: '2026-11-28' },
    ...{ link: '', served: 'Lớp tập huấn', draft: '' },
  };
  expect(await recordContribution(platform(), officer, { ...given, served: '' })).toMatchObject({
    reason: 'servedNothing',
  });
  expect(await recordContribution(platform(), officer, { ...given, draft: 'khong-co' })).toMatchObject({
    reason: 'unknownDraft',
  });
  expect(await recordContribution(platform(), officer, { ...given, invitationId: '' })).toMatchObject({
    reason: 'nobody',
  });
  const contribution = done(await recordContribution(platform(), officer, given));
  const csv = await load.mobilisingCsv(platform(), officer);
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2);
  expect(csv).toContain('Lan,');
  expect((await load.viewSupporters(platform())).helpers).toMatchObject([{ accepted: 1, contributed: 1 }]);
  const withdrawn = { id: contribution.id, reason: 'Ghi trùng' };
  expect((await withdrawContribution(platform(), officer, withdrawn)).ok).toBe(true);
  expect(await withdrawContribution(platform(), officer, withdrawn)).toMatchObject({
    reason: 'withdrawnBefore',
  });
  expect((await load.viewSupporters(platform())).helpers).toMatchObject([{ contributed: 0 }]);
});

test('who was deleted from the directory is forgotten, the numbers stay; other names run out', async () => {
  const lan = await entry('Lan', 'lan@example.vn');
  await inviteHelpers(app, officer, { ...INVITE, entryIds: [lan, await entry('Minh', null)] });
  const token = tokenIn(sent[0]?.text ?? '');
  await forgetHelperSubscriber.handle({ payload: { entryId: lan } } as never, app as never);
  expect(await readHelpInvitation(app, token)).toBeUndefined();
  platform().clock.set('2027-11-27T01:00:00Z');
  expect(await forgetInvited(platform())).toBe(0);
  platform().clock.set('2027-11-29T01:00:00Z');
  expect(await forgetInvited(platform())).toBe(1);
  expect((await load.viewSupporters(platform())).helpers).toMatchObject([{ invited: 2 }]);
});

test('a gift is accepted by a second person; only then it is public, with its paper', async () => {
  const input = {
    ...{
      sponsor: 'Hội Luật gia',
      namedOn: '2026-11-01',
      form: 'money' as const,
      what: '',
      value: 12_000_000,
    },
    ...{ purpose: 'In tài liệu', receivedOn: '2026-11-20' },
  };
  expect(await sponsors.recordSponsorship(platform(), officer, { ...input, form: 'kind' })).toMatchObject({
    reason: 'whatMissing',
  });
  const { id } = done(await sponsors.recordSponsorship(platform(), head, input));
  expect(await sponsors.acceptSponsorship(platform(), head, id, { version: 1 })).toMatchObject({
    reason: 'samePerson',
  });
  await expect(sponsors.acceptSponsorship(platform(), officer, id, { version: 1 })).rejects.toThrow();
  expect((await sponsors.editSponsorship(platform(), officer, id, { version: 1, ...input })).ok).toBe(true);
  expect((await load.viewSupporters(platform())).sponsors).toEqual([]);
  expect(await acceptanceDocx(platform(), officer, id)).toBeUndefined();
  expect((await sponsors.acceptSponsorship(platform(), head, id, { version: 2 })).ok).toBe(true);
  expect((await acceptanceDocx(platform(), officer, id))?.bytes.length).toBeGreaterThan(2000);
  expect((await sponsors.noteUse(platform(), officer, id, { version: 3, used: 'In 500 tờ gấp.' })).ok).toBe(
    true,
  );
  expect((await load.viewSupporters(platform())).sponsors).toMatchObject([
    { year: 2026, count: 1, money: 12_000_000, named: [{ sponsor: 'Hội Luật gia', used: 'In 500 tờ gấp.' }] },
  ]);
  await expect(
    sponsors.withdrawSponsorship(platform(), officer, id, { version: 4, reason: 'x' }),
  ).rejects.toThrow();
  expect(
    (await sponsors.withdrawSponsorship(platform(), head, id, { version: 4, reason: 'Trả lại.' })).ok,
  ).toBe(true);
  expect((await load.loadSponsorship(platform(), officer, id)).trail).toHaveLength(5);
});

test('another body reads nothing of it', async () => {
  const { id: elsewhere } = await anOrganisation(app.db);
  const stranger = await aPerson(app.db, { organisationId: elsewhere, roles: ['draftingOfficer'] });
  const foreign = await entry('Lan', 'lan@example.vn');
  expect(await inviteHelpers(app, stranger, { ...INVITE, entryIds: [foreign] })).toMatchObject({
    reason: 'nobodyChosen',
  });
  await inviteHelpers(app, officer, { ...INVITE, entryIds: [foreign] });
  const [invitation] = (await load.loadInvitations(platform(), officer, '', PAGE)).invitations;
  await expect(load.loadInvitation(platform(), stranger, invitation?.id ?? '')).rejects.toThrow();
  expect((await load.loadInvitations(platform(), stranger, 'đất đai', PAGE)).invitations).toEqual([]);
});
