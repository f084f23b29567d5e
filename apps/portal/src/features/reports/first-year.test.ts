import { describe, expect, test } from 'vitest';
import { reportFile } from '#features/reports/print-report.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aCommuneYear, aFirstYear, type FirstYearHouse, issued } from '#test/factories/first-year.ts';
import {
  BOXES,
  DRAFTS,
  EXTERNAL,
  ISSUED_ALONE,
  PERIOD,
  PLAN,
  REQUEST,
} from '#test/factories/first-year-facts.ts';
import { needOffice, needPoppler } from '#test/needed-programs.ts';
import { wordsOnPagesInOffice } from '#test/office.ts';
import { usePlatform } from '#test/platform.ts';
import { formatDate } from '#text/vi/dates.ts';
import { channelNames } from '#text/vi/outreach.ts';
import { loadReport } from './report-desk.server.ts';
import { requireReport } from './reports.store.server.ts';
import { submitReport } from './submit-report.server.ts';
import { createReport, saveReport } from './write-report.server.ts';

/**
 * The records of the report that a department handed in for the first year of Decision 407, entered through the use cases of the
 * house; the one-year report must come to its outline, its lists and every fact of it, in sentences of its own.
 */
const platform = usePlatform('2022-06-10T02:00:00Z');
const LONG = 300_000;
const TITLE =
  'Sơ kết 01 năm thực hiện Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ và Kế hoạch số 126/KH-UBND ngày 07/7/2022 của Ủy ban nhân dân tỉnh Hưng Yên';

async function written(house: FirstYearHouse): Promise<string> {
  const about = { addressee: 'Sở Tư pháp tỉnh Hưng Yên', requestReference: REQUEST };
  const facts = { title: TITLE, ...PERIOD, ...about, programmeId: null };
  const { id } = done(await createReport(platform(), house.writer, { ...facts, template: 'oneYear' }));
  const { version } = await requireReport(platform().db, id);
  done(await saveReport(platform(), house.writer, id, { version, title: TITLE, ...about, narrative: BOXES }));
  return id;
}

