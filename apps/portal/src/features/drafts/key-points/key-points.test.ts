import { blocksOfText, compareTrees, parse } from '@danban/legal-text';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, SHORT_LAW } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { findVersions } from '../drafts.store.server.ts';
import { approveKeyPoints, proposeKeyPoints, returnKeyPoints } from './approve-key-points.server.ts';
import { followUnit } from './follow-unit.ts';
import { foundFacts } from './found-facts.ts';
import { findApproved, findSheet } from './key-points.store.server.ts';
import { KEY_POINT_HEADINGS, nextSheet, SHEET_LIFE, SHEET_STATES, whyNotPoint } from './key-points.ts';
import { loadKeyPointsDesk } from './key-points-desk.server.ts';
import { findPublicKeyPoints } from './public-key-points.server.ts';
import { removePoint, reviewPoint, savePoint } from './write-key-points.server.ts';

const treeOf = (text: string) => parse(blocksOfText(text)).tree;
const step = (before: string, after: string) => {
  const [a, b] = [treeOf(before), treeOf(after)];
  return { before: a, after: b, comparison: compareTrees(a, b) };
};
// The report is due every quarter, a new article 3 comes before, Điều 2 goes.
const NEXT = SHORT_LAW.replace('hằng tháng', 'hằng quý');
const RENUMBERED = SHORT_LAW.replace(
  'Điều 3. Việc của tổ',
  'Điều 3. Nguyên tắc hoạt động\nTổ hoạt động tự nguyện, công khai, không thu tiền của người dân.\nĐiều 4. Việc của tổ',
);
const WITHOUT = SHORT_LAW.replace(/Điều 2\. [\s\S]*?(?=Chương II)/, '');

describe('a sentence goes with its unit, or must be read again', () => {
  test.each([
    ['the same words', 'dieu-1', SHORT_LAW, 'current', 'dieu-1'],
    ['other words', 'dieu-3__khoan-2', NEXT, 'changed', 'dieu-3__khoan-2'],
    ['other words in the article around', 'dieu-3', NEXT, 'changed', 'dieu-3'],
    ['the same words under another number', 'dieu-3__khoan-2', RENUMBERED, 'current', 'dieu-4__khoan-2'],
    ['gone', 'dieu-2__khoan-1', WITHOUT, 'removed', null],
    ['the draft as a whole', null, NEXT, 'changed', null],
    ['a chapter in which something changed', 'chuong-2', NEXT, 'changed', 'chuong-2'],
    ['a chapter in which nothing changed', 'chuong-1', NEXT, 'current', 'chuong-1'],
  ] as const)('%s', (_what, unitId, after, fate, now) => {
    expect(followUnit(unitId, [step(SHORT_LAW, after)])).toEqual({ unitId: now, fate });
  });

  test('what changed once stays to be read, however often it is the same afterwards', () => {
    expect(followUnit('dieu-3__khoan-2', [step(SHORT_LAW, NEXT), step(NEXT, NEXT)])).toMatchObject({
      fate: 'changed',
    });
  });

  test('a doubtful pair is not believed', () => {
    const doubtful = step(SHORT_LAW, SHORT_LAW);
    const rows = doubtful.comparison.rows.map((row) => ({ ...row, doubtful: true as const }));
    expect(followUnit('dieu-1', [{ ...doubtful, comparison: { rows } }]).fate).toBe('changed');
  });
});

describe('the rules of a sentence', () => {
  const context = { hasUnit: (id: string) => id === 'dieu-1', others: 0 };
  test.each([
    ['b about a unit', { heading: 'content', text: 'Một.', unitId: 'dieu-1' }, undefined],
    ['a about the whole draft', { heading: 'necessity', text: 'Một.', unitId: null }, undefined],
    ['c about nothing', { heading: 'changes', text: 'Một.', unitId: null }, 'unitMissing'],
    ['a unit that is not there', { heading: 'content', text: 'Một.', unitId: 'dieu-9' }, 'noSuchUnit'],
    ['no words', { heading: 'content', text: '', unitId: 'dieu-1' }, 'textMissing'],
    ['600 letters', { heading: 'content', text: 'ộ'.repeat(600), unitId: 'dieu-1' }, undefined],
    ['601 letters', { heading: 'content', text: 'ộ'.repeat(601), unitId: 'dieu-1' }, 'tooLong'],
  ] as const)('%s', (_what, point, expected) => {
    expect(whyNotPoint(point, context)).toBe(expected);
  });

  test('the life of the sheet: every combination of state, event and role', () => {
    const events = ['save', 'propose', 'approve', 'return'] as const;
    for (const state of SHEET_STATES)
      for (const event of events)
        for (const role of ['writer', 'approver'] as const) {
          const row = SHEET_LIFE.find(
            ([from, what, who]) => from === state && what === event && who === role,
          );
          expect(nextSheet(state, event, role)).toBe(row?.[3]);
        }
    expect(nextSheet('proposed', 'save', 'writer')).toBeUndefined();
    expect(nextSheet('writing', 'approve', 'approver')).toBeUndefined();
    expect(nextSheet('proposed', 'approve', 'writer')).toBeUndefined();
  });
});

test('facts carry their unit and a heading; the text of the law is not changed', () => {
  const facts = foundFacts(treeOf(SHORT_LAW), []);
  expect(facts).toContainEqual({
    kind: 'addressee',
    unitId: 'dieu-2__khoan-1',
    citation: 'khoản 1 Điều 2',
    text: 'Tổ công nghệ số cộng đồng ở thôn, tổ dân phố',
    heading: 'necessity',
  });
  for (const { heading } of facts) expect(KEY_POINT_HEADINGS).toContain(heading);
});

