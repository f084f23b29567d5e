/** disclosed: seen by who must not · lost · altered · unavailable · misused: for another purpose. */
export const BREACH_KINDS = ['disclosed', 'lost', 'altered', 'unavailable', 'misused'] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export const BREACH_DATA = ['names', 'contacts', 'opinions', 'attachments', 'staff', 'other'] as const;
export type BreachData = (typeof BREACH_DATA)[number];

export const BREACH_RISKS = ['unknown', 'low', 'high'] as const;
export type BreachRisk = (typeof BREACH_RISKS)[number];

export type BreachState = 'open' | 'contained' | 'closed';

/** What is known so far and may be set right until the record is closed. */
export interface BreachFacts {
  readonly kind: BreachKind;
  readonly title: string;
  readonly happened: string;
  readonly occurredFrom: Date | null;
  readonly dataKinds: readonly BreachData[];
  readonly personsCount: number | null;
  readonly personsDescribed: string;
  readonly consequences: string;
  readonly measures: string;
  readonly contact: string;
  readonly risk: BreachRisk;
  readonly riskReason: string;
  /** The hole is closed; what remains is to tell and to learn. */
  readonly contained: boolean;
}

/** A breach of personal data (sự cố vi phạm dữ liệu cá nhân) and what was done about it. */
export interface Breach extends Omit<BreachFacts, 'contained'> {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly number: number;
  readonly discoveredAt: Date;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly noticeDueAt: Date;
  readonly ruleCode: string;
  readonly state: BreachState;
  readonly authority: string;
  readonly authorityToldAt: Date | null;
  readonly authoritySymbol: string;
  readonly lateReason: string;
  readonly personsMessage: string;
  readonly personsToldAt: Date | null;
  readonly personsToldHow: string;
  readonly noticeDocumentId: string | null;
  readonly closedAt: Date | null;
  readonly closingNote: string;
  readonly version: number;
}

export type CloseRefusal =
  | 'closed'
  | 'notContained'
  | 'measuresMissing'
  | 'riskUnknown'
  | 'riskReasonMissing'
  | 'authorityNotTold'
  | 'personsNotTold'
  | 'noteMissing';

type Told = Pick<Breach, 'state' | 'measures' | 'risk' | 'riskReason' | 'authorityToldAt' | 'personsToldAt'>;

/** A record is closed when everything owed was done; that nobody outside was told needs a low risk with its reason. */
export function whyNotClosed(breach: Told, note: string): CloseRefusal | undefined {
  if (breach.state === 'closed') return 'closed';
  if (breach.state !== 'contained') return 'notContained';
  if (breach.measures === '') return 'measuresMissing';
  if (breach.risk === 'unknown') return 'riskUnknown';
  if (breach.risk === 'low' && breach.riskReason === '') return 'riskReasonMissing';
  if (breach.authorityToldAt === null && breach.risk !== 'low') return 'authorityNotTold';
  if (breach.personsToldAt === null && breach.risk === 'high') return 'personsNotTold';
  return note === '' ? 'noteMissing' : undefined;
}

/** Told after the last hour, or not told and the hour is over. */
export function isNoticeLate(
  { noticeDueAt, authorityToldAt }: Pick<Breach, 'noticeDueAt' | 'authorityToldAt'>,
  now: Date,
): boolean {
  return (authorityToldAt ?? now) > noticeDueAt;
}
