import { describe, expect, test } from 'vitest';
import { type LabelledOpinion, readDrafts, readOpinions } from './labelled-opinion.ts';
import { BASELINE, type Reading } from './reading.ts';
import {
  hasRealComments,
  parseCsv,
  readLetters,
  readSocialComments,
  readStatements,
} from './real-comments.ts';
import { type Line, scoreReading, sharingPairs, table } from './score.ts';

const drafts = readDrafts('dev');
const opinions = readOpinions('dev');
const label = new Map(opinions.map((opinion) => [opinion.id, opinion]));

/** Says what the labels say. */
const knowing: Reading = {
  name: 'knowing',
  groups: (_, list) => new Map(list.map(({ id }) => [id, label.get(id)!.group])),
  sharing: (_, list) =>
    [...sharingPairs(list.map(({ id }) => label.get(id)!))].map((pair) => {
      const [one, two] = pair.split(' ');
      return [two!, one!];
    }),
  place(_, { id }) {
    const { as, units } = label.get(id)!.place;
    return units.map((unit) => ({ unit, cited: as === 'cited' }));
  },
  themes: (_, __, list) => new Map(list.map(({ id }) => [id, label.get(id)!.theme!])),
  tone: ({ id }) => label.get(id)!.flags,
};

const of = (lines: readonly Line[], what: string) => lines.find((line) => line.what === what)!;

test('who knows the labels has every figure full, and joins nothing wrongly', async () => {
  for (const { what, score, share } of await scoreReading(knowing, drafts, opinions)) {
    const full = what.startsWith('wrongly') ? 0 : 1;
    expect([what, (score?.f1 ?? share)!.toFixed(6)]).toEqual([what, full.toFixed(6)]);
  }
});

describe('a reading that puts everything together', async () => {
  const together: Reading = {
    name: 'together',
    groups: (_, list) => new Map(list.map(({ id }) => [id, 'all'])),
    place: () => [{ unit: '5.1', cited: true }],
  };
  const lines = await scoreReading(together, drafts, opinions);

  test('finds all duplicates and is nearly always wrong', () => {
    const { precision, recall } = of(lines, 'near: pairs').score!;
    expect(recall).toBe(1);
    expect(precision).toBeLessThan(0.05);
    expect(of(lines, 'wrongly joined: opposite').share).toBe(1);
  });

  test('never abstains', () => expect(of(lines, 'whole draft: abstained').share).toBe(0));

  test('is scored with the baseline where it says nothing', () => {
    expect(of(lines, 'question').score!.recall).toBe(0);
  });
});

test('a reading is given no label', async () => {
  const seen: object[] = [];
  const tone: Reading['tone'] = (opinion) => {
    seen.push(opinion);
    return [];
  };
  await scoreReading({ name: 'spy', tone }, drafts, opinions);
  expect(new Set(seen.flatMap(Object.keys))).toEqual(new Set(['id', 'draft', 'text']));
});

describe('what the rules leave open', async () => {
  const opinion = (id: string, more: Partial<LabelledOpinion>): LabelledOpinion => ({
    id,
    draft: 'do-ngang',
    text: `text ${id}`,
    group: id,
    kind: 'base',
    made: [],
    carries: [id],
    place: { as: 'cited', units: ['5.1'] },
    theme: null,
    flags: ['question'],
    voice: 'north',
    ...more,
  });
  const open: LabelledOpinion['undecided'] = ['group', 'place', 'question'];
  const list = [
    opinion('1', { frames: ['head'] }),
    opinion('2', { frames: ['head'] }),
    opinion('3', { group: '1', kind: 'near', made: ['slips'], undecided: open }),
  ];
  const wrong: Reading = {
    name: 'wrong about all that is open',
    groups: (_, own) => new Map(own.map(({ id }) => [id, id])),
    sharing: () => [
      ['1', '2'],
      ['2', '3'],
    ],
    place: (_, { id }) => [{ unit: id === '3' ? '7.1' : '5.1', cited: true }],
    tone: ({ id }) => (id === '3' ? [] : ['question']),
  };
  const lines = await scoreReading(wrong, drafts.slice(0, 1), list);

  test.each(['near: pairs', 'near: B-cubed', 'shared paragraph: pairs', 'cited: unit', 'question'])(
    'does not lower %s',
    (what) => expect(of(lines, what).score).toMatchObject({ precision: 1, recall: 1 }),
  );

  test('and the same mistakes do, where it is decided', async () => {
    const closed = list.map((one) => ({ ...one, frames: undefined, undecided: undefined }));
    const strict = await scoreReading(wrong, drafts.slice(0, 1), closed);
    expect(of(strict, 'near: pairs').score!.recall).toBe(0);
    expect(of(strict, 'shared paragraph: pairs').score!.precision).toBe(0);
    expect(of(strict, 'cited: unit').score!.recall).toBeLessThan(1);
    expect(of(strict, 'question').score!.recall).toBeLessThan(1);
  });
});

test('a text joined from two shares a paragraph with the opinions of both, and is none of them', () => {
  const opinion = (id: string, group: string, carries = [group]) =>
    ({ id, group, carries, kind: carries.length > 1 ? 'joined' : 'base' }) as unknown as LabelledOpinion;
  const list = [opinion('1', 'a'), opinion('2', 'b'), opinion('3', 'c'), opinion('4', 'a+b', ['a', 'b'])];
  expect([...sharingPairs(list)]).toEqual(['1 4', '2 4']);
});

test('the table has a line for each figure', async () => {
  const lines = await scoreReading(BASELINE, drafts, opinions);
  expect(table('baseline', lines).split('\n')).toHaveLength(lines.length + 2);
});

describe('CSV', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"x, ""y""\nz",\r\n', [['x, "y"\nz', '']]],
    ['a,', [['a', '']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
});

if (process.env.REQUIRE_CORPORA === '1')
  test('the collections are there', () => expect(hasRealComments()).toBe(true));

test.runIf(hasRealComments())('the collected sets are read whole', () => {
  expect(readLetters()).toHaveLength(1555);
  expect(readSocialComments()).toHaveLength(8844);
  expect(readStatements()).toHaveLength(6756);
});
