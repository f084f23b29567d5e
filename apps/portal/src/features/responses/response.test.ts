import { blocksOfText, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { responseTable } from '#text/vi/response-table.ts';
import { type AnsweredGroup, isComplete, missingFor, sectionsOf, totalsOf } from './build-matrix.ts';
import type { ResponseOutcome } from './matrix.ts';
import {
  CHAINS,
  type Chain,
  incompleteness,
  next,
  RESPONSE_EVENTS,
  RESPONSE_ROLES,
  RESPONSE_STATES,
  type Response,
  type ResponseState,
} from './response.ts';

describe('the life of an answer, every cell of chain, state, event and role', () => {
  const inBoth: Record<string, ResponseState> = {
    'writing save writer': 'writing',
    'returned save writer': 'writing',
    'writing propose writer': 'proposed',
    'returned propose writer': 'proposed',
    'checked approve approver': 'approved',
    'proposed return approver': 'returned',
    'checked return approver': 'returned',
    'approved return approver': 'returned',
    'writing regroup writer': 'writing',
    'returned regroup writer': 'returned',
    'proposed regroup writer': 'writing',
    'checked regroup writer': 'writing',
  };
  const lawful: Record<Chain, Record<string, ResponseState>> = {
    2: { ...inBoth, 'proposed approve approver': 'approved' },
    3: {
      ...inBoth,
      'proposed check checker': 'checked',
      'proposed return checker': 'returned',
      'checked return checker': 'returned',
    },
  };
  const all = CHAINS.flatMap((chain) =>
    RESPONSE_STATES.flatMap((s) =>
      RESPONSE_EVENTS.flatMap((e) => RESPONSE_ROLES.map((r) => [chain, s, e, r] as const)),
    ),
  );
  test.each(all)('chain of %i: %s, %s by %s', (chain, state, event, role) => {
    expect(next(chain, state, event, role)).toBe(lawful[chain][`${state} ${event} ${role}`]);
  });
});

describe('an answer needs its reason (Law 64/2025/QH15, Article 6(4))', () => {
  test.each<[ResponseOutcome | null, string, string | undefined]>([
    [null, 'Vì …', 'outcomeMissing'],
    ['accepted', '', 'explanationMissing'],
    ['partlyAccepted', '  ', 'explanationMissing'],
    ['explained', '', 'explanationMissing'],
    ['outOfScope', '', 'explanationMissing'],
    ['explained', 'Vì trái luật.', undefined],
    ['notedAgreement', '', undefined],
  ])('%s with "%s": %s', (outcome, explanation, expected) => {
    expect(incompleteness({ outcome, explanation })).toBe(expected);
  });
});

const { tree } = parse(
  blocksOfText(
    'Điều 1. Phạm vi\nPhạm vi.\nĐiều 2. Đối tượng\n1. Một.\n2. Hai.\nĐiều 10. Hiệu lực\nHiệu lực.',
  ),
);

function group(
  ordinal: number,
  unitId: string | null,
  given: Partial<Response> | null,
  opinionsCount = 1,
): AnsweredGroup {
  const response: Response = {
    consultationId: 'c',
    groupId: String(ordinal),
    outcome: 'accepted',
    explanation: 'Vì …',
    changedUnitId: null,
    changedNote: '',
    state: 'approved',
    writtenBy: 'a',
    proposedBy: 'a',
    checkedBy: null,
    approvedBy: 'b',
    approvedAt: null,
    returnedReason: null,
    version: 1,
    ...given,
  };
  const contributors = [{ label: 'Người dân', count: opinionsCount }];
  return {
    ordinal,
    unitId,
    title: `Nhóm ${ordinal}`,
    opinionsCount,
    internal: 0,
    late: 0,
    quoted: '',
    contributors,
    response: given ? response : undefined,
  };
}

describe('the rows of the table', () => {
  test('general first, then in the order of the draft: Điều 10 after Điều 2, by number within a unit', () => {
    const groups = [
      group(1, 'dieu-10', {}),
      group(2, 'dieu-2__khoan-2', {}),
      group(5, 'dieu-2__khoan-1', {}),
      group(4, 'dieu-2__khoan-1', {}),
      group(3, null, {}),
    ];
    const sections = sectionsOf({ tree, groups }, 'Chung');
    expect(sections.map(({ citation }) => citation)).toEqual([
      'Chung',
      'khoản 1 Điều 2',
      'khoản 2 Điều 2',
      'Điều 10',
    ]);
    expect(sections[1]?.rows.map(({ groupOrdinal }) => groupOrdinal)).toEqual([4, 5]);
  });

  test('late opinions are flagged in the row of their group, and only there', () => {
    const groups = [group(1, null, {}, 3), { ...group(2, null, {}, 3), late: 2 }];
    const rows = sectionsOf({ tree, groups }, 'Chung')[0]?.rows;
    expect(rows?.map(({ late }) => late)).toEqual([undefined, 2]);
  });

  test('a group without opinions or without an outcome is no row', () => {
    expect(sectionsOf({ tree, groups: [group(1, null, {}, 0), group(2, null, null)] }, 'Chung')).toEqual([]);
  });

  test('counts are of opinions, and only approved answers count', () => {
    const groups = [
      group(1, null, {}, 14),
      group(2, null, { outcome: 'explained' }, 2),
      group(3, null, { state: 'proposed' }, 5),
    ];
    const totals = totalsOf({
      tree,
      groups,
      asked: 3,
      received: 21,
      late: 1,
      internal: 0,
      byClass: { individual: 5 },
      byChannel: { portal: 20, letter: 1 },
    });
    expect(totals.byOutcome).toMatchObject({ accepted: 14, explained: 2 });
    expect(totals).toMatchObject({ asked: 3, received: 21, late: 1 });
    expect(totals).not.toHaveProperty('internal');
  });

  test('what the staff said among themselves is counted apart, and alone makes no row', () => {
    const groups = [
      { ...group(1, null, {}, 5), internal: 2 },
      { ...group(2, null, { outcome: 'explained' }, 4), internal: 4 },
    ];
    const source = {
      tree,
      groups,
      asked: 0,
      received: 3,
      late: 0,
      internal: 6,
      byClass: { individual: 5 },
      byChannel: { portal: 3 },
    };
    const totals = totalsOf(source);
    expect(totals).toMatchObject({ received: 3, internal: 6, byOutcome: { accepted: 3, explained: 0 } });
    expect(sectionsOf({ tree, groups }, 'Chung')[0]?.rows).toMatchObject([
      { groupOrdinal: 1, opinionsCount: 3, internal: 2 },
    ]);
    expect(responseTable.countNotes(totals).at(-1)).toBe(
      'Ý kiến nội bộ của cơ quan: 06, không tính vào tổng số ý kiến nhận được và không trích trong bảng.',
    );
  });
});

describe('what keeps the table from being published', () => {
  test.each([
    [[group(1, null, {})], 0, 'closed', true],
    [[group(1, null, {})], 1, 'closed', false],
    [[group(1, null, {})], 0, 'open', false],
    [[group(1, null, { state: 'proposed' })], 0, 'closed', false],
    [[group(1, null, null)], 0, 'closed', false],
    [[group(1, null, null, 0)], 0, 'closed', true],
    [[], 0, 'closed', true],
  ])('%# → %s', (groups, ungrouped, state, expected) => {
    expect(isComplete(missingFor(groups, ungrouped, state))).toBe(expected);
  });
});
