import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, anyTree, quotedSoup, soup } from '../../test/arbitrary.ts';
import { lawOf } from '../../test/build.ts';
import { findUnit, unitText } from '../model/visit.ts';
import { draftFacts } from './draft-facts.ts';
import type { Fact } from './fact.ts';
import { numberValue } from './number-words.ts';

const found = (kind: Fact['content']['kind'], ...lines: string[]): Fact[] =>
  draftFacts(lawOf(...lines)).facts.filter(({ content }) => content.kind === kind);

/** The words found of this kind, each with its unit. */
const check = (
  kind: Fact['content']['kind'],
  lines: readonly string[],
  expected: readonly (readonly [unit: string, text: string])[],
) =>
  it(`${lines.join(' ⏎ ')} → ${expected.length}`, () => {
    expect(found(kind, ...lines).map(({ place }) => [place.unit, place.text])).toEqual(expected);
  });

/** A sentence as clause 1 of an article without a telling title, and whether it says such a thing. */
const says = (kind: Fact['content']['kind'], sentence: string, isFound: boolean) =>
  it(`“${sentence}” ${isFound ? 'says' : 'does not say'} one`, () => {
    expect(found(kind, 'Điều 5. Quản lý', `1. ${sentence}`).length).toBe(isFound ? 1 : 0);
  });

describe('who is addressed', () => {
  check(
    'addressee',
    [
      'Điều 2. Đối tượng áp dụng',
      '1. Hộ kinh doanh.',
      '2. Quyết định này không áp dụng đối với cơ quan quân đội.',
    ],
    [['dieu-2__khoan-1', 'Hộ kinh doanh']],
  );
  check(
    'addressee',
    ['Điều 2. Đối tượng áp dụng', 'Quyết định này áp dụng đối với:', '1. Sở, ngành;', '2. Người dân.'],
    [
      ['dieu-2__khoan-1', 'Sở, ngành'],
      ['dieu-2__khoan-2', 'Người dân'],
    ],
  );
  check(
    'addressee',
    [
      'Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng',
      '1. Quy định về vỉa hè.',
      '2. Quy định này áp dụng đối với hộ gia đình; tổ chức.',
    ],
    [['dieu-1__khoan-2', 'hộ gia đình; tổ chức']],
  );
  check('addressee', ['Điều 2. Đối tượng áp dụng', 'Quyết định này áp dụng đối với:'], []);
  // Another article may use the words for something smaller.
  check('addressee', ['Điều 9. Đối tượng áp dụng chế độ ốm đau', '1. Người lao động.'], []);
});

describe('what must be done', () => {
  says('obligation', 'Chủ đầu tư phải công khai giấy phép.', true);
  says('obligation', 'Mọi người có trách nhiệm giữ gìn vỉa hè.', true);
  says('obligation', 'Tổ chức, cá nhân có nghĩa vụ nộp phí.', true);
  says('obligation', 'Giám đốc sở chịu trách nhiệm thi hành Quyết định này.', true);
  says('obligation', 'Trường hợp từ chối thì phải nêu rõ lý do.', true);
  says('obligation', 'Cơ quan tiếp nhận bắt buộc phải trả lời.', true);
  says('obligation', 'Người dân không phải nộp bản sao.', false);
  says('obligation', 'Xe đi về bên phải đường.', false);
  says('obligation', 'Danh sách các trường hợp phải xin phép được công bố.', false);
  says('obligation', 'Người nào ép người khác phải ký thì bị xử lý.', false);
  says('obligation', 'Khoản tiền mà hộ kinh doanh phải nộp được ghi vào sổ.', false);
  says('obligation', 'Việc này được giao cho cơ quan có trách nhiệm.', false);
  check('obligation', ['Điều 3. Giải thích từ ngữ', '1. Phí là tiền người dùng phải trả.'], []);
  check(
    'obligation',
    ['Điều 4. Trách nhiệm', '1. Ủy ban nhân dân xã có trách nhiệm:', 'a) Lập danh sách;', 'b) Niêm yết.'],
    [
      ['dieu-4__khoan-1__diem-a', 'Lập danh sách'],
      ['dieu-4__khoan-1__diem-b', 'Niêm yết'],
    ],
  );
  // Two sentences, two duties; a semicolon parts them too.
  check(
    'obligation',
    ['Điều 5. Phép', '1. Người xin phép phải kê khai; cơ quan phải trả lời. Hồ sơ được lưu.'],
    [
      ['dieu-5__khoan-1', 'Người xin phép phải kê khai'],
      ['dieu-5__khoan-1', 'cơ quan phải trả lời'],
    ],
  );
});

