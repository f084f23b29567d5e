/**
 * One event in the life of the document: its making, a change, its end. `source` is the URI of the
 * document that caused it.
 *
 * @example
 * const changed: LifecycleEvent = { on: '2027-01-01', kind: 'amendment', source: '/akn/vn/act/luat/2026/9', title: 'Luật số 9' };
 */
export interface LifecycleEvent {
  /** Calendar date, "2027-01-01". */
  readonly on: string;
  readonly kind: 'generation' | 'amendment' | 'repeal';
  readonly source: string;
  /** How the source is called. */
  readonly title?: string;
}

/**
 * Another document that this one stands in a relation to: it amends it, is amended by it, was issued
 * on its basis, or only names it.
 *
 * @example
 * const basis: DocumentReference = { relation: 'legalBasis', uri: '/akn/vn/act/luat/2025/64-2025-qh15', title: 'Luật số 64/2025/QH15' };
 */
export interface DocumentReference {
  readonly relation: 'amends' | 'amendedBy' | 'legalBasis' | 'related';
  readonly uri: string;
  readonly title: string;
}

/**
 * What an Akoma Ntoso file says about the document beside its text. Everything may be missing:
 * number, date, issuer, type and title are then read from the heading block; a date that is still
 * unknown is written as year 1 under the name "unknown".
 *
 * @example
 * const metadata: AknMetadata = { form: 'bill', versionOn: '2026-04-01' };
 */
export interface AknMetadata {
  /** `act` for an issued document with articles, `bill` for a draft of one, `doc` for plans, reports and letters. */
  readonly form?: 'act' | 'bill' | 'doc';
  /** As printed: "78/2025/NĐ-CP". */
  readonly number?: string;
  readonly documentType?: string;
  readonly title?: string;
  readonly issuer?: string;
  /** The date of issue. */
  readonly issuedOn?: string;
  /** The date of this version of the text; without it, the date of issue. */
  readonly versionOn?: string;
  /** The address of the work; without it, made from type, date and number. */
  readonly uri?: string;
  /** ISO 639-2 code, "vie" without it. */
  readonly language?: string;
  readonly events?: readonly LifecycleEvent[];
  readonly references?: readonly DocumentReference[];
}
