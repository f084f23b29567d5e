import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '#platform/mail.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { answerByInvitation } from '../answer-survey.server.ts';
import { countAnswers } from '../answers.store.server.ts';
import { readInvitation } from '../load-surveys.server.ts';
import { closeSurvey, openSurvey } from '../run-survey.server.ts';
import { requireSurvey } from '../surveys.store.server.ts';
import { savePart, saveQuestion } from '../write-questions.server.ts';
import { addSurvey } from '../write-survey.server.ts';
import { inviteByMail, loadInvitations } from './invite.server.ts';
import { countInvitees, eraseInvitationsOf, findInvitationsOf } from './invitees.store.server.ts';
import { sendInvitations } from './send-invitations.server.ts';
import {
  forgetInvitees,
  hearRefusedInvitationsSubscriber,
  readStop,
  stopInvitations,
} from './stop-invitations.server.ts';

const identity = useIdentityPlatform({}, '2026-11-20T02:00:00Z');
const sent: Message[] = [];
let secretKey: Uint8Array;
/** Mails are kept in a list; everything else is the platform of tests. */
function app() {
  const inner = identity();
  return {
    ...inner,
    config: { ...inner.config, secretKey, publicUrl: 'https://vidu.vn' },
    mail: {
      leavesTheHouse: false,
      send: () => Promise.resolve(),
      sendAll: (messages: readonly Message[]) => Promise.resolve(void sent.push(...messages)),
    },
  } as unknown as Parameters<typeof sendInvitations>[0] &
    Parameters<typeof answerByInvitation>[0] &
    Parameters<typeof readInvitation>[0];
}
let officer: Awaited<ReturnType<typeof aPerson>>;
let leader: Awaited<ReturnType<typeof aPerson>>;
beforeEach(async () => {
  sent.length = 0;
  secretKey = Buffer.alloc(32, 9);
  identity().clock.set('2026-11-20T02:00:00Z');
  const { id: organisationId } = await anOrganisation(app().db, { name: 'Xã Thử' });
  officer = await aPerson(app().db, { organisationId, roles: ['draftingOfficer'] });
  leader = await aPerson(app().db, { organisationId, roles: ['leader'] });
});

const NONE = { pasted: '', entryKind: '', gatheringId: '' } as const;
const versionOf = async (id: string) => ({ version: (await requireSurvey(app().db, id)).version });

async function aSurvey(access: 'invitation' | 'public' = 'invitation', isOpen = true) {
  const head = { title: 'Một cửa', purpose: 'Để sửa.', kind: 'satisfaction', wave: '', access } as const;
  const days = { opensOn: '2026-11-20', closesOn: '2026-11-30' };
  const { id } = done(await addSurvey(app(), officer, { ...head, ...days }));
  const part = { partId: '', title: '', shownWhen: '' };
  done(await savePart(app(), officer, id, { ...(await versionOf(id)), ...part }));
  const partId = (await requireSurvey(app().db, id)).parts[0]!.id;
  const question = {
    ...{ questionId: '', required: true, options: ['Có', 'Không'], rows: [], steps: 5, lowest: '' },
    ...{ highest: '', least: 0, most: 9, unit: '', kind: 'single' as const, text: 'Hài lòng?' },
  };
  done(await saveQuestion(app(), officer, id, { ...(await versionOf(id)), ...question, partId }));
  if (isOpen) done(await openSurvey(app(), leader, id, await versionOf(id)));
  const asked = (await requireSurvey(app().db, id)).parts[0]!.questions[0]!;
  const yes = 'options' in asked ? asked.options[0]!.id : '';
  return { id, answers: { [asked.id]: [yes] } };
}
const tokenIn = (message: Message | undefined) =>
  /moi-khao-sat\/([^/\s]+)$/m.exec(message?.text ?? '')?.[1] ?? '';
const stopIn = (message: Message | undefined) =>
  /moi-khao-sat\/([^/\s]+)\/khong-moi-nua/.exec(message?.text ?? '')?.[1] ?? '';
