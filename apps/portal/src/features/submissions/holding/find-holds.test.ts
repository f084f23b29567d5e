import { describe, expect, test } from 'vitest';
import { findHolds, type SendingSignals } from './find-holds.ts';
import { HOLD_CODES, HOLDING_RULES } from './holding-rules.data.ts';
import { findPersonalData, redacted } from './personal-data.ts';
import { accusesPerson, countLinks, hasInsult, isRepetitive, proposedProcedure } from './words-found.ts';

const person: SendingSignals = {
  trap: false,
  tooFast: false,
  proven: true,
  fromPrefix: 1,
  attackMode: false,
};
const holds = (text: string, signals: Partial<SendingSignals> = {}, suggestedWording: string | null = null) =>
  findHolds({ ...person, ...signals }, { text, suggestedWording });

describe('how it was sent', () => {
  test.each([
    ['an ordinary opinion', {}, []],
    ['the hidden field', { trap: true }, ['trap']],
    ['in a blink', { tooFast: true }, ['tooFast']],
    ['no proof of work: without script', { proven: false }, ['noProof']],
    ['the sixtieth of an hour from one network', { fromPrefix: 60 }, []],
    ['the sixty-first', { fromPrefix: 61 }, ['prefixRate']],
    ['the eleventh while the attack mode is on', { fromPrefix: 11, attackMode: true }, ['prefixRate']],
    ['several at once', { trap: true, proven: false }, ['trap', 'noProof']],
  ])('%s', (_why, signals, expected) => {
    expect(holds('Chợ cần mái che.', signals)).toEqual(expected);
  });

  test('one link is let through, not while the attack mode is on', () => {
    const text = 'Xem https://vanban.chinhphu.vn/luat-64';
    expect(holds(text)).toEqual([]);
    expect(holds(text, { attackMode: true })).toEqual(['links']);
  });

  test('the suggested wording is read as well', () => {
    expect(holds('', {}, 'Gọi số 0912 345 678 để đăng ký')).toEqual(['personalData']);
  });

  test('every code has one rule', () => {
    expect(HOLDING_RULES.map(({ code }) => code)).toEqual([...HOLD_CODES]);
  });
});

/** Labelled before the rule was written; each a sentence that a moderator could confirm. */
describe('a text that accuses a named person', () => {
  test.each([
    'Ông Nguyễn Văn Thử nhận tiền của dân để cấp sổ đỏ.',
    'Đề nghị xem lại việc bà Hòa ăn bớt tiền hỗ trợ của hộ nghèo.',
    'Trưởng thôn Bình vòi vĩnh từng nhà khi làm giấy xác nhận.',
    'Trần Thị Mẫu chiếm đất công làm quán.',
    'Cán bộ Lê Văn Ví bao che cho người vi phạm.',
    'chủ tịch xã Nguyễn Văn Thử tham ô tiền làm đường',
    'Thằng Tèo ở xóm 3 trộm chó của cả làng.',
    'Anh Phạm Văn Dụ lừa đảo bà con mua cây giống.',
  ])('held: %s', (text) => {
    expect(accusesPerson(text)).toBe(true);
  });

  test.each([
    ['no person', 'Cần quy định rõ trách nhiệm của cán bộ để xảy ra tham ô.'],
    ['an office, nobody named', 'Cán bộ xã nhận tiền của dân thì phải bị xử lý.'],
    ['a person, no deed', 'Ông Nguyễn Văn Thử nói đúng: chợ cần mái che.'],
    ['a street', 'Nhiều người lấn chiếm vỉa hè đường Lê Lợi và phố Trần Phú.'],
    ['a school', 'Trước cổng trường Nguyễn Du có người bảo kê, bao kê bãi xe.'],
    ['two sentences', 'Ông Hòa đồng ý với dự thảo. Điều 5 cần cấm lấn chiếm lòng đường.'],
    ['a deed as a matter of law', 'Bổ sung hành vi trốn thuế vào khoản 2 Điều 7.'],
    ['a ward', 'Phường Trần Hưng Đạo có hộ lấn chiếm.'],
  ])('let through, %s: %s', (_why, text) => {
    expect(accusesPerson(text)).toBe(false);
  });
});

