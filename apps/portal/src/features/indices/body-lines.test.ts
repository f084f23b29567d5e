import { describe, expect, test } from 'vitest';
import { bodyLines, type MeasuredBody } from './body-lines.ts';
import { componentsText, faultOf, type IndexResult, readComponents, readPoints } from './index-result.ts';

const body = (id: string, validFrom = '2000-01-01', validTo: string | null = null): MeasuredBody => ({
  ...{ id, slug: id, name: `Xã ${id}`, validFrom, validTo },
});
const result = (
  organisationId: string,
  year: number,
  points: number,
  place: number | null = null,
): IndexResult => ({
  ...{ id: `${organisationId}${year}`, indexId: 'i', organisationId, year, points, place },
  ...{ places: place && 10, components: [], decisionNumber: '1/QĐ', decisionOn: `${year + 1}-04-01` },
  ...{ decisionIssuer: 'Bộ Nội vụ', reason: '', version: 1 },
});
const passed = (organisationId: string, successorId: string, takesOverOn: string) => ({
  ...{ organisationId, successorId, takesOverOn, legalBasis: null },
});
const TODAY = '2026-11-28';

describe('lines over the years', () => {
  test('a year without a figure is a gap; behind it nothing is compared', () => {
    const [line] = bodyLines(
      [result('A', 2022, 80, 3), result('A', 2024, 82, 1), result('A', 2025, 81.5, 4)],
      [body('A')],
      [],
      TODAY,
    );
    expect(
      line?.years.map(({ year, result: one, change, climbed }) => [year, one?.points, change, climbed]),
    ).toEqual([
      [2022, 80, null, null],
      [2023, undefined, null, null],
      [2024, 82, null, null],
      [2025, 81.5, -0.5, -3],
    ]);
  });

  test('a renamed body goes on under its last name; its years are compared', () => {
    const bodies = [body('cu', '2000-01-01', '2025-06-30'), body('moi', '2025-07-01')];
    const lines = bodyLines(
      [result('cu', 2024, 70), result('moi', 2025, 72)],
      bodies,
      [passed('cu', 'moi', '2025-07-01')],
      TODAY,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.body.id).toBe('moi');
    expect(lines[0]?.years.map(({ formerName, change }) => [formerName, change])).toEqual([
      ['Xã cu', null],
      ['', 2],
    ]);
  });

  test('after a merger the old lines end and say who follows; the new one begins without a comparison', () => {
    const bodies = [
      body('A', '2000-01-01', '2025-06-30'),
      body('B', '2000-01-01', '2025-06-30'),
      body('C', '2025-07-01'),
    ];
    const steps = [passed('A', 'C', '2025-07-01'), passed('B', 'C', '2025-07-01')];
    const lines = bodyLines(
      [result('A', 2024, 70), result('B', 2024, 90), result('C', 2025, 80)],
      bodies,
      steps,
      TODAY,
    );
    const of = (id: string) => lines.find((line) => line.body.id === id);
    expect(lines).toHaveLength(3);
    expect(of('C')?.years.map(({ result: one, change }) => [one?.points, change])).toEqual([
      [undefined, null],
      [80, null],
    ]);
    expect(of('C')?.tookOver.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(of('A')?.passedTo).toEqual(['Xã C']);
  });

  test('a body that went into one that was there before is not its past; neither is a divided one', () => {
    const bodies = [
      body('A', '2000-01-01', '2025-06-30'),
      body('B'),
      body('D', '2000-01-01', '2025-06-30'),
      body('E', '2025-07-01'),
      body('F', '2025-07-01'),
    ];
    const steps = [
      passed('A', 'B', '2025-07-01'),
      passed('D', 'E', '2025-07-01'),
      passed('D', 'F', '2025-07-01'),
    ];
    const lines = bodyLines(
      [
        result('A', 2024, 70),
        result('B', 2024, 60),
        result('B', 2025, 65),
        result('D', 2024, 1),
        result('E', 2025, 2),
      ],
      bodies,
      steps,
      TODAY,
    );
    expect(lines.map((line) => line.body.id).sort()).toEqual(['A', 'B', 'D', 'E']);
    expect(lines.find((line) => line.body.id === 'B')?.years.at(-1)?.change).toBe(5);
    expect(lines.find((line) => line.body.id === 'E')?.years.at(-1)?.change).toBeNull();
  });

  test('a merger to come changes nothing today', () => {
    const lines = bodyLines(
      [result('A', 2025, 1)],
      [body('A', '2000-01-01', '2026-12-31'), body('B', '2027-01-01')],
      [passed('A', 'B', '2027-01-01')],
      TODAY,
    );
    expect(lines[0]).toMatchObject({ body: { id: 'A' }, passedTo: [] });
  });
});

test.each([
  ['87,35', 87.35],
  ['87.350', 87.35],
  ['90%', 90],
  ['0', 0],
  ['1.234,5', undefined],
  ['-1', undefined],
  ['', undefined],
])('points typed as %s', (typed, points) => expect(readPoints(typed)).toBe(points));

test.each([
  [
    'Cải cách thể chế: 8,5/10; Thủ tục: một cửa: 12/14',
    [
      ['Cải cách thể chế', 8.5, 10],
      ['Thủ tục: một cửa', 12, 14],
    ],
  ],
  ['', []],
  ['Thể chế: 11/10', undefined],
  ['Thể chế 8/10', undefined],
])('components typed as %s', (typed, read) => {
  const components = readComponents(typed);
  expect(components?.map(({ name, points, most }) => [name, points, most])).toEqual(read);
  if (components) expect(readComponents(componentsText(components))).toEqual(components);
});

test.each([
  [{}, undefined],
  [{ points: 100.5 }, 'aboveTop'],
  [{ place: 3, places: null }, 'placeAlone'],
  [{ place: 11 }, 'placeAbovePlaces'],
  [{ decisionOn: '2026-11-29' }, 'decidedLater'],
  [{ decisionOn: '2024-12-31' }, 'yearLater'],
])('a result %o', (changed, fault) => {
  const sound = { points: 80, place: 3, places: 10, year: 2025, decisionOn: '2026-04-01' };
  expect(faultOf({ ...sound, ...changed }, 100, TODAY)).toBe(fault);
});
