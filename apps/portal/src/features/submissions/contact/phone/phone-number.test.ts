import { expect, test } from 'vitest';
import { phoneNumberOf, writtenPhone } from './phone-number.ts';

test.each([
  ['0912 345 678', '84912345678'],
  ['+84 (91) 234-5678', '84912345678'],
  ['84912345678', '84912345678'],
  ['０９１２３４５６７８', '84912345678'],
  ['0281 234 567', undefined],
  ['+1 202 555 0100', undefined],
  ['19001000', undefined],
  ['0912 345 67', undefined],
  ['0912345678; 0987654321', undefined],
  ['', undefined],
])('%j is %j', (typed, phone) => {
  expect(phoneNumberOf(typed)).toBe(phone);
});

test('a kept number is shown as people write it', () => {
  expect(writtenPhone('84912345678')).toBe('0912 345 678');
});