const formKey = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('inviting', () => {
  test('each address once; a survey for everybody invites nobody; mails leave at their pace', async () => {
    const { id } = await aSurvey();
    const pasted = Array.from({ length: 5 }, (_, n) => `nguoi${n}@vidu.vn`).join('\n');
    expect(done(await inviteByMail(app(), officer, id, { ...NONE, pasted }))).toEqual({ invited: 5 });
    expect(await inviteByMail(app(), officer, id, { ...NONE, pasted })).toMatchObject({
      reason: 'allInvited',
    });
    expect(await inviteByMail(app(), officer, id, NONE)).toMatchObject({ reason: 'nobody' });
    const open = await aSurvey('public');
    expect(await inviteByMail(app(), officer, open.id, { ...NONE, pasted })).toMatchObject({
      reason: 'notByInvitation',
    });
    expect(await sendInvitations(app(), 3)).toBe(3);
    expect(await sendInvitations(app(), 3)).toBe(2);
    expect(await sendInvitations(app(), 3)).toBe(0);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(5);
    expect(sent[0]?.text).toContain('không biết câu trả lời nào là của bạn');
    expect(sent[0]?.oneClickStop).toMatch(/\/thoi$/);
    expect(new Set(sent.map(tokenIn)).size).toBe(5);
  });

  test('nothing leaves before the survey is open', async () => {
    const { id } = await aSurvey('invitation', false);
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn' }));
    expect(await sendInvitations(app())).toBe(0);
    done(await openSurvey(app(), leader, id, await versionOf(id)));
    expect(await sendInvitations(app())).toBe(1);
  });

  test('the house sees masked addresses, and only who may edit the survey does', async () => {
    const { id } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'maithihoc@vidu.vn' }));
    const page = { limit: 10, offset: 0 };
    const shown = await loadInvitations(app(), officer, id, page);
    expect(JSON.stringify(shown)).not.toContain('maithihoc');
    expect(shown.invitees[0]?.email).toBe('m…@vidu.vn');
    const other = await aPerson(app().db, {
      organisationId: (await anOrganisation(app().db)).id,
      roles: ['draftingOfficer'],
    });
    await expect(loadInvitations(app(), other, id, page)).rejects.toThrow();
  });
});

describe('answering by a mailed link', () => {
  test('takes one answer; that somebody answered is known, which answer it was is nowhere', async () => {
    const { id, answers } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn b@vidu.vn' }));
    await sendInvitations(app());
    const token = tokenIn(sent.find(({ to }) => to === 'a@vidu.vn'));
    expect(await readInvitation(app(), token)).toMatchObject({ kind: 'open' });
    done(await answerByInvitation(app(), token, { answers, formKey: formKey(1) }, '198.18.0.1'));
    expect(
      await answerByInvitation(app(), token, { answers, formKey: formKey(2) }, '198.18.0.1'),
    ).toMatchObject({
      reason: 'used',
    });
    expect(await readInvitation(app(), token)).toEqual({ kind: 'used' });
    expect((await countAnswers(app().db, id)).link).toBe(1);
    expect(await countInvitees(app().db, id)).toMatchObject({ invited: 2, answered: 1 });
    // Neither row holds the id of the other, nor an instant; the answer says a day, the invitation not even that.
    const { rows: invitees } = await sql<Record<string, unknown>>`
      select * from survey_invitee where survey_id = ${id} and state = 'answered'`.execute(app().db);
    const { rows: given } = await sql<Record<string, unknown>>`
      select * from survey_answer where survey_id = ${id}`.execute(app().db);
    const values = (row: Record<string, unknown> | undefined, without: string) =>
      Object.entries(row ?? {}).flatMap(([key, value]) => (key === without ? [] : [String(value)]));
    expect(values(given[0], 'survey_id')).not.toContain(String(invitees[0]?.id));
    expect(values(invitees[0], 'survey_id')).not.toContain(String(given[0]?.id));
    expect(
      [...Object.values(invitees[0] ?? {}), ...Object.values(given[0] ?? {})].some(
        (value) => value instanceof Date,
      ),
    ).toBe(false);
    expect(Object.keys(invitees[0] ?? {}).filter((key) => key.endsWith('_on'))).toEqual([
      ...['invited_on', 'sent_on', 'reminded_on'],
    ]);
  });

  test('what is refused leaves the link as it was; a changed link opens nothing; the stop link answers nothing', async () => {
    const { id, answers } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn' }));
    await sendInvitations(app());
    const token = tokenIn(sent[0]);
    const give = (by: string, given = answers) =>
      answerByInvitation(app(), by, { answers: given, formKey: formKey(3) }, '198.18.0.2');
    expect(await give(token, {})).toMatchObject({ reason: 'faulty' });
    for (const wrong of [stopIn(sent[0]), `${token}x`, 'x']) {
      expect(await give(wrong)).toMatchObject({ reason: 'gone' });
      expect(await readInvitation(app(), wrong)).toEqual({ kind: 'gone' });
    }
    done(await give(token));
    done(await closeSurvey(app(), leader, id, await versionOf(id)));
  });
});

