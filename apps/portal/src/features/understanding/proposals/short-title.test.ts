import { expect, test } from 'vitest';
import { shortTitle } from './short-title.ts';

test.each([
  ['Đề nghị giảm giá vé. Vé cao quá.', 'Đề nghị giảm giá vé'],
  ['  Giá 5.000 đồng\nlà cao ', 'Giá 5.000 đồng là cao'],
  ['Vì sao?', 'Vì sao'],
  ['', ''],
])('%j', (text, title) => expect(shortTitle(text)).toBe(title));

test('a long sentence ends with a whole word', () => {
  const title = shortTitle('chợ đêm '.repeat(40));
  expect(title.length).toBeLessThanOrEqual(121);
  expect(title).toMatch(/(?:chợ|đêm)…$/);
});
