import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { countReceivedByChannel } from '#features/responses/matrix-source.store.server.ts';
import { findLines } from '#features/transparency-log/log.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import {
  anOpenConsultation,
  aSubmission,
  filledForm,
  provenFor,
  useIntake,
} from '#test/factories/submission.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import { lockSelected } from '../desk/selection.store.server.ts';
import { countUngrouped, findGroups, insertGroup, putIntoGroup } from '../groups.store.server.ts';
import { countOpinions as countListed, findOpinions } from '../opinion-list.store.server.ts';
import { countOpinions } from '../opinions.store.server.ts';
import { countOpinionsByDay } from '../opinions-by-day.store.server.ts';
import { previewSubmission } from '../preview.server.ts';
import { findContact } from '../submissions.store.server.ts';
import { trackSubmission } from '../track-submission.server.ts';
import { findOpenDraft, personMark, saveOpinion, savePerson } from '../writing/edit-draft.server.ts';
import { startChange, withdrawSubmission } from './change-submission.server.ts';
import { personForm } from './covered-email.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';

async function sent(email?: string) {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const given = email ? { email, consentAnswerByEmail: true } : {};
  const words = [
    { unit: 'dieu-3', text: 'Nên nêu rõ mức.', quote: 'Hướng dẫn người dân dùng dịch vụ công trực tuyến' },
    { text: 'Chung.' },
  ];
  const submission = await aSubmission(app, consultation, words, given);
  const tracked = async (code = submission.receiptCode) => (await trackSubmission(app, code))!;
  return { app, consultation, submission, tracked };
}

