import { readFileSync } from 'node:fs';
import { blocksOfText, parse } from '@danban/legal-text';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, docxOf } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import type { LawProject } from '../law-project.ts';
import { declareSecrecy } from '../versions/declare-secrecy.server.ts';
import { addBaseText, takeOffBaseText } from './base-text.server.ts';
import { compareWithLaw } from './compare-with-law.server.ts';
import { type Base, lawComparison } from './law-comparison.ts';
import { loadLawDesk } from './law-desk.server.ts';
import { findPublishedLawComparison, listLawComparisons } from './law-in-force.store.server.ts';
import { publishComparison } from './publish-comparison.server.ts';
import { writeRowReason } from './write-reason.server.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../../db/seeds/drafts/${name}`, import.meta.url), 'utf8');
const LAW = read('qd-can-tai-cho.goc.txt');
const AMENDING = read('qd-sua-doi-can-tai-cho.v1.txt');
const treeOf = (text: string) => parse(blocksOfText(text)).tree;
const base = (kind: Base['kind'], text = LAW, id = 'a'): Base => ({ id, kind, tree: treeOf(text) });

describe('an amending draft beside the law in force', () => {
  const { rows, refused, extents } = lawComparison([base('amends')], treeOf(AMENDING));
  const row = (unit: string) => rows.find((each) => each.unit.startsWith(unit));

  test('one row per provision: amended, new, repealed', () => {
    expect(rows).toHaveLength(13);
    expect(row('khoản 2 Điều 3')).toMatchObject({ change: 'amend', at: ['dieu-1__khoan-1'] });
    expect(row('khoản 2 Điều 3')?.before).toContain('cân cơ học đã được kiểm định');
    expect(row('khoản 2 Điều 3')?.after).toContain('cân cơ học hoặc cân điện tử');
    expect(row('Điều 11a')).toMatchObject({ change: 'add' });
    expect(row('Điều 11a')).not.toHaveProperty('before');
    expect(row('Điều 15')).toMatchObject({ change: 'repeal' });
    expect(row('Điều 15')).not.toHaveProperty('after');
    expect(refused).toEqual([]);
  });

  test('less than half of the articles: it may amend', () => {
    expect(extents).toEqual([{ baseId: 'a', articles: 21, changed: 10, mustReplace: false }]);
  });

  test('what cannot be carried out is refused with its reason, never guessed', () => {
    const wrong = AMENDING.replace('khoản 2 Điều 8 như sau', 'khoản 2 Điều 88 như sau');
    const compared = lawComparison([base('amends')], treeOf(wrong));
    expect(compared.refused).toMatchObject([
      { at: 'dieu-1__khoan-5', citation: 'khoản 5 Điều 1', reason: 'targetAbsent' },
    ]);
    expect(compared.rows).toHaveLength(12);
  });

  test('Article 8(4): more than half of the articles amended is said', () => {
    const short = treeOf('Điều 1. Một\nNội dung một.\nĐiều 2. Hai\nNội dung hai.\nĐiều 3. Ba\nNội dung ba.');
    const draft = treeOf('Điều 1. Sửa đổi, bổ sung một số điều\n1. Bãi bỏ Điều 1.\n2. Bãi bỏ Điều 2.');
    expect(lawComparison([{ id: 'a', kind: 'amends', tree: short }], draft).extents).toMatchObject([
      { articles: 3, changed: 2, mustReplace: true },
    ]);
  });

  test('a row keeps its name in the next version; its content is its texts', () => {
    const next = lawComparison(
      [base('amends')],
      treeOf(AMENDING.replace('trong thời hạn 03 ngày', 'trong 02 ngày')),
    );
    const [before, after] = [
      row('khoản 2 Điều 13'),
      next.rows.find((each) => each.unit.startsWith('khoản 2 Điều 13')),
    ];
    expect(after?.key).toBe(before?.key);
    expect(after?.content).not.toBe(before?.content);
    expect(next.rows.find((each) => each.unit.startsWith('Điều 7'))).toMatchObject(row('Điều 7')!);
  });
});

test('a draft that replaces the document is compared provision by provision', () => {
  const draft = treeOf(
    LAW.replace('cân cơ học đã được kiểm định', 'cân đã được kiểm định').replace(
      /Điều 15\. Thi đua[\s\S]*?(?=\nĐiều 16|\n\nChương|$)/u,
      '',
    ),
  );
  const { rows, extents } = lawComparison([base('replaces')], draft);
  expect(extents).toEqual([]);
  const changed = rows.find(({ unit }) => unit.startsWith('khoản 2 Điều 3'));
  expect(changed).toMatchObject({ change: 'amend' });
  expect(changed?.before).toContain('cân cơ học đã được kiểm định');
  expect(changed?.after).not.toContain('cân cơ học');
  expect(rows.some(({ change, before }) => change === 'repeal' && before?.includes('Thi đua'))).toBe(true);
});

