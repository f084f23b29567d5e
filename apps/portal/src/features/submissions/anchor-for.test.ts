import { blocksOfText, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { anchorFor } from './anchor-for.ts';

const { tree } = parse(
  blocksOfText(`NGHỊ QUYẾT
Điều 1. Mức hỗ trợ
1. Hộ nghèo được hỗ trợ 20 ngày. Hộ cận nghèo được hỗ trợ 20 ngày.
2. Hộ khác được hỗ trợ 10 ngày.`),
);

test.each([
  ['words that stand once', 'Hộ khác', undefined, 'Hộ khác'],
  ['words that stand twice mean the unit', '20 ngày', undefined, undefined],
  ['unless what stands before them tells which', '20 ngày', 'Hộ cận nghèo được hỗ trợ', '20 ngày'],
  ['what stands before both tells nothing', '20 ngày', 'được hỗ trợ', undefined],
  ['words that are not there mean the unit', '30 ngày', 'hỗ trợ', undefined],
] as const)('%s', (_why, quoted, after, exact) => {
  const anchor = anchorFor(tree, 'dieu-1', quoted, after);
  expect(anchor?.unit).toBe('dieu-1');
  expect(anchor?.quote?.exact).toBe(exact);
});

test('of two equal phrases the one that was pointed at', () => {
  const text = anchorFor(tree, 'dieu-1__khoan-1', '20 ngày', 'Hộ cận nghèo được hỗ trợ')!;
  const first = anchorFor(tree, 'dieu-1__khoan-1', '20 ngày', 'Hộ nghèo được hỗ trợ')!;
  expect(text.quote!.start!).toBeGreaterThan(first.quote!.start!);
});
