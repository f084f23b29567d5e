import { describe, expect, test } from 'vitest';
import { INDICATORS, type IndicatorCode, ratioOf } from '#features/indicators/indicator.ts';
import { printDocument } from '#features/official-documents/print-document.server.ts';
import { needOffice, needPoppler } from '#test/needed-programs.ts';
import { wordsOnPagesInOffice } from '#test/office.ts';
import type { Report, ReportSnapshot } from './report.ts';
import { reportContent } from './report-content.ts';
import { nationalTemplate } from './templates/national-templates.ts';
import type { TemplateCode } from './templates/report-template.ts';

/** Facts of our own, in the shape in which a department and a commune reported on one year. */
function figuresOf(given: Partial<Record<IndicatorCode, number>>): ReportSnapshot['figures'] {
  const value = (code: IndicatorCode) => given[code] ?? 0;
  return Object.fromEntries(
    INDICATORS.map(({ code, of }) => [
      code,
      of ? ratioOf(code, value(of.numerator), value(of.denominator)) : { code, value: value(code) },
    ]),
  ) as ReportSnapshot['figures'];
}

const EMPTY = { countedAt: '', channels: [], inScope: [], issued: [], plans: [], records: {} };

function aReport(
  template: TemplateCode,
  narrative: Report['narrative'],
  given: Partial<Report> = {},
): Report {
  return {
    ...{
      id: '',
      organisationId: '',
      programmeId: null,
      template,
      templateId: null,
      title: 'Sơ kết 01 năm',
      state: 'writing',
    },
    ...{ periodFrom: '2022-06-01', periodTo: '2023-05-31', addressee: 'Sở Tư pháp', narrative },
    ...{
      requestReference: 'Công văn số 11/HĐPH-TT ngày 22/5/2023',
      snapshot: null,
      snapshotSha256: null,
      savedFigures: null,
    },
    ...{ officialDocumentId: null, edition: 1, replacesId: null, requestId: null, rollsUpId: null },
    ...{ correctionReason: '', paperSource: null, createdAt: new Date(0), version: 1 },
    ...given,
  };
}

const body = {
  agency: 'SỞ THỬ NGHIỆM',
  name: 'Sở Thử nghiệm',
  shortName: 'Sở TN',
  parentAgency: 'ỦY BAN NHÂN DÂN TỈNH',
  place: 'Hưng Yên',
};

const print = (report: Report, snapshot: ReportSnapshot) => {
  const content = reportContent(report, nationalTemplate(report.template), snapshot, body);
  const texts = content.body.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((item) => `- ${item}`)
      : block.kind === 'table'
        ? ['[bảng]']
        : [block.text],
  );
  return { content, texts };
};

describe('a department on one year: five drafts, documents issued with numbers and days, many drafts of others', () => {
  const issued = [
    {
      number: '91/2022/QĐ-UBND',
      label: 'Sửa đổi quy định xét sáng kiến',
      onDate: '2022-09-29',
      fromDraft: true,
    },
    { number: '733/QĐ-UBND', label: 'Công bố danh mục thủ tục', onDate: '2022-07-18', fromDraft: false },
  ];
  const answered = Array.from({ length: 17 }, (_, i) => ({
    ...{ label: `Luật thứ ${i + 1} (Bộ B)`, symbol: `${i + 20}/STN-VP`, onDate: '2022-10-03', onTime: i > 0 },
  }));
  const snapshot: ReportSnapshot = {
    ...EMPTY,
    figures: figuresOf({
      draftsScreened: 5,
      draftsInScope: 2,
      draftsCommunicated: 2,
      consultationsOpened: 5,
      draftsToPost: 5,
      draftsPostedInFull: 4,
      opinionsReceived: 1234,
      externalDraftsReceived: 18,
      externalDraftsAnswered: 17,
      externalAnswersOnTime: 16,
      externalAnswersLate: 1,
      externalDraftsOverdue: 1,
    }),
    inScope: ['Dự thảo A', 'Dự thảo B'],
    plans: ['Kế hoạch số 15/KH-STN ngày 01/7/2022'],
    channels: [{ channel: 'portal', n: 5 }],
    issued,
    others: { answered: answered as never, communicated: [] },
  };
  const narrative = {
    funds: 'Từ nguồn chi thường xuyên.',
    difficulties: '- Hình thức còn ít.\n- Kinh phí thấp.',
  };
  const { texts, content } = print(aReport('oneYear', narrative), snapshot);

  test('the outline stands in its order', () => {
    const headings = content.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
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
  });
  test('the request is quoted first, figures stand in sentences, thousands and small counts as officials write them', () => {
    expect(texts[0]).toMatch(
      /^Thực hiện Công văn số 11\/HĐPH-TT ngày 22\/5\/2023, Sở Thử nghiệm báo cáo kết quả/,
    );
    expect(texts[0]).toMatch(/từ ngày 01\/06\/2022 đến ngày 31\/05\/2023, như sau:$/);
    expect(texts).toContain(
      'Trong kỳ đã sàng lọc 05 dự thảo theo bốn tiêu chí, trong đó 02 dự thảo thuộc diện phải truyền thông; đã truyền thông 02 dự thảo, đạt 100%.',
    );
    expect(texts).toContain(
      'Đã mở 05 đợt lấy ý kiến. Trong 05 dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị đến hạn đăng tải, có 04 dự thảo, hồ sơ được đăng tải toàn văn, đủ thời gian tối thiểu, đạt 80%. Đã nhận 1.234 ý kiến; công bố 00 bảng tổng hợp, tiếp thu, giải trình.',
    );
  });
  test('documents are listed with number and day, drafts of others with the letter that answered, the late one named', () => {
    expect(texts).toContain('- Số 91/2022/QĐ-UBND ngày 29/09/2022: Sửa đổi quy định xét sáng kiến.');
    expect(texts.filter((text) => text.startsWith('- Luật thứ'))).toHaveLength(17);
    expect(texts).toContain('- Luật thứ 1 (Bộ B): Công văn số 20/STN-VP ngày 03/10/2022 (sau hạn).');
    expect(texts.join('\n')).toContain('đúng hạn 16, sau hạn 01; còn 01 dự thảo quá hạn chưa trả lời.');
  });
  test('an empty part prints "Không."; the end and the recipients are there', () => {
    expect(texts.slice(-2)).toEqual(['Không.', 'Sở Thử nghiệm báo cáo để Sở Tư pháp tổng hợp./.']);
    expect(content.recipients).toEqual(['Như trên;', 'Lãnh đạo Sở TN;', 'Lưu: VT.']);
  });
});

