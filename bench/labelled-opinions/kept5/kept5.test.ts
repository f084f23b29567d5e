import { describe, expect, test } from 'vitest';
import { readOpinions } from '../labelled-opinion.ts';
import { folded } from '../vietnamese-typing.ts';
import { WAYS } from './ways.ts';

const opinions = readOpinions('kept5');
const near = opinions.filter(({ kind }) => kind === 'near');
const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));

describe('the second kept part with the mix of a mass consultation', () => {
  test('enough opinions and groups, and twins that must stay apart', () => {
    expect(opinions.length).toBeGreaterThan(600);
    expect(new Set(opinions.map(({ group }) => group)).size).toBeGreaterThan(80);
    expect(opinions.filter(({ twinOf }) => twinOf !== undefined).length).toBeGreaterThan(100);
  });

  test('every way to change a letter is met', () => {
    const met = new Set(near.flatMap(({ made }) => made));
    for (const { name } of WAYS) expect(met, name).toContain(name);
  });

  test('groups are of very different sizes', () => {
    const sizes = [...Map.groupBy(opinions, ({ group }) => group).values()].map((own) => own.length);
    expect(sizes.filter((size) => size > 50).length).toBeGreaterThan(3);
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(100);
  });

  test('a near copy is no exact one, and twins are passed on too', () => {
    for (const { text, group } of near) expect(folded(text)).not.toBe(folded(bases.get(group)!.text));
    expect(near.filter(({ group }) => bases.get(group)!.twinOf !== undefined).length).toBeGreaterThan(20);
  });

  test('numbers that somebody could have stand nowhere', () => {
    for (const { text } of opinions)
      for (const [number] of text.replace(/[ .](?=\d)/g, '').matchAll(/\b0\d{8,}\b/g))
        expect(number).toMatch(/^0900/);
  });
});
