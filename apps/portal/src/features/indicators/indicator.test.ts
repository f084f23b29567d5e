import { describe, expect, test } from 'vitest';
import { INDICATORS, indicatorOf, ratioOf, rollUp } from './indicator.ts';

describe('ratios (Decision 407: communicated ÷ in scope)', () => {
  test.each([
    [17, 18, 17 / 18],
    [0, 3, 0],
    [3, 3, 1],
  ])('%i of %i', (above, below, expected) => {
    expect(ratioOf('communicatedRate', above, below).value).toBeCloseTo(expected);
  });

  test('nothing in scope is "không phát sinh": no value, neither 0 % nor 100 %', () => {
    expect(ratioOf('communicatedRate', 0, 0)).toEqual({
      code: 'communicatedRate',
      value: null,
      numerator: 0,
      denominator: 0,
    });
  });

  test('over bodies the sums are divided; percentages are never averaged', () => {
    const rate = indicatorOf('communicatedRate')!;
    const values = [
      ratioOf('communicatedRate', 1, 1),
      ratioOf('communicatedRate', 0, 9),
      ratioOf('communicatedRate', 0, 0),
    ];
    expect(rollUp(rate, values)).toMatchObject({ numerator: 1, denominator: 10, value: 0.1 });
  });
});

test('counts of bodies add up', () => {
  const count = indicatorOf('activities')!;
  expect(
    rollUp(count, [
      { code: 'activities', value: 3 },
      { code: 'activities', value: 4 },
    ]).value,
  ).toBe(7);
});

test('every code stands once, and a ratio names two counts or sums', () => {
  expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length);
  for (const { kind, of } of INDICATORS) {
    expect(kind === 'ratio').toBe(of !== undefined);
    if (of)
      for (const part of [of.numerator, of.denominator])
        expect(['count', 'sum']).toContain(indicatorOf(part)?.kind);
  }
});
