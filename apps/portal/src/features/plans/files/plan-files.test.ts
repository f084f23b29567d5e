import type { Block } from '@danban/legal-text';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#features/authority/actor.ts';
import { readDocx } from '#features/documents/read-docx.server.ts';
import { readXlsx } from '#features/offline-voices/tables/read-xlsx.server.ts';
import {
  requireOrganisation,
  updateOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { needCalc, needOffice } from '#test/needed-programs.ts';
import { cellsInOffice, wordsInOffice } from '#test/office.ts';
import { usePlatform } from '#test/platform.ts';
import { documents } from '#text/vi/documents.ts';
import { planDocument, planSheet, assignmentSlip as slipWords } from '#text/vi/plan-files.ts';
import { amendByChanging } from '../amendments/write-amendment.server.ts';
import { loadPlan } from '../plan-desk.server.ts';
import { requirePlan, updatePlan } from '../plans.store.server.ts';
import { slipReceivers } from './find-slips.server.ts';
import { writePlanFile } from './plan-files.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;

/** A plan of the department of justice: one task of its own, one given to the department of science, one asked of the Front. */
beforeEach(async () => {
  story = await aPlanStory(platform);
  const { db } = platform();
  await anOrganisation(db, {
    name: 'Ủy ban Mặt trận thử',
    shortName: 'MTTQ thử',
    slug: 'mat-tran-thu',
    kind: 'fatherlandFront',
  });
  await story.add({
    ...{ title: 'Rà soát danh mục dự thảo, riêng', leadText: story.justice.name },
    coordinatingText: 'Các phòng, đơn vị thuộc Sở',
  });
  await story.add({
    ...{ title: 'Viết bài về dự thảo', product: '=05 bài', timeText: 'Trước 20/12/2026' },
    coordinatingText: `${story.justice.name}\nỦy ban Mặt trận thử`,
  });
  await story.add({
    ...{ title: 'Họp dân', mode: 'requested', leadText: 'Ủy ban Mặt trận thử', timeText: 'Quý IV' },
    coordinatingText: story.science.name,
  });
  await named({
    title: 'Kế hoạch truyền thông dự thảo năm 2026',
    goals: 'Mục tiêu riêng một\nYêu cầu hai',
  });
});

const named = async (change: Parameters<typeof updatePlan>[3]) => {
  const { version } = await requirePlan(platform().db, story.planId);
  await updatePlan(platform().db, story.planId, version, change);
};
const file = async (name: string, actor: Actor = story.keeper) =>
  new Uint8Array((await writePlanFile(platform(), actor, story.planId, name)).content);

async function blocksOf(name: string, actor?: Actor): Promise<readonly Block[]> {
  const read = readDocx(await file(name, actor));
  if (!read.ok) throw new Error(read.reason);
  return read.blocks;
}
const cellsOf = ({ rows }: Block) => (rows ?? []).map((row) => row.map(({ text }) => text));
const tablesOf = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'table').map(cellsOf);
const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'table' ? cellsOf(block).flat().join('\n') : block.text)).join('\n');
const rowsOf = async (actor?: Actor) => {
  const read = readXlsx(await file('ke-hoach.xlsx', actor));
  if (!read.ok) throw new Error(read.reason);
  return read.rows.map(({ cells }) => cells.map(({ text }) => text));
};

