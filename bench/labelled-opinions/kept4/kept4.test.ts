import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../kept3/labels.ts';
import { bare } from '../kept3/typing.ts';
import { readKernels, readOpinions } from '../labelled-opinion.ts';
import { asLines, opinionsOfPart } from '../make.ts';
import { folded } from '../vietnamese-typing.ts';
import { HANDLINGS } from './copies.ts';
import type { FourthKernel } from './kernel.ts';
import PERSONAL from './personal.json' with { type: 'json' };
import { leftBlank, signedBy } from './senders.ts';
import { AROUND, TYPED } from './steps.ts';

const kernels = readKernels<FourthKernel>('kept4');
const opinions = readOpinions('kept4');
const bases = new Map(opinions.filter(({ kind }) => kind === 'base').map((base) => [base.group, base]));
const campaigns = new Set(
  kernels
    .filter(({ mass }) => mass)
    .flatMap((kernel) => [
      nameOf(kernel),
      ...(kernel.twists ?? []).flatMap(({ kind, mass }, which) =>
        mass ? [`${nameOf(kernel)}~${kind}${which + 1}`] : [],
      ),
    ]),
);
const sent = opinions.filter(
  ({ kind, group, carries }) => kind !== 'base' && (campaigns.has(group) || campaigns.has(carries[0]!)),
);
const share = (list: typeof opinions) => list.length / sent.length;
const inHand = (made: readonly string[]) => made[0]?.startsWith('hand');

test('kernels and seed give the committed bytes', () => {
  const committed = readFileSync(new URL('./opinions.jsonl', import.meta.url), 'utf8');
  expect(asLines(opinionsOfPart('kept4'))).toBe(committed);
});

describe('a sender fills in a letter', () => {
  const never = { below: () => 0, happens: () => false, pick: <T>(list: readonly T[]) => list[0]! };
  const luck = { ...never, shuffle: <T>(list: readonly T[]) => [...list] };

  test('the same name at its head and at its foot, without marks where the letter has none', () => {
    expect(signedBy('Tôi là {name}.\n{name}', luck)).toBe('Tôi là Nguyễn Văn Thắm.\nNguyễn Văn Thắm');
    expect(signedBy('Toi la {name}', luck)).toBe('Toi la Nguyen Van Tham');
    expect(leftBlank('Tôi là {name}, ở {cite}')).toBe('Tôi là ………, ở {cite}');
  });
});

describe('the mix of the fourth kept part', () => {
  test('weights are of a hundred', () => {
    const sum = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);
    expect(sum(Object.values(HANDLINGS))).toBe(100);
    for (const steps of [TYPED, AROUND]) expect(sum(steps.map(({ weight }) => weight))).toBe(100);
  });

  test('most letters of a campaign come as they were handed out, some with a sentence, few worked over', () => {
    const asHandedOut = sent.filter(
      ({ kind, made }) => kind === 'copy' || ['filled', 'leftBlank'].includes(made.join()),
    );
    expect(share(asHandedOut)).toBeGreaterThan(0.52);
    expect(share(asHandedOut)).toBeLessThan(0.64);
    expect(share(sent.filter(({ made }) => made.includes('personal')))).toBeGreaterThan(0.12);
    expect(share(sent.filter(({ made }) => made.includes('personal')))).toBeLessThan(0.2);
    expect(share(sent.filter(({ made }) => inHand(made)))).toBeGreaterThan(0.06);
    expect(share(sent.filter(({ made }) => inHand(made)))).toBeLessThan(0.1);
    expect(share(sent.filter(({ kind }) => kind === 'joined'))).toBeLessThan(0.06);
  });

  test('campaigns are most of what arrives, in many voices', () => {
    expect(sent.length / opinions.length).toBeGreaterThan(0.5);
    expect(new Set(kernels.map(nameOf)).size).toBe(kernels.length);
    expect(new Set(kernels.map(({ voice }) => voice)).size).toBeGreaterThan(40);
  });

  test('a near copy is no exact one', () => {
    for (const { kind, text, group } of opinions)
      if (kind === 'near') expect(folded(text)).not.toBe(folded(bases.get(group)!.text));
  });

  test('a letter with a demand of its own holds the letter and is another opinion', () => {
    for (const { kind, group, carries } of opinions)
      if (kind === 'joined') {
        expect(carries).not.toContain(group);
        for (const carried of carries) expect(bases.has(carried)).toBe(true);
      }
  });
});

describe('labels that follow from the letters', () => {
  test('who writes a telephone or an identity number gives personal data; nobody has these numbers', () => {
    const numbered = opinions.filter(({ text }) => /\b0900 \d{3} \d{3}\b|\b000\d{9}\b/.test(text));
    expect(numbered.length).toBeGreaterThan(10);
    for (const { text, flags } of numbered) expect(flags, text).toContain('personalData');
    for (const { text } of opinions)
      for (const [number] of text.replace(/[ .](?=\d)/g, '').matchAll(/\b0\d{8,}\b/g))
        expect(number).toMatch(/^0(900|00)/);
  });

  test('what is only meant, and what somebody tells of himself, names no unit', () => {
    const named = /(điều|dieu|đ|d)\s*\d|khoản \d/iu;
    for (const { text, place } of opinions) if (place.as !== 'cited') expect(text).not.toMatch(named);
    for (const told of Object.values(PERSONAL).flat()) expect(told).not.toMatch(named);
  });

  test('a cited article is named', () => {
    const unread = ['slip', 'telex', 'scan', 'heard', 'chat'];
    for (const { text, place, made } of opinions)
      for (const unit of place.as === 'cited' && !made.some((step) => unread.includes(step))
        ? place.units
        : [])
        expect(bare(text).toLowerCase()).toMatch(new RegExp(`d(ieu)?\\s*${unit.split('.')[0]}(?!\\d)`));
  });
});
