import { expect, test } from 'vitest';
import { withoutPasteMarks } from './pasted-text.ts';

test.each([
  ['plain words stay', 'Đã phổ biến tới 12 thôn.\n- Ít tiền.', 'Đã phổ biến tới 12 thôn.\n- Ít tiền.'],
  ['a bullet of a symbol font begins an item', '\uF0B7\u00A0\u00A0Ít người', '- Ít người'],
  [
    'tags and styles of Word go',
    '<style>p{}</style><p class="MsoNormal"><span lang=VI>Một</span></p><p>Hai</p>',
    'Một\nHai',
  ],
  ['comments for Word alone go', '<!--[if gte mso 9]><xml>x</xml><![endif]-->Ba', 'Ba'],
  ['marks that nobody sees go', 'truyền\u200B thông\u00AD', 'truyền thông'],
  ['letters written in two pieces become one', 'Hưng Yên'.normalize('NFD'), 'Hưng Yên'],
  ['a comparison is no tag', 'số ý kiến < 5 và > 2', 'số ý kiến < 5 và > 2'],
  [
    'what a field of Word computes goes, what it shows stays',
    'xem \u0013 HYPERLINK "http://x" \u0014Kế hoạch\u0015 này',
    'xem Kế hoạch này',
  ],
  ['a line broken by hand and a page break are lines', 'Một\u000BHai\fBa\u2028Bốn', 'Một\nHai\nBa\nBốn'],
  ['cells of a table of Word are parted', 'Xã\u0007Số\u0007', 'Xã Số'],
  [
    'control characters and halves of a character, which no database takes, go',
    'a\u0000\u0001\u001Fb\uD83D',
    'ab\uFFFD',
  ],
  [
    'a whole page of Word',
    '<html><head><title>x</title><meta a></head><body lang=VI><o:p></o:p><p>Một</p></body></html>',
    'Một',
  ],
  ['a picture that was left behind', 'Ảnh \uFFFC<img src="file:///C:/x.png">', 'Ảnh'],
  ['many empty lines become one', 'a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
])('%s', (_, pasted, clean) => {
  expect(withoutPasteMarks(pasted)).toBe(clean);
  expect(withoutPasteMarks(clean)).toBe(clean);
});
