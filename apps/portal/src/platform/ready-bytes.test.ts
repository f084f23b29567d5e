import { expect, test } from 'vitest';
import { readyText, withReadyTexts } from './ready-bytes.server.ts';

const ĐIỀU = 'Điều 1. Phạm vi điều chỉnh';

test('stand-ins become the text that they stand for, in their places', () => {
  const [one, two] = [readyText(ĐIỀU), readyText('khoản 2')];
  const page = `<p>${one.standIn}</p>ạ<p>${two.standIn}${one.standIn}</p>`;
  expect(withReadyTexts(page).toString()).toBe(`<p>${ĐIỀU}</p>ạ<p>khoản 2${ĐIỀU}</p>`);
});

test('a page without any is encoded as it is', () => {
  expect(withReadyTexts('Góp ý \0 1:\0').toString()).toBe('Góp ý \0 1:\0');
});

test('what somebody writes cannot become a stand-in, and one whose text is gone is not passed over', () => {
  const { standIn } = readyText(ĐIỀU);
  const forged = `\0${'0'.repeat(24)}:1\0`;
  expect(withReadyTexts(forged).toString()).toBe(forged);
  expect(() => withReadyTexts(standIn.replace(/\d+\0$/, '999999\0'))).toThrow(/gone/);
});
