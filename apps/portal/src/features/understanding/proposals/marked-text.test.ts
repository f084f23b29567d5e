import { expect, test } from 'vitest';
import { markedText, type Stretch } from './marked-text.ts';

test.each<[string, Stretch[], string]>([
  ['Bỏ khoản 2 Điều 1.', [{ start: 3, end: 17 }], 'Bỏ [khoản 2 Điều 1].'],
  ['abc', [], 'abc'],
  [
    'abcdef',
    [
      { start: 0, end: 3 },
      { start: 2, end: 4 },
    ],
    '[abc][d]ef',
  ],
  ['abc', [{ start: 2, end: 9 }], 'ab[c]'],
  ['', [{ start: 0, end: 2 }], ''],
])('%s', (text, stretches, marked) => {
  const shown = markedText(text, stretches).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text));
  expect(shown.join('')).toBe(marked);
});
