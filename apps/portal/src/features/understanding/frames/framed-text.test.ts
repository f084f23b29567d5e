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
    ['a greeting on its line', `Kính thưa quý cơ quan,\n${OPINION}`],
  ])('%s', (_why, text) => expect(said(text)).toBe(OPINION));

  test('points are counted away, numbers of units are not', () => {
    expect(said('1. Mở sớm hơn.\n2. Thêm ghế ngồi.')).toBe('Mở sớm hơn. Thêm ghế ngồi.');
    expect(said('Tôi đồng ý Điều 2 (khoản\n1) nhưng thu trễ hơn.')).toBe(
      'Tôi đồng ý Điều 2 (khoản 1) nhưng thu trễ hơn.',
    );
  });

  test('signs that were spoken are signs', () => {
    expect(said('bến xe mở trễ quá phẩy đề nghị mở sớm chấm')).toBe('bến xe mở trễ quá, đề nghị mở sớm.');
    expect(said('Cửa hàng bán nước chấm. Họ mở trễ.')).toBe('Cửa hàng bán nước chấm. Họ mở trễ.');
  });

  test.each(['Đồng ý.', 'Đề nghị: mở từ 4 giờ.', 'Điện sinh hoạt: nên giảm giá.', 'Trân trọng cảm ơn.'])(
    '%s stays as it is',
    (text) => expect(withoutFrame(text)).toBe(text),
  );

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
])('%s names a person: %s', (text, named) => expect(namesSender(text)).toBe(named));
