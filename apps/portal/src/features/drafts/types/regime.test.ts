import { readSymbol, suggestsLegalDocument } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES, levelEnded } from '#features/time-limits/document-types.ts';
import { regimeOf } from '#features/time-limits/regime.ts';
import { DOCUMENT_REGIMES } from './document-regimes.data.ts';
import { proposalFirst, proposalRow } from './proposal.ts';
import { isIssuable, regimeOn } from './regime.ts';

describe('which types of legal documents exist on a day', () => {
  test.each([
    ['provinceChairDecision', 'legal', '2025-06-30', false, 'chairmen issue legal decisions since 1/7/2025'],
    ['provinceChairDecision', 'legal', '2025-07-01', true, 'from that day they do'],
    ['provinceChairDecision', 'individual', '2022-07-18', true, 'individual decisions they always issued'],
    ['communeCommitteeDecision', 'legal', '2025-03-31', true, 'communes issued under the law of 2015'],
    ['communeCommitteeDecision', 'legal', '2025-04-01', false, 'from 1/4 to 30/6/2025 they issued none'],
    ['communeCommitteeDecision', 'legal', '2025-06-30', false, 'on the last of these days too'],
    ['communeCouncilResolution', 'legal', '2025-07-01', true, 'and again since 1/7/2025'],
    ['districtCouncilResolution', 'legal', '2016-07-01', true, 'districts issued under the law of 2015'],
    ['districtCommitteeDecision', 'legal', '2025-03-31', true, 'to its last day'],
    ['districtCouncilResolution', 'legal', '2025-04-01', true, 'and under Law 64/2025 before its amendment'],
    ['districtCommitteeDecision', 'legal', '2025-06-30', true, 'to the last day of districts'],
    ['districtCouncilResolution', 'legal', '2025-07-01', false, 'there are none since 1/7/2025'],
    ['districtCommitteeDecision', 'legal', '2025-07-01', false, 'neither decisions'],
    ['provinceCouncilResolution', 'legal', '2025-04-01', true, 'provinces issue in all three regimes'],
    ['law', 'legal', '2026-11-23', true, 'laws in all three regimes'],
    ['other', 'legal', '2025-05-01', true, 'the open type is the officer’s own'],
  ] as const)('%s, %s, on %s: %s (%s)', (type, force, day, expected, _words) => {
    expect(isIssuable(type, force, day)).toBe(expected);
  });

  test('every type but the open one has rows, none overlap, each has a basis', () => {
    for (const type of DOCUMENT_TYPES.filter((each) => each !== 'other')) {
      const rows = DOCUMENT_REGIMES.filter((row) => row.documentType === type);
      expect(rows.length, type).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.legalBasis).toContain('Luật số');
        const others = rows.filter((other) => other !== row);
        expect(others.some((other) => regimeOn(type, other.validFrom) === row)).toBe(false);
      }
    }
  });
});

describe('every regime × level of local government: which legal documents exist', () => {
  const DAYS = { law2015: '2025-03-31', law2025: '2025-05-12', law2025Amended: '2025-07-01' } as const;
  const LOCAL = {
    provinceCouncilResolution: ['law2015', 'law2025', 'law2025Amended'],
    provinceCommitteeDecision: ['law2015', 'law2025', 'law2025Amended'],
    provinceChairDecision: ['law2025Amended'],
    districtCouncilResolution: ['law2015', 'law2025'],
    districtCommitteeDecision: ['law2015', 'law2025'],
    communeCouncilResolution: ['law2015', 'law2025Amended'],
    communeCommitteeDecision: ['law2015', 'law2025Amended'],
  } as const;
  test.each(Object.entries(LOCAL))('%s: %j', (type, regimes) => {
    for (const [regime, day] of Object.entries(DAYS)) {
      expect(regimeOf(day)).toBe(regime);
      const exists = isIssuable(type as keyof typeof LOCAL, 'legal', day);
      expect(exists, regime).toBe((regimes as readonly string[]).includes(regime));
    }
  });

  test('the middle regime of districts is unverified, and says so', () => {
    expect(regimeOn('districtCommitteeDecision', '2025-05-12')).toMatchObject({ status: 'U' });
    expect(regimeOn('districtCommitteeDecision', '2024-05-12')).toMatchObject({ status: 'V' });
  });

  test.each([
    ['district', '2025-06-30', false],
    ['district', '2025-07-01', true],
    ['commune', '2025-07-01', false],
    ['province', '2026-11-26', false],
    ['central', '2026-11-26', false],
  ] as const)('level %s on %s: ended %s', (level, day, ended) => expect(levelEnded(level, day)).toBe(ended));

  test('the number of a district document is read as that of a province: a year makes it legal', () => {
    expect(readSymbol('05/2024/QĐ-UBND')).toBeDefined();
    expect(suggestsLegalDocument('05/2024/QĐ-UBND')).toBe(true);
    expect(suggestsLegalDocument('1234/QĐ-UBND')).toBe(false);
  });
});

describe('the proposal dossier', () => {
  const draft = (
    documentType: Parameters<typeof proposalRow>[0]['documentType'],
    day: string,
    legalForce: 'legal' | 'individual' = 'legal',
  ) => ({
    documentType,
    legalForce,
    createdAt: new Date(`${day}T03:00:00Z`),
    stage: 'registered' as const,
  });

  test.each([
    ['a law needs its proposal first', draft('law', '2026-03-02'), 'asked', true],
    [
      'a council resolution of 2022 by its subject',
      draft('provinceCouncilResolution', '2022-08-15'),
      'bySubject',
      false,
    ],
    [
      'a council resolution of today needs none',
      draft('provinceCouncilResolution', '2026-03-02'),
      undefined,
      false,
    ],
    ['a decision of a committee never', draft('provinceCommitteeDecision', '2022-03-02'), undefined, false],
    ['an individual document never', draft('law', '2026-03-02', 'individual'), undefined, false],
  ] as const)('%s', (_words, project, duty, first) => {
    expect(proposalRow(project)?.proposal).toBe(duty);
    expect(proposalFirst(project)).toBe(first);
    expect(proposalFirst({ ...project, stage: 'proposed' })).toBe(false);
  });
});
