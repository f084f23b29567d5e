import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { insertAppeal } from '#features/moderation/appeals.store.server.ts';
import {
  insertAttachment,
  sendAttachments,
} from '#features/submissions/attachments/attachments.store.server.ts';
import { getSealed, putSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { retentionRule } from '#features/submissions/retention/retention-rules.data.ts';
import { withdrawSubmission } from '#features/submissions/second-thoughts/change-submission.server.ts';
import { findContact } from '#features/submissions/submissions.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findInDatabase } from '#test/find-words.ts';
import { findRetentionEntries } from './retention.store.server.ts';
import { liftHold, setHold } from './retention-desk.server.ts';
import { runRetention } from './run-retention.server.ts';

const intake = useIntake();
const forget = (app: ReturnType<typeof intake>) => runRetention(app, { dryRun: false });
const one = [{ rule: 'contact', days: 30, erased: 1, held: 0 }];
const reachable = { email: 'a@vidu.vn', consentAnswerByEmail: true };

async function aRound(change: Parameters<typeof updateConsultation>[3]) {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const { id } = await aSubmission(app, consultation, undefined, reachable);
  await updateConsultation(app.db, consultation.id, consultation.version, change);
  const contact = () => findContact(app.db, consultation.id, id);
  const opinions = () => findOpinionsOfSubmission(app.db, consultation.id, id);
  return { app, id, contact, opinions };
}

describe('names and addresses', () => {
  test('go thirty days after the answer, not a day before; the opinions stay', async () => {
    const completed = { state: 'completed', completed_at: new Date('2026-12-01T02:00:00Z') } as const;
    const { app, id, contact, opinions } = await aRound(completed);
    app.clock.set('2026-12-31T01:59:00Z');
    expect(await forget(app)).toEqual([]);
    expect((await contact())?.email).toBe('a@vidu.vn');
    app.clock.set('2026-12-31T02:01:00Z');
    expect(await forget(app)).toMatchObject(one);
    expect(await contact()).toBeUndefined();
    expect(await opinions()).toHaveLength(1);
    const [entry] = await findEntries(app.db, { objectKind: 'submission', objectId: id, limit: 1 });
    expect(entry).toMatchObject({ act: 'submission.contactExpired', actorKind: 'system' });
    expect(JSON.stringify(entry)).not.toContain('vidu.vn');
    expect(await forget(app)).toEqual([]);
  });

  test('go after a withdrawal too', async () => {
    const withdrawn = { state: 'withdrawn', closed_at: new Date('2026-11-24T02:00:00Z') } as const;
    const { app, contact } = await aRound(withdrawn);
    app.clock.set('2026-12-25T02:00:00Z');
    await forget(app);
    expect(await contact()).toBeUndefined();
  });

  test('stay as long as the round is being answered, however long that takes', async () => {
    const closed = { state: 'closed', closed_at: new Date('2026-11-25T17:00:00Z') } as const;
    const { app, contact } = await aRound(closed);
    app.clock.set('2027-11-25T17:00:00Z');
    await forget(app);
    expect((await contact())?.email).toBe('a@vidu.vn');
  });
});

/** A round of 23/11/2026 with a file, an appeal, and one that its author took back; answered on 1/12/2026. */
async function anAnsweredRound() {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const kept = await aSubmission(app, consultation, [{ text: 'Lời được trả lời.' }], reachable);
  const back = await aSubmission(app, consultation, [{ text: 'Lời đã rút lại.' }]);
  const tracked = (await trackSubmission(app, back.receiptCode))!;
  await withdrawSubmission(app, tracked, true, '192.0.2.1');
  const stored = await putSealed(app.files, new TextEncoder().encode('Thư kèm theo.'));
  const file = {
    consultationId: consultation.id,
    id: newId(),
    fileName: 'thu.txt',
    mediaType: 'text/plain',
    bytes: 9,
  };
  const draftId = newId();
  await insertAttachment(app.db, {
    ...file,
    ...{
      sha256: 'a',
      givenSha256: 'b',
      storedSha256: stored,
      removed: [],
      wantsPublic: false,
      draftId,
      ordinal: 1,
    },
    at: app.clock.now(),
  });
  await sendAttachments(app.db, consultation.id, draftId, kept.id);
  const [opinion] = await findOpinionsOfSubmission(app.db, consultation.id, kept.id);
  const appeal = {
    consultationId: consultation.id,
    id: newId(),
    opinionId: opinion!.id,
    words: 'Xin xem lại.',
  };
  await insertAppeal(app.db, { ...appeal, askedAt: app.clock.now() });
  const completed = { state: 'completed', completed_at: new Date('2026-12-01T02:00:00Z') } as const;
  await updateConsultation(app.db, consultation.id, consultation.version, completed);
  return { app, consultation, kept, back, stored };
}

describe('each kind in its time', () => {
  test.each([
    ['a month: the contact', '2027-01-02', ['contact']],
    ['a year: what was taken back, and appeals', '2027-12-02', ['contact', 'endedWords', 'appealWords']],
    ['two years: files', '2028-12-02', ['contact', 'endedWords', 'attachments', 'appealWords']],
  ])('%s', async (_why, day, rules) => {
    const { app } = await anAnsweredRound();
    app.clock.set(`${day}T02:00:00Z`);
    const dry = await runRetention(app, { dryRun: true });
    expect(dry.map(({ rule }) => rule)).toEqual(rules);
    // A dry run says what the night will do, and does nothing.
    expect(await runRetention(app, { dryRun: true })).toEqual(dry);
    expect(await forget(app)).toEqual(dry);
    expect(await forget(app)).toEqual([]);
  });

  test('words that were answered stay; those that were taken back are gone with their salt; files leave the store', async () => {
    const { app, consultation, kept, back, stored } = await anAnsweredRound();
    app.clock.set('2028-12-02T02:00:00Z');
    await forget(app);
    const text = async (id: string) => (await findOpinionsOfSubmission(app.db, consultation.id, id))[0]?.text;
    expect([await text(kept.id), await text(back.id)]).toEqual(['Lời được trả lời.', '']);
    expect(await getSealed(app.files, stored)).toBeUndefined();
    expect(await findInDatabase(app.db, ['Lời đã rút lại', 'Xin xem lại', 'thu.txt', 'a@vidu.vn'])).toEqual(
      [],
    );
    const entries = await findRetentionEntries(app.db, [consultation.organisationId], 9);
    expect(entries.map(({ rule, erased }) => [rule, erased]).sort()).toEqual([
      ['appealWords', 1],
      ['attachments', 1],
      ['contact', 1],
      ['endedWords', 1],
    ]);
  });

  test('a hold keeps what it names, with its reason; ended, the next night takes it', async () => {
    const { app, consultation, kept } = await anAnsweredRound();
    const officer = await aPerson(app.db, {
      organisationId: consultation.organisationId,
      roles: ['legalOfficer'],
    });
    const clerk = await aPerson(app.db, {
      organisationId: consultation.organisationId,
      roles: ['draftingOfficer'],
    });
    const typed = {
      code: kept.receiptCode,
      wholeRound: true,
      reason: 'Có khiếu nại',
      basis: 'Luật Khiếu nại',
    };
    const reviewOn = '2027-06-01';
    await expect(setHold(app, clerk, { ...typed, reviewOn })).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await setHold(app, officer, { ...typed, reason: ' ', reviewOn })).toMatchObject({
      reason: 'reasonNeeded',
    });
    expect(await setHold(app, officer, { ...typed, reviewOn: '2026-11-01' })).toMatchObject({
      reason: 'wrongDay',
    });
    const set = await setHold(app, officer, { ...typed, reviewOn });
    app.clock.set('2028-12-02T02:00:00Z');
    const kinds = await forget(app);
    expect(kinds.map(({ erased, held }) => [erased, held])).toEqual(kinds.map(() => [0, 1]));
    const id = set.ok ? set.value.id : '';
    expect(await liftHold(app, officer, { id })).toMatchObject({ ok: true });
    expect(await liftHold(app, officer, { id })).toMatchObject({ reason: 'ended' });
    expect((await forget(app)).map(({ erased }) => erased)).toEqual([1, 1, 1, 1]);
  });
});

test('the row is chosen by the day on which the time began, never by today', () => {
  expect(retentionRule('contact', '2026-12-01')).toMatchObject({ days: 30, status: 'U' });
  expect(retentionRule('contact', '2020-01-01')).toMatchObject({ validFrom: '2026-01-01' });
});
