import { describe, expect, test } from 'vitest';
import { readKernels, readOpinions } from '../labelled-opinion.ts';
import { STEPS } from './changes.ts';
import type { ThirdKernel } from './kernel.ts';
import { bare, otherToneMarks, telex } from './typing.ts';

const kernels = readKernels<ThirdKernel>('kept3');
const opinions = readOpinions('kept3');
const near = opinions.filter(({ kind }) => kind === 'near');
const byHand = near.filter(({ made }) => made[0]!.startsWith('hand'));
const drawn = near.filter(({ made }) => !made[0]!.startsWith('hand'));
const changes = (made: readonly string[]) => made.filter((name) => name !== 'filled').length;

describe('how words are typed', () => {
  test.each([
    ['nước', 'nuwowcs', 'nuoc'],
    ['Đường', 'Dduwowngf', 'Duong'],
    ['thuế', 'thuees', 'thue'],
  ])('%s', (word, keys, plain) => {
    expect([telex(word), bare(word)]).toEqual([keys, plain]);
  });

  test('the other way of setting a mark', () => {
    expect(otherToneMarks('hòa thủy quy định, hoàn lý do')).toBe('hoà thuỷ qui định, hoàn lí do');
  });
});

describe('the mix of the third kept part', () => {
  test('many voices by hand', () => {
    expect(kernels.length).toBeGreaterThan(120);
    expect(new Set(kernels.map(({ voice }) => voice)).size).toBeGreaterThan(20);
    expect(new Set(kernels.map(({ draft, key }) => `${draft}/${key}`)).size).toBe(kernels.length);
  });

  test('about half of the near copies is made by hand', () => {
    expect(byHand.length / near.length).toBeGreaterThan(0.4);
    expect(byHand.length / near.length).toBeLessThan(0.6);
  });

  test('most copies are changed lightly, at most one in ten heavily', () => {
    expect(STEPS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(drawn.filter(({ made }) => changes(made) < 2).length / drawn.length).toBeGreaterThan(0.7);
    expect(drawn.filter(({ made }) => changes(made) > 2).length / near.length).toBeLessThan(0.1);
  });

  test('a near copy is not an exact one', () => {
    const letters = (text: string) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
    for (const { text, group } of near) expect(letters(text)).not.toBe(letters(bases.get(group)!.text));
  });
});

describe('labels that follow from the letters', () => {
  test('who writes a telephone or an identity number gives personal data', () => {
    const numbered = opinions.filter(({ text }) => /\b0900 \d{3} \d{3}\b|\b000\d{9}\b/.test(text));
    expect(numbered.length).toBeGreaterThan(20);
    for (const { text, flags } of numbered) expect(flags, text).toContain('personalData');
  });

  test('no number that somebody could have', () => {
    for (const { text } of opinions)
      for (const [number] of text.replace(/[ .](?=\d)/g, '').matchAll(/\b0\d{8,}\b/g))
        expect(number).toMatch(/^0(900|00)/);
  });

  test('a cited article is named in figures or in words, what is only meant is not named', () => {
    const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];
    const named = /(điều|dieu|đ|d)\s*\d/iu;
    for (const { text, place, made, undecided = [] } of opinions) {
      if (undecided.includes('place') || made.includes('slip') || made.includes('telex')) continue;
      const plain = bare(text).toLowerCase();
      for (const unit of place.as === 'cited' ? place.units : []) {
        const article = Number(unit.split('.')[0]);
        const said = new RegExp(`(dieu|d)\\s*(${article}|${bare(words[article]!)})(?!\\d)`);
        expect(plain, `${unit}: ${text}`).toMatch(said);
      }
      if (place.as === 'meant') expect(text).not.toMatch(named);
    }
  });
});
