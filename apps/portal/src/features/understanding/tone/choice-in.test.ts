import { expect, test } from 'vitest';
import { choiceIn, toneOf } from './tone.ts';

test.each([
  ['Nhà trọ có tính tiền rác không?', true],
  ['Nha tro co tinh tien rac khong a ?', true],
  ['Báo một lần hay báo từng đêm?', true],
  ['Đã có ai hỏi dân chưa vậy?', true],
  ['Thu thế này ai chịu cho thấu?', false],
  ['Không thu nữa có hơn không. Ai chịu cho thấu?', false],
  ['Có người hay quên.', false],
])('%s leaves a choice open: %s', (text, open) => expect(choiceIn(text)).toBe(open));

test('a text of a hundred thousand words without a stop is read to its end', () => {
  expect(toneOf(`Thu tiền có ${'có phải hay '.repeat(33_000)}?`)).toContain('question');
  expect(choiceIn('có '.repeat(100_000))).toBe(false);
});