describe('what may not be done', () => {
  says('prohibition', 'Nghiêm cấm việc thu thêm phí.', true);
  says('prohibition', 'Cấm đổ rác ra lòng đường.', true);
  says('prohibition', 'Hộ kinh doanh không được lấn chiếm vỉa hè.', true);
  says('prohibition', 'Khi trời mưa, chủ xe không được đỗ dưới lòng đường.', true);
  says('prohibition', 'Trường hợp không được cấp phép thì người dân có quyền khiếu nại.', false);
  says('prohibition', 'Thời gian này không được tính vào thời hạn.', false);
  says('prohibition', 'Người vi phạm còn bị phạt bổ sung, cấm hành nghề 01 năm.', false);
  says('prohibition', 'Người được thăm nuôi không rời xã nếu không được trưởng thôn cho phép.', false);
  says('prohibition', 'Cấm đường là biện pháp do Ủy ban nhân dân quyết định.', false);
  says('prohibition', 'Người được tặng cho không được Hội đồng thành viên chấp thuận.', false);
  says('prohibition', 'Niêm phong; cấm di chuyển.', false);
  says('prohibition', 'Di dời chợ ra khỏi khu phố, nơi không được phép họp chợ.', false);
  check(
    'prohibition',
    [
      'Điều 6. Các hành vi bị nghiêm cấm',
      '1. Lấn chiếm vỉa hè.',
      '2. Lợi dụng chức vụ để:',
      'a) Thu phí trái phép;',
      'b) Sách nhiễu.',
    ],
    [
      ['dieu-6__khoan-1', 'Lấn chiếm vỉa hè'],
      ['dieu-6__khoan-2__diem-a', 'Thu phí trái phép'],
      ['dieu-6__khoan-2__diem-b', 'Sách nhiễu'],
    ],
  );
});

describe('penalties', () => {
  const fine = (sentence: string, measure: string, from?: number, to?: number) =>
    it(`${sentence} → ${measure} ${from ?? ''} ${to ?? ''}`, () => {
      const contents = found('sanction', 'Điều 7. Xử phạt', `1. ${sentence}`).map(({ content }) => content);
      const bounds = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
      expect(contents).toEqual([{ kind: 'sanction', measure, ...bounds }]);
    });
  fine('Phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng đối với hành vi đổ rác.', 'fine', 1e6, 3e6);
  fine('Hành vi này bị phạt tiền từ 10 đến 20 triệu đồng.', 'fine', 1e7, 2e7);
  fine('Tổ chức bị phạt tiền đến 1,5 tỷ đồng.', 'fine', undefined, 1.5e9);
  fine('Phạt tiền từ năm triệu đồng đến mười triệu đồng.', 'fine');
  fine('Phạt cảnh cáo đối với người vi phạm lần đầu.', 'warning');
  fine('Thì bị phạt tù từ 06 tháng đến 03 năm.', 'imprisonment');
  fine('Tước quyền sử dụng giấy phép từ 01 tháng đến 03 tháng.', 'suspension');
  fine('Tịch thu tang vật vi phạm.', 'confiscation');
  says('sanction', 'Hình thức phạt tiền do Chính phủ quy định.', false);
  says('sanction', 'Thời hạn là 05 năm trong trường hợp bị phạt tù từ 10 năm đến 15 năm.', false);
  says('sanction', 'Người đã bị phạt cảnh cáo được xét lại.', false);
  says('sanction', 'Người đã bị xử lý mà còn vi phạm thì bị phạt cảnh cáo.', true);
  check(
    'sanction',
    ['Điều 8. Xử phạt', '1. Còn bị tịch thu một phần hoặc toàn bộ tài sản.'],
    [['dieu-8__khoan-1', 'tịch thu một phần hoặc toàn bộ tài sản']],
  );
  says('sanction', 'Khi tịch thu toàn bộ tài sản vẫn để lại chỗ ở.', false);
  // A power to punish is not a punishment.
  says('sanction', 'Chủ tịch xã có thẩm quyền phạt tiền đến 5.000.000 đồng.', false);
  check(
    'sanction',
    ['Điều 9. Thẩm quyền xử phạt', '1. Chủ tịch xã:', 'a) Phạt tiền đến 5.000.000 đồng;'],
    [],
  );
});

