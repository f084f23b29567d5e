import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

const LETTER =
  'Kính gửi UBND quận.\nMức thu 45.000 đồng một xe mỗi tháng ở khoản 2 Điều 3 là cao so với đồng lương công nhân. Bãi xe thì dột, mất mũ không ai đền. Đề nghị giữ mức 30.000 đồng và phải có mái che.';
const withMore = (sentence: string) => sameness(opinionCore(LETTER), opinionCore(`${LETTER} ${sentence}`));

describe('a sentence more that tells of its sender, and asks for nothing', () => {
  test.each([
    'Nhà tôi phải mua nước bình về nấu ăn, tháng nào cũng mất hơn 300.000 đồng.',
    'Tôi làm bảo vệ ca đêm nên ban ngày cần ngủ.',
    'Biết kêu ai bây giờ?',
    'Chồng tôi bị tai nạn năm 2021, giờ đi lại phải có người dìu.',
    'Hồi tháng 3 cán bộ có xuống kiểm tra nhà tôi rồi về không nói gì.',
    'Nhà có người bệnh nên chi phí rất cao.',
    'Tôi lớn tuổi rồi, nói gì không phải xin bỏ qua.',
    'Thang máy có hôm kẹt 40 phút, bà cụ tầng 9 ngất xỉu.',
    'Tôi ủng hộ ý kiến của bà con.',
  ])('%s', (sentence) => expect(withMore(sentence)).toBe('same'));
});

describe('a sentence more that asks for something of its own', () => {
  test.each([
    'Tôi muốn hỏi thêm bao giờ thì áp dụng?',
    'Ngoài ra nên lắp thêm camera.',
    'Nhà tôi ở xa, cho nộp qua bưu điện.',
    'Hộ có người già thì khỏi nộp.',
    'Ai vi phạm lần hai thì đuổi luôn.',
    'Người thuê trọ đóng hay chủ nhà đóng?',
    'Tôi thấy phải có giấy xác nhận của phường mới được.',
    'Em mong trường mở thêm lớp buổi chiều.',
    'Đừng bắt dân đi lại nhiều lần.',
    'Xe tải cũng phải cấm luôn.',
    'Còn điện thoại thì xin đừng giữ.',
    'Giá 320.000 đồng một bộ là cao.',
    'Chúng tôi chỉ chấp nhận mức 4.000 đồng.',
    'Sổ hộ nghèo phải cập nhật hằng quý.',
    'Người khuyết tật được miễn luôn.',
    'Không cho xe container vào giờ cao điểm.',
    'Theo tôi mức 6% là vừa.',
  ])('%s', (sentence) => expect(withMore(sentence)).toBe('other'));
});
