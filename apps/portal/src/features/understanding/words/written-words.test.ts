import { expect, test } from 'vitest';
import { writtenWords } from './written-words.ts';

test.each([
  ['a comma inside a word', 'đi họ,c về', 'di hoc ve'],
  ['a comma between words', 'loại nào,ta em bé', 'loai nao ta em be'],
  ['no space before a capital', 'Tôi tênTrần Thị', 'toi ten tran thi'],
  ['capitals of Telex are no spaces', 'HOoIJ', 'hoi'],
  ['no space inside Telex', 'vowisthu', 'voi thu'],
  ['no space inside VNI', 'to6ithi2', 'toi thi'],
  ['two spaces lost', 'bênnàysông', 'ben nay song'],
  ['a name that a scanner read', 'Y B1ur', 'y blur'],
  ['two strokes that a scanner read as two letters', 'thườrig cliúng', 'thuong chung'],
  ['letters that messages save', 'chúg t thág này', 'chung toi thang nay'],
  ['đ of VNI before letters', 'D9rai', 'drai'],
  ['a short spelling of several words', 'UBND xã', 'uy ban nhan dan xa'],
])('%s', (_why, text, words) => {
  expect(
    writtenWords(text)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(words);
});

test('a run of letters without an end is read at once', () => {
  const before = performance.now();
  writtenWords('abanoc'.repeat(4_000));
  expect(performance.now() - before).toBeLessThan(2_000);
});