describe('leaving people alone', () => {
  test('one reminder near the end, to who has not answered', async () => {
    const { id, answers } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn b@vidu.vn' }));
    await sendInvitations(app());
    const token = tokenIn(sent.find(({ to }) => to === 'a@vidu.vn'));
    done(await answerByInvitation(app(), token, { answers, formKey: formKey(4) }, '198.18.0.3'));
    sent.length = 0;
    identity().clock.set('2026-11-26T02:00:00Z');
    expect(await sendInvitations(app())).toBe(0);
    identity().clock.set('2026-11-27T02:00:00Z');
    expect(await sendInvitations(app())).toBe(1);
    expect(sent).toMatchObject([{ to: 'b@vidu.vn', subject: 'Nhắc một lần: khảo sát “Một cửa”' }]);
    identity().clock.set('2026-11-29T02:00:00Z');
    expect(await sendInvitations(app())).toBe(0);
  });

  test('who says "no more" gets no mail of this body again, and the address is kept as a hash only', async () => {
    const { id } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn' }));
    await sendInvitations(app());
    const stop = stopIn(sent[0]);
    expect(await readStop(app(), stop)).toEqual({ stopped: false });
    expect(await stopInvitations(app(), tokenIn(sent[0]))).toBe(false);
    expect(await stopInvitations(app(), stop)).toBe(true);
    expect(await stopInvitations(app(), stop)).toBe(true);
    expect(await readStop(app(), stop)).toEqual({ stopped: true });
    const next = await aSurvey();
    expect(await inviteByMail(app(), officer, next.id, { ...NONE, pasted: 'A@vidu.vn' })).toMatchObject({
      reason: 'allInvited',
    });
    identity().clock.set('2026-11-28T02:00:00Z');
    sent.length = 0;
    expect(await sendInvitations(app())).toBe(0);
    const { rows } = await sql<{ word: string }>`select survey_stop::text as word from survey_stop`.execute(
      app().db,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.word).not.toContain('vidu');
  });

  test('a mailbox that is not there is marked, and not reminded', async () => {
    const { id } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn' }));
    await sendInvitations(app());
    const event = { topic: 'mail.refused', payload: { recipientId: sent[0]?.recipientId, code: '5.1.1' } };
    await hearRefusedInvitationsSubscriber.handle(event as never, app() as never);
    expect(await countInvitees(app().db, id)).toMatchObject({ bounced: 1 });
    identity().clock.set('2026-11-28T02:00:00Z');
    expect(await sendInvitations(app())).toBe(0);
  });

  test('addresses go a month after the last day, or when their owner asks; the numbers stay', async () => {
    const { id } = await aSurvey();
    done(await inviteByMail(app(), officer, id, { ...NONE, pasted: 'a@vidu.vn b@vidu.vn' }));
    expect(await findInvitationsOf(app().db, 'A@vidu.vn')).toEqual([{ survey: 'Một cửa', answered: false }]);
    expect(await eraseInvitationsOf(app().db, 'A@vidu.vn')).toBe(1);
    expect(await findInvitationsOf(app().db, 'a@vidu.vn')).toEqual([]);
    expect(await sendInvitations(app())).toBe(1);
    identity().clock.set('2026-12-30T02:00:00Z');
    expect(await forgetInvitees(app())).toBe(0);
    identity().clock.set('2026-12-31T02:00:00Z');
    expect(await forgetInvitees(app())).toBe(1);
    expect(await countInvitees(app().db, id)).toMatchObject({ invited: 2 });
  });
});
