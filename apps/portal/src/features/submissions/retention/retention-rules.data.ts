/** A kind of data that is kept for a time, and what happens then. */
export const RETENTION_CODES = [
  'contact',
  'unsentDraft',
  'endedWords',
  'attachments',
  'appealWords',
  'capturedMail',
  'followers',
  'surveyWords',
  'surveyInvitees',
  'planWords',
  'mailBounce',
  'registrations',
  'helpInvitations',
  'contestEntries',
  'initiativeEntries',
  'certificates',
  'answeredWords',
  'publicLog',
  'reportComments',
  'audit',
] as const;
export type RetentionCode = (typeof RETENTION_CODES)[number];

/**
 * answered: the round was answered or withdrawn · created: it came to be · draftEnded: the draft was issued or stopped ·
 * surveyEnded: the last day of a survey · held: a gathering or the last round of a contest was over. The row is chosen by that day.
 */
export type RetentionStart = 'answered' | 'created' | 'draftEnded' | 'surveyEnded' | 'held';

/** How long something is kept, as a dated row like other rules; status V, S or U as in `time-limits/rule.ts`. */
export interface RetentionRule {
  readonly code: RetentionCode;
  /** null: kept with the dossier, for as long as the archives law wants it. */
  readonly days: number | null;
  readonly from: RetentionStart;
  readonly legalBasis: string;
  readonly status: 'V' | 'S' | 'U';
  readonly validFrom: string;
  readonly validTo: string | null;
}

const DATA_LAW = 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 (xóa khi hết mục đích)';
const ARCHIVES = 'Luật Lưu trữ số 33/2024/QH15';
const SINCE_2026 = { validFrom: '2026-01-01', validTo: null } as const;

/**
 * No provision that we read sets a number of days: the law says that data goes when its purpose ends, the days are ours and
 * shown as unverified until a legal officer confirms them. Reading: docs/interpretations/0069-personal-data.md.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  // The purpose of an address is to tell of the answer; a month leaves time for mails that come back.
  { code: 'contact', days: 30, from: 'answered', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'unsentDraft', days: 7, from: 'created', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'followers', days: 30, from: 'draftEnded', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Own words may name somebody; the counts, which name nobody, stay.
  { code: 'surveyWords', days: 365, from: 'surveyEnded', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Addresses serve to invite and to remind once; that somebody was invited stays as a number.
  { code: 'surveyInvitees', days: 30, from: 'surveyEnded', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Typed by hand, so that they may name somebody; docs/interpretations/0100-typed-words-of-a-plan.md.
  { code: 'planWords', days: 730, from: 'draftEnded', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // A keyed hash of an address; it serves to know the third refusal for what it is.
  { code: 'mailBounce', days: 90, from: 'created', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Long enough to write what a list of participants is wanted for: the summary, the cost, a certificate.
  { code: 'registrations', days: 90, from: 'held', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // A year to come back to whoever was asked; the name of who gave something stays with it until its person asks.
  { code: 'helpInvitations', days: 365, from: 'created', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Prizes are handed over in this time; the name of who has one stays in the published ranking until its owner asks.
  { code: 'contestEntries', days: 90, from: 'held', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Names, addresses, words and files of whoever entered; what was announced of a prize stays until its author asks.
  { code: 'initiativeEntries', days: 90, from: 'held', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  // Whoever shows one must be believed for as long as it is shown; a name goes when its person asks.
  { code: 'certificates', days: null, from: 'held', legalBasis: ARCHIVES, status: 'U', ...SINCE_2026 },
  // Taken back or replaced: it serves to show that nothing was hidden, until the answer can no longer be disputed.
  { code: 'endedWords', days: 365, from: 'answered', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'appealWords', days: 365, from: 'answered', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'attachments', days: 730, from: 'answered', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'capturedMail', days: 90, from: 'created', legalBasis: DATA_LAW, status: 'U', ...SINCE_2026 },
  { code: 'answeredWords', days: null, from: 'answered', legalBasis: ARCHIVES, status: 'U', ...SINCE_2026 },
  { code: 'publicLog', days: null, from: 'created', legalBasis: ARCHIVES, status: 'U', ...SINCE_2026 },
  // Words of officers to each other; they go with the dossier of the report.
  { code: 'reportComments', days: null, from: 'created', legalBasis: ARCHIVES, status: 'U', ...SINCE_2026 },
  // At least twelve months are wanted; the chain would break if its beginning went.
  {
    ...{ code: 'audit', days: null, from: 'created', status: 'S', ...SINCE_2026 },
    legalBasis: 'Nghị định số 331/2026/NĐ-CP (nhật ký hệ thống ít nhất 12 tháng)',
  },
];

/** The row that governs what began on that day; what is older than all rows falls under the first. */
export function retentionRule(code: RetentionCode, onDay: string): RetentionRule {
  const rows = RETENTION_RULES.filter((rule) => rule.code === code);
  const governs = rows.filter(
    (rule) => rule.validFrom <= onDay && (rule.validTo === null || onDay <= rule.validTo),
  );
  const found = governs.at(-1) ?? rows[0];
  if (!found) throw new Error(`retention: expected a row for ${code} on ${onDay}`);
  return found;
}

/** By the newest row, for what has no other day to choose by; 0 for what is kept with the dossier. */
export function daysKept(code: RetentionCode): number {
  return RETENTION_RULES.findLast((rule) => rule.code === code)?.days ?? 0;
}