describe('a department on the first year of Decision 407', () => {
  test('records become the outline, the lists and the facts of its report', { timeout: LONG }, async () => {
    const house = await aFirstYear(platform());
    const id = await written(house);
    const { content, findings } = await loadReport(platform(), house.writer, id);
    const blocks = content!.body;
    const lines = blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items.map((item) => `- ${item}`)
        : block.kind === 'table'
          ? block.rows.map((row) => row.join(' | '))
          : [block.text],
    );

    // The outline: results in four parts, difficulties; drafts of others; proposals.
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '1. Tình hình truyền thông dự thảo chính sách',
      'a) Kết quả đạt được',
      'Quán triệt, ban hành văn bản chỉ đạo, hướng dẫn',
      'Các hoạt động truyền thông và lấy ý kiến',
      'Kinh phí thực hiện',
      'Tác động, ý nghĩa; cách làm hay, kinh nghiệm tốt',
      'b) Khó khăn, hạn chế và nguyên nhân',
      '2. Phối hợp với cơ quan trung ương và cơ quan khác',
      '3. Kiến nghị, đề xuất',
    ]);

    // Who, to whom, on what request, over which year.
    expect(content).toMatchObject({
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      abstract: TITLE,
      addressees: ['Sở Tư pháp tỉnh Hưng Yên'],
    });
    expect(lines[0]).toContain(`Thực hiện ${REQUEST}, Sở Khoa học và Công nghệ báo cáo`);
    expect(lines[0]).toContain('từ ngày 01/06/2022 đến ngày 31/05/2023');
    expect(lines.at(-1)).toBe('Sở Khoa học và Công nghệ báo cáo để Sở Tư pháp tỉnh Hưng Yên tổng hợp./.');

    // Five drafts asked about and communicated on two channels.
    const text = lines.join('\n');
    expect(text).toContain(
      'Trong kỳ đã sàng lọc 05 dự thảo theo bốn tiêu chí, trong đó 05 dự thảo thuộc diện phải truyền thông; đã truyền thông 05 dự thảo, đạt 100%.',
    );
    for (const { title } of DRAFTS) expect(lines).toContain(`- ${title}`);
    expect(text).toContain('Đã mở 05 đợt lấy ý kiến.');
    expect(text).toContain('Đã thực hiện 10 hoạt động truyền thông');
    expect(
      lines
        .filter((line) => / \| 5$/.test(line))
        .map((line) => line.split(' | ')[1])
        .sort(),
    ).toEqual([channelNames.portal, channelNames.internalSystem].sort());

    // What was issued, each with its number and day; the draft that was not.
    const outcome = [...DRAFTS.flatMap((draft) => draft.issued ?? []), ISSUED_ALONE].sort((a, b) =>
      a.adoptedOn < b.adoptedOn ? -1 : 1,
    );
    expect(lines.filter((line) => line.startsWith('- Số '))).toEqual(
      outcome.map(
        ({ number, adoptedOn, title }) =>
          `- Số ${number} ngày ${formatDate(adoptedOn)}: ${title}${number === ISSUED_ALONE.number ? ' (không có dự thảo trong hệ thống)' : ''}.`,
      ),
    );
    const unissued = lines.indexOf('Các dự thảo đến cuối kỳ chưa ban hành:');
    expect(lines[unissued + 1]).toBe(`- ${DRAFTS[2]!.title}`);
    expect(lines[unissued + 2]).not.toMatch(/^- Quyết định/);

    // Drafts of others: two of the province, nineteen of the centre, each with the letter that answered it.
    expect(text).toContain(
      'Trong kỳ đã nhận 21 dự thảo của cơ quan khác gửi lấy ý kiến; đã trả lời 21 dự thảo, trong đó đúng hạn 21, sau hạn 00.',
    );
    const answered = lines.filter((line) => /: Công văn số \d+\/SKHCN/.test(line));
    expect(answered).toHaveLength(EXTERNAL.length);
    for (const { title } of EXTERNAL)
      expect(answered.filter((line) => line.startsWith(`- ${title} (`))).toHaveLength(1);

    // What people wrote stands in its part, and nothing in it contradicts a record: numbers, days and names are right.
    const part = (heading: string) => lines[lines.indexOf(heading) + 1];
    expect(text).toContain(`Kế hoạch số ${PLAN.symbol} ngày 07/7/2022`);
    expect(part('Kinh phí thực hiện')).toBe(BOXES.funds);
    expect(part('b) Khó khăn, hạn chế và nguyên nhân')).toMatch(/^- Hình thức còn ít/);
    expect(lines.slice(lines.indexOf('3. Kiến nghị, đề xuất') + 1, -1)).toHaveLength(3);
    expect(findings).toEqual([]);

    await printed(
      house,
      id,
      outcome.map(({ number }) => number),
    );
  });

  async function printed(house: FirstYearHouse, id: string, numbers: readonly string[]) {
    const { documentId } = done(
      await submitReport(platform(), house.writer, id, {
        version: (await requireReport(platform().db, id)).version,
      }),
    );
    const symbol = await issued(platform(), { ...house, organisationId: house.department.id }, documentId);
    expect(symbol).toBe('01/BC-SKHCN');
    const { bytes } = await reportFile(platform(), house.writer, id, 'bao-cao.docx');
    if (!needOffice() || !needPoppler()) return;
    const pages = await wordsOnPagesInOffice(bytes, 'docx');
    const words = pages.join('\n').replace(/\s+/g, ' ');
    for (const said of [
      symbol,
      ...numbers,
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nơi nhận:',
      'Kính gửi: Sở Tư pháp tỉnh Hưng Yên',
      'ngày 05 tháng 6 năm 2023',
    ])
      expect(words).toContain(said);
  }
});

