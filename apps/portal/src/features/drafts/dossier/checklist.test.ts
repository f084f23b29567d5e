import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '#features/time-limits/document-types.ts';
import { type ChecklistFacts, checklistOf, countMissing } from './checklist.ts';
import { DOSSIER_ITEMS, DOSSIER_RULES, type DossierItem } from './dossier-rules.data.ts';

const facts = (given: Partial<ChecklistFacts> = {}): ChecklistFacts => ({
  documentType: 'provinceCouncilResolution',
  legalForce: 'legal',
  registeredOn: '2026-03-02',
  kept: new Set<DossierItem>(),
  hasText: false,
  hasResponseTable: false,
  ...given,
});
const stateOf = (item: DossierItem, given: Partial<ChecklistFacts> = {}) =>
  checklistOf(facts(given)).find((row) => row.item === item)?.state;

describe('what a dossier must hold', () => {
  test.each([
    ['the text is missing until a version is confirmed', 'draftText', {}, 'missing'],
    ['then the house holds it', 'draftText', { hasText: true }, 'system'],
    [
      'the published response table is the summary of opinions',
      'opinionSummary',
      { hasResponseTable: true },
      'system',
    ],
    [
      'a summary on paper goes before it',
      'opinionSummary',
      { hasResponseTable: true, kept: new Set(['opinionSummary']) },
      'file',
    ],
    ['a statement must be there', 'proposalStatement', {}, 'missing'],
    [
      'a paper that was uploaded is there',
      'proposalStatement',
      { kept: new Set(['proposalStatement']) },
      'file',
    ],
    ['the comparing table since 1/4/2025', 'comparison', {}, 'missing'],
    ['before, it was not asked', 'comparison', { registeredOn: '2025-03-31' }, 'open'],
    ['impact is assessed for a law', 'impactAssessment', { documentType: 'law' }, 'missing'],
    ['for a resolution of a province it may be', 'impactAssessment', {}, 'open'],
    ['other papers never must', 'other', {}, 'open'],
    [
      'an individual document has no list of the law',
      'proposalStatement',
      { legalForce: 'individual' },
      'open',
    ],
  ] as [string, DossierItem, Partial<ChecklistFacts>, string][])('%s', (_words, item, given, state) => {
    expect(stateOf(item, given)).toBe(state);
  });

  test('every type has one row for every item in each of its regimes', () => {
    for (const day of ['2022-08-15', '2025-05-05', '2026-03-02']) {
      for (const type of DOCUMENT_TYPES.filter((each) => each !== 'other')) {
        for (const item of DOSSIER_ITEMS) {
          const rows = DOSSIER_RULES.filter(
            (rule) =>
              rule.item === item &&
              rule.documentTypes.includes(type) &&
              rule.validFrom <= day &&
              (rule.validTo === null || day <= rule.validTo),
          );
          expect(rows.length, `${type} ${item} ${day}`).toBe(1);
        }
      }
    }
  });

  test('what is missing is counted', () => {
    const nothing = countMissing(checklistOf(facts()));
    expect(nothing).toBe(6);
    const some = new Set<DossierItem>(['proposalStatement', 'comparison']);
    expect(countMissing(checklistOf(facts({ hasText: true, kept: some })))).toBe(3);
  });
});
