import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themeName } from './theme-name.ts';
import { findThemes } from './themes.ts';
import { vectorSpace } from './vectors.ts';

const TEXTS = [
  'Mức thu rác của hộ gia đình cao quá, thu nhập thấp.',
  'Mức thu rác hộ gia đình nên giảm cho hợp thu nhập.',
  'Xe thu gom chạy buổi tối ồn ào, đổi giờ chạy.',
  'Giờ chạy xe thu gom nên sớm hơn.',
  'Biên lai điện tử tiện lợi.',
  'Cần biên lai điện tử khi trả tiền.',
];
const opinions = TEXTS.map((text, index) => ({ id: `o${index}`, text }));
const space = vectorSpace(TEXTS);

test('a theme that is there keeps its id, name and opinions, whatever comes later', () => {
  fc.assert(
    fc.property(fc.subarray(opinions, { minLength: 1 }), (first) => {
      const before = findThemes(space, first, [], themeName);
      const after = findThemes(space, opinions, before.themes, themeName);
      expect(after.themes.slice(0, before.themes.length)).toEqual(before.themes);
      expect([...after.of.keys()].sort()).toEqual(opinions.map(({ id }) => id));
    }),
  );
});

test('the order of opinions does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(opinions, { minLength: opinions.length }), (shuffled) => {
      expect(findThemes(space, shuffled, [], themeName)).toEqual(findThemes(space, opinions, [], themeName));
    }),
  );
});
