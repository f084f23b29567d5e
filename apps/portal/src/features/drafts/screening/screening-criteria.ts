export type CriterionNumber = 1 | 2 | 3 | 4;
export const CRITERION_NUMBERS: readonly CriterionNumber[] = [1, 2, 3, 4];

/** Which words of a criterion are shown; the sentences stand in text/vi/drafts.ts. */
export type CriterionWording = 'proposal' | 'policy' | 'effects' | 'concern' | 'reach';

/** One criterion in the words that hold between two days (Decision 407/QĐ-TTg of 30/3/2022). */
export interface CriterionRow {
  readonly criterion: CriterionNumber;
  readonly wording: CriterionWording;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** V: wording of the norm read · U: our reading, shown as unverified until a legal officer confirms it. */
  readonly status: 'V' | 'U';
}

// Criterion 1 speaks of "đề nghị xây dựng văn bản", a step that Law 64/2025/QH15 no longer knows from 1/4/2025.
// How it is read since: docs/interpretations/0001-screening-criterion-1.md
const ROWS: readonly CriterionRow[] = [
  { criterion: 1, wording: 'proposal', validFrom: '2022-03-30', validTo: '2025-03-31', status: 'V' },
  { criterion: 1, wording: 'policy', validFrom: '2025-04-01', validTo: null, status: 'U' },
  { criterion: 2, wording: 'effects', validFrom: '2022-03-30', validTo: null, status: 'V' },
  { criterion: 3, wording: 'concern', validFrom: '2022-03-30', validTo: null, status: 'V' },
  { criterion: 4, wording: 'reach', validFrom: '2022-03-30', validTo: null, status: 'V' },
];

export interface CriteriaSet {
  /** Stored with every screening: the decision and the day from which these words hold together. */
  readonly id: string;
  readonly rows: readonly CriterionRow[];
}

/** The criteria in the words of that day; undefined before Decision 407. */
export function criteriaOn(day: string): CriteriaSet | undefined {
  const rows = ROWS.filter((row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo));
  if (rows.length < CRITERION_NUMBERS.length) return undefined;
  const since = rows
    .map((row) => row.validFrom)
    .sort()
    .at(-1)!;
  return { id: `qd407.${since}`, rows };
}

/** The set that an earlier screening used. */
export function criteriaById(id: string): CriteriaSet | undefined {
  const set = criteriaOn(id.replace(/^qd407\./, ''));
  return set?.id === id ? set : undefined;
}
