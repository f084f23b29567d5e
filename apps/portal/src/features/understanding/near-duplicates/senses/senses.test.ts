import { describe, expect, test } from 'vitest';
import { opinionCore } from '../opinion-core.ts';
import { sameness } from '../same-opinion.ts';
import { SAME_SENSE } from './senses.ts';

const check = (one: string, two: string) => sameness(opinionCore(one), opinionCore(two));
const LINES = SAME_SENSE.map((line) => line.split('|'));

test.each([
  ['hộ nghèo', 'hộ cận nghèo'],
  ['miễn', 'giảm'],
  ['tăng', 'giảm'],
  ['nâng', 'hạ'],
  ['hoãn', 'bãi bỏ'],
  ['trước khi', 'sau khi'],
  ['tối đa', 'tối thiểu'],
  ['mỗi ngày', 'mỗi tháng'],
  ['mỗi tháng', 'mỗi năm'],
  ['ban đêm', 'buổi sáng'],
  ['xe máy', 'ô tô'],
  ['chuyển khoản', 'tiền mặt'],
  ['nộp tiền mặt', 'chuyển khoản'],
  ['chính quyền xã', 'chính quyền huyện'],
  ['vỉa hè', 'lòng đường'],
  ['người cao tuổi', 'người khuyết tật'],
  ['đừng', 'nên'],
  ['cấm', 'cho phép'],
  ['giữ', 'bỏ'],
  ['quá cao', 'quá thấp'],
])('no line holds "%s" and "%s"', (one, two) =>
  expect(LINES.filter((line) => line.includes(one) && line.includes(two))).toEqual([]),
);

describe('a petition in other words', () => {
  const waste =
    'Phí rác 60.000 đồng một tháng ở khoản 2 Điều 4 là quá cao so với thu nhập của bà con làm ruộng. Mùa lúa vừa rồi rớt giá, phân bón lại tăng, nhiều nhà còn nợ đại lý.\nTôi đề nghị xã giảm phí rác còn 30.000 đồng một tháng.';
  const online =
    'Bắt nộp hồ sơ qua mạng như khoản 3 Điều 6 thì người già không làm được. Nhà tôi không có điện thoại thông minh, sóng lúc có lúc không. Đề nghị vẫn cho nộp giấy tại xã.';
  const music =
    'Quán nhậu mở loa tới nửa đêm, con tôi không học bài được, mẹ tôi bệnh tim không ngủ được. Điều 3 khoản 1 nên cấm loa sau 21 giờ.';
  const pigs =
    'Đề nghị lùi thời hạn di dời chuồng trại ở khoản 1 Điều 5 đến hết năm 2028 vì bà con vừa vay vốn xây chuồng, chưa thu hồi được vốn.';
  test.each([
    ['half a sentence left out', waste, waste.replace(', nhiều nhà còn nợ đại lý', '')],
    ['half a sentence of a reason left out', pigs, pigs.replace(', chưa thu hồi được vốn', '')],
    ['half a sentence more', waste, waste.replace('đại lý.', 'đại lý, con cái đang tuổi ăn tuổi học.')],
    ['what cannot be done', music, music.replace('không ngủ được', 'ngủ không nổi')],
    ['a telephone by another name', online, online.replace('sóng lúc có lúc không', 'mạng chập chờn')],
    [
      'who asks, whom and how',
      waste,
      waste.replace('Tôi đề nghị xã', 'Vì vậy, bà con chúng tôi đề nghị UBND xã xem xét'),
    ],
    ['how a unit is led in', waste, waste.replace('ở khoản 2', 'như dự thảo quy định tại khoản 2')],
    ['capital and a stable', pigs, pigs.replace('vừa vay vốn xây', 'mới vay tiền làm')],
  ])('%s', (_why, one, two) => {
    expect(check(one, two)).toBe('same');
    expect(check(two, one)).toBe('same');
  });

  test.each([
    ['a demand more', waste, waste.replace(/một tháng\.$/, 'một tháng, hộ nghèo thì miễn.')],
    ['a service more', online, online.replace('tại xã.', 'tại xã, có cán bộ hướng dẫn tận nơi.')],
    ['another act behind a reason', pigs, pigs.replace(/vốn\.$/, 'vốn, hỗ trợ lãi vay.')],
    ['a group more', pigs, pigs.replace('chuồng trại', 'chuồng trại, ao cá của hộ nghèo,')],
    ['what is forbidden', pigs, pigs.replace('lùi thời hạn', 'không lùi thời hạn')],
    ['another side', waste, waste.replace('là quá cao', 'là vừa phải')],
    ['another place', online, online.replace('tại xã', 'tại bưu điện')],
    ['another group', online, online.replace('người già', 'người khuyết tật')],
  ])('not the same: %s', (_why, one, two) => {
    expect(check(one, two)).not.toBe('same');
    expect(check(two, one)).not.toBe('same');
  });
});