describe('the desk', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');

  async function scene() {
    const { db } = platform();
    const { officer, head, organisation } = await aDraftingDesk(db);
    const project = await aLawProject(db, { organisationId: organisation.id });
    await aDraftVersion(db, project, { text: SHORT_LAW });
    const version = async () => (await findSheet(db, project.id)).version;
    const write = async (text: string, unitId: string | null, by: PersonActor = officer) =>
      await savePoint(platform(), by, project.id, {
        ...{ version: await version(), id: '', text, unitId },
        heading: unitId === null ? 'necessity' : 'content',
      });
    return { db, officer, head, project, version, write };
  }
  const points = async (projectId: string) => (await findSheet(platform().db, projectId)).points;

  test('two persons: who proposed does not approve; what was approved is final and public', async () => {
    const { db, officer, head, project, version, write } = await scene();
    await write('Tổ báo cáo mỗi tháng.', 'dieu-3__khoan-2');
    expect(await proposeKeyPoints(platform(), head, project.id, { version: await version() })).toMatchObject({
      ok: true,
    });
    expect(await write('Thêm.', 'dieu-1')).toMatchObject({ reason: 'locked' });
    expect(await approveKeyPoints(platform(), head, project.id, { version: await version() })).toMatchObject({
      reason: 'samePerson',
    });
    await expect(
      approveKeyPoints(platform(), officer, project.id, { version: await version() }),
    ).rejects.toThrow();
    expect(
      await returnKeyPoints(platform(), head, project.id, {
        version: await version(),
        reason: 'Viết ngắn hơn.',
      }),
    ).toMatchObject({ ok: true });
    expect(
      await proposeKeyPoints(platform(), officer, project.id, { version: await version() }),
    ).toMatchObject({ ok: true });
    expect(await approveKeyPoints(platform(), head, project.id, { version: await version() })).toMatchObject({
      ok: true,
    });
    expect(await findApproved(db, project.id)).toMatchObject([
      { edition: 1, approvedBy: head.personId, points: [{ text: 'Tổ báo cáo mỗi tháng.' }] },
    ]);
    await expect(
      inTransaction(db, (tx) => sql`update approved_key_points set points = '[]'`.execute(tx)),
    ).rejects.toThrow('never changed');
    const shown = await findPublicKeyPoints(db, project.id, await findVersions(db, project.id));
    expect(shown?.headings).toMatchObject([
      { heading: 'content', points: [{ unit: { citation: 'khoản 2 Điều 3' }, overtaken: false }] },
    ]);
    expect(await findPublicKeyPoints(db, project.id, [])).toBeUndefined();
    const [entry] = await findEntries(db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({ act: 'keyPoints.approved', after: { edition: 1, points: 1 } });
  });

  test('a new version marks what it overtook; nothing stale is proposed; "still true" takes the mark away', async () => {
    const { db, officer, head, project, version, write } = await scene();
    await write('Tổ báo cáo mỗi tháng.', 'dieu-3__khoan-2');
    await write('Có tổ ở mỗi thôn.', 'dieu-2__khoan-1');
    await proposeKeyPoints(platform(), officer, project.id, { version: await version() });
    await aDraftVersion(db, project, { text: NEXT });
    // Confirmed between the proposal and the approval: the approver does not wave it through.
    expect(await approveKeyPoints(platform(), head, project.id, { version: await version() })).toMatchObject({
      reason: 'stale',
    });
    await returnKeyPoints(platform(), head, project.id, {
      version: await version(),
      reason: 'Xem lại theo bản mới.',
    });
    const desk = await loadKeyPointsDesk(platform(), officer, project.id);
    expect(desk.points.map(({ fate }) => fate)).toEqual(['changed', 'current']);
    expect(
      await proposeKeyPoints(platform(), officer, project.id, { version: await version() }),
    ).toMatchObject({ reason: 'stale', data: { points: 1 } });
    const [stale] = await points(project.id);
    expect(
      await reviewPoint(platform(), officer, project.id, { version: await version(), id: stale!.id }),
    ).toMatchObject({ ok: true });
    expect(
      await proposeKeyPoints(platform(), officer, project.id, { version: await version() }),
    ).toMatchObject({ ok: true });
  });

  test('of what is gone nothing is still true', async () => {
    const { db, officer, project, version, write } = await scene();
    await write('Có tổ ở mỗi thôn.', 'dieu-2__khoan-1');
    await aDraftVersion(db, project, { text: WITHOUT });
    const [gone] = await points(project.id);
    const input = { version: await version(), id: gone!.id };
    expect(await reviewPoint(platform(), officer, project.id, input)).toMatchObject({ reason: 'noSuchUnit' });
    expect(await removePoint(platform(), officer, project.id, input)).toMatchObject({ ok: true });
    expect(
      await proposeKeyPoints(platform(), officer, project.id, { version: await version() }),
    ).toMatchObject({ reason: 'empty' });
  });

  test('two officers write at once: the second is told; strangers are let nowhere', async () => {
    const { officer, project, write } = await scene();
    await write('Một.', 'dieu-1');
    const input = { version: 0, id: '', heading: 'content', text: 'Hai.', unitId: 'dieu-1' } as const;
    await expect(savePoint(platform(), officer, project.id, input)).rejects.toThrow();
    const { officer: stranger } = await aDraftingDesk(platform().db);
    await expect(write('Ba.', 'dieu-1', stranger)).rejects.toThrow();
    await expect(loadKeyPointsDesk(platform(), stranger, project.id)).rejects.toThrow();
  });
});