describe('the desk of the law in force', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');

  async function scene() {
    const { db } = platform();
    const { officer, head, organisation } = await aDraftingDesk(db);
    const project = await aLawProject(db, { organisationId: organisation.id });
    await aDraftVersion(db, project, { text: AMENDING });
    return { db, officer, head, project };
  }
  const given = {
    kind: 'amends',
    symbol: '27/2023/QĐ-UBND',
    title: 'Quy định quản lý cân',
    fileName: 'goc.docx',
  } as const;

  async function withLaw(officer: PersonActor, project: LawProject) {
    await declareSecrecy(platform(), officer, project.id, 'no');
    const added = await addBaseText(platform(), officer, project.id, { ...given, bytes: await docxOf(LAW) });
    if (!added.ok) throw new Error(added.reason);
    return added.value.id;
  }

  async function giveReasons(officer: PersonActor, projectId: string) {
    for (const { key, content, version } of (await compareWithLaw(platform().db, projectId))?.rows ?? []) {
      const input = { row: key, content, version, reason: 'Theo kiến nghị của người dân.' };
      expect(await writeRowReason(platform(), officer, projectId, input)).toMatchObject({ ok: true });
    }
  }

  test.each([
    ['without the answer about secrets', false, LAW, {}, 'notDeclared'],
    ['with a secrecy stamp', true, `MẬT\n${LAW}`, {}, 'stampFound'],
    ['without articles', true, 'Thông báo nghỉ lễ.', {}, 'noUnits'],
    ['without its number', true, LAW, { symbol: '  ' }, 'symbolMissing'],
  ] as const)('a law in force %s is refused and not kept', async (_what, declared, text, more, reason) => {
    const { db, officer, project } = await scene();
    if (declared) await declareSecrecy(platform(), officer, project.id, 'no');
    const file = { ...given, ...more, bytes: await docxOf(text) };
    expect(await addBaseText(platform(), officer, project.id, file)).toMatchObject({ ok: false, reason });
    expect((await sql`select 1 from base_text`.execute(db)).rows).toEqual([]);
  });

  test('published only with every reason, then frozen; a new version asks again for what changed', async () => {
    const { db, officer, head, project } = await scene();
    await withLaw(officer, project);
    expect(await publishComparison(platform(), head, project.id)).toMatchObject({ reason: 'reasonsMissing' });
    await giveReasons(officer, project.id);
    await expect(publishComparison(platform(), officer, project.id)).rejects.toThrow();
    expect(await publishComparison(platform(), head, project.id)).toMatchObject({ value: { edition: 1 } });
    const [edition] = await listLawComparisons(db, project.id);
    const published = await findPublishedLawComparison(db, edition!.id);
    expect(published?.content.rows).toHaveLength(13);
    expect(published?.content.rows.every(({ reason }) => reason !== '')).toBe(true);
    await expect(
      inTransaction(db, (tx) => sql`delete from published_law_comparison`.execute(tx)),
    ).rejects.toThrow('never changed');
    const bytes = await platform().files.get(published!.docxSha256);
    const xml = strFromU8(unzipSync(bytes!)['word/document.xml']!);
    expect(xml).toContain('w:tblHeader');
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain('<w:strike/>');
    expect(xml).toContain('BẢN SO SÁNH, THUYẾT MINH');

    await aDraftVersion(db, project, { text: AMENDING.replace('trong thời hạn 03 ngày', 'trong 02 ngày') });
    const desk = await loadLawDesk(platform(), officer, project.id);
    expect(desk.missing).toBe(1);
    expect(desk.rows.find(({ reason }) => reason === '')).toMatchObject({
      former: 'Theo kiến nghị của người dân.',
    });
    expect(await publishComparison(platform(), head, project.id)).toMatchObject({ reason: 'reasonsMissing' });
  });

  test('two officers write the reason of one row: the second is told', async () => {
    const { officer, project } = await scene();
    await withLaw(officer, project);
    const [row] = (await compareWithLaw(platform().db, project.id))!.rows;
    const input = { row: row!.key, content: row!.content, version: 0, reason: 'Một.' };
    expect(await writeRowReason(platform(), officer, project.id, input)).toMatchObject({ ok: true });
    await expect(
      writeRowReason(platform(), officer, project.id, { ...input, reason: 'Hai.' }),
    ).rejects.toThrow();
  });

  test('taken off, audited; strangers are let nowhere', async () => {
    const { officer, project } = await scene();
    const baseId = await withLaw(officer, project);
    const { officer: stranger } = await aDraftingDesk(platform().db);
    await expect(loadLawDesk(platform(), stranger, project.id)).rejects.toThrow();
    await expect(takeOffBaseText(platform(), stranger, project.id, { baseId })).rejects.toThrow();
    expect(await takeOffBaseText(platform(), officer, project.id, { baseId })).toMatchObject({ ok: true });
    expect(await takeOffBaseText(platform(), officer, project.id, { baseId })).toMatchObject({
      reason: 'noSuchBase',
    });
    const [entry] = await findEntries(platform().db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({ act: 'draft.baseTextRemoved', before: { symbol: '27/2023/QĐ-UBND' } });
  });
});
