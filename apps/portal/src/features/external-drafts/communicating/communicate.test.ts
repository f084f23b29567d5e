import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/db.ts';
import { aCommittee, aLetter, done } from '#test/factories/external-draft.ts';
import { usePlatform } from '#test/platform.ts';
import { registerExternalDraft } from '../register-external-draft.server.ts';
import { cancelRequest, requestOutreach } from './communicate.server.ts';
import { findOutreachRequests } from './communicating.store.server.ts';

const platform = usePlatform('2026-11-16T02:00:00Z');

async function aDraftOfOthers(app = platform()) {
  const { writer } = await aCommittee(app);
  const { id } = done(await registerExternalDraft(app, writer, aLetter()));
  const task = { kind: 'task', askedBy: 'Ủy ban nhân dân tỉnh Thử', note: '', dueOn: null } as const;
  const ask = (basisSymbol = '77/UBND-NC', basisOn = '2026-11-10', askedBy: string = task.askedBy) =>
    requestOutreach(app, writer, id, { ...task, askedBy, basisSymbol, basisOn });
  return { id, writer, ask, app };
}

describe('the task or request on which a draft of others is made known', () => {
  test('is written down once; another letter, or the same after it was taken back, is another', async () => {
    const { id, writer, ask, app } = await aDraftOfOthers();
    const { id: requestId } = done(await ask());
    expect(await ask()).toMatchObject({ reason: 'sameRequest' });
    expect(await ask(' 77/ubnd-nc')).toMatchObject({ reason: 'sameRequest' });
    expect(await ask('77/UBND-NC', '2026-11-11'), 'of another day').toMatchObject({ ok: true });
    expect(await ask('78/UBND-NC')).toMatchObject({ ok: true });
    done(await cancelRequest(app, writer, id, { requestId, version: 1, reason: 'Ghi nhầm.' }));
    expect(await ask()).toMatchObject({ ok: true });
  });

  test.each([
    ['Ủy ban nhân dân xã Tân Thạnh', 'Ủy ban nhân dân xã Tân Thanh', undefined],
    ['Sở Nội vụ', 'Sở Tư pháp', undefined],
    ['Sở Nội vụ', 'SỞ  NỘI VỤ', 'sameRequest'],
  ] as const)('one number of one day, of %s and of %s', async (one, other, reason) => {
    const { ask } = await aDraftOfOthers();
    done(await ask('77/CV', '2026-11-10', one));
    expect(await ask('77/cv', '2026-11-10', other)).toMatchObject(reason ? { reason } : { ok: true });
  });

  test('two clerks who write it down at one moment: one does, the other is told', async () => {
    const opened = await freshDatabase();
    try {
      const { id, ask, app } = await aDraftOfOthers({ ...platform(), db: opened.db });
      const both = await Promise.all([ask(), ask()]);
      expect(both.map((one) => (one.ok ? 'ok' : one.reason)).toSorted()).toEqual(['ok', 'sameRequest']);
      expect(await findOutreachRequests(app.db, id)).toHaveLength(1);
    } finally {
      await opened.close();
    }
  });

  test.each([
    ['of tomorrow', '2026-11-17', 'basisInFuture'],
    ['of today', '2026-11-16', undefined],
  ] as const)('a letter %s', async (_sentence, basisOn, reason) => {
    const { ask } = await aDraftOfOthers();
    expect(await ask('77/UBND-NC', basisOn)).toMatchObject(reason ? { reason } : { ok: true });
  });
});
