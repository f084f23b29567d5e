import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { countOpinions, requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { countLines, findLines } from '#features/transparency-log/log.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { askReview, decideAppeal } from './appeals.server.ts';
import { endAttackMode, startAttackMode } from './attack-mode.server.ts';
import { decideOpinions, undoDecision } from './decide-opinions.server.ts';
import { readDeskQuery } from './desk-query.ts';
import { hideOpinions } from './hide-selected.server.ts';
import { loadAllRounds, loadModerationDesk } from './load-desk.server.ts';
import { loadModeratedOpinion } from './load-opinion.server.ts';
import { findActsOf } from './moderation.store.server.ts';
import { hashOfShown, redactOpinion } from './redact-opinion.server.ts';
import { tellHidden } from './tell-hidden.server.ts';

const intake = useIntake();
const HELD = 'Đồ ngu viết ra cái này, gọi tôi 0912 345 678.';

async function aDesk(app: ReturnType<typeof intake>) {
  const consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const colleague = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  const held = async (text = HELD) => {
    const { receiptCode } = await aSubmission(app, consultation, [{ text }]);
    const { opinion } = (await trackSubmission(app, receiptCode))!.opinions[0]!;
    return { receiptCode, id: opinion.id, version: opinion.version };
  };
  return { consultation, officer, colleague, held };
}

const ok = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('a decision', () => {
  test('publishing: counted in public, a line of the log, an act, an audit entry, an event; no word in any of them', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const { id, version, receiptCode } = await held();
    const done = ok(
      await decideOpinions(app, officer, consultation.id, { kind: 'publish', chosen: [{ id, version }] }),
    );
    expect(done).toMatchObject({ changed: 1, skipped: {} });
    expect((await countOpinions(app.db, consultation.id)).publishedByUnit).toEqual(new Map([[null, 1]]));
    expect(await countLines(app.db, consultation.id)).toMatchObject({ submission: 1, shown: 1, hidden: 0 });
    const [line] = await findLines(app.db, consultation.id, 1, 1);
    expect(line?.content).toMatchObject({ kind: 'shown', leaf: 0, ordinal: 1, code: null });
    const [entry] = await findEntries(app.db, { objectId: id, limit: 1 });
    expect(entry).toMatchObject({ act: 'opinion.moderated', before: { state: 'held' } });
    const events = await inTransaction(app.db, (tx) => takeUnpublished(tx, 10));
    expect(events.map(({ topic }) => topic)).toContain('opinion.moderated');
    expect(JSON.stringify([line, entry, events])).not.toMatch(/0912 345|ngu viết/);
    expect((await trackSubmission(app, receiptCode))?.opinions[0]?.opinion.state).toBe('published');
  });

  test('hiding: received and answered as before; the contributor reads the sentence of the list or a better one', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const [one, two] = [await held(), await held()];
    const hide = { kind: 'hide', code: 'insult' } as const;
    ok(await decideOpinions(app, officer, consultation.id, { ...hide, chosen: [one] }));
    ok(await decideOpinions(app, officer, consultation.id, { ...hide, chosen: [two], reason: 'Lời riêng.' }));
    const told = async (code: string) => (await trackSubmission(app, code))?.opinions[0]?.opinion;
    expect(await told(one.receiptCode)).toMatchObject({
      state: 'hidden',
      text: HELD,
      hiddenReason: expect.stringContaining('lời xúc phạm'),
    });
    expect((await told(two.receiptCode))?.hiddenReason).toBe('Lời riêng.');
    expect(await countOpinions(app.db, consultation.id)).toEqual({ received: 2, publishedByUnit: new Map() });
  });

  test('without a reason of the list nothing is hidden', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const chosen = [await held()];
    for (const code of [undefined, 'review' as const]) {
      const given = { kind: 'hide' as const, chosen, ...(code && { code }) };
      expect(await decideOpinions(app, officer, consultation.id, given)).toMatchObject({
        reason: 'chooseReason',
      });
    }
  });

  test('tried first, then the whole queue of one rule at once', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    await held();
    await held();
    const link = await held('Xem www.a.vn và www.b.vn và www.c.vn');
    const all = { kind: 'publish', chosen: [], allOf: { queue: 'held', rule: 'insult' } } as const;
    const tried = ok(await decideOpinions(app, officer, consultation.id, { ...all, dryRun: true }));
    expect(tried).toEqual({ changed: 2, skipped: {}, batchId: null });
    expect((await countOpinions(app.db, consultation.id)).publishedByUnit.size).toBe(0);
    expect(ok(await decideOpinions(app, officer, consultation.id, all)).changed).toBe(2);
    expect((await requireOpinion(app.db, consultation.id, link.id)).state).toBe('held');
  });

  test('taken back within ten minutes to what each was; not later, and not what somebody decided since', async () => {
    const app = intake();
    const { consultation, officer, colleague, held } = await aDesk(app);
    const chosen = [await held(), await held()];
    const { batchId } = ok(
      await decideOpinions(app, officer, consultation.id, { kind: 'hide', code: 'spam', chosen }),
    );
    const [first, second] = chosen as [(typeof chosen)[0], (typeof chosen)[0]];
    const again = [{ id: second.id, version: second.version + 1 }];
    ok(await decideOpinions(app, colleague, consultation.id, { kind: 'publish', chosen: again }));
    const undone = ok(await undoDecision(app, officer, consultation.id, batchId!));
    expect(undone).toEqual({ changed: 1, skipped: { changedMeanwhile: 1 } });
    expect((await requireOpinion(app.db, consultation.id, first.id)).state).toBe('held');
    expect((await requireOpinion(app.db, consultation.id, second.id)).state).toBe('published');
    app.clock.set(new Date(app.clock.now().getTime() + 11 * 60_000));
    expect(await undoDecision(app, officer, consultation.id, batchId!)).toMatchObject({ reason: 'tooLate' });
  });

  test('taken back, but not what somebody put into a group meanwhile: what waits is in no group', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const chosen = [await held(), await held()];
    const { batchId } = ok(await decideOpinions(app, officer, consultation.id, { kind: 'publish', chosen }));
    const [grouped, free] = chosen as [(typeof chosen)[0], (typeof chosen)[0]];
    const newGroup = { title: 'Đèn ở chợ', unitId: null };
    ok(await groupOpinions(app, officer, consultation.id, { opinionIds: [grouped.id], newGroup }));
    const undone = ok(await undoDecision(app, officer, consultation.id, batchId!));
    expect(undone).toEqual({ changed: 1, skipped: { changedMeanwhile: 1 } });
    expect((await requireOpinion(app.db, consultation.id, grouped.id)).state).toBe('published');
    expect((await requireOpinion(app.db, consultation.id, free.id)).state).toBe('held');
  });

  test('on the desk of opinions is the same decision: an act, a line, an event, and it can be taken back', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const one = await held('Chợ cần đèn, Đồ ngu.');
    const input = { opinionIds: [one.id], code: 'insult', reason: 'Có lời xúc phạm.' } as const;
    ok(await hideOpinions(app, officer, consultation.id, input));
    const [act] = await findActsOf(app.db, consultation.id, one.id);
    expect(act).toMatchObject({
      kind: 'hide',
      stateBefore: 'held',
      stateAfter: 'hidden',
      code: 'insult',
      decidedBy: officer.personId,
    });
    const events = await inTransaction(app.db, (tx) => takeUnpublished(tx, 20));
    expect(events.filter(({ topic }) => topic === 'opinion.moderated')).toHaveLength(1);
    expect(await countLines(app.db, consultation.id)).toMatchObject({ hidden: 1 });
    ok(await undoDecision(app, officer, consultation.id, act!.batchId));
    expect((await requireOpinion(app.db, consultation.id, one.id)).state).toBe('held');
    expect((await findActsOf(app.db, consultation.id, one.id)).map(({ kind }) => kind)).toEqual([
      'undo',
      'hide',
    ]);
  });

  test('what was hidden, shown by mistake and taken back is hidden for the same reason', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const { id, version } = await held();
    const chosen = [{ id, version }];
    ok(
      await decideOpinions(app, officer, consultation.id, {
        kind: 'hide',
        code: 'spam',
        chosen,
        reason: 'Vì A.',
      }),
    );
    const shown = [{ id, version: version + 1 }];
    const { batchId } = ok(
      await decideOpinions(app, officer, consultation.id, { kind: 'publish', chosen: shown }),
    );
    ok(await undoDecision(app, officer, consultation.id, batchId!));
    const opinion = await requireOpinion(app.db, consultation.id, id);
    expect(opinion).toMatchObject({ state: 'hidden', hiddenCode: 'spam', hiddenReason: 'Vì A.' });
  });

  test('who agreed to be told gets a mail without a word of the opinion; others get none', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const asked = { email: 'a@vidu.vn', consentAnswerByEmail: true };
    const one = await aSubmission(app, consultation, [{ text: HELD }], asked);
    const two = await aSubmission(app, consultation, [{ text: HELD }]);
    const sent: { to: string; text: string }[] = [];
    const mail = { leavesTheHouse: false, send: async (each: (typeof sent)[number]) => void sent.push(each) };
    const house = { ...app, mail, config: { publicUrl: 'https://gop-y.vidu.vn' } } as never;
    expect(await tellHidden(house, consultation.id, one.id)).toBe(true);
    expect(await tellHidden(house, consultation.id, two.id)).toBe(false);
    expect(sent.map(({ to }) => to)).toEqual(['a@vidu.vn']);
    expect(sent[0]?.text).toContain(one.receiptCode);
    expect(sent[0]?.text).not.toMatch(/ngu viết|0912 345/);
    const inEnglish = await aSubmission(app, consultation, [{ text: HELD }], asked, 'en');
    expect(await tellHidden(house, consultation.id, inEnglish.id)).toBe(true);
    expect(sent[1]?.text).toContain(`https://gop-y.vidu.vn/en/track/${inEnglish.receiptCode}`);
    expect(sent[1]?.text).toContain('received, counted and answered all the same');
  });

  test('acts are never rewritten', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    ok(await decideOpinions(app, officer, consultation.id, { kind: 'publish', chosen: [await held()] }));
    for (const attack of [sql`update moderation_act set reason = 'x'`, sql`delete from moderation_act`])
      await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never changed/);
  });
});

