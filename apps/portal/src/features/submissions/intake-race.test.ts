import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { anOpenConsultation, filledForm } from '#test/factories/submission.ts';
import { confirmSubmission } from './confirm-submission.server.ts';
import type { IntakePlatform } from './intake-platform.server.ts';
import { countOpinions } from './opinions.store.server.ts';
import { startSubmission } from './start-submission.server.ts';
import { countSubmissions } from './submissions.store.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('twenty confirmations of one draft at once, with real commits: one record, one receipt', async () => {
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
  const started = await startSubmission(app, consultation, filledForm(app), '192.0.2.1');
  if (!started.ok) throw new Error(started.reason);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => confirmSubmission(app, started.token, '192.0.2.1')),
  );
  const codes = new Set(results.map((result) => (result.ok ? result.value.receiptCode : result.reason)));
  expect(codes.size).toBe(1);
  expect(await countSubmissions(app.db, consultation.id)).toBe(1);
  expect((await countOpinions(app.db, consultation.id)).received).toBe(1);
});
