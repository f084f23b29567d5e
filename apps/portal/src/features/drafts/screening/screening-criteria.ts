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
  /** V: wording of the norm read · S: by a secondary source · U: our reading, shown as unverified until it is confirmed. */
  readonly status: 'V' | 'S' | 'U';
  /** Of a province's own reading: what it rests on. */
  readonly legalBasis?: string;
}

/** How a body reads criterion 1 since there is no policy proposal any more; it binds the bodies under it too. */
export interface CriterionReading {
  readonly id: string;
  readonly organisationId: string;
  readonly wording: 'proposal' | 'policy';
  readonly legalBasis: string;
  readonly status: 'V' | 'S' | 'U';
  readonly validFrom: string;
  readonly setAt: Date;
}

/** The first day on which criterion 1 needs a reading: Law 64/2025/QH15 in force. */
export const READINGS_FROM = '2025-04-01';

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

/** The criteria in the words of that day, criterion 1 as the province reads it; undefined before Decision 407. */
export function criteriaOn(day: string, readings: readonly CriterionReading[] = []): CriteriaSet | undefined {
  const rows = ROWS.filter((row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo));
  if (rows.length < CRITERION_NUMBERS.length) return undefined;
  const since = rows
    .map((row) => row.validFrom)
    .sort()
    .at(-1)!;
  const id = `qd407.${since}`;
  const reading = day >= READINGS_FROM ? readingOn(day, readings) : undefined;
  if (!reading) return { id, rows };
  const { wording, status, legalBasis, validFrom } = reading;
  const own = rows.map((row) =>
    row.criterion === 1 ? { ...row, wording, status, legalBasis, validFrom } : row,
  );
  return { id: `${id}+${reading.id}`, rows: own };
}

/** The youngest reading in force; of two from one day the one that was set later. */
function readingOn(day: string, readings: readonly CriterionReading[]): CriterionReading | undefined {
  return readings
    .filter((reading) => reading.validFrom <= day)
    .toSorted((a, b) =>
      a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : +a.setAt - +b.setAt,
    )
    .at(-1);
}

/** The set that an earlier screening used. */
export function criteriaById(
  id: string,
  readings: readonly CriterionReading[] = [],
): CriteriaSet | undefined {
  const [since = '', readingId] = id.replace(/^qd407\./, '').split('+');
  const reading = readings.find((each) => each.id === readingId);
  if (readingId && !reading) return undefined;
  const set = reading ? criteriaOn(reading.validFrom, [reading]) : criteriaOn(since);
  return set?.id === id ? set : undefined;
}
