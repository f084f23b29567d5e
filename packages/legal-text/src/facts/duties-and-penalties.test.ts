import { describe, expect, it } from 'vitest';
import { blocksOfText, draftFacts, type FactContent, parse } from '../index.ts';

const factsOf = (...lines: string[]) => draftFacts(parse(blocksOfText(lines.join('\n'))).tree).facts;

/** The words found of this kind in an article with this title, each with the last step of its unit. */
const check = (kind: FactContent['kind'], lines: readonly string[], expected: readonly string[]) =>
  it(`${lines.join(' ⏎ ')} → ${expected.length}`, () => {
    const found = factsOf(...lines).filter(({ content }) => content.kind === kind);
    expect(found.map(({ place }) => place.text)).toEqual(expected);
  });

const says = (kind: FactContent['kind'], sentence: string, isFound: boolean) =>
  check(kind, ['Điều 5. Quản lý', `1. ${sentence}`], isFound ? [sentence.replace(/[.:]$/, '')] : []);

describe('duties laid down by a title', () => {
  // Every clause of an article that is called by the duties of somebody is one of them.
  check(
    'obligation',
    ['Điều 6. Trách nhiệm của Sở Tư pháp', '1. Chủ trì kiểm tra.', '2. Báo cáo hằng quý.'],
    ['Chủ trì kiểm tra', 'Báo cáo hằng quý'],
  );
  check('obligation', ['Điều 6. Nghĩa vụ của chủ xe', '1. Giữ vệ sinh; trả phí.'], ['Giữ vệ sinh; trả phí']);
  // Rights, powers and what the Government will lay down are none.
  check('obligation', ['Điều 6. Trách nhiệm của Sở', '1. Giám đốc sở có quyền kiểm tra.'], []);
  check('obligation', ['Điều 6. Trách nhiệm của Sở', '1. Chính phủ quy định chi tiết Điều này.'], []);
  check(
    'obligation',
    ['Điều 6. Trách nhiệm của Sở', '1. Sở có nhiệm vụ, quyền hạn sau đây:', 'a) Kiểm tra chợ;'],
    [],
  );
  // Responsibility for damage is no list of duties.
  check('obligation', ['Điều 6. Trách nhiệm bồi thường', '1. Thiệt hại được tính theo giá chợ.'], []);
  // A lead-in above the clauses.
  check(
    'obligation',
    [
      'Điều 6. Tiếp nhận',
      'Ngoài việc trực chợ, ban quản lý còn có trách nhiệm:',
      '1. Mở cổng.',
      '2. Đóng cổng.',
    ],
    ['Mở cổng', 'Đóng cổng'],
  );
});

describe('duties in sentences', () => {
  says('obligation', 'Giao Sở Công Thương chủ trì kiểm tra các chợ.', true);
  says('obligation', 'Hội đồng nhân dân tỉnh giao cho Ủy ban nhân dân tỉnh lập kế hoạch.', true);
  says('obligation', 'Bộ Tài chính kiểm tra dự toán mà Bộ đã giao cho các Sở.', false);
  // "phép" is not "ép".
  says('obligation', 'Người được cấp giấy phép có trách nhiệm giữ giấy.', true);
  says('obligation', 'Nếu gây thiệt hại phải bồi thường.', true);
  says('obligation', 'Nếu phải di dời, chủ hộ được báo trước.', false);
  says('obligation', 'Chủ hộ mà không khai báo thì vẫn phải nộp phí.', true);
  says('obligation', 'Các ngành và tổ chức chịu trách nhiệm về kinh phí của mình.', true);
  says('obligation', 'Cơ quan không phải chịu trách nhiệm về nội dung đơn.', false);
  // Items of cases name what they are about.
  check(
    'obligation',
    ['Điều 7. Thu hồi', '1. Giấy phép bị thu hồi trong các trường hợp sau đây:', 'a) Chợ phải đóng cửa;'],
    [],
  );
});

