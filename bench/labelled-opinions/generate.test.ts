import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FLAGS, type Part, readDrafts, readKernels, readOpinions, SEEDS } from './labelled-opinion.ts';
import { asLines, opinionsOfPart } from './make.ts';
import { folded, telexKeys, vniKeys, withoutMarks } from './vietnamese-typing.ts';

const PARTS = Object.keys(SEEDS) as Part[];

describe('how words look when the keyboard fails', () => {
  test.each([
    ['được', 'dduwowcj', 'd9u7o7c5', 'duoc'],
    ['Đường', 'Dduwowngf', 'D9u7o7ng2', 'Duong'],
    ['cấm.', 'caams.', 'ca6m1.', 'cam.'],
    ['xe', 'xe', 'xe', 'xe'],
  ])('%s', (word, telex, vni, plain) => {
    expect([telexKeys(word), vniKeys(word), withoutMarks(word)]).toEqual([telex, vni, plain]);
  });
});

describe.each(PARTS)('the labelled set, part %s', (part) => {
  const opinions = readOpinions(part);
  const drafts = readDrafts(part);

  test('the committed opinions are what kernels and seed give, to the byte', () => {
    const committed = readFileSync(new URL(`./${part}/opinions.jsonl`, import.meta.url), 'utf8');
    expect(asLines(opinionsOfPart(part))).toBe(committed);
  });

  test('another seed gives other opinions, a new kernel leaves those of the others', () => {
    const texts = (list: typeof opinions) =>
      list.filter(({ kind }) => kind !== 'joined').map(({ text }) => text);
    expect(texts(opinionsOfPart(part, 'another'))).not.toEqual(texts(opinions));
    const fewer = texts(opinionsOfPart(part, SEEDS[part], 1));
    expect(texts(opinions)).toEqual(expect.arrayContaining(fewer));
  });

  test('every twist changes the words or the unit', () => {
    const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
    for (const { twinOf, text, place } of bases.values()) {
      if (twinOf === undefined) continue;
      const origin = bases.get(twinOf)!;
      expect([folded(text), place.units]).not.toEqual([folded(origin.text), origin.place.units]);
    }
    for (const { draft, key, text, twists = [] } of readKernels(part))
      for (const { from } of twists) if (from) expect(text, `${draft}/${key}`).toContain(from);
  });

  test('no slot is left empty and no word is undefined', () => {
    for (const { text } of opinions) expect(text).not.toMatch(/[{}¦]|undefined/);
  });

  test('the same words, with or without marks, are never two opinions', () => {
    const groups = new Map<string, string>();
    for (const { draft, text, group } of opinions) {
      const words = `${draft}: ${withoutMarks(folded(text))}`;
      expect(groups.get(words) ?? group, text).toBe(group);
      groups.set(words, group);
    }
  });

  test('a copy has the words of its base', () => {
    const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
    for (const { kind, text, group } of opinions)
      if (kind === 'copy') expect(folded(text)).toBe(folded(bases.get(group)!.text));
  });

  test('every unit is in its draft', () => {
    const articles = new Map(
      drafts.flatMap(({ id, articles }) => articles.map((article) => [`${id}/${article.number}`, article])),
    );
    for (const { draft, place } of opinions)
      for (const unit of place.units) {
        const [number, clause, point] = unit.split('.');
        const clauses = articles.get(`${draft}/${number}`)!.clauses;
        if (clause) expect(clauses[Number(clause) - 1], unit).toBeDefined();
        if (point) expect(clauses[Number(clause) - 1]).toContain(`\n${point})`);
      }
  });

  test('every kind of label is there in number', () => {
    expect(opinions.length).toBeGreaterThan(400);
    for (const flag of FLAGS)
      expect(opinions.filter(({ flags }) => flags.includes(flag)).length).toBeGreaterThan(8);
    expect(opinions.filter(({ twist }) => twist !== undefined).length).toBeGreaterThan(60);
    for (const as of ['cited', 'meant', 'none'])
      expect(opinions.filter(({ place }) => place.as === as).length).toBeGreaterThan(40);
  });
});

test('no two parts share a draft, a group or a seed', () => {
  const drafts = PARTS.flatMap((part) => readDrafts(part).map(({ id }) => id));
  expect(new Set(drafts).size).toBe(drafts.length);
  for (const part of PARTS)
    for (const { draft } of readKernels(part)) expect(readDrafts(part).map(({ id }) => id)).toContain(draft);
  expect(new Set(Object.values(SEEDS)).size).toBe(PARTS.length);
});
