import { describe, expect, test } from 'vitest';
import { readDrafts, readKernels, readOpinions, TWISTS } from '../labelled-opinion.ts';
import { sharingPairs } from '../score.ts';
import { folded, withoutMarks } from '../vietnamese-typing.ts';
import { unitsIn } from './citing.ts';
import type { NinthKernel } from './kernel.ts';
import { TYPINGS } from './typing.ts';
import { WAYS } from './ways.ts';

const opinions = readOpinions('kept8');
const kernels = readKernels<NinthKernel>('kept8');
const near = opinions.filter(({ kind }) => kind === 'near');
const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));

describe('the mail of six mass consultations', () => {
  test('twelve letters by the dozen, many opinions alone', () => {
    expect(readDrafts('kept8').length).toBe(6);
    expect(opinions.length).toBeGreaterThan(1200);
    const sizes = [...Map.groupBy(opinions, ({ group }) => group).values()].map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(350);
    expect(sizes.filter((size) => size >= 30).length).toBe(12);
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(200);
  });

  test('the same words are never two opinions, not even without marks', () => {
    const groupOf = new Map<string, string>();
    for (const { draft, group, text } of opinions) {
      const words = `${draft} ${folded(withoutMarks(text))}`;
      expect(groupOf.get(words) ?? group, text).toBe(group);
      groupOf.set(words, group);
    }
  });

  test('every way to send a letter, and every mishap of typing, is met', () => {
    const met = new Set(opinions.flatMap(({ made }) => made));
    for (const { name } of [...WAYS.filter(({ name }) => name !== 'typed'), ...TYPINGS])
      expect(met).toContain(name);
    for (const name of ['dictated', 'minutes', 'retold', 'short', 'moved']) expect(met).toContain(name);
  });

  test('half of the copies are filled in, pasted or signed, few are put otherwise, hardly any retold', () => {
    const copies = opinions.filter(({ kind }) => kind === 'copy' || kind === 'near');
    const share = (name: RegExp) =>
      copies.filter(({ made }) => made.some((way) => name.test(way))).length / copies.length;
    expect(share(/^(filled|pasted|signed)$/)).toBeGreaterThan(0.42);
    expect(share(/^(reworded|short|moved|retold|dictated|minutes)$/)).toBeGreaterThan(0.08);
    expect(share(/^(reworded|short|moved|retold|dictated|minutes)$/)).toBeLessThan(0.18);
    expect(share(/^(retold|dictated|minutes)$/)).toBeLessThan(0.04);
  });

  test('a near copy is no exact one, and twins of all kinds are passed on too', () => {
    for (const { text, group } of near) expect(folded(text)).not.toBe(folded(bases.get(group)!.text));
    for (const twist of TWISTS) expect(near.some((copy) => copy.twist === twist)).toBe(true);
    expect(kernels.flatMap(({ twists = [] }) => twists).length).toBeGreaterThan(200);
  });

  test('a letter names the units it is labelled with, and so do the copies written by hand', () => {
    for (const { key, text, at, as, hand = [] } of kernels) {
      expect(unitsIn(text), key).toEqual(as ? [] : at);
      for (const [, copy] of hand) expect(unitsIn(copy).sort(), key).toEqual(unitsIn(text).sort());
    }
    const units = new Set(
      readDrafts('kept8').flatMap(({ id, articles }) =>
        articles.flatMap(({ number, clauses }) => [
          `${id} ${number}`,
          ...clauses.map((_, at) => `${id} ${number}.${at + 1}`),
        ]),
      ),
    );
    for (const { draft, place } of opinions)
      for (const unit of place.units) expect(units).toContain(`${draft} ${unit}`);
  });

  test('what is put otherwise, turned round or left out stands once in its letter', () => {
    for (const { key, text, spans = [], twists = [] } of kernels) {
      for (const [from] of [...spans, ...twists.flatMap(({ changes }) => changes)])
        expect(text.split(from).length, `${key}: ${from}`).toBe(2);
      expect(text.split('<').length, key).toBe(text.split('>').length);
    }
  });

  test('no mark of the workshop is left in a text', () => {
    for (const { text } of opinions) expect(text).not.toMatch(/[{}<>]|undefined/);
  });

  test('who leaves a label open says why', () => {
    for (const { key, undecided, why } of kernels) expect(Boolean(undecided), key).toBe(Boolean(why));
  });

  test('some letters stand whole above a demand of somebody’s own', () => {
    expect(sharingPairs(opinions).size).toBeGreaterThan(100);
  });

  test('who gives a number says so in the flags, and nobody has the number', () => {
    for (const { text, flags } of opinions) {
      if (/0900\d{6}|000\d{9}/.test(text)) expect(flags, text).toContain('personalData');
      for (const [number] of text.replace(/[ .](?=\d)/g, '').matchAll(/\b0\d{8,}\b/g))
        expect(number).toMatch(/^0900|^000/);
    }
  });
});
