import { expect, test } from 'vitest';
import { nearCopy } from './near-copy.ts';

const LETTER =
  'Chúng tôi là hộ nuôi ong ở xã ven sông. Đề nghị nâng mức hỗ trợ thùng nuôi từ 30% lên 50% vì giá gỗ năm nay đã tăng nhiều.';

/** `[-bỏ-]`, `[+thêm+]` */
function check(text: string, expected: string | undefined): void {
  const drawn = nearCopy(LETTER, text)
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');
  expect(drawn).toBe(expected);
}

test('of a copy with another figure only the figure is left, with a few words beside it', () =>
  check(LETTER.replace('50%', '60%'), '… nuôi từ 30% lên [-50% -][+60% +]vì giá gỗ năm …'));

test('a sentence of one’s own at the end is shown whole', () =>
  check(`${LETTER} Nhà tôi có 40 đàn.`, '… nay đã tăng nhiều. [+Nhà tôi có 40 đàn.+]'));

test('the same words are no near copy', () => check(LETTER, undefined));

test('another opinion is no near copy', () =>
  check('Thủ tục nộp hồ sơ nên làm được ở xã, không phải lên tỉnh.', undefined));

test('two changes far from each other keep their own neighbours', () =>
  check(
    LETTER.replace('ven sông', 'miền núi').replace('50%', '60%'),
    '… nuôi ong ở xã [-ven sông-][+miền núi+]. Đề nghị nâng … nuôi từ 30% lên [-50% -][+60% +]vì giá gỗ năm …',
  ));