describe('consequences of a breach', () => {
  const measures = (sentence: string, expected: readonly string[]) =>
    it(`${sentence} → ${expected.join(', ') || 'none'}`, () => {
      const found = factsOf('Điều 8. Xử lý vi phạm', `1. ${sentence}`).map(({ content }) => content);
      expect(found.flatMap((one) => (one.kind === 'sanction' ? [one.measure] : []))).toEqual(expected);
    });
  measures(
    'Người vi phạm thì tùy theo tính chất, mức độ mà bị xử lý kỷ luật, xử phạt hành chính hoặc truy cứu trách nhiệm hình sự.',
    ['liability'],
  );
  measures('Tổ chức vi phạm Quyết định này bị xử phạt vi phạm hành chính.', ['liability']);
  measures('Hộ gây ô nhiễm phải bị xử lý nghiêm và trả chi phí.', ['liability']);
  measures('Trưởng ban vi phạm có thể bị cách chức.', ['discipline']);
  measures('Người vi phạm kỷ luật bị xử lý bằng một trong các hình thức sau đây:', ['discipline']);
  measures('Tài sản của hội có thể bị tịch thu.', ['confiscation']);
  // What befell somebody before, or is looked at as a case, is no penalty of the draft.
  measures('Người đang bị truy cứu trách nhiệm hình sự không được bầu.', []);
  measures('Nếu cán bộ không bị xử lý kỷ luật thì được trở lại vị trí cũ.', []);
  measures('Quân nhân vi phạm kỷ luật bị tước danh hiệu không thuộc diện hưởng.', []);
});

describe('time limits told in other ways', () => {
  const limit = (sentence: string, expected: object | undefined) =>
    it(`${sentence} → ${JSON.stringify(expected)}`, () => {
      const found = factsOf('Điều 9. Thời hạn', `1. ${sentence}`).map(({ content }) => content);
      const deadlines = found.filter(({ kind }) => kind === 'deadline');
      expect(deadlines).toEqual(expected ? [{ kind: 'deadline', ...expected }] : []);
    });
  limit('Hẹn ngày trả lời nhưng tối đa không quá bảy ngày làm việc , kể từ ngày nhận đơn.', {
    amount: 7,
    unit: 'workingDay',
  });
  limit('Có thể kéo dài nhưng không quá 15 ngày.', { amount: 15, unit: 'day' });
  limit('Người thuê báo cho chủ chợ trước ít nhất 15 ngày.', { amount: 15, unit: 'day' });
  limit('Giấy mời gửi ít nhất 03 ngày trước ngày họp.', { amount: 3, unit: 'day' });
  limit('Sau 15 ngày, kể từ ngày niêm yết, ban quản lý lập biên bản.', { amount: 15, unit: 'day' });
  limit('Sở bổ sung hồ sơ chậm nhất trong phạm vi 07 ngày làm việc.', { amount: 7, unit: 'workingDay' });
  limit('Phân bổ dự toán trước ngày 31 tháng 12 năm trước.', { day: 31, month: 12 });
  limit('Người đứng quầy có ít nhất 05 năm kinh nghiệm.', undefined);
  limit('Giấy phép có giá trị không quá 05 năm.', undefined);
});

describe('parts of a document with another day of effect', () => {
  it('are named in the article on effect', () => {
    const facts = factsOf(
      'Điều 9. Hiệu lực thi hành',
      '1. Quy định này về đăng ký trực tuyến có hiệu lực từ ngày 01 tháng 01 năm 2027.',
      '2. Quy định về phí tại Điều 4 có hiệu lực kể từ ngày 01 tháng 3 năm 2027.',
      '3. Luật cũ hết hiệu lực từ ngày 01 tháng 3 năm 2027.',
    );
    const effects = facts.map(({ content }) => content).filter(({ kind }) => kind === 'effect');
    expect(effects).toContainEqual({ kind: 'effect', on: '2027-03-01', partial: true });
    expect(effects.length).toBe(2);
  });
});

describe('acts of a list whose first number is forgotten', () => {
  check(
    'prohibition',
    ['Điều 3. Các hành vi bị nghiêm cấm', 'Đốt rác trong chợ.', '2. Lấn lối đi.'],
    ['Đốt rác trong chợ', 'Lấn lối đi'],
  );
});

describe('the number of articles', () => {
  it('counts those of the document and of its regulation, not the model charter in a form', () => {
    const lines = (...more: string[]) =>
      draftFacts(parse(blocksOfText(['Điều 1. Ban hành.', 'Điều 2. Thi hành.', ...more].join('\n'))).tree)
        .articles;
    expect(lines('QUY CHẾ', '(Kèm theo Quyết định số 5/2026/QĐ-UBND)', 'Điều 1. Một', 'Điều 2. Hai')).toBe(4);
    expect(lines('PHỤ LỤC I', 'Mẫu số 01: Điều lệ', 'Điều 1. Tên', 'Điều 2. Trụ sở')).toBe(2);
  });
});
