import { describe, expect, test } from 'vitest';
import type { ListedConsultation } from '#features/consultations/consultation.ts';
import type { VersionSummary } from '#features/drafts/draft-version.ts';
import {
  countGroups,
  type DraftFilter,
  isPublicRound,
  latestRounds,
  matchingDrafts,
  NO_FILTER,
  publicVersions,
} from './public-drafts.ts';

const now = new Date('2026-11-22T02:00:00Z');
let count = 0;
function draft(given: Partial<ListedConsultation>): ListedConsultation {
  count += 1;
  return {
    id: `c${count}`,
    projectId: `p${count}`,
    round: 1,
    state: 'open',
    title: 'Quyết định về tổ công nghệ số cộng đồng',
    shortTitle: 'Tổ công nghệ số',
    affectedGroups: ['Người dân'],
    organisationId: 'o1',
    level: 'province',
    documentType: 'provinceCommitteeDecision',
    closesOn: '2026-11-25',
    closesAt: new Date('2026-11-25T17:00:00Z'),
    ...given,
  } as ListedConsultation;
}
describe('the list of drafts', () => {
  const open = draft({});
  const overdue = draft({
    closesAt: new Date('2026-11-21T17:00:00Z'),
    closesOn: '2026-11-21',
    level: 'commune',
  });
  const answered = draft({
    state: 'completed',
    title: 'Quyết định về cân tại chỗ',
    shortTitle: 'Cân',
    affectedGroups: ['Tiểu thương'],
    changesSummary: 'Chợ được hỗ trợ kinh phí.',
  });
  const all = [open, overdue, answered];

  test.each<[string, Partial<DraftFilter>, ListedConsultation[]]>([
    ['no condition', {}, all],
    ['found without diacritics', { search: 'CONG NGHE so' }, [open, overdue]],
    ['found with decomposed diacritics', { search: 'cân tại chỗ'.normalize('NFD') }, [answered]],
    ['found by whom it is for', { search: 'tieu thuong' }, [answered]],
    ['found by what it is said to change', { search: 'ho tro kinh phi' }, [answered]],
    ['all words must occur', { search: 'cân số' }, []],
    ['any of the groups', { groups: ['Tiểu thương', 'Học sinh'] }, [answered]],
    // The job that closes may run late; the clock decides what readers see.
    ['open means open by the clock', { stage: 'open' }, [open]],
    ['past its deadline it is being answered', { stage: 'answering' }, [overdue]],
    ['answered', { stage: 'answered' }, [answered]],
    ['closing within days: only what is still open', { closesBy: '2026-11-29' }, [open]],
    ['an earlier day', { closesBy: '2026-11-24' }, []],
    ['level', { level: 'commune' }, [overdue]],
    ['body', { body: 'o2' }, []],
    ['an invented stage finds nothing', { stage: 'x' }, []],
  ])('%s', (_why, filter, expected) => {
    expect(matchingDrafts(all, { ...NO_FILTER, ...filter }, now)).toEqual(expected);
  });

  test('one row per draft: its latest round', () => {
    const second = draft({ projectId: open.projectId, round: 2 });
    expect(latestRounds([open, second, answered])).toEqual([second, answered]);
  });

  test('groups with their number of drafts', () => {
    expect(countGroups(all)).toEqual([
      { group: 'Người dân', count: 2 },
      { group: 'Tiểu thương', count: 1 },
    ]);
  });
});

describe('what the public may read', () => {
  const version = (id: string, ordinal: number, state = 'confirmed') =>
    ({ id, ordinal, state }) as VersionSummary;
  const versions = [version('v4', 4, 'review'), version('v3', 3), version('v2', 2), version('v1', 1)];

  test.each([
    ['while it is open: the posted text only', [{ state: 'open', draftVersionId: 'v2' }], ['v2']],
    ['being answered: still the posted text only', [{ state: 'closed', draftVersionId: 'v2' }], ['v2']],
    ['once answered: also what came of it', [{ state: 'completed', draftVersionId: 'v2' }], ['v3', 'v2']],
    [
      'texts of earlier rounds stay readable',
      [
        { state: 'open', draftVersionId: 'v3' },
        { state: 'completed', draftVersionId: 'v1' },
      ],
      ['v3', 'v1'],
    ],
  ] as const)('%s', (_why, rounds, expected) => {
    expect(publicVersions(rounds, versions).map(({ id }) => id)).toEqual(expected);
  });

  test('a round that never opened was never public', () => {
    const openedAt = new Date();
    expect(isPublicRound({ state: 'prepared', openedAt: null })).toBe(false);
    expect(isPublicRound({ state: 'withdrawn', openedAt: null })).toBe(false);
    expect(isPublicRound({ state: 'withdrawn', openedAt })).toBe(true);
    expect(isPublicRound({ state: 'open', openedAt })).toBe(true);
  });
});
