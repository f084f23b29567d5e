import { expect, test } from 'vitest';
import { CSV_START, csvCell, csvOf, jsonOf } from './csv.ts';

test.each([
  ['plain words stay', 'Nên sửa khoản 1', 'Nên sửa khoản 1'],
  ['a formula becomes text', '=HYPERLINK("http://x.vn","y")', `"'=HYPERLINK(""http://x.vn"",""y"")"`],
  ['so does every other beginning of one', '+1', "'+1"],
  ['also behind spaces', ' @SUM(A1)', "' @SUM(A1)"],
  ['also behind a line break', '\n-2+3', `"'\n-2+3"`],
  ['also in full width', '＝1+1', "'＝1+1"],
  ['commas, quotes and lines are quoted', 'a, "b"\nc', '"a, ""b""\nc"'],
  ['a number of ours is a number', -3, '-3'],
  ['nothing is nothing', null, ''],
])('%s', (_why, cell, expected) => {
  expect(csvCell(cell)).toBe(expected);
});

async function* rows() {
  yield { a: 'một', b: 1 };
  yield { a: 'hai', b: 2 };
}
const whole = async (parts: AsyncIterable<string>) => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};

test('a table is written row by row, in both forms', async () => {
  expect(await whole(csvOf(['a', 'b'], rows()))).toBe(`${CSV_START}a,b\r\nmột,1\r\nhai,2\r\n`);
  expect(JSON.parse(await whole(jsonOf({ licence: 'x' }, rows())))).toEqual({
    licence: 'x',
    rows: [
      { a: 'một', b: 1 },
      { a: 'hai', b: 2 },
    ],
  });
});
