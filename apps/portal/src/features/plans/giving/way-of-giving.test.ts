import { describe, expect, test } from 'vitest';
import type { CouncilSeat, OrganisationKind } from '#features/organisations/organisation.ts';
import type { TaskMode } from '../task.ts';
import { type Standing, wayOfGiving } from './way-of-giving.ts';

const DAY = '2026-11-27';
const seat = (organisationId: string, name: CouncilSeat, validTo: string | null = null) => ({
  ...{ councilId: 'council', organisationId, seat: name },
  ...{ validFrom: '2025-07-01', validTo },
});
const council: Standing = {
  own: { id: 'council', kind: 'council' },
  above: new Set(),
  below: new Set(),
  seats: [
    seat('committee', 'chair'),
    seat('justice', 'viceChair'),
    seat('justice', 'standingBody'),
    seat('front', 'viceChair'),
    seat('science', 'member'),
    seat('court', 'member'),
    seat('party', 'member'),
    seat('press', 'member'),
    seat('left', 'member', '2026-06-30'),
  ],
};

describe('the Council gives work to who sits in it and asks everybody else', () => {
  const rows: [sentence: string, id: string, kind: OrganisationKind, way: TaskMode | null][] = [
    ['its standing body may be given work', 'justice', 'stateBody', null],
    ['so may a department that sits in it', 'science', 'stateBody', null],
    ['so may the newspaper that sits in it', 'press', 'press', null],
    ['a court was invited: it is asked, though it sits in it', 'court', 'court', 'requested'],
    ['so is the Front, though it holds a vice chair', 'front', 'fatherlandFront', 'requested'],
    ['so is a committee of the Party', 'party', 'partyBody', 'requested'],
    ['the body of its chair set it up and is asked', 'committee', 'stateBody', 'requested'],
    ['a commune sits nowhere in it and is asked', 'commune', 'stateBody', 'requested'],
    ['who has left it is asked from the day after', 'left', 'stateBody', 'requested'],
    ['it neither asks nor charges itself', 'council', 'council', null],
  ];
  test.each(rows)('%s', (_sentence, id, kind, way) => {
    expect(wayOfGiving(council, { id, kind }, DAY)).toBe(way);
  });

  test('on its last day a member may still be given work', () => {
    expect(wayOfGiving(council, { id: 'left', kind: 'stateBody' }, '2026-06-30')).toBeNull();
  });
});

describe('other bodies go by who stands above and below them', () => {
  const department: Standing = {
    ...{ own: { id: 'justice', kind: 'stateBody' }, seats: [] },
    ...{ above: new Set(['committee']), below: new Set(['centre']) },
  };
  const rows: [id: string, kind: OrganisationKind, way: TaskMode | null][] = [
    ['committee', 'stateBody', 'requested'],
    ['centre', 'publicServiceUnit', 'assigned'],
    ['bar', 'association', 'requested'],
    ['commune', 'stateBody', null],
  ];
  test.each(rows)('%s', (id, kind, way) => {
    expect(wayOfGiving(department, { id, kind }, DAY)).toBe(way);
  });
});