describe('who is not let in', () => {
  test('a moderator of another body, a reader, the public: nothing to see, nothing to do', async () => {
    const app = intake();
    const { consultation, held } = await aDesk(app);
    const opinion = await held();
    const { id: otherBody } = await anOrganisation(app.db);
    const { organisationId } = consultation;
    const people = [
      await aPerson(app.db, { organisationId: otherBody, roles: ['draftingOfficer', 'leader'] }),
      await aPerson(app.db, { organisationId, roles: ['auditor'] }),
      { kind: 'public' } as const,
    ];
    for (const actor of people) {
      const acts = [
        () => loadModerationDesk(app, actor, consultation.id, readDeskQuery(new URLSearchParams())),
        () => loadModeratedOpinion(app, actor, consultation.id, opinion.id),
        () => decideOpinions(app, actor, consultation.id, { kind: 'publish', chosen: [opinion] }),
        () => undoDecision(app, actor, consultation.id, newId()),
        () => redactOpinion(app, actor, consultation.id, { ...redaction(opinion), text: '[đã che]' }),
        () =>
          decideAppeal(app, actor, consultation.id, {
            ...{ opinionId: opinion.id, appealId: newId(), version: 1 },
            ...{ outcome: 'shown' as const, answer: 'x' },
          }),
        () => startAttackMode(app, actor, consultation.id, { reason: 'x', hours: 1 }),
        () => startAttackMode(app, actor, null, { reason: 'x', hours: 1 }),
      ];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ name: 'Forbidden' });
    }
  });

  test('the desk of all rounds shows those of the own body only', async () => {
    const app = intake();
    const mine = await aDesk(app);
    const theirs = await aDesk(app);
    await mine.held();
    await theirs.held();
    const query = readDeskQuery(new URLSearchParams());
    const { rows } = await loadAllRounds(app, mine.officer, query);
    expect(rows.map((row) => row.consultationId)).toEqual([mine.consultation.id]);
  });

  test('an opinion of another round, named by its id, is not touched', async () => {
    const app = intake();
    const mine = await aDesk(app);
    const theirs = await aDesk(app);
    const opinion = await theirs.held();
    const chosen = [opinion, { id: newId(), version: 1 }, { id: 'x', version: 1 }];
    const done = ok(
      await decideOpinions(app, mine.officer, mine.consultation.id, { kind: 'publish', chosen }),
    );
    expect(done).toMatchObject({ changed: 0, skipped: { unknown: 3 } });
    await expect(
      loadModeratedOpinion(app, mine.officer, mine.consultation.id, opinion.id),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });
});