describe('time limits', () => {
  const limit = (sentence: string, text: string, said: object) =>
    it(`${sentence} → ${JSON.stringify(said)}`, () => {
      const facts = found('deadline', 'Điều 8. Thời hạn', `1. ${sentence}`);
      expect(facts.map(({ place, content }) => [place.text, content])).toEqual([
        [text, { kind: 'deadline', ...said }],
      ]);
    });
  limit(
    'Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, xã trả lời.',
    'Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ',
    { amount: 5, unit: 'workingDay' },
  );
  limit('Báo cáo gửi chậm nhất là ba mươi ngày trước ngày họp.', 'chậm nhất là ba mươi ngày trước ngày họp', {
    amount: 30,
    unit: 'day',
  });
  limit('Thời gian giải quyết không quá 03 (ba) tháng.', 'Thời gian giải quyết không quá 03 (ba) tháng', {
    amount: 3,
    unit: 'month',
  });
  limit('Sở báo cáo trước ngày 15 tháng 12 hằng năm.', 'trước ngày 15 tháng 12 hằng năm', {
    day: 15,
    month: 12,
  });
  says('deadline', 'Người đã cư trú trong thời hạn 06 tháng liên tục được đăng ký.', false);
  says('deadline', 'Người đóng phí trong thời gian 36 tháng trước khi thôi việc được hỗ trợ.', false);
  says('deadline', 'Trường hợp trong thời hạn 05 năm bên mua đã trả đủ tiền thì được bán.', false);
  limit(
    'Chậm nhất 02 giờ làm việc kể từ lúc nhận, cảng vụ trả lời.',
    'Chậm nhất 02 giờ làm việc kể từ lúc nhận',
    { amount: 2, unit: 'workingHour' },
  );
  says('deadline', 'Doanh thu trong thời gian 03 năm gần nhất được công khai.', false);
  limit(
    'Trong thời hạn 02 ngày kể từ ngày nhận đơn phải trả lời.',
    'Trong thời hạn 02 ngày kể từ ngày nhận đơn',
    { amount: 2, unit: 'day' },
  );
  says('deadline', 'Hợp đồng với thời hạn bảo hiểm không quá 05 năm.', false);
  says('deadline', 'Không được nuôi trong thời hạn 02 năm.', false);

  it('reads numbers in words', () => {
    const words = [
      'năm',
      'mười',
      'mười lăm',
      'hai mươi',
      'bốn mươi lăm',
      'một trăm tám mươi',
      'ba trăm linh năm',
      '05 (năm)',
    ];
    expect(words.map(numberValue)).toEqual([5, 10, 15, 20, 45, 180, 305, 5]);
    expect(numberValue('mươi')).toBeUndefined();
  });
});

describe('procedures', () => {
  check('procedure', ['Điều 3. Hồ sơ xin phép', '1. Đơn.'], [['dieu-3', 'Hồ sơ xin phép']]);
  check(
    'procedure',
    ['Điều 4. Điều kiện, trình tự cấp phép', '1. Nộp đơn.'],
    [['dieu-4', 'Điều kiện, trình tự cấp phép']],
  );
  check(
    'procedure',
    ['Điều 5. Cấp phép', '1. Người dân nộp hồ sơ. Hồ sơ xin phép bao gồm:', 'a) Đơn;'],
    [['dieu-5__khoan-1', 'Hồ sơ xin phép bao gồm']],
  );
  check('procedure', ['Điều 6. Xem xét theo thủ tục rút gọn', '1. Họp.'], []);
  check('procedure', ['Điều 7. Hồ sơ vụ án', '1. Lưu.'], []);
});

describe('effect', () => {
  const effect = (lines: readonly string[], said: object | undefined) =>
    it(`${lines.join(' ⏎ ')} → ${JSON.stringify(said)}`, () => {
      const contents = found('effect', ...lines).map(({ content }) => content);
      expect(contents).toEqual(said ? [{ kind: 'effect', ...said }] : []);
    });
  const article = (sentence: string) => ['Điều 9. Điều khoản thi hành', `1. ${sentence}`];
  effect(article('Quyết định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.'), { on: '2026-07-01' });
  effect(article('Nghị định này có hiệu lực từ ngày 15/8/2026 và thay thế Nghị định cũ.'), {
    on: '2026-08-15',
  });
  effect(article('Quyết định này có hiệu lực kể từ ngày ký.'), {});
  effect(article('Quyết định này có hiệu lực từ ngày … tháng … năm 2026.'), {});
  effect(article('Điều 5 của Luật này có hiệu lực từ ngày 01 tháng 01 năm 2027.'), {
    on: '2027-01-01',
    partial: true,
  });
  effect(article('Hợp đồng có hiệu lực từ ngày 01 tháng 7 năm 2026.'), undefined);
  effect(article('Kể từ ngày Luật này có hiệu lực thi hành, các quy định cũ bị bãi bỏ.'), undefined);
  effect(article('Theo công văn của Sở, Nghị định này có hiệu lực từ ngày 01/6/2013.'), undefined);

  it('is found without dragging along what is replaced', () => {
    const [fact] = found(
      'effect',
      ...article('Nghị định này có hiệu lực từ ngày 15/8/2026 và thay thế Nghị định cũ.'),
    );
    expect(fact?.place.text).toBe('Nghị định này có hiệu lực từ ngày 15/8/2026');
  });
});

