/** What a person may ask about the data held of him (yêu cầu của chủ thể dữ liệu). */
export const REQUEST_KINDS = ['see', 'correct', 'delete', 'withdrawConsent'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * receipt: asked on the page of the receipt · contact: behind a link that was sent to a confirmed address or number · paper: an
 * officer wrote it down, having made sure who asks.
 */
export type RequestRoad = 'receipt' | 'contact' | 'paper';
/** partly: done for some of its submissions. */
export type RequestState = 'open' | 'granted' | 'partly' | 'refused' | 'takenBack';

/** What became of one submission of a request. kept: on hold by law · gone: nothing was left to do it to. */
export type SubjectResult = 'done' | 'refused' | 'kept' | 'gone';

/** Each purpose is agreed to by itself, so each is withdrawn by itself. */
export const PURPOSES = [
  'answerByEmail',
  'receiptByEmail',
  'askBack',
  'publishName',
  'publishFiles',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What is to be set right; an empty string: to be taken out. */
export interface Wanted {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly purposes?: readonly Purpose[];
}

/** What was done, as counts. Never a word. */
export interface Outcome {
  readonly submissions: number;
  readonly opinions: number;
  readonly attachments: number;
  readonly drafts: number;
  readonly appeals: number;
  readonly points: number;
  readonly minutes: number;
  /** Papers that were scanned. */
  readonly scans: number;
  readonly contacts: number;
  readonly follows: number;
  /** For gatherings. */
  readonly registrations: number;
  /** For knowledge contests. */
  readonly contestEntries: number;
  /** For contests of initiatives. */
  readonly initiatives: number;
  /** By mail; never an answer, because none is known to be somebody's. */
  readonly surveyInvitations: number;
  readonly mails: number;
}

export const NOTHING_DONE: Outcome = {
  ...{ submissions: 0, opinions: 0, attachments: 0, drafts: 0, appeals: 0 },
  ...{ points: 0, minutes: 0, scans: 0, contacts: 0, follows: 0, registrations: 0 },
  ...{ contestEntries: 0, initiatives: 0, surveyInvitations: 0, mails: 0 },
};

export interface Subject {
  readonly consultationId: string;
  readonly submissionId: string;
}

/** A submission of a request, with what became of it; null while nobody has decided. */
export interface DecidedSubject extends Subject {
  readonly result: SubjectResult | null;
}

/** What becomes of a submission when the officer decides. What was erased before needs no decision. */
export function resultOf(
  kind: RequestKind,
  outcome: 'granted' | 'refused',
  about: { readonly isErased: boolean; readonly isExcepted: boolean; readonly isHeld: boolean },
): SubjectResult {
  if (about.isErased) return 'gone';
  if (outcome === 'refused' || about.isExcepted) return 'refused';
  return kind === 'delete' && about.isHeld ? 'kept' : 'done';
}

/** What the whole of it is called. */
export function stateOf(results: readonly SubjectResult[]): 'granted' | 'partly' | 'refused' {
  const decided = results.filter((result) => result !== 'gone');
  const done = decided.filter((result) => result === 'done').length;
  if (done === decided.length) return 'granted';
  return done === 0 ? 'refused' : 'partly';
}

export interface DataRequest {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly number: number;
  readonly road: RequestRoad;
  readonly kind: RequestKind;
  readonly wanted: Wanted;
  readonly note: string;
  readonly identityCheck: string;
  readonly receivedAt: Date;
  readonly enteredBy: string | null;
  readonly dueOn: string;
  readonly limitCode: string;
  readonly state: RequestState;
  readonly answer: string;
  /** The law by which it was not done, or not for all. */
  readonly basis: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly withMinutes: boolean;
  readonly doneAt: Date | null;
  readonly outcome: Outcome | null;
  readonly version: number;
}

/** The row of `time-limits/procedure-limits.data.ts` by which it is counted. */
export const LIMIT_CODE = 'dataRequest';

/** After the last day, while nobody has decided; or decided after it. Both days in Vietnam. */
export function isLate({ dueOn }: Pick<DataRequest, 'dueOn'>, decidedOrToday: string): boolean {
  return decidedOrToday > dueOn;
}
