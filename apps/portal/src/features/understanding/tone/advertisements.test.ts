import { expect, test } from 'vitest';
import { toneOf } from './tone.ts';

test.each([
  'Vay vốn không cần thế chấp, giải ngân trong ngày, gọi 0900000001',
  'Chốt số hôm nay, soi cầu chuẩn, vào nhóm zalo nhé',
  'Bán lô đất nền giá rẻ, sổ sẵn, gặp em 0900000002',
  'Shop mới về hàng, giá sỉ, inbox em',
  'Nhận sửa điều hòa tận nhà, uy tín, lh 0900000003',
  'alo alo',
  'test thử',
  'abc',
  'Chúc cả nhà ngày mới vui vẻ',
  'Ai nhặt được ví màu đen ở bến xe cho tôi xin lại, xin hậu tạ',
  'Cần tuyển 10 thợ may, lương cao, bao ăn ở',
  'nam mô a di đà phật',
  'Giá vàng hôm nay lại tăng',
  'Đội tuyển thắng rồi cả nhà ơi',
  'can ban gap lo dat gan cho',
])('%s is no opinion', (text) => expect(toneOf(text)).toContain('advertisement'));

test.each([
  'Đề nghị cho vay vốn không lãi để học nghề.',
  'Hộ nghèo được vay vốn mà không có ai hướng dẫn.',
  'Cờ bạc trong đám tang phải phạt nặng.',
  'ok ạ',
  'Đồng ý',
  'Nhất trí',
  'Học xong phải giúp tìm việc, bao ăn trong lúc học.',
  'Mức phí cho thuê sạp cao quá. Zalo tôi 0900000004',
  'Nhà mặt tiền đóng như nhà trong hẻm là không công bằng. Liên hệ: 0900000005',
  'Quảng cáo cho vay dán đầy cột điện, phải phạt.',
  'Cảm ơn xã đã hỏi ý kiến dân.',
  'Giảm giá vé cho học sinh.',
  'Ủng hộ dự thảo, chúc các bác sức khỏe.',
])('%s is one', (text) => expect(toneOf(text)).not.toContain('advertisement'));
