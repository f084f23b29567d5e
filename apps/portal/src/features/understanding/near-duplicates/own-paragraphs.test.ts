import { expect, test } from 'vitest';
import { ownParagraphs } from './own-paragraphs.ts';

const LETTER =
  'Gia đình tôi bán hàng ở bến đã hai mươi năm, mỗi ngày chỉ lời vài chục nghìn đồng, nay thu thêm phí bến bãi theo chuyến thì không còn đủ sống.';
const DEMAND = 'Riêng tôi đề nghị lùi một năm.';

test.each([
  ['an empty line stands between paragraphs', `${LETTER}\n\n${DEMAND}`, [LETTER, DEMAND]],
  [
    'on a phone a line ends a paragraph; a short one is no paragraph that is shared',
    `${LETTER}\n${DEMAND}`,
    [LETTER],
  ],
  ['a mail that was broken within its sentences has one', LETTER.replace('năm, ', 'năm,\n'), []],
  ['points of a list are none', 'Tôi đề nghị bỏ khoản 2 Điều 5.\nTôi đề nghị giữ khoản 3 Điều 6.', []],
  ['one text is none', LETTER, []],
])('%s', (_why, text, paragraphs) => expect(ownParagraphs(text)).toEqual(paragraphs));