describe('insults', () => {
  test.each(['Đồ ngu, viết thế này ai hiểu.', 'Bọn khốn nạn!', 'đm luật gì thế này'])('%s', (text) => {
    expect(hasInsult(text)).toBe(true);
  });
  test.each([
    'Con đường này hẹp, xe không tránh nhau được.',
    'Súc vật thả rông thì chủ phải chịu phạt.'.replace('Súc vật', 'Gia súc'),
    'Chó phải có rọ mõm khi ra chợ.',
    'Quy định này vô lý vì dân không có chỗ bán.',
  ])('none: %s', (text) => {
    expect(hasInsult(text)).toBe(false);
  });
});

describe('personal data', () => {
  test.each([
    ['Số CCCD của tôi là 033085001234.', 'identityNumber', '033085001234'],
    ['chứng minh nhân dân: 145 678 901', 'identityNumber', '145 678 901'],
    ['033085001234 là số của tôi', 'identityNumber', '033085001234'],
    ['Gọi tôi 0912.345.678 nhé', 'phone', '0912.345.678'],
    ['điện thoại +84 912 345 678', 'phone', '+84 912 345 678'],
    ['máy bàn 0221 3865 123', 'phone', '0221 3865 123'],
    ['viết cho toi.thu@vidu.com.vn', 'email', 'toi.thu@vidu.com.vn'],
    ['STK 19001234567890 Vietcombank', 'bankAccount', '19001234567890'],
  ])('%s', (text, kind, shown) => {
    const [place, ...more] = findPersonalData(text);
    expect(more).toEqual([]);
    expect({ kind: place?.kind, shown: text.slice(place?.start, place?.end) }).toEqual({ kind, shown });
  });

  test.each([
    'Nghị định 78/2025/NĐ-CP, Luật 64/2025/QH15',
    'mức 1.500.000.000 đồng, diện tích 12.345 m2',
    'từ ngày 01/01/2026 đến 31/12/2026',
    'năm 2021 2022 2023 2024 số hộ là 1234',
    'khoản 2 Điều 5, điểm a khoản 3',
    'giá 250.000 đồng/m2, tổng 9.800.000.000 đồng',
  ])('none: %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('what is taken out leaves one mark, whatever its length', () => {
    const text = 'Gọi 0912 345 678 hoặc viết a@b.vn.';
    expect(redacted(text, findPersonalData(text))).toBe('Gọi [đã che] hoặc viết [đã che].');
  });
});

describe('links, repetition, another procedure', () => {
  test.each([
    ['không có', 0],
    ['xem https://a.vn/x và www.b.com', 2],
    ['shop-re.xyz giảm giá', 1],
    ['Điều 5.Khoản 2', 0],
    ['thư toi@vidu.vn', 0],
  ])('links in "%s"', (text, count) => {
    expect(countLinks(text)).toBe(count);
  });

  test.each([
    ['một chữ hai mươi lần', 'a'.repeat(20), true],
    ['một từ quá nửa', `${'mua ngay '.repeat(15)}`.replaceAll('ngay', 'mua'), true],
    [
      'câu thường',
      'Chợ cần mái che, chợ cần nước sạch, chợ cần nhà vệ sinh và chợ cần người trông xe cho bà con đi chợ.',
      false,
    ],
    ['đường kẻ', '--------------', false],
  ])('%s', (_why, text, expected) => {
    expect(isRepetitive(text)).toBe(expected);
  });

  test.each([
    ['Tôi làm đơn tố cáo chủ tịch xã.', 'denunciation'],
    ['Tôi khiếu nại quyết định thu hồi đất số 12/QĐ-UBND.', 'complaint'],
    ['Tôi xin phản ánh việc đèn đường hỏng.', 'reflection'],
    ['Đề nghị cung cấp thông tin về quy hoạch xã.', 'informationRequest'],
    ['Điều 5 nên nói rõ thời hạn giải quyết khiếu nại, tố cáo.', undefined],
    ['Bổ sung: cơ quan phải cung cấp thông tin cho dân.', undefined],
  ])('%s', (text, kind) => {
    expect(proposedProcedure(text)).toBe(kind);
  });
});