describe('transition', () => {
  check(
    'transitional',
    [
      'Điều 9. Hiệu lực thi hành và quy định chuyển tiếp',
      '1. Nghị định này có hiệu lực từ ngày ký.',
      '2. Hồ sơ cũ được xử lý tiếp.',
    ],
    [['dieu-9__khoan-2', 'Hồ sơ cũ được xử lý tiếp']],
  );
  check(
    'transitional',
    [
      'Điều 9. Quy định chuyển tiếp',
      '1. Giấy phép cũ còn giá trị.',
      '2. Chính phủ quy định chi tiết Điều này.',
    ],
    [['dieu-9__khoan-1', 'Giấy phép cũ còn giá trị']],
  );
  says(
    'transitional',
    'Giấy phép đã cấp trước ngày Quyết định này có hiệu lực thì tiếp tục được sử dụng.',
    true,
  );
  check('transitional', ['Điều 8. Chuyển tiếp đăng ký thế chấp', '1. Hồ sơ gồm đơn.'], []);
  says('transitional', 'Luật cũ hết hiệu lực từ ngày Luật này có hiệu lực.', false);
});

describe('draftFacts', () => {
  it('counts the articles of the document and of its regulation, not those it quotes', () => {
    const tree = lawOf(
      'Điều 1. Sửa đổi',
      '1. Bổ sung Điều 4a như sau:',
      '“Điều 4a. Công khai',
      '1. Chủ xe phải khai báo.”.',
      'Điều 2. Thi hành',
    );
    const { articles, facts } = draftFacts(tree);
    expect(articles).toBe(2);
    // What the quoted article will demand is a fact of the draft, marked as quoted.
    expect(facts.map(({ place, content }) => [content.kind, place.quoted])).toEqual([['obligation', true]]);
  });

  it('takes time by the length of a line, not by its square', () => {
    const time = (phrase: string, times: number): number => {
      const tree = lawOf('Điều 1. A', `1. ${phrase.repeat(times)}`);
      // The least of three: what else the process does must not count.
      const tries = [1, 2, 3].map(() => {
        const begun = process.cpuUsage().user;
        draftFacts(tree);
        return process.cpuUsage().user - begun;
      });
      return Math.min(...tries);
    };
    for (const phrase of [
      'không phải ',
      'khi không được ',
      'cấm trong vòng 5 ngày kể từ ngày ',
      'các trường hợp phải ',
      'trong thời hạn 5 ngày trước khi ',
      'trường hợp bị phạt cảnh cáo ',
    ]) {
      time(phrase, 2000);
      // Eight times the length: about 8 times the time, 64 times if it grew by the square.
      expect(time(phrase, 16_000)).toBeLessThan(24 * Math.max(10_000, time(phrase, 2000)));
    }
  });

  it('says of every fact where it stands, to the letter, and never throws', () => {
    const marked = fc
      .array(
        fc.constantFrom(
          'phải',
          'có trách nhiệm',
          'không được',
          'trong thời hạn 05 ngày',
          'phạt tiền từ 1 đến 2 triệu đồng',
          'Luật này có hiệu lực từ ngày ký',
          'áp dụng đối với',
          'nghiêm cấm',
          ':',
          ';',
          '.',
          'các trường hợp',
          'hồ sơ gồm',
        ),
        { maxLength: 8 },
      )
      .map((list) => list.join(' '));
    const marker = fc.constantFrom(
      'Điều 1. ',
      'Điều 2. Đối tượng áp dụng\n',
      'Điều 3. Hành vi bị nghiêm cấm\n',
      '1. ',
      'a) ',
      '- ',
      '“1. ',
      'Điều 4. Quy định chuyển tiếp\n',
    );
    const law = fc
      .array(fc.tuple(marker, marked), { maxLength: 12 })
      .map((list) => list.map((pair) => pair.join('')).join('\n'));
    fc.assert(
      fc.property(
        fc.oneof(
          law.map((text) => lawOf(text)),
          fc.oneof(soup, quotedSoup, anyText).map((text) => lawOf(text)),
          anyTree,
        ),
        (tree) => {
          for (const { place } of draftFacts(tree).facts) {
            const whole = unitText(findUnit(tree, place.unit)!);
            expect(whole.slice(place.start, place.end)).toBe(place.text);
            expect(place.text.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