describe('a commune on the first year of Decision 407', () => {
  const PLAN_OF_COMMUNE = {
    ...{ symbol: '95/KH-UBND', issuedOn: '2023-06-20', year: 2023 },
    title: 'Kế hoạch triển khai Đề án 407 trên địa bàn xã',
  };
  const typed = {
    title: 'Sơ kết 01 năm thực hiện Quyết định số 407/QĐ-TTg của Thủ tướng Chính phủ',
    addressee: 'Phòng Tư pháp',
    requestReference: 'Công văn số 1233/UBND-TP ngày 26/5/2023 của Ủy ban nhân dân huyện Cẩm Thủy',
    periodFrom: '2022-06-01',
    periodTo: '2023-06-30',
  };
  const boxes = {
    awareness:
      'Xã thực hiện Kế hoạch số 122/KH-UBND ngày 14/6/2022 của Ủy ban nhân dân huyện và Công văn số 09/HĐPH-TP ngày 15/6/2022 của Hội đồng phối hợp huyện; quán triệt tại giao ban, giao Văn phòng theo dõi các ban, ngành, đơn vị; dự thảo được đăng trên Cổng thông tin điện tử của xã.',
    funds: 'Từ nguồn chi thường xuyên.',
    impact:
      'Công chức, viên chức, người lao động, học sinh và Nhân dân quan tâm, góp ý nhiều hơn; ý kiến được tiếp thu, giải trình công khai.',
    proposals: '',
  };

  test('a dozen fields at most become its short report of at most six pages', { timeout: LONG }, async () => {
    const house = await aCommuneYear(platform(), PLAN_OF_COMMUNE);
    expect(Object.keys(typed).length + Object.keys(boxes).length).toBeLessThanOrEqual(12);
    const { id } = done(
      await createReport(platform(), house.writer, { ...typed, programmeId: null, template: 'communeShort' }),
    );
    const input = { ...typed, version: 1, narrative: boxes };
    done(await saveReport(platform(), house.writer, id, input));
    const { content, findings, boxes: asked } = await loadReport(platform(), house.writer, id);
    expect(asked.map(({ key }) => key).sort()).toEqual(Object.keys(boxes).sort());
    const lines = content!.body.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block.text],
    );
    expect(content!.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '1. Tình hình công tác truyền thông dự thảo chính sách',
      'a) Kết quả đạt được',
      'b) Kinh phí',
      'c) Đánh giá',
      '2. Kiến nghị, đề xuất',
    ]);
    const text = lines.join('\n');
    expect(lines[0]).toContain(`Thực hiện ${typed.requestReference}, Ủy ban nhân dân xã Cẩm Lương báo cáo`);
    expect(lines).toContain(`${PLAN_OF_COMMUNE.title} (95/KH-UBND)`);
    for (const said of ['122/KH-UBND ngày 14/6/2022', '09/HĐPH-TP ngày 15/6/2022'])
      expect(text).toContain(said);
    expect(text).toContain('Đã thực hiện 03 hoạt động truyền thông');
    expect(text).toContain('không phát sinh dự thảo thuộc diện phải truyền thông');
    expect(lines.at(-2)).toBe('Không.');
    expect(findings).toEqual([]);
    const { version } = await requireReport(platform().db, id);
    const { documentId } = done(await submitReport(platform(), house.writer, id, { version }));
    await issued(platform(), { ...house, organisationId: house.commune.id }, documentId);
    if (!needOffice() || !needPoppler()) return;
    const { bytes } = await reportFile(platform(), house.writer, id, 'bao-cao.docx');
    const pages = await wordsOnPagesInOffice(bytes, 'docx');
    expect(pages.length).toBeLessThanOrEqual(6);
    const words = pages.join('\n').replace(/\s+/g, ' ');
    for (const said of ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Số: 01/BC-UBND'])
      expect(words).toContain(said);
  });
});