const redaction = ({ id, version }: { id: string; version: number }) => ({
  opinionId: id,
  version,
  wording: '',
  reason: 'Số điện thoại của một người.',
});

describe('covering', () => {
  const SHOWN = 'Đồ ngu viết ra cái này, gọi tôi [đã che].';

  test('readers see the covered words, the desk the original; both hashed; a line of the log says so', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const opinion = await held();
    const before = await requireOpinion(app.db, consultation.id, opinion.id);
    expect((await loadModeratedOpinion(app, officer, consultation.id, opinion.id)).proposed.text).toBe(SHOWN);
    ok(await redactOpinion(app, officer, consultation.id, { ...redaction(opinion), text: SHOWN }));
    const after = await requireOpinion(app.db, consultation.id, opinion.id);
    expect(after).toMatchObject({ text: HELD, publicText: SHOWN, state: 'held' });
    const chosen = [{ id: opinion.id, version: after.version }];
    ok(await decideOpinions(app, officer, consultation.id, { kind: 'publish', chosen }));
    const { rows } = await sql<{ text: string; redacted: boolean }>`select * from public_opinion`.execute(
      app.db,
    );
    expect(rows).toMatchObject([{ text: SHOWN, redacted: true }]);
    const { acts } = await loadModeratedOpinion(app, officer, consultation.id, opinion.id);
    const act = acts.find(({ kind }) => kind === 'redact');
    expect(act).toMatchObject({ beforeSha256: hashOfShown(before), afterSha256: hashOfShown(after) });
    const [line] = await findLines(app.db, consultation.id, 1, 1);
    expect(line?.content).toMatchObject({
      kind: 'redacted',
      code: 'personalData',
      publicSha256: act?.afterSha256,
    });
  });

  test('no word is changed or added, nothing without a reason, nothing over somebody else', async () => {
    const app = intake();
    const { consultation, officer, held } = await aDesk(app);
    const opinion = await held();
    const given = { ...redaction(opinion), text: SHOWN };
    const redact = (change: Partial<typeof given>) =>
      redactOpinion(app, officer, consultation.id, { ...given, ...change });
    expect(await redact({ text: 'Tôi đồng ý với dự thảo.' })).toMatchObject({ reason: 'wordsChanged' });
    expect(await redact({ wording: 'thêm vào' })).toMatchObject({ reason: 'wordsChanged' });
    expect(await redact({ reason: ' ' })).toMatchObject({ reason: 'reasonNeeded' });
    expect(await redact({ version: 7 })).toMatchObject({ reason: 'changedMeanwhile' });
  });
});

