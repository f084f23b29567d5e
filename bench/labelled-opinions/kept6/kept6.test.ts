import { describe, expect, test } from 'vitest';
import { readDrafts, readKernels, readOpinions } from '../labelled-opinion.ts';
import { folded } from '../vietnamese-typing.ts';
import type { SeventhKernel } from './kernel.ts';
import { isSlot } from './senders.ts';
import { WAYS } from './ways.ts';

const opinions = readOpinions('kept6');
const kernels = readKernels<SeventhKernel>('kept6');
const near = opinions.filter(({ kind }) => kind === 'near');
const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
const unitsIn = (text: string) =>
  [...text.matchAll(/\{([^{}]+)\}/g)].filter(([, inner]) => !isSlot(inner!)).length;

describe('the part written from outside', () => {
  test('the mix of a mass consultation: some letters by the dozen, many opinions alone', () => {
    expect(readDrafts('kept6').length).toBe(6);
    expect(opinions.length).toBeGreaterThan(1600);
    const sizes = [...Map.groupBy(opinions, ({ group }) => group).values()].map(({ length }) => length);
    expect(sizes.filter((size) => size >= 30).length).toBeGreaterThan(9);
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(200);
  });

  test('every way to change a letter is met', () => {
    const met = new Set(near.flatMap(({ made }) => made));
    for (const { name } of WAYS) expect(met, name).toContain(name);
  });

  test('a near copy is no exact one, and twins are passed on too', () => {
    for (const { text, group } of near) expect(folded(text)).not.toBe(folded(bases.get(group)!.text));
    expect(near.filter(({ group }) => bases.get(group)!.twinOf !== undefined).length).toBeGreaterThan(100);
  });

  test('a letter cites as many units as it is labelled with, and so do its copies by hand', () => {
    for (const { key, text, at, as = 'cited', hand = [], own = [] } of kernels) {
      expect(unitsIn(text), key).toBe(as === 'cited' ? at.length : 0);
      for (const copy of hand) if (copy.text) expect(unitsIn(copy.text), key).toBe(unitsIn(text));
      for (const demand of own) expect(unitsIn(demand.text), key).toBe(demand.at.length);
    }
  });

  test('who gives a name, a number or a house says so in the flags', () => {
    for (const { text, flags } of opinions)
      if (/0900\d{6}|000\d{9}/.test(text)) expect(flags, text).toContain('personalData');
  });

  test('numbers that somebody could have stand nowhere', () => {
    for (const { text } of opinions)
      for (const [number] of text.replace(/[ .](?=\d)/g, '').matchAll(/\b0\d{8,}\b/g))
        expect(number).toMatch(/^0900|^000/);
  });
});
