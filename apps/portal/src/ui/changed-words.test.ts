import { expect, test } from 'vitest';
import { type ChangedSide, changedRuns } from './changed-words.ts';

const changes = [
  { kind: 'same', text: 'ghi sổ ' },
  { kind: 'removed', text: 'theo dõi ' },
  { kind: 'same', text: 'trường hợp cân thiếu ' },
  { kind: 'added', text: 'thì nhập vào phần mềm' },
  { kind: 'same', text: '.' },
] as const;
const shown = (side: ChangedSide) =>
  changedRuns(changes, side)
    .map(({ kind, lead, word, tail }) => {
      const mark = { same: '', added: '+', removed: '-' }[kind];
      return `${lead}${mark}${word}${mark}${tail}`;
    })
    .join('');

test.each([
  ['before', 'ghi sổ -theo dõi- trường hợp cân thiếu.'],
  ['after', 'ghi sổ trường hợp cân thiếu +thì nhập vào phần mềm+.'],
  ['both', 'ghi sổ -theo dõi- trường hợp cân thiếu +thì nhập vào phần mềm+.'],
] as const)('the side "%s" reads as a sentence, spaces stand outside of the marks', (side, expected) => {
  expect(shown(side)).toBe(expected);
});
