import { describe, expect, test } from 'vitest';
import { type Inheritance, inheritancesOn, withInheritances } from './inheritance.ts';
import type { Reach } from './reach.ts';

const REACH: Reach = {
  ownIds: ['department', 'office'],
  subordinateIds: ['agency'],
  reporting: [
    { organisationId: 'commune', programmeId: 'communication' },
    { organisationId: 'commune', programmeId: 'reform' },
  ],
};
const passed = (from: string | string[], ...heirIds: string[]): Inheritance => ({
  fromIds: [from].flat(),
  heirIds,
});

describe('what a body reaches of bodies that ended', () => {
  const rows: [sentence: string, Inheritance, inherited: string[], counted: string[]][] = [
    [
      'a department owns and counts what its only predecessor did, with the units that ended with it',
      passed(['old', 'oldRoom'], 'department'),
      ['old', 'oldRoom'],
      ['old', 'oldRoom'],
    ],
    ['… also when a unit of it is the heir', passed('oldRoom', 'office'), ['oldRoom'], ['oldRoom']],
    ['one of several heirs owns it too, and counts nothing', passed('old', 'department', 'x'), ['old'], []],
    ['two heirs in one house are one', passed('old', 'department', 'office'), ['old'], ['old']],
    ['what a body below took over is not ours', passed('old', 'agency'), [], []],
    ['what nobody took over stays nobody’s', passed('old'), [], []],
  ];
  test.each(rows)('%s', (_sentence, inheritance, inherited, counted) => {
    const reach = withInheritances(REACH, [inheritance]);
    expect(reach.ownIds).toEqual(REACH.ownIds);
    expect(reach.inheritedIds).toEqual(inherited);
    expect(reach.countedIds).toEqual([...REACH.ownIds, ...counted]);
  });

  test('whom we head, we head in what they took over', () => {
    expect(withInheritances(REACH, [passed('old', 'agency')]).subordinateIds).toEqual(['agency', 'old']);
  });

  test('what is ours by succession we do not also head', () => {
    expect(withInheritances(REACH, [passed('old', 'agency', 'office')]).subordinateIds).toEqual(['agency']);
  });

  test('who reports to us reports what it took over, in the same programmes', () => {
    const { reporting } = withInheritances(REACH, [passed('old', 'commune')]);
    expect(reporting.slice(2)).toEqual([
      { organisationId: 'old', programmeId: 'communication' },
      { organisationId: 'old', programmeId: 'reform' },
    ]);
  });
});

test('heirs are those who exist on the day, through all steps', () => {
  const step = (organisationId: string, successorId: string, takesOverOn: string) => ({
    organisationId,
    successorId,
    takesOverOn,
    legalBasis: null,
  });
  const steps = [step('a', 'b', '2025-03-01'), step('b', 'c', '2025-07-01')];
  const existsOn = (id: string, day: string) => id === 'c' || (id === 'b' && day <= '2025-06-30');
  const on = (day: string) => inheritancesOn(['a'], day, existsOn, steps, () => [])[0]?.heirIds;
  expect(on('2025-02-28')).toEqual([]);
  expect(on('2025-06-30')).toEqual(['b']);
  expect(on('2025-07-01')).toEqual(['c']);
});
