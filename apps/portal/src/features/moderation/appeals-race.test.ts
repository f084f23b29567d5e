import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission } from '#test/factories/submission.ts';
import { askReview, decideAppeal } from './appeals.server.ts';
import { decideOpinions } from './decide-opinions.server.ts';
import { loadModeratedOpinion } from './load-opinion.server.ts';

/** With real commits: two officers are two connections. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

/** A hidden opinion whose person asked for a second look, and officers who may give it. */
async function anAppeal() {
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
  const person = () => aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const [first, ...officers] = [await person(), await person(), await person(), await person()];
  const { receiptCode } = await aSubmission(app, consultation, [{ text: 'Đồ ngu viết ra cái này.' }]);
  const { id, version } = (await trackSubmission(app, receiptCode))!.opinions[0]!.opinion;
  const chosen = [{ id, version }];
  await decideOpinions(app, first!, consultation.id, { kind: 'hide', code: 'insult', chosen });
  const ask = (words: string) => askReview(app, receiptCode, 1, words);
  await ask('Xin xem lại.');
  /** What an officer has before his eyes. */
  const page = async (officer = officers[0]!) => {
    const { opinion, appeals } = await loadModeratedOpinion(app, officer, consultation.id, id);
    const appeal = appeals.find(({ outcome }) => outcome === null);
    return { appealId: appeal?.id ?? '', version: opinion.version };
  };
  const decide = (
    officer: (typeof officers)[number],
    seen: Awaited<ReturnType<typeof page>>,
    outcome: 'shown' | 'upheld',
    answer = 'Đã xem lại.',
  ) => decideAppeal(app, officer, consultation.id, { opinionId: id, ...seen, outcome, answer });
  const state = async () => (await requireOpinion(app.db, consultation.id, id)).state;
  const appeals = async () => (await loadModeratedOpinion(app, officers[0]!, consultation.id, id)).appeals;
  return { app, consultation, first: first!, officers, id, ask, page, decide, state, appeals };
}

const DONE = { ok: true, value: null };
const TOLD = { ok: false, reason: 'changedMeanwhile' };

describe('two officers and one appeal', () => {
  test.each([
    ['both show it', 'shown', 'shown'],
    ['one shows it, one keeps it hidden', 'shown', 'upheld'],
    ['both keep it hidden', 'upheld', 'upheld'],
  ] as const)('%s at one moment: one decides, the others are told, one answer stands', async (_why, a, b) => {
    const { officers, page, decide, appeals, state } = await anAppeal();
    const seen = await page();
    const done = await Promise.all(
      officers.map((officer, index) => decide(officer, seen, index === 0 ? a : b, `Câu trả lời ${index}.`)),
    );
    const [winner, ...none] = done.flatMap(({ ok }, index) => (ok ? [index] : []));
    expect(none).toEqual([]);
    expect(done.filter(({ ok }) => !ok)).toEqual([TOLD, TOLD].map((told) => expect.objectContaining(told)));
    const [decided, ...more] = await appeals();
    expect(more).toEqual([]);
    expect(decided?.answer).toBe(`Câu trả lời ${winner}.`);
    expect(await state()).toBe(decided?.outcome === 'shown' ? 'published' : 'hidden');
  });

  test('the second came later with the page of before: told, and the answer of the first stands', async () => {
    const { officers, page, decide, appeals } = await anAppeal();
    const seen = await page();
    expect(await decide(officers[0]!, seen, 'upheld', 'Vẫn là lời xúc phạm.')).toEqual(DONE);
    expect(await decide(officers[1]!, seen, 'shown', 'Cho hiện.')).toMatchObject(TOLD);
    expect((await appeals())[0]).toMatchObject({ outcome: 'upheld', answer: 'Vẫn là lời xúc phạm.' });
  });

  test('asked for again meanwhile: an answer to the first words is none to the second', async () => {
    const { officers, ask, page, decide, appeals, state } = await anAppeal();
    const seen = await page();
    await decide(officers[0]!, seen, 'upheld');
    await ask('Lần này xin đọc kỹ.');
    expect(await decide(officers[1]!, seen, 'upheld', 'Không có gì mới.')).toMatchObject(TOLD);
    expect((await appeals()).map(({ outcome }) => outcome).sort()).toEqual(['upheld', null].sort());
    expect(await decide(officers[1]!, await page(), 'shown')).toEqual(DONE);
    expect(await state()).toBe('published');
  });

  test('shown and hidden anew by somebody else while the page was open: the second look looks again', async () => {
    const { app, consultation, first, officers, id, page, decide } = await anAppeal();
    const seen = await page();
    const publish = { kind: 'publish', chosen: [{ id, version: seen.version }] } as const;
    await decideOpinions(app, officers[0]!, consultation.id, publish);
    const hide = { kind: 'hide', code: 'insult', chosen: [{ id, version: seen.version + 1 }] } as const;
    await decideOpinions(app, first, consultation.id, hide);
    expect(await decide(officers[1]!, seen, 'upheld')).toMatchObject(TOLD);
    expect(await decide(officers[1]!, await page(), 'upheld')).toEqual(DONE);
  });
});
