import type { Channel, CountingClass } from '#features/submissions/submission.ts';

/** tiếp thu · tiếp thu một phần · giải trình · ghi nhận đồng ý · ngoài phạm vi */
export const OUTCOMES = ['accepted', 'partlyAccepted', 'explained', 'notedAgreement', 'outOfScope'] as const;
export type ResponseOutcome = (typeof OUTCOMES)[number];

/** The published response table as it is frozen in `published_matrix.content`. Counts are of opinions. */
export interface PublishedMatrix {
  readonly consultationId: string;
  /** 1 for the first publication; a correction is a new edition. */
  readonly edition: number;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly totals: MatrixTotals;
  /** Lines of the public log when the table was made, and the root (hex) over all of them; tables before the log have none. */
  readonly log?: LogSeal;
  /** Of a later edition (bản đính chính): which one it sets right, and why each answer was. */
  readonly corrects?: CorrectedEdition;
  /** In the order of the draft; what is about the draft as a whole comes first with `unitId` null. */
  readonly sections: readonly MatrixSection[];
}

export interface CorrectedEdition {
  readonly edition: number;
  readonly sha256: string;
  readonly reasons: readonly { readonly groupOrdinal: number; readonly reason: string }[];
}

export interface LogSeal {
  readonly size: number;
  readonly root: string;
}

export interface MatrixTotals {
  /** Bodies and persons that were asked in writing: never the same figure as received. */
  readonly asked: number;
  /** From outside the body. */
  readonly received: number;
  readonly byOutcome: Readonly<Record<ResponseOutcome, number>>;
  readonly bySubmissionChannel: Readonly<Partial<Record<Channel, number>>>;
  /** By who speaks, social criticism apart; the sum is `received`. Absent in older tables. */
  readonly byClass?: Readonly<Partial<Record<CountingClass, number>>>;
  /** Received after the deadline; contained in `received`. */
  readonly late: number;
  /** What the staff of the body said among themselves: in no other figure. Absent when nothing was, and in older tables. */
  readonly internal?: number;
}

export interface MatrixSection {
  readonly unitId: string | null;
  /** "Điều 5"; "Chung" for the whole draft. */
  readonly citation: string;
  readonly heading: string;
  readonly rows: readonly MatrixRow[];
}

/** Who spoke under one label, and how often; the class is absent in older tables. */
export interface Contributors {
  readonly label: string;
  readonly count: number;
  readonly countingClass?: CountingClass;
}

/** One group of opinions with its answer. */
export interface MatrixRow {
  readonly groupOrdinal: number;
  readonly title: string;
  readonly contributors: readonly Contributors[];
  /** Of people and bodies outside; what the staff said among themselves is apart, and not quoted. */
  readonly opinionsCount: number;
  readonly internal?: number;
  /** Of the opinions from outside, received after the deadline; absent when none was. */
  readonly late?: number;
  /** Of the opinions from outside, those about another article than the one at which they are answered; absent when there is none. */
  readonly aboutOthers?: readonly { readonly citation: string; readonly count: number }[];
  /** What the group says, in the words of the officer who wrote the table. */
  readonly said: string;
  readonly outcome: ResponseOutcome;
  readonly explanation: string;
  readonly changedUnitId?: string;
  readonly changedNote?: string;
}
