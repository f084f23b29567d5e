import { describe, expect, test } from 'vitest';
import type { OrganisationLevel, RelationKind } from './organisation.ts';
import { type ReachEdge, reachOf } from './reach.ts';

const LEVELS: Record<string, OrganisationLevel> = {
  ministry: 'central',
  committee: 'province',
  committeeOffice: 'unit',
  department: 'province',
  office: 'unit',
  centre: 'unit',
  groupInCentre: 'unit',
  justice: 'province',
  commune: 'commune',
  court: 'province',
};

const edge = (
  fromId: string,
  kind: RelationKind,
  toId: string,
  programmeId: string | null = null,
): ReachEdge => ({
  kind,
  fromId,
  fromLevel: LEVELS[fromId]!,
  toId,
  programmeId,
});

const EDGES = [
  edge('committeeOffice', 'belongsTo', 'committee'),
  edge('department', 'belongsTo', 'committee'),
  edge('justice', 'belongsTo', 'committee'),
  edge('commune', 'belongsTo', 'committee'),
  edge('office', 'belongsTo', 'department'),
  edge('centre', 'belongsTo', 'department'),
  edge('groupInCentre', 'belongsTo', 'centre'),
  edge('department', 'reportsTo', 'justice'),
  edge('commune', 'reportsTo', 'justice'),
  edge('justice', 'reportsTo', 'committee'),
  edge('committee', 'reportsTo', 'ministry'),
  edge('court', 'isAskedBy', 'committee'),
];

const DEPARTMENT = ['centre', 'department', 'groupInCentre', 'office'];

describe('how far a body reaches', () => {
  const rows: [sentence: string, id: string, own: string[], under: string[], reporting: string[]][] = [
    ['an office of a department works on the whole department', 'office', DEPARTMENT, [], []],
    ['a group inside a centre of the department does too', 'groupInCentre', DEPARTMENT, [], []],
    ['a department has its units, not the committee above it', 'department', DEPARTMENT, [], []],
    [
      'a department that collects reports sees who reports, and has nobody under it',
      'justice',
      ['justice'],
      [],
      ['commune', 'department'],
    ],
    [
      'the committee stands above its departments and communes without owning their dossiers',
      'committee',
      ['committee', 'committeeOffice'],
      ['commune', 'department', 'justice'],
      ['justice'],
    ],
    [
      "the committee's office works for the committee",
      'committeeOffice',
      ['committee', 'committeeOffice'],
      ['commune', 'department', 'justice'],
      ['justice'],
    ],
    ['a commune has only itself', 'commune', ['commune'], [], []],
    ['a court that is asked stays a stranger', 'court', ['court'], [], []],
    [
      'a ministry receives the report of the province and owns nothing there',
      'ministry',
      ['ministry'],
      [],
      ['committee'],
    ],
  ];
  test.each(rows)('%s', (_sentence, id, own, under, reporting) => {
    const reach = reachOf(id, LEVELS[id]!, EDGES);
    expect([...reach.ownIds].sort()).toEqual(own);
    expect([...reach.subordinateIds].sort()).toEqual(under);
    expect(reach.reporting.map(({ organisationId }) => organisationId).sort()).toEqual(reporting);
  });

  test('a body that reports in two programmes reports in each, once', () => {
    const edges = [
      edge('department', 'reportsTo', 'justice', 'communication'),
      edge('department', 'reportsTo', 'justice', 'reform'),
      edge('department', 'reportsTo', 'justice', 'reform'),
    ];
    expect(reachOf('justice', 'province', edges).reporting).toEqual([
      { organisationId: 'department', programmeId: 'communication' },
      { organisationId: 'department', programmeId: 'reform' },
    ]);
  });

  test('a circle in the data ends', () => {
    const circle: ReachEdge[] = [
      { kind: 'belongsTo', fromId: 'a', fromLevel: 'unit', toId: 'b', programmeId: null },
      { kind: 'belongsTo', fromId: 'b', fromLevel: 'unit', toId: 'a', programmeId: null },
    ];
    expect([...reachOf('a', 'unit', circle).ownIds].sort()).toEqual(['a', 'b']);
  });
});
