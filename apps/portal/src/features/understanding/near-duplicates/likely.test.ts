import { describe, expect, test } from 'vitest';
import { Grouping, nodeOf } from './grouping.ts';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

const check = (one: string, two: string) => {
  const [a, b] = [opinionCore(one), opinionCore(two)];
  expect(sameness(b, a)).toBe(sameness(a, b));
  return sameness(a, b);
};

const LAMPS =
  'Con đường từ chợ ra bến đò buổi tối tối om, học sinh đi học thêm về hay vấp ngã. Đề nghị lắp đèn cho bà con đi lại.';
const LAMPS_TOLD_ANEW =
  'Con đường từ chợ ra bến đò ban đêm chẳng thấy gì, học sinh đi học thêm về hay té xe. Đề nghị lắp đèn cho bà con đi lại.';
const FEE = 'Phí trông xe ở cổng chợ đắt quá, đề nghị thu 2.000 đồng một lượt cho người bán rau buổi sớm.';

describe('opinions of which a person is asked whether they are one', () => {
  test('the same told anew', () => expect(check(LAMPS, LAMPS_TOLD_ANEW)).toBe('likely'));
  test('the same words are the same, nothing is asked', () => expect(check(LAMPS, LAMPS)).toBe('same'));
  test('something else is asked for', () => expect(check(LAMPS, FEE)).toBe('other'));
  test('another number is another opinion', () =>
    expect(check(FEE, FEE.replace('2.000', '5.000').replace('đắt quá', 'cao quá, dân kêu'))).toBe('other'));
  test('another unit is another opinion', () =>
    expect(check(`${LAMPS} Sửa Điều 4.`, `${LAMPS_TOLD_ANEW} Sửa Điều 5.`)).toBe('other'));
});

test('a grouping names the pairs of groups, once, and joins none of them', () => {
  const grouping = new Grouping();
  const texts = [LAMPS, FEE, LAMPS_TOLD_ANEW, `Kính gửi xã, ${LAMPS_TOLD_ANEW}`, `${LAMPS} Xin cảm ơn.`];
  const places = texts.map((text) => grouping.add(nodeOf(opinionCore(text))));
  const groups = grouping.groups();
  expect(places.map((place) => groups[place])).toEqual([0, 1, 2, 2, 0]);
  expect(grouping.likelyGroups()).toEqual([[0, 2]]);
});
