import { describe, expect, test } from 'vitest';
import { readDrafts, readKernels, readOpinions } from '../labelled-opinion.ts';
import { hasMarks } from '../vietnamese-typing.ts';
import type { SecondKernel } from './kernel.ts';
import { exchanged, keyLeft, withoutTones, wrapped } from './spelling.ts';

const opinions = readOpinions('kept2');
const kernels = readKernels<SecondKernel>('kept2');
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('how words look', () => {
  test.each([
    ['được', 'đươcj', 'đươc'],
    ['Tiền,', 'Tiênf,', 'Tiên,'],
    ['xe', 'xe', 'xe'],
    ['m²', 'm²', 'm²'],
  ])('%s', (word, key, toneless) => {
    expect([keyLeft(word), withoutTones(word)]).toEqual([key, toneless]);
  });

  test('a line is no longer than asked, and no word is lost', () => {
    const lines = wrapped('một hai ba bốn năm sáu', 8).split('\n');
    expect(lines.join(' ')).toBe('một hai ba bốn năm sáu');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(8);
  });

  test('a word of a list is exchanged whole, large or small', () => {
    const always = { happens: () => true } as never;
    expect(exchanged('Của cải của tôi', { của: 'cũa' }, always, 1)).toBe('Cũa cải cũa tôi');
  });
});

describe('the second kept part', () => {
  test('is as large as the first, label by label', () => {
    const first = readOpinions('kept');
    expect(opinions.length).toBeGreaterThanOrEqual(first.length);
    const labels = (list: typeof opinions) =>
      Map.groupBy(
        list.flatMap(({ flags, twist, place, kind }) => [
          ...flags,
          place.as,
          kind,
          ...(twist ? [twist] : []),
        ]),
        (label) => label,
      );
    const own = labels(opinions);
    for (const [label, these] of labels(first))
      expect(own.get(label)!.length, label).toBeGreaterThanOrEqual(these.length);
  });

  test('has no seven words in a row with the other parts', () => {
    const runs = (text: string) => words(text).flatMap((_, at, all) => all.slice(at, at + 7).join(' '));
    const theirs = new Set(
      [...readKernels('dev'), ...readKernels('kept')].flatMap(({ text }) =>
        runs(text).filter((run) => run.split(' ').length === 7),
      ),
    );
    for (const { text, key } of kernels)
      expect(
        runs(text).filter((run) => theirs.has(run)),
        key,
      ).toEqual([]);
  });

  test('a kernel has a name of its own, and a reason for what it leaves open', () => {
    const names = kernels.map(({ draft, key }) => `${draft}/${key}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { undecided, why, hand = [] } of kernels)
      for (const one of [{ undecided, why }, ...hand])
        expect(one.why === undefined).toBe(one.undecided === undefined);
  });

  test("numbers of persons are flagged, and are nobody's", () => {
    for (const { id, text, flags } of opinions)
      for (const [number] of text.matchAll(/\d{9,}/g)) {
        expect(number, id).toMatch(/^(0900\d{6}|000\d{9})$/);
        expect(flags, id).toContain('personalData');
      }
  });

  test('what adds to an opinion keeps the numbers that it had', () => {
    const numbers = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
    const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
    for (const { id, kind, made, group, text } of opinions)
      if (
        kind === 'near' &&
        !made.includes('otherSender') &&
        made.some((name) => /Added|mailTail|other/.test(name))
      )
        expect(numbers(text), id).toEqual(expect.arrayContaining(numbers(bases.get(group)!.text)));
  });

  test('no point d or đ is cited where the marks that tell them apart are lost', () => {
    const both = new Set(
      readDrafts('kept2').flatMap(({ id, articles }) =>
        articles.flatMap(({ number, clauses }) =>
          clauses.flatMap((clause, at) => (clause.includes('\nđ)') ? `${id} ${number}.${at + 1}` : [])),
        ),
      ),
    );
    for (const { draft, text, place, id } of opinions)
      for (const unit of place.units)
        if (/\.[dđ]$/.test(unit) && both.has(`${draft} ${unit.slice(0, -2)}`))
          expect(hasMarks(text), id).toBe(true);
  });

  test('twins and joined texts point to groups that are there', () => {
    const groups = new Set(opinions.map(({ group }) => group));
    for (const { twinOf, carries } of opinions)
      for (const group of [...(twinOf ? [twinOf] : []), ...carries]) expect(groups).toContain(group);
  });

  test('a paragraph that only one opinion may have stands in one', () => {
    for (const story of kernels.flatMap(({ stories = [] }) => stories))
      expect(opinions.filter(({ text }) => text.includes(story))).toHaveLength(1);
  });
});