/** What an officer has before his eyes who opens the page of an opinion with an appeal. */
async function seenBy(
  officer: Parameters<typeof loadModeratedOpinion>[1],
  app: ReturnType<typeof intake>,
  consultationId: string,
  opinionId: string,
) {
  const { opinion, appeals } = await loadModeratedOpinion(app, officer, consultationId, opinionId);
  return { opinionId, appealId: appeals[0]?.id ?? '', version: opinion.version };
}

describe('a second look', () => {
  test('asked once, from the receipt; decided by another person, with an answer that the contributor reads', async () => {
    const app = intake();
    const { consultation, officer, colleague, held } = await aDesk(app);
    const opinion = await held();
    expect(await askReview(app, opinion.receiptCode, 1, 'x')).toMatchObject({ reason: 'notHidden' });
    ok(
      await decideOpinions(app, officer, consultation.id, {
        kind: 'hide',
        code: 'insult',
        chosen: [opinion],
      }),
    );
    ok(await askReview(app, opinion.receiptCode, 1, 'Tôi không xúc phạm ai.'));
    expect(await askReview(app, opinion.receiptCode, 1, '')).toMatchObject({ reason: 'alreadyAsked' });
    const decided = {
      ...(await seenBy(colleague, app, consultation.id, opinion.id)),
      ...({ outcome: 'shown', answer: 'Đúng là không.' } as const),
    };
    expect(await decideAppeal(app, officer, consultation.id, decided)).toMatchObject({
      reason: 'ownDecision',
    });
    expect(await decideAppeal(app, colleague, consultation.id, { ...decided, answer: '' })).toMatchObject({
      reason: 'answerNeeded',
    });
    ok(await decideAppeal(app, colleague, consultation.id, decided));
    expect((await requireOpinion(app.db, consultation.id, opinion.id)).state).toBe('published');
    expect(await decideAppeal(app, colleague, consultation.id, decided)).toMatchObject({
      reason: 'changedMeanwhile',
    });
  });

  test('kept hidden, it stays hidden; it may be asked again', async () => {
    const app = intake();
    const { consultation, officer, colleague, held } = await aDesk(app);
    const opinion = await held();
    ok(
      await decideOpinions(app, officer, consultation.id, {
        kind: 'hide',
        code: 'insult',
        chosen: [opinion],
      }),
    );
    ok(await askReview(app, opinion.receiptCode, 1, ''));
    const decided = {
      ...(await seenBy(colleague, app, consultation.id, opinion.id)),
      ...({ outcome: 'upheld', answer: 'Vẫn là lời xúc phạm.' } as const),
    };
    ok(await decideAppeal(app, colleague, consultation.id, decided));
    expect((await requireOpinion(app.db, consultation.id, opinion.id)).state).toBe('hidden');
    ok(await askReview(app, opinion.receiptCode, 1, 'Xin xem lại lần nữa.'));
  });

  test('by a code that is none, or about an opinion that is none: not found', async () => {
    const app = intake();
    const { held } = await aDesk(app);
    const { receiptCode } = await held();
    await expect(askReview(app, 'AAAA-AAAA-AAAA-AAAA', 1, '')).rejects.toMatchObject({ name: 'NotFound' });
    await expect(askReview(app, receiptCode, 2, '')).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('the attack mode', () => {
  test('has a reason and an end, is in the audit, and is ended from its own desk only', async () => {
    const app = intake();
    const { consultation, officer } = await aDesk(app);
    const { id: house } = await anOrganisation(app.db);
    const administrator = await aPerson(app.db, { organisationId: house, roles: ['administrator'] });
    const start = (hours: number, reason = 'Nhiều lượt gửi tự động') =>
      startAttackMode(app, officer, consultation.id, { reason, hours });
    expect(await start(1000)).toMatchObject({ reason: 'chooseHours' });
    expect(await start(6, ' ')).toMatchObject({ reason: 'reasonNeeded' });
    ok(await start(6));
    expect(await start(6)).toMatchObject({ reason: 'alreadyOn' });
    ok(await startAttackMode(app, administrator, null, { reason: 'Cả cổng', hours: 1 }));
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const query = readDeskQuery(new URLSearchParams());
    const { attackModes } = await loadModerationDesk(app, officer, consultation.id, query);
    expect(attackModes.map((mode) => mode.reason)).toEqual(['Nhiều lượt gửi tự động', 'Cả cổng']);
    const [own, all] = attackModes as [(typeof attackModes)[0], (typeof attackModes)[0]];
    expect(await endAttackMode(app, officer, consultation.id, all.id)).toMatchObject({ reason: 'notOn' });
    ok(await endAttackMode(app, officer, consultation.id, own.id));
    const acts = await findEntries(app.db, { objectId: consultation.id, limit: 9 });
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['intake.attackModeOn', 'intake.attackModeOff']),
    );
    app.clock.set(new Date(app.clock.now().getTime() + 3_600_000));
    const later = await loadModerationDesk(app, officer, consultation.id, query);
    expect(later.attackModes).toEqual([]);
  });
});

describe('two moderators at one moment, with real commits', () => {
  let opened: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    opened = await freshDatabase();
  });
  afterAll(() => opened.close());

  test('one decides, the other is told; one line of the log for each', async () => {
    const secretKey = Buffer.alloc(32, 3);
    const app = {
      db: opened.db,
      clock: fixedClock('2026-11-23T02:00:00Z'),
      files: diskFiles('/nonexistent'),
      installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
      config: { secretKey },
      rateLimits: createRateLimits(secretKey, undefined),
    };
    const consultation = await anOpenConsultation(app.db);
    const { organisationId } = consultation;
    const people = await Promise.all(
      Array.from({ length: 6 }, () => aPerson(app.db, { organisationId, roles: ['draftingOfficer'] })),
    );
    const { receiptCode } = await aSubmission(app, consultation, [{ text: HELD }]);
    const { id, version } = (await trackSubmission(app, receiptCode))!.opinions[0]!.opinion;
    const done = await Promise.all(
      people.map((person, i) =>
        decideOpinions(app, person, consultation.id, {
          chosen: [{ id, version }],
          ...(i % 2 ? { kind: 'publish' } : { kind: 'hide', code: 'insult' }),
        }),
      ),
    );
    const changed = done.map((result) => ok(result).changed);
    expect(changed.reduce((sum, n) => sum + n, 0)).toBe(1);
    const { shown, hidden } = await countLines(app.db, consultation.id);
    expect(shown + hidden).toBe(1);
    expect((await requireOpinion(app.db, consultation.id, id)).version).toBe(version + 1);
  });
});
