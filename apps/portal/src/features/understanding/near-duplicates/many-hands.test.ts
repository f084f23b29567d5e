import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

/** Both ways, as everywhere. */
const check = (one: string, two: string) => {
  const [a, b] = [opinionCore(one), opinionCore(two)];
  expect(sameness(b, a)).toBe(sameness(a, b));
  return sameness(a, b);
};

const TRUCK =
  'Kính gửi Ủy ban nhân dân thành phố.\nTôi là Trần Văn Lâm, chủ xe tải ở khu vực Bến Đá. Cấm xe tải vào nội thành từ 6 giờ đến 22 giờ như khoản 2 Điều 4 thì hàng tươi sống không kịp đưa ra chợ. Tài xế phải chạy đêm, dễ ngủ gật, tai nạn. Vì vậy tôi đề nghị cho xe dưới 2,5 tấn chạy từ 9 giờ đến 15 giờ.\nXin chân thành cảm ơn.';
const SCHOOL =
  'Thư viện đóng cửa lúc 17 giờ theo khoản 1 Điều 2 thì tụi em tan học về tới nơi là hết giờ. Ở nhà chật, không có chỗ ngồi học yên tĩnh. Em đề nghị mở cửa đến 20 giờ.';
const introduced = (who: string) => `Kính gửi UBND phường,\n${who}\n${SCHOOL}`;

describe('one letter in many hands', () => {
  test.each([
    ['words of one sense', SCHOOL, SCHOOL.replace('tan học về tới nơi', 'tan trường về đến nơi')],
    ['a request in other words', TRUCK, TRUCK.replace('tôi đề nghị cho', 'kính mong thành phố cho phép')],
    [
      'in the minutes',
      SCHOOL,
      `Tại hội nghị, ông Lê Tư nêu: ${SCHOOL.replaceAll('em', 'ông')} (ghi tóm tắt)`,
    ],
    ['with the hour in the minutes', SCHOOL, `Tiếp bà Lê Sen lúc 9 giờ 15, bà trình bày: ${SCHOOL}`],
    ['fields on one line', SCHOOL, `Họ tên: Lê Tư. Số điện thoại: 0900262972. Ý kiến: ${SCHOOL}`],
    [
      'the foot of a form',
      SCHOOL,
      `${SCHOOL}\nNgày 12 tháng 10 năm 2026\nNgười góp ý\n(ký tên)\nLê Tư\nTrang 1/1`,
    ],
    ['a form left open', introduced('Em là Lê Tư, học sinh lớp 8A2.'), introduced('Em là ……, học sinh ……')],
    [
      'dictated, with other classes',
      introduced('Em là Lê Tư, học sinh lớp 8A2.'),
      introduced('Em là Trần Sen, học sinh lớp 9A4.')
        .toLowerCase()
        .replace(/[.,\n]/g, ' '),
    ],
    ['an aside', SCHOOL, SCHOOL.replace(' thì tụi em', ', như mọi người đã biết, thì tụi em')],
    ['a reason left out', `${SCHOOL.slice(0, -1)} vì cuối ngày mới rảnh.`, SCHOOL],
    [
      'since when',
      introduced('Gia đình tôi ở Cồn Sẻ từ năm 1998.'),
      introduced('Gia đình tôi ở ngõ 72 từ năm 1984.'),
    ],
    [
      'how large',
      introduced('Nhà tôi ở ấp 3, rộng 40 mét vuông.'),
      introduced('Nhà tôi ở tổ 12, rộng 65 mét vuông.'),
    ],
    ['passed on', TRUCK, `Em ủng hộ ý kiến này:\n${TRUCK}`],
    ['the reason behind the demand', TRUCK, TRUCK.replace('Tài xế phải chạy đêm, dễ ngủ gật, tai nạn. ', '')],
    ['a name that is no article', introduced('Em là Lê Thị Mười.'), introduced('Em là Trần Diệu Mười.')],
  ])('%s', (_why, one, two) => expect(check(one, two)).toBe('same'));
});

describe('another opinion, whatever hand', () => {
  const KILN =
    'Lò ga giá 180 triệu đồng mà khoản 1 Điều 3 hỗ trợ ít quá. Đề nghị cho vay phần còn lại không lãi.';
  test.each([
    ['amounts of a hundred millions', KILN, KILN.replace('180', '250')],
    [
      'the size of a kiln',
      KILN.replace('giá 180 triệu đồng', '500 mét vuông'),
      KILN.replace('giá 180 triệu đồng', '700 mét vuông'),
    ],
    [
      'months that are asked for',
      'Trâu bò thả ven đê từ đời ông nội. Cho chúng tôi thả từ tháng 11 đến tháng 4, còn mùa mưa thì nhốt.',
      'Trâu bò thả ven đê từ đời ông nội. Cho chúng tôi thả từ tháng 10 đến tháng 2, còn mùa mưa thì nhốt.',
    ],
    [
      'a negation in a dictated text',
      SCHOOL,
      SCHOOL.replace('Em đề nghị mở', 'Em đề nghị đừng mở').toLowerCase().replace(/[.,]/g, ''),
    ],
    ['another hour in the minutes', SCHOOL, `Ông Lê Tư phát biểu: ${SCHOOL.replace('20 giờ', '19 giờ')}`],
    [
      'to rent and to rent on',
      'Phải cho người thuê được khiếu nại trước khi lấy lại sạp ở chợ.',
      'Phải cho người thuê lại được khiếu nại trước khi lấy lại sạp ở chợ.',
    ],
    ['short texts', 'Không ủng hộ.', 'Chẳng ủng hộ.'],
  ])('%s', (_why, one, two) => expect(check(one, two)).toBe('other'));
});
