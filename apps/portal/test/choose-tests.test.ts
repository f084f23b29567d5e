import { expect, test } from 'vitest';
import { chooseTests, type SaidOfFile } from './choose-tests.ts';

const one = (statements: number, ...shapes: string[]) => ({ statements, shapes, seconds: 0, mustRun: false });
const never = () => false;

test('of tests that say the same, the shortest is enough', () => {
  const files: SaidOfFile[] = [
    { file: 'a.test.ts', said: { long: one(500, 'insert', 'select'), short: one(5, 'insert', 'select') } },
    { file: 'b.test.ts', said: { other: one(5, 'select', 'delete') } },
    { file: 'c.test.ts', said: { again: one(9, 'select') } },
  ];
  expect(chooseTests(files, never)).toEqual({ 'a.test.ts': ['short'], 'b.test.ts': ['other'] });
});

test('whatever anybody said is said by somebody who was chosen', () => {
  const shapes = Array.from({ length: 60 }, (_, i) => `s${i}`);
  const files = Array.from({ length: 20 }, (_, f) => ({
    file: `${f}.test.ts`,
    said: Object.fromEntries(
      Array.from({ length: 5 }, (_, t) => {
        return [`t${t}`, one(t + 1, ...shapes.filter((_, i) => (i * 7 + f * 3 + t) % 11 === 0))];
      }),
    ),
  }));
  const chosen = chooseTests(files, never);
  const said = (all: boolean) =>
    new Set(
      files.flatMap(({ file, said }) => {
        const here = chosen[file];
        return Object.entries(said).flatMap(([test, { shapes }]) =>
          all || (here !== true && here?.includes(test)) ? shapes : [],
        );
      }),
    );
  expect(said(false)).toEqual(said(true));
  expect(Object.values(chosen).flat().length).toBeLessThan(20);
  expect(chooseTests(files.toReversed(), never)).toEqual(chosen);
});

test('a file that speaks outside of its tests, or is named, is taken entire', () => {
  const files: SaidOfFile[] = [
    { file: 'a.test.ts', said: { '': one(1), x: one(1, 'insert') } },
    { file: 'b.test.ts', said: { y: one(1, 'insert') } },
    { file: 'race.test.ts', said: {} },
  ];
  expect(chooseTests(files, (file) => file === 'race.test.ts')).toEqual({
    'a.test.ts': true,
    'race.test.ts': true,
  });
});

test('a test with a database of its own runs, whoever else has said the same', () => {
  const own = { ...one(900, 'insert', 'commit'), mustRun: true };
  const files: SaidOfFile[] = [{ file: 'a.test.ts', said: { cheap: one(1, 'insert'), own } }];
  expect(chooseTests(files, never)).toEqual({ 'a.test.ts': ['own'] });
});
