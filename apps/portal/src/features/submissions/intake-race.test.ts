import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import { findLines } from '#features/transparency-log/log.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { asRequest } from '#platform/request.server.ts';
import { freshDatabase } from '#test/db.ts';
import { anOpenConsultation, filledForm, provenFor } from '#test/factories/submission.ts';
import { confirmSubmission } from './confirm-submission.server.ts';
import type { IntakePlatform } from './intake-platform.server.ts';
import { countOpinions } from './opinions.store.server.ts';
import { startChange, withdrawSubmission } from './second-thoughts/change-submission.server.ts';
import { startSubmission } from './start-submission.server.ts';
import { countSubmissions } from './submissions.store.server.ts';
import { trackSubmission } from './track-submission.server.ts';
import { findOpenDraft, saveOpinion } from './writing/edit-draft.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const ADDRESS = '192.0.2.1';

async function aDraft() {
  const secretKey = Buffer.alloc(32, 3);
  const app: IntakePlatform = {
    db: opened.db,
    clock: fixedClock('2026-11-23T02:00:00Z'),
    files: diskFiles('/nonexistent'),
    installation: { kind: 'demo', name: 'Thử nghiệm' },
    config: { secretKey },
    rateLimits: createRateLimits(secretKey, undefined),
  };
  const consultation = await anOpenConsultation(app.db);
  const started = await startSubmission(app, consultation, filledForm(app), ADDRESS);
  if (!started.ok) throw new Error(started.reason);
  return { app, consultation, token: started.token };
}

test('twenty confirmations of one draft at once, with real commits: one record, one receipt', async () => {
  const { app, consultation, token } = await aDraft();
  const results = await Promise.all(Array.from({ length: 20 }, () => confirmSubmission(app, token, ADDRESS)));
  const codes = new Set(results.map((result) => (result.ok ? result.value.receiptCode : result.reason)));
  expect(codes.size).toBe(1);
  expect(await countSubmissions(app.db, consultation.id)).toBe(1);
  expect((await countOpinions(app.db, consultation.id)).received).toBe(1);
});

test('ten tabs add to one draft at once: all that they wrote is in it', async () => {
  const { app, token } = await aDraft();
  const values = (n: number) => filledForm(app, [{ text: `Thẻ ${n}.` }]).opinions[0]!;
  const saved = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      saveOpinion(app, token, { id: '', seen: '', values: values(n) }, ADDRESS),
    ),
  );
  expect(saved.every(({ ok }) => ok)).toBe(true);
  expect((await findOpenDraft(app, token))?.content.opinions).toHaveLength(11);
});

test('changed in five tabs and taken back in a sixth, at once: it ends once, and what counts is one of them or nothing', async () => {
  const { app, consultation, token } = await aDraft();
  const sent = await confirmSubmission(app, token, ADDRESS);
  const tracked = (await trackSubmission(app, sent.ok ? sent.value.receiptCode : ''))!;
  const changes = await Promise.all(Array.from({ length: 5 }, () => startChange(app, tracked, ADDRESS)));
  const tokens = changes.map((change) => (change.ok ? change.value.token : ''));
  const ended = await Promise.all([
    ...tokens.map((each) => confirmSubmission(app, each, ADDRESS)),
    withdrawSubmission(app, tracked, true, ADDRESS),
  ]);
  expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
  for (const each of ended) if (!each.ok) expect(each.reason).toBe('ended');
  const lines = await findLines(app.db, consultation.id, 0, 20);
  expect(lines.filter(({ kind }) => kind !== 'submission')).toHaveLength(1);
  const counted = (await countOpinions(app.db, consultation.id)).received;
  expect(counted).toBe(ended.at(-1)?.ok ? 0 : 1);
});

test('forty who press at once, some twice and one with a link that is nobody’s: each gets an own receipt, line and entry', async () => {
  const { app, consultation } = await aDraft();
  const tokens: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const started = await startSubmission(
      app,
      consultation,
      filledForm(app, [{ text: `Ý kiến ${n}.` }]),
      `198.18.${n}.1`,
    );
    if (!started.ok) throw new Error(started.reason);
    tokens.push(started.token);
  }
  const proofs = await Promise.all(tokens.map((token) => provenFor(app, token)));
  const press = (n: number) =>
    asRequest(`request-${n}`, () => confirmSubmission(app, tokens[n]!, `198.18.${n}.1`, proofs[n]));
  const [nobody, ...results] = await Promise.all([
    confirmSubmission(app, 'nobody', ADDRESS),
    ...tokens.map((_, n) => press(n)),
    ...[3, 17, 39].map(press),
  ]);
  expect(nobody).toMatchObject({ ok: false, reason: 'gone' });
  const codes = results.map((result) => (result.ok ? result.value.receiptCode : result.reason));
  expect(new Set(codes.slice(0, 40)).size).toBe(40);
  expect(codes.slice(40)).toEqual([codes[3], codes[17], codes[39]]);
  for (const [n, code] of codes.slice(0, 40).entries()) {
    const tracked = await trackSubmission(app, code);
    expect(tracked?.opinions.map(({ opinion }) => [opinion.text, opinion.state])).toEqual([
      [`Ý kiến ${n}.`, 'published'],
    ]);
    const [entry] = await findEntries(app.db, { objectId: tracked!.submission.id, limit: 1 });
    expect(entry).toMatchObject({
      act: 'submission.received',
      requestId: `request-${n}`,
    });
  }
  expect(await findLines(app.db, consultation.id, 0, 99)).toHaveLength(40);
  expect((await verifyChain(app.db)).brokenAt).toBeUndefined();
});