describe('the plan as a document of Decree 30/2020/NĐ-CP', () => {
  test('head with number and day, goals, tasks in words, all tasks in a table that lies across', async () => {
    await named({ symbol: '09/KH-STP', issued_on: '2026-01-20' });
    await story.issue();
    const blocks = await blocksOf('ke-hoach.docx');
    const [head, , list] = tablesOf(blocks);
    expect(head![0]).toEqual([
      'SỞ TƯ PHÁP THỬ\nSố: 09/KH-STP',
      expect.stringContaining('ngày 20 tháng 01 năm 2026'),
    ]);
    expect(list).toEqual([
      [...planDocument.columns],
      [
        ...['1', 'Rà soát danh mục dự thảo, riêng', 'Sở Tư pháp thử', 'Các phòng, đơn vị thuộc Sở'],
        ...['Thường xuyên', ''],
      ],
      [
        ...['2', 'Viết bài về dự thảo', 'Sở Khoa học thử', 'Sở Tư pháp thử\nỦy ban Mặt trận thử'],
        ...['Trước 20/12/2026', '=05 bài'],
      ],
      ['3', 'Họp dân', 'Đề nghị Ủy ban Mặt trận thử', 'Sở Khoa học thử', 'Quý IV', ''],
    ]);
    const words = wordsOf(blocks);
    for (const said of [
      'KẾ HOẠCH\nTruyền thông dự thảo năm 2026\n',
      'I. MỤC TIÊU, YÊU CẦU\nMục tiêu riêng một\nYêu cầu hai\nII. NHIỆM VỤ',
      'Sở Tư pháp thử chủ trì, phối hợp với các phòng, đơn vị thuộc Sở.',
      'Sở Khoa học thử chủ trì, phối hợp với Sở Tư pháp thử; Ủy ban Mặt trận thử.',
      'THỦ TRƯỞNG CƠ QUAN',
      'Đề nghị Ủy ban Mặt trận thử chủ trì, phối hợp với Sở Khoa học thử.',
      '(Kèm theo Kế hoạch số 09/KH-STP ngày 20 tháng 01 năm 2026 của Sở Tư pháp thử)',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(documents.administrative.draft);
    const xml = strFromU8(unzipSync(await file('ke-hoach.docx'))['word/document.xml']!);
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(['portrait', 'landscape']);
    expect(xml).toContain('<w:tblHeader/>');
    expect(await file('ke-hoach.docx')).toEqual(await file('ke-hoach.docx'));
  });

  test('a plan that is being written says so in document, table and slips', async () => {
    for (const name of ['ke-hoach.docx', 'giao-viec.docx'])
      expect(wordsOf(await blocksOf(name))).toContain(documents.administrative.draft);
    expect((await rowsOf())[1]!.join()).toContain(documents.administrative.draft);
  });

  test('an amended plan names the amendment and its day; what was dropped stays in the table, in no words', async () => {
    await story.issue();
    const { tasks } = await loadPlan(platform(), story.keeper, story.planId);
    const [own, , asked] = tasks;
    done(await story.drop(asked!.id));
    const given = { ...own!, leadId: null, proofsWanted: 1, title: 'Rà soát lại' };
    done(
      await story.amended((id) =>
        amendByChanging(platform(), story.keeper, story.planId, id, { ...given, taskId: own!.id }),
      ),
    );
    const blocks = await blocksOf('ke-hoach.docx');
    expect(wordsOf(blocks)).toContain('Truyền thông dự thảo năm 2026\n(điều chỉnh lần 2, ngày 23/11/2026)');
    const list = tablesOf(blocks)[2]!;
    expect(list.map((row) => row[1])).toEqual([
      ...[planDocument.columns[1], 'Rà soát lại', 'Viết bài về dự thảo', 'Họp dân\n(thôi không làm)'],
    ]);
    expect(wordsOf(blocks)).not.toContain('Đề nghị Ủy ban Mặt trận thử chủ trì');
    expect(wordsOf(await blocksOf('giao-viec.docx'))).not.toContain('Họp dân');
  });
});

describe('who gets what', () => {
  test('a body that tasks name takes these tasks away, no goals and no slips; a stranger nothing', async () => {
    await story.issue();
    const blocks = await blocksOf('ke-hoach.docx', story.doer);
    expect(tablesOf(blocks)[2]!.map(([ordinal]) => ordinal)).toEqual([planDocument.columns[0], '2', '3']);
    expect(wordsOf(blocks)).toContain(planDocument.part);
    expect(wordsOf(blocks)).not.toContain('riêng');
    const rows = await rowsOf(story.doer);
    expect(rows.slice(3).map((cells) => cells[0])).toEqual(['2', '3']);
    expect(rows.flat().join()).not.toContain('riêng');
    await expect(file('giao-viec.docx', story.doer)).rejects.toThrow(NotFound);
    const stranger = await aPerson(platform().db, {
      ...{ organisationId: (await anOrganisation(platform().db)).id, roles: ['leader'] },
    });
    for (const name of ['ke-hoach.docx', 'ke-hoach.xlsx', 'giao-viec.docx'])
      await expect(file(name, stranger)).rejects.toThrow(/not permitted/);
  });

  test('while it is being written nobody else gets anything; other names are no files', async () => {
    for (const name of ['ke-hoach.docx', 'ke-hoach.xlsx', 'giao-viec.docx'])
      await expect(file(name, story.doer)).rejects.toThrow(/not permitted/);
    for (const name of ['ke-hoach.pdf', 'giao-viec-khong-co.docx', '../ke-hoach.docx'])
      await expect(file(name)).rejects.toThrow(NotFound);
  });

  test('who the plan is reported to reads all of it and sends no slips', async () => {
    const { db } = platform();
    const above = await anOrganisation(db);
    await aRelation(db, 'reportsTo', story.justice, above, { programmeId: story.programmeId });
    const programmeId = story.programmeId;
    const focal = await aPerson(db, { organisationId: above.id, roles: ['focalUnit'], programmeId });
    await story.issue();
    expect(tablesOf(await blocksOf('ke-hoach.docx', focal))[2]).toHaveLength(4);
    await expect(file('giao-viec.docx', focal)).rejects.toThrow(NotFound);
  });
});

test('in the workbook days are days, numbers are numbers, words are no formula', async () => {
  await story.issue();
  const rows = await rowsOf();
  expect(rows[2]).toEqual([...planSheet.columns]);
  const [due, product] = [planSheet.columns.indexOf('Hạn'), planSheet.columns.indexOf('Sản phẩm')];
  expect(rows[4]![due]).toBe('2026-12-19');
  expect(rows[4]![product]).toBe('=05 bài');
  expect(rows).toHaveLength(6);
  const xml = strFromU8(unzipSync(await file('ke-hoach.xlsx'))['xl/worksheets/sheet1.xml']!);
  // 19/12/2026 counted from 30/12/1899, in the format of a day.
  expect(xml).toMatch(/<c r="I5" s="3"[^>]*><v>46375<\/v>/);
  expect(xml).not.toContain('<f>');
});

describe('slips', () => {
  const receivers = async () => {
    const desk = await loadPlan(platform(), story.keeper, story.planId);
    return await slipReceivers(platform(), desk);
  };

  test('one for each unit but the house itself; printed names too', async () => {
    await story.issue();
    expect((await receivers()).map(({ name }) => name).sort()).toEqual(
      ['Các phòng, đơn vị thuộc Sở', story.science.name, 'Ủy ban Mặt trận thử'].sort(),
    );
    const blocks = await blocksOf('giao-viec-cac-phong-don-vi-thuoc-so.docx');
    expect(wordsOf(blocks)).toContain('Kính gửi: Các phòng, đơn vị thuộc Sở');
  });

  test('what a unit leads and where it helps, with whom, until when, with which product', async () => {
    await named({ symbol: '09/KH-STP', issued_on: '2026-01-20' });
    await story.issue();
    const blocks = await blocksOf(`giao-viec-${story.science.slug}.docx`);
    const words = wordsOf(blocks);
    expect(words).toContain(slipWords.type);
    expect(words).toContain(
      'Căn cứ Kế hoạch truyền thông dự thảo năm 2026 (số 09/KH-STP, ngày 20/01/2026), Sở Tư pháp thử giao Sở Khoa học thử thực hiện',
    );
    // What is given comes as a slip, what is asked as a letter: each with head, table and closing.
    const [, given, , , asked] = tablesOf(blocks);
    expect(given).toEqual([
      [...slipWords.leadColumns],
      [
        ...['2', 'Viết bài về dự thảo', 'Sở Tư pháp thử; Ủy ban Mặt trận thử'],
        ...['Trước 20/12/2026\n(hạn 19/12/2026)', '=05 bài'],
      ],
    ]);
    expect(asked).toEqual([
      [...slipWords.helpColumns],
      ['3', 'Họp dân', 'Ủy ban Mặt trận thử', 'Quý IV\n(hạn 31/12/2026)', ''],
    ]);
  });

  test('who stands in a line of its own is asked with thanks, also where it helps in work that is given', async () => {
    await story.issue();
    const words = wordsOf(await blocksOf('giao-viec-mat-tran-thu.docx'));
    expect(words).toContain('trân trọng đề nghị Ủy ban Mặt trận thử cùng tham gia');
    expect(words).toContain('trân trọng cảm ơn sự hợp tác của Ủy ban Mặt trận thử');
    expect(words).not.toMatch(/PHIẾU GIAO VIỆC|giao Ủy ban/);
  });

  test('a unit of the house is charged, also where it helps somebody who is asked', async () => {
    const { db } = platform();
    const unit = await anOrganisation(db, { name: 'Văn phòng thử', level: 'unit', slug: 'van-phong-thu' });
    await aRelation(db, 'belongsTo', unit, story.justice);
    await story.add({ ...{ title: 'Hội thảo', mode: 'requested' }, coordinatingText: unit.name });
    const words = wordsOf(await blocksOf('giao-viec-van-phong-thu.docx'));
    expect(words).toContain('giao Văn phòng thử thực hiện');
    expect(words).not.toContain('trân trọng');
  });

  test('nobody gives work to the body above', async () => {
    const { db } = platform();
    const above = await anOrganisation(db, { name: 'Ủy ban tỉnh thử', slug: 'uy-ban-tinh-thu' });
    await aRelation(db, 'belongsTo', story.justice, above);
    await story.add({ title: 'Cấp tài khoản', leadText: above.name });
    const words = wordsOf(await blocksOf('giao-viec-uy-ban-tinh-thu.docx'));
    expect(words).toContain('trân trọng đề nghị Ủy ban tỉnh thử');
    expect(words).not.toMatch(/PHIẾU GIAO VIỆC|giao Ủy ban/);
  });

  test('a body that has ended is not written to: its successor is', async () => {
    await story.issue();
    const { db } = platform();
    const heir = await anOrganisation(db, { name: 'Sở Khoa học và Công nghệ mới' });
    const science = await requireOrganisation(db, story.science.id);
    await updateOrganisation(db, { ...science, validTo: '2026-10-31' }, science.version);
    await aSuccession(db, story.science, heir, '2026-11-01');
    const names = (await receivers()).map(({ name }) => name);
    expect(names).toContain(heir.name);
    expect(names).not.toContain(story.science.name);
  });
});

test.runIf(needOffice())('LibreOffice opens plan and slips and shows their words', async () => {
  await story.issue();
  const plan = await wordsInOffice(await file('ke-hoach.docx'));
  for (const said of ['Truyền thông dự thảo năm 2026', planDocument.appendixTitle, 'Viết bài về dự thảo'])
    expect(plan).toContain(said);
  expect(await wordsInOffice(await file('giao-viec.docx'))).toContain(slipWords.type);
});

test.runIf(needCalc())('LibreOffice opens the workbook and shows its days', async () => {
  await story.issue();
  expect(await cellsInOffice(await file('ke-hoach.xlsx'))).toContain('19/12/2026');
});
