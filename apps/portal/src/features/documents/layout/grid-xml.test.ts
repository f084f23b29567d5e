import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { builtTable, type Grid, gridTable } from './grid.ts';
import { packDocx } from './pack.server.ts';
import { mm } from './paper.ts';
import { RawXml } from './raw-xml.ts';

const bodyOf = async (child: ReturnType<typeof gridTable>) => {
  const bytes = await packDocx({ title: 't', orientation: 'portrait', children: [child] });
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
};

const GRIDS: readonly (readonly [string, Grid])[] = [
  ['plain', { head: ['STT', 'Tên'], widths: [1, 4], rows: [[{ text: '1' }, { text: 'Hội nghị' }]] }],
  [
    'letters that XML knows, quotes, several lines, nothing, spaces',
    {
      head: ['<a>&"\''],
      rows: [[{ text: '<b>&"\'“”' }], [{ text: 'một\nhai' }], [{ text: '' }], [{ text: '  x  ' }]],
    },
  ],
  [
    'aligned, bold, small, rows that may be split',
    {
      ...{ head: ['a', 'b', 'c'], align: ['center', 'right', 'justify'] as const, size: 11, splitRows: true },
      rows: [
        [
          { text: '1', bold: true },
          { text: '2', align: 'left' as const },
          { text: '3', bold: false },
        ],
      ],
    },
  ],
  ['a place that somebody typed', { head: ['x'], rows: [[{ text: '<danban-raw place="0"/>' }]] }],
];

test.each(GRIDS)('%s: to the byte what the library writes', async (_what, grid) => {
  const shares = grid.head.map((_, i) => grid.widths?.[i] ?? 1);
  const all = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => mm((160 * share) / all));
  expect(gridTable(grid, 160)).toBeInstanceOf(RawXml);
  expect(await bodyOf(gridTable(grid, 160))).toBe(await bodyOf(builtTable(grid, widths)));
});

test('a table with cells over several rows is still built by the library', () => {
  const grid = { head: ['a', 'b'], rows: [[{ text: '1', rows: 2 }, { text: '2' }], [{ text: '3' }]] };
  expect(gridTable(grid, 160)).not.toBeInstanceOf(RawXml);
});
