import { describe, expect, test } from 'vitest';
import { namesSender, withoutFrame } from './framed-text.ts';

const OPINION = 'Bến xe mở cửa trễ quá. Đề nghị mở từ 4 giờ sáng.';
const said = (text: string) => withoutFrame(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

describe('what stands around an opinion is no part of it', () => {
  test.each([
    ['a form', `PHIẾU LẤY Ý KIẾN\nHọ và tên: Đặng Thị Ba\nĐịa chỉ: thôn Hạ\nNội dung góp ý: ${OPINION}`],
    [
      'a letter of the state',
      `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n\nĐƠN KIẾN NGHỊ\nKính gửi: Sở Giao thông\n${OPINION}\nNgười viết đơn\n(đã ký)\nĐặng Thị Ba`,
    ],
    [
      'a mail passed on',
      `-------- Original message --------\nFrom: Đặng Ba\nDate: 3/4\nSubject: gop y\n\n${OPINION}`,
    ],
    ['a mail answered', `Vào Thứ hai, Đặng Thị Ba đã viết:\n> ${OPINION}`],
    ['a telephone', `${OPINION}\n\nĐược gửi từ điện thoại Samsung`],
    ['a signature', `${OPINION}\n\nTrân trọng,\nĐặng Thị Ba\nTổ 4, khu phố 2\nĐT: 0900000001`],
    ['a lead-in', `Cho tôi gửi lại ý kiến của bà con: ${OPINION}`],
    ['a lead-in behind a greeting', `Dạ em chào anh chị. Em gửi lại ý kiến của nhóm: ${OPINION}`],
    ['passed on by a neighbour', `Copy của chị hàng xóm, nhà em cũng ý vậy: ${OPINION}`],
    ['minutes with their day', `Biên bản họp thôn Hạ ngày 27/2/2026, ghi lời một hộ:\n${OPINION}`],
    ['a body that speaks', `Chi hội phụ nữ thôn Hạ: ${OPINION}`],
    ['a form that went round', `Mẫu này trong Zalo xóm gửi, tôi đồng ý nên gửi lại:\n${OPINION}`],
    ['a label before a name', `${OPINION}\nNgười viết: Trần Thị Ngọc`],
    ['a greeting on its line', `Kính thưa quý cơ quan,\n${OPINION}`],
  ])('%s', (_why, text) => expect(said(text)).toBe(OPINION));

  test('points are counted away, numbers of units are not', () => {
    expect(said('1. Mở sớm hơn.\n2. Thêm ghế ngồi.')).toBe('Mở sớm hơn. Thêm ghế ngồi.');
    expect(said('Tôi đồng ý Điều 2 (khoản\n1) nhưng thu trễ hơn.')).toBe(
      'Tôi đồng ý Điều 2 (khoản 1) nhưng thu trễ hơn.',
    );
  });

  test('the end of a number of a unit is no mark of a point', () => {
    expect(said('Ghi rõ vào Điều 2.1. Chợ tan lúc 7 giờ.')).toBe('Ghi rõ vào Điều 2.1. Chợ tan lúc 7 giờ.');
  });

  test('signs that were spoken are signs', () => {
    expect(said('bến xe mở trễ quá phẩy đề nghị mở sớm chấm')).toBe('bến xe mở trễ quá, đề nghị mở sớm.');
    expect(said('bến xe mở trễ quá phẩy xuống dòng đề nghị mở sớm chấm')).toBe(
      'bến xe mở trễ quá, đề nghị mở sớm.',
    );
    expect(said('Cửa hàng bán nước chấm. Họ mở trễ.')).toBe('Cửa hàng bán nước chấm. Họ mở trễ.');
  });

  test.each(['Đồng ý.', 'Đề nghị: mở từ 4 giờ.', 'Điện sinh hoạt: nên giảm giá.', 'Trân trọng cảm ơn.'])(
    '%s stays as it is',
    (text) => expect(withoutFrame(text)).toBe(text),
  );

  test.each([
    ['agreement in capitals is no name', 'Tôi đã đọc kỹ dự thảo.\nĐồng Ý'],
    ['nor is its opposite', 'Mức này chưa hợp với dân nghèo.\nKhông Đồng Ý'],
    ['nor without marks', 'Muc nay chua hop voi dan ngheo.\nKhong Dong Y'],
    ['a title that says what is wanted', 'Nội dung kiến nghị giảm phí rác\nDân khổ lắm.'],
    ['a greeting that goes on to ask', 'Kính gửi UBND xã, đề nghị bỏ khoản 2\nDân khổ lắm.'],
    ['a greeting without a sign', 'Kính gửi UBND xã đề nghị bỏ khoản 2\nDân khổ lắm.'],
    ['a field whose value asks', 'Ngày họp chợ: đổi sang chủ nhật\nDân khổ lắm.'],
    ['a place that is to move', 'Địa chỉ bãi rác: phải chuyển đi xa dân\nDân khổ lắm.'],
    ['a letter for a purpose', 'ĐƠN ĐỀ NGHỊ MIỄN PHÍ RÁC\nDân khổ lắm.'],
    ['the subject of a mail', 'Subject: bo khoan 2\nDân khổ lắm.'],
  ])('what asks for something is never frame: %s', (_why, text) => expect(withoutFrame(text)).toBe(text));

  test.each([
    [
      'its label only',
      'Nội dung: giảm phí rác xuống 5.000 đồng\nDân khổ.',
      'giảm phí rác xuống 5.000 đồng Dân khổ.',
    ],
    ['the name below it', 'Dân khổ lắm.\nĐồng Ý\nLê Văn Tư', 'Dân khổ lắm. Đồng Ý'],
    ['an office that takes petitions', 'Kính gửi: Bộ phận tiếp nhận kiến nghị\nDân khổ lắm.', 'Dân khổ lắm.'],
    ['a street in a town that begins like a verb', 'Địa chỉ: Cần Thơ\nDân khổ lắm.', 'Dân khổ lắm.'],
  ])('still taken off: %s', (_why, text, rest) => expect(said(text)).toBe(rest));

  test('every place stays where it was', () => {
    const text = `PHIẾU GÓP Ý\nTên: Lê Ba\n1. ${OPINION}\n\nSent from my phone iPhone`;
    const bare = withoutFrame(text);
    expect(bare.length).toBe(text.length);
    expect(bare.indexOf('Bến xe')).toBe(text.indexOf('Bến xe'));
  });
});

test.each([
  ['Người gửi: Đặng Thị Ba\nMở sớm hơn.', true],
  ['Mở sớm hơn.\n\nThân,\nĐặng Thị Ba\nPhòng Hành chính', true],
  ['Vào Thứ hai, Đặng Thị Ba đã viết:\nMở sớm hơn.', true],
  ['Mở sớm hơn.\nHội Người Cao Tuổi', false],
  ['Mở sớm hơn.\nXin cảm ơn.', false],
  ['Mở sớm hơn.\nKhông Đồng Ý', false],
])('%s names a person: %s', (text, named) => expect(namesSender(text)).toBe(named));
