import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { rewording } from './reworded.ts';
import { sameness } from './same-opinion.ts';

/** An invented letter on a bridge of boats; each row changes it as a neighbour might. */
const LETTER =
  'Tôi là Hà Văn Lượm, ở xóm Bến, ngày nào cũng qua cầu phao đi chợ. Giá vé 4.000 đồng một lượt ở khoản 1 Điều 4 là nặng với người bán rau, ' +
  'gánh rau lời có ba chục ngàn mà đi về mất tám ngàn. Mùa nước lên cầu đóng, chúng tôi phải đi vòng cả chục cây số. Đề nghị giảm vé xuống 2.000 đồng một lượt.';
const changed = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, LETTER);
const ask = (text: string) => rewording(opinionCore(LETTER), opinionCore(text));

describe('told otherwise, and the same', () => {
  test.each([
    [
      'small words all over the letter',
      [
        ['ngày nào cũng qua', 'hôm nào chẳng qua'],
        ['phải đi vòng cả chục', 'đành vòng hẳn chục'],
      ],
    ],
    [
      'what somebody does',
      [
        ['gánh rau lời có ba chục ngàn mà đi về', 'gánh rau kiếm có ba chục ngàn mà đi về'],
        ['chúng tôi phải đi vòng', 'chúng tôi phải lặn lội vòng'],
      ],
    ],
    [
      'half a sentence more',
      [['Mùa nước lên cầu đóng,', 'Mùa nước lên cầu đóng, đứng bên này mà ngó bên kia,']],
    ],
    ['what is spoken of anyway', [['Đề nghị giảm vé xuống', 'Đề nghị giảm giá vé cầu phao xuống']]],
  ] as const)('%s', (_, changes) => {
    const text = changed(...changes);
    expect(ask(text)).toBe('reworded');
    expect(['same', 'reworded']).toContain(sameness(opinionCore(LETTER), opinionCore(text)));
  });
});

describe('what a person should say', () => {
  test.each([
    ['another thing in the reason', [['người bán rau', 'người bán cá']]],
    ['another kind of people who ask', [['Đề nghị giảm vé', 'Đề nghị giảm vé cho hộ nghèo']]],
    ['narrowed', [['Đề nghị giảm', 'Đề nghị chỉ giảm']]],
    ['something else in the demand', [['giảm vé xuống', 'giảm phí đò xuống']]],
  ] as const)('%s', (_, changes) => expect(ask(changed(...changes))).toBe('likely'));
});

describe('two opinions, however much is the same', () => {
  test.each([
    ['another number', [['2.000', '3.000']]],
    ['another number in words, in the reason', [['ba chục', 'bảy chục']]],
    ['the opposite', [['Đề nghị giảm', 'Đề nghị đừng giảm']]],
    ['an opposite judgement', [['là nặng với', 'là nhẹ với']]],
    ['another unit', [['khoản 1 Điều 4', 'khoản 2 Điều 4']]],
  ] as const)('%s', (_, changes) => {
    const text = changed(...changes);
    expect(ask(text)).toBe('other');
    expect(sameness(opinionCore(LETTER), opinionCore(text))).toBe('other');
  });

  test("a name that is asked for is nobody's own", () => {
    const named = (name: string) =>
      `Tôi là Hà Văn Lượm, ở xóm Bến. Cầu ${name} có từ thời các cụ, cả vùng ai cũng gọi. Đề nghị giữ tên cầu ${name} như cũ, đừng đặt lại.`;
    expect(sameness(opinionCore(named('Đồng')), opinionCore(named('Mới')))).not.toBe('same');
    expect(rewording(opinionCore(named('Đồng')), opinionCore(named('Mới')))).not.toBe('reworded');
  });

  test('a sentence more that weighs an amount or pleads is a demand of its own', () => {
    for (const more of ['Giá thẻ 320.000 đồng một năm là cao.', 'Lệ phí đổi giấy tờ xin xã trả cả.'])
      expect(sameness(opinionCore(LETTER), opinionCore(`${LETTER} ${more}`))).toBe('other');
  });

  test('"đứng" and "đừng" are no word in common', () => {
    const one =
      'Cầu phao đóng từ sáu giờ tối, con tôi tan học đứng bên kia sông. Khoản 2 Điều 3 đừng đóng cầu sớm như vậy.';
    const two =
      'Cầu phao đóng từ sáu giờ tối, con tôi tan học đừng bên kia sông. Khoản 2 Điều 3 đứng đóng cầu sớm như vậy.';
    expect(rewording(opinionCore(one), opinionCore(two))).toBe('other');
  });

  test('of another language no word is known', () => {
    const said = (how: string) =>
      `The ferry fee is ${how} for people who sell vegetables, they cross twice a day and earn little. Please lower it to half.`;
    expect(rewording(opinionCore(said('really heavy')), opinionCore(said('truly much')))).toBe('other');
  });

  test('whoever says little is taken at his words', () => {
    const [one, two] = ['Vé qua cầu phao cao quá đi thôi.', 'Vé qua cầu phao cao lắm rồi đó.'];
    expect(rewording(opinionCore(one), opinionCore(two))).toBe('other');
  });
});