/** Every way in which opinions of a round are counted or listed. */
async function counted(db: Db, consultationId: string): Promise<number[]> {
  const views = await Promise.all(
    ['counted_opinion', 'answered_opinion'].map((view) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(view)} where consultation_id = ${consultationId}`.execute(
        db,
      ),
    ),
  );
  const byDay = await countOpinionsByDay(db, consultationId);
  return [
    (await countOpinions(db, consultationId)).received,
    await countListed(db, consultationId, {}),
    (await findOpinions(db, consultationId, {}, { limit: 50, offset: 0 })).length,
    await countUngrouped(db, consultationId),
    (await countReceivedByChannel(db, consultationId)).received,
    byDay.reduce((sum, { opinions }) => sum + opinions, 0),
    ...views.map(({ rows }) => rows[0]?.n ?? -1),
  ];
}

describe('taking back', () => {
  test('nothing counts it any more, the words stay, the log says so in a later line', async () => {
    const { app, consultation, submission, tracked } = await sent();
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([2]));
    expect(await withdrawSubmission(app, await tracked(), true, ADDRESS)).toMatchObject({ ok: true });
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([0]));
    const after = await tracked();
    expect(after.end).toMatchObject({ kind: 'withdrawn', because: 'author', replacedByCode: null });
    expect(after.opinions.map(({ opinion }) => opinion.text)).toEqual(['Nên nêu rõ mức.', 'Chung.']);
    const lines = await findLines(app.db, consultation.id, 0, 10);
    expect(lines.map(({ kind, content }) => [kind, content])).toEqual([
      ['submission', null],
      [
        'withdrawn',
        {
          kind: 'withdrawn',
          consultationId: consultation.id,
          leaf: 0,
          by: null,
          at: app.clock.now().toISOString(),
        },
      ],
    ]);
    expect(JSON.stringify(lines)).not.toContain(submission.id);
  });

  test('it leaves the group in which it was, and can be put into none', async () => {
    const { app, consultation, tracked } = await sent();
    const ids = (await tracked()).opinions.map(({ opinion }) => opinion.id);
    const group = newId();
    await insertGroup(app.db, {
      consultationId: consultation.id,
      id: group,
      unitId: null,
      title: 'Mức',
      createdBy: null,
      createdAt: app.clock.now(),
    });
    const by = { personId: null, at: app.clock.now() };
    await putIntoGroup(app.db, consultation.id, group, ids, by);
    await withdrawSubmission(app, await tracked(), true, ADDRESS);
    expect((await findGroups(app.db, consultation.id)).map(({ opinionsCount }) => opinionsCount)).toEqual([
      0,
    ]);
    expect(await putIntoGroup(app.db, consultation.id, group, ids, by)).toBe(0);
    expect(await lockSelected(app.db, consultation.id, { opinionIds: ids })).toMatchObject({
      found: [],
      unknown: 2,
    });
  });

  test('twice is once; without the tick nothing happens; after the close it is too late, to the second', async () => {
    const { app, consultation, tracked } = await sent();
    const before = await tracked();
    expect(await withdrawSubmission(app, before, false, ADDRESS)).toMatchObject({ reason: 'notSure' });
    app.clock.set('2026-11-25T17:00:00Z');
    expect(await withdrawSubmission(app, before, true, ADDRESS)).toMatchObject({ reason: 'closed' });
    expect((await tracked()).end).toBeUndefined();
    app.clock.set('2026-11-25T16:59:59Z');
    expect((await withdrawSubmission(app, before, true, ADDRESS)).ok).toBe(true);
    // From a tab in which the receipt still looked untouched.
    expect(await withdrawSubmission(app, before, true, ADDRESS)).toMatchObject({ reason: 'ended' });
    expect(await findLines(app.db, consultation.id, 0, 10)).toHaveLength(2);
  });

  test('the words and the end are final for everybody who reaches the database', async () => {
    const { app, submission, tracked } = await sent();
    await withdrawSubmission(app, await tracked(), true, ADDRESS);
    const { id } = submission;
    for (const statement of [
      sql`delete from submission_end where submission_id = ${id}`,
      sql`update submission_end set kind = 'replaced' where submission_id = ${id}`,
    ]) {
      await sql`savepoint here`.execute(app.db);
      await expect(statement.execute(app.db)).rejects.toThrow(/never changed/);
      await sql`rollback to savepoint here`.execute(app.db);
    }
  });
});

describe('changing', () => {
  test('the draft holds the words; sent, it takes the place of the old one under a receipt of its own', async () => {
    const { app, consultation, submission, tracked } = await sent('thu@vidu.vn');
    const started = await startChange(app, await tracked(), ADDRESS);
    const token = started.ok ? started.value.token : '';
    const draft = (await findOpenDraft(app, token))!;
    expect(draft.content).toMatchObject({
      email: 'thu@vidu.vn',
      opinions: [{ unitId: 'dieu-3', text: 'Nên nêu rõ mức.' }, { unitId: null }],
    });
    expect(draft.content.opinions[0]?.quotedWords).toBe('Hướng dẫn người dân dùng dịch vụ công trực tuyến');
    // Until it is sent, the old one stands as it was.
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([2]));
    const values = filledForm(app, [{ text: 'Thêm một điều.' }]).opinions[0]!;
    await saveOpinion(app, token, { id: '', seen: '', values }, ADDRESS);
    const confirmed = await confirmSubmission(app, token, ADDRESS);
    const code = confirmed.ok ? confirmed.value.receiptCode : '';
    expect(code).not.toBe(submission.receiptCode);
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([3]));
    const old = await tracked();
    expect(old.end).toMatchObject({ kind: 'replaced', because: 'author', replacedByCode: code });
    expect(old.opinions.map(({ opinion }) => opinion.text)).toEqual(['Nên nêu rõ mức.', 'Chung.']);
    expect((await tracked(code)).replacedCode).toBe(submission.receiptCode);
    expect(await findContact(app.db, consultation.id, submission.id)).toBeUndefined();
    expect((await tracked(code)).contact?.email).toBe('thu@vidu.vn');
    const lines = await findLines(app.db, consultation.id, 0, 10);
    expect(lines.map(({ kind, content }) => [kind, content])).toEqual([
      ['submission', null],
      ['submission', null],
      ['replaced', expect.objectContaining({ leaf: 0, by: 1 })],
    ]);
    // Pressed again, the same receipt.
    expect(await confirmSubmission(app, token, ADDRESS)).toEqual(confirmed);
  });

  test('two drafts of one submission: the first that is sent counts, the second is told and kept', async () => {
    const { app, consultation, tracked } = await sent();
    const [one, two] = [
      await startChange(app, await tracked(), ADDRESS),
      await startChange(app, await tracked(), ADDRESS),
    ];
    const tokens = [one, two].map((started) => (started.ok ? started.value.token : ''));
    expect((await confirmSubmission(app, tokens[0]!, ADDRESS)).ok).toBe(true);
    expect(await confirmSubmission(app, tokens[1]!, ADDRESS)).toEqual({ ok: false, reason: 'ended' });
    expect((await findOpenDraft(app, tokens[1]!))?.content.opinions).toHaveLength(2);
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([2]));
    expect(await startChange(app, await tracked(), ADDRESS)).toMatchObject({ reason: 'ended' });
  });

  test('withdrawn while its change was being written: the change is not sent', async () => {
    const { app, consultation, tracked } = await sent();
    const started = await startChange(app, await tracked(), ADDRESS);
    await withdrawSubmission(app, await tracked(), true, ADDRESS);
    const token = started.ok ? started.value.token : '';
    expect(await confirmSubmission(app, token, ADDRESS)).toEqual({ ok: false, reason: 'ended' });
    expect(new Set(await counted(app.db, consultation.id))).toEqual(new Set([0]));
  });
});

describe('the address in the form of a change', () => {
  const EMAIL = 'nguoidan@vidu.vn';
  const COVERED = 'n…@vidu.vn';

  /** A change that was begun with the receipt alone, its preview, and its form as the page fills it in. */
  async function begun() {
    const { app, tracked } = await sent(EMAIL);
    const started = await startChange(app, await tracked(), ADDRESS);
    if (!started.ok) throw new Error(started.reason);
    const { token } = started.value;
    const page = async () => {
      const draft = await findOpenDraft(app, token);
      return { values: personForm(draft!.content), seen: personMark(draft!.content) };
    };
    const save = async (given: object, seen?: string) => {
      const before = await page();
      return await savePerson(
        app,
        token,
        { seen: seen ?? before.seen, values: { ...before.values, ...given } },
        ADDRESS,
      );
    };
    const send = async () => {
      const done = await confirmSubmission(app, token, ADDRESS, await provenFor(app, token));
      if (!done.ok) throw new Error(done.reason);
      const { submission, contact } = await tracked(done.value.receiptCode);
      expect(submission.id).not.toBe('');
      return contact;
    };
    return { app, token, page, save, send };
  }

  test('is covered in the form and in the preview: who holds the receipt need not be its owner', async () => {
    const { app, token, page } = await begun();
    const preview = await previewSubmission(app as never, token);
    const { values, seen } = await page();
    expect(values.email).toBe(COVERED);
    expect(preview.kind === 'draft' && preview.content.email).toBe(COVERED);
    expect(JSON.stringify([values, seen, preview])).not.toContain(EMAIL);
  });

  test('left as it is, it stays what it was: sent at once, and after another field was changed', async () => {
    const first = await begun();
    expect((await first.send())?.email).toBe(EMAIL);
    const second = await begun();
    expect(await second.save({ place: 'Thôn Đoài' })).toMatchObject({ ok: true });
    expect((await second.page()).values).toMatchObject({ email: COVERED, place: 'Thôn Đoài' });
    expect(await second.save({ name: 'Bà Tý' })).toMatchObject({ ok: true });
    expect(await second.send()).toMatchObject({ email: EMAIL, name: 'Bà Tý' });
  });

  test.each([
    ['another address is what its writer typed, and is shown as typed', 'moi@vidu.vn', 'moi@vidu.vn'],
    ['emptied, it is gone', '', null],
  ])('%s', async (_why, email, kept) => {
    const { page, save, send } = await begun();
    expect(await save({ email, consentAnswerByEmail: email !== '' })).toMatchObject({ ok: true });
    expect((await page()).values.email).toBe(kept ?? '');
    expect((await send())?.email ?? null).toBe(kept);
  });

  test('what only looks covered is no address', async () => {
    const { save } = await begun();
    expect(await save({ email: 'x…@vidu.vn' })).toMatchObject({ ok: false, reason: 'invalid' });
    await save({ email: 'moi@vidu.vn' });
    expect(await save({ email: 'm…@vidu.vn' })).toMatchObject({ ok: false, reason: 'invalid' });
  });

  test('typed anew in two tabs, neither writes over the other unasked', async () => {
    const { page, save } = await begun();
    const { seen } = await page();
    await save({ email: 'moi@vidu.vn' });
    expect(await save({ email: COVERED }, seen)).toMatchObject({ ok: false });
    expect(await save({ place: 'Thôn Bắc' }, seen)).toMatchObject({ reason: 'personChangedElsewhere' });
  });
});