describe('a commune on one year, with hardly any record', () => {
  const narrative = {
    awareness: 'Đã ban hành kế hoạch, quán triệt tại các buổi giao ban.\n'.repeat(6),
    funds: 'Từ nguồn chi thường xuyên.',
    impact: 'Nhân dân quan tâm, tham gia góp ý nhiều hơn trước. '.repeat(20),
  };
  const snapshot = { ...EMPTY, figures: figuresOf({}), plans: ['Kế hoạch số 95/KH-UBND'] };
  const { texts, content } = print(aReport('communeShort', narrative), snapshot);

  test('nothing to count is said as nothing, no ratio is made up', () => {
    const all = texts.join('\n');
    expect(all).toContain('không phát sinh dự thảo thuộc diện phải truyền thông');
    expect(all).toContain('Trong kỳ chưa ban hành văn bản nào.');
    expect(all).not.toMatch(/\b(0|100)%/);
    expect(texts.at(-2)).toBe('Không.');
  });
  test.runIf(needOffice() && needPoppler())(
    'it is at most six pages on paper',
    { timeout: 120_000 },
    async () => {
      const printed = {
        content,
        symbol: '12/BC-UBND',
        datedOn: '2023-06-01',
        signature: null,
        typeAbbreviation: 'BC',
      };
      const docx = await printDocument({ installation: { kind: 'real', name: '' } } as never, printed, {
        symbol: 'UBND',
        shortName: 'UBND',
      });
      const pages = await wordsOnPagesInOffice(docx, 'docx');
      expect(pages.length).toBeGreaterThanOrEqual(1);
      expect(pages.length).toBeLessThanOrEqual(6);
      // A signature does not stand alone on a page: its last sentence is with it.
      expect(pages.find((page) => page.includes('Nơi nhận'))).toContain('./.');
    },
  );
});

describe('tables of reports over years and over bodies', () => {
  const figures = figuresOf({ draftsInScope: 10, draftsCommunicated: 9 });
  const years = ['2022', '2023'].map((year, i) => ({
    year,
    figures: figuresOf({ draftsInScope: 5, draftsCommunicated: 4 + i }),
  }));
  test('the final report has a column for each year and one for the whole period', () => {
    const { content } = print(aReport('final', { lessons: 'x' }), { ...EMPTY, figures, years });
    const table = content.body.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ head: ['STT', 'Chỉ tiêu', 'Năm 2022', 'Năm 2023', 'Cả kỳ'] });
    const rate =
      table?.kind === 'table' && table.rows.find(([, name]) => name?.startsWith('Tỷ lệ dự thảo thuộc diện'));
    expect(rate).toEqual([expect.anything(), expect.anything(), '80% (4/5)', '100% (5/5)', '90% (9/10)']);
  });
  test('what nobody below reported is a dash, not a zero', () => {
    const below = {
      ...{ requestId: '', asked: 3, onTime: 1, late: 1, paper: 0, missing: ['Xã C'] },
      figures: { activities: { code: 'activities', value: 4, bodies: 2 } },
      totals: { activities: { code: 'activities', value: 4 } },
    } as const;
    const { content, texts } = print(aReport('annual', {}), { ...EMPTY, figures, below });
    const table = content.body.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.find(([, name]) => name === 'Hoạt động truyền thông')?.slice(2)).toEqual([
      '0',
      '4 (2 cơ quan)',
      '4',
    ]);
    expect(rows.find(([, name]) => name === 'Dự thảo thuộc diện truyền thông')?.slice(2)).toEqual([
      '10',
      '–',
      '–',
    ]);
    expect(texts.join('\n')).toContain('Chưa nhận được báo cáo của 01 cơ quan');
    expect(content.appendices).toHaveLength(1);
  });
});
