import { describe, expect, test } from 'vitest';
import { readDrafts, readKernels, readOpinions, TWISTS } from '../labelled-opinion.ts';
import { sharingPairs } from '../score.ts';
import { folded, withoutMarks } from '../vietnamese-typing.ts';
import { unitsIn } from './citing.ts';
import type { EighthKernel } from './kernel.ts';
import { WAYS } from './ways.ts';

const opinions = readOpinions('kept7');
const kernels = readKernels<EighthKernel>('kept7');
const near = opinions.filter(({ kind }) => kind === 'near');
const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));

describe('the mail of six mass consultations', () => {
  test('some letters by the dozen, many opinions alone', () => {
    expect(readDrafts('kept7').length).toBe(6);
    expect(opinions.length).toBeGreaterThan(1500);
    const sizes = [...Map.groupBy(opinions, ({ group }) => group).values()].map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(400);
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

  test('every way to send a letter is met', () => {
    const met = new Set(opinions.flatMap(({ made }) => made.map((name) => name.split(':').at(-1)!.trim())));
    for (const { name } of WAYS.filter(({ name }) => name !== 'by hand')) expect(met).toContain(name);
    for (const name of ['dictated', 'retold', 'short', 'moved', 'reworded']) expect(met).toContain(name);
  });

  test('most copies are filled in or pasted, few are put otherwise, hardly any retold', () => {
    const copies = opinions.filter(({ kind }) => kind === 'copy' || kind === 'near');
    const share = (name: RegExp) =>
      copies.filter(({ made }) => made.some((way) => name.test(way))).length / copies.length;
    expect(share(/^(filled|pasted|signed)$/)).toBeGreaterThan(0.5);
    expect(share(/^by hand/)).toBeGreaterThan(0.08);
    expect(share(/^by hand/)).toBeLessThan(0.18);
    expect(share(/retold|dictated/)).toBeLessThan(0.03);
  });

  test('a near copy is no exact one, and twins of all kinds are passed on too', () => {
    for (const { text, group } of near) expect(folded(text)).not.toBe(folded(bases.get(group)!.text));
    for (const twist of TWISTS) expect(near.some((copy) => copy.twist === twist)).toBe(true);
    expect(opinions.filter(({ twist }) => twist).length).toBeGreaterThan(250);
  });

  test('a letter names the units it is labelled with, and so do the copies written by hand', () => {
    for (const { key, text, at, as, hand = [] } of kernels) {
      expect(unitsIn(text), key).toEqual(as ? [] : at);
      for (const [, copy] of hand) expect(unitsIn(copy).sort(), key).toEqual(unitsIn(text).sort());
    }
    const units = new Set(
      readDrafts('kept7').flatMap(({ id, articles }) =>
        articles.flatMap(({ number, clauses }) => [
          `${id} ${number}`,
          ...clauses.map((_, at) => `${id} ${number}.${at + 1}`),
        ]),
      ),
    );
    for (const { draft, place } of opinions)
      for (const unit of place.units) expect(units).toContain(`${draft} ${unit.replace(/\.[a-z]$/, '')}`);
  });

  test('a phrase that people put otherwise stands once in its letter', () => {
    for (const { key, text, spans = [], twists = [] } of kernels)
      for (const [from] of [...spans, ...twists.flatMap(({ changes }) => changes)])
        expect(text.split(from).length, `${key}: ${from}`).toBeGreaterThan(1);
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
