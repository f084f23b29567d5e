import { CRITERION_NUMBERS, type CriterionNumber } from './screening-criteria.ts';

/** What a verdict rests on: an address or the number of a document, a file kept inside, or both. */
export interface Evidence {
  readonly link?: string;
  /** The imported document; with its name, so that the history is read without looking it up. */
  readonly documentId?: string;
  readonly fileName?: string;
}

/** What an officer decided about one criterion, and why. */
export interface Verdict {
  readonly criterion: CriterionNumber;
  readonly met: boolean;
  readonly reason: string;
  readonly evidence?: Evidence;
  /** Who decided this one and when; absent on old ones, where the screening says it for all. */
  readonly decidedBy?: string;
  readonly decidedOn?: string;
}

/** Sàng lọc: one decision on all four criteria. Kept for good; the latest one is in force. */
export interface Screening {
  readonly id: string;
  readonly projectId: string;
  /** The text that was looked at; null when there was none yet. */
  readonly draftVersionId: string | null;
  readonly criteriaId: string;
  readonly verdicts: readonly Verdict[];
  readonly inScope: boolean;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly createdAt: Date;
}

/** In scope ⇔ all four criteria are met (Decision 407/QĐ-TTg). A missing verdict is not a met one. */
export function inScope(verdicts: readonly Verdict[]): boolean {
  return CRITERION_NUMBERS.every((criterion) => {
    const own = verdicts.filter((verdict) => verdict.criterion === criterion);
    return own.length === 1 && own[0]!.met;
  });
}

/** The first criterion that has no single verdict with a reason; undefined when all is said. */
export function firstUnreasoned(verdicts: readonly Verdict[]): CriterionNumber | undefined {
  return CRITERION_NUMBERS.find((criterion) => {
    const own = verdicts.filter((verdict) => verdict.criterion === criterion);
    return own.length !== 1 || own[0]!.reason.trim() === '';
  });
}

/**
 * Each verdict with its decider. One that says what the one in force says about the same text stays the work of who
 * decided it; a new text asks for all four anew.
 */
export function withDeciders(
  verdicts: readonly Verdict[],
  now: {
    readonly by: string;
    readonly on: string;
    readonly draftVersionId: string | null;
    readonly criteriaId: string;
  },
  inForce: Screening | undefined,
): Verdict[] {
  const sameText = inForce?.draftVersionId === now.draftVersionId && inForce?.criteriaId === now.criteriaId;
  return verdicts.map((verdict) => {
    const before = inForce?.verdicts.find((each) => each.criterion === verdict.criterion);
    if (inForce && sameText && before && saysTheSame(before, verdict)) {
      const { decidedBy = inForce.decidedBy, decidedOn = inForce.decidedOn } = before;
      return { ...verdict, decidedBy, decidedOn };
    }
    return { ...verdict, decidedBy: now.by, decidedOn: now.on };
  });
}

function saysTheSame(a: Verdict, b: Verdict): boolean {
  return (
    a.met === b.met &&
    a.reason === b.reason &&
    a.evidence?.link === b.evidence?.link &&
    a.evidence?.documentId === b.evidence?.documentId
  );
}

/** What follows: a duty to communicate begins or ends; nothing when the answer is the same as before. */
export function dutyAfter(
  before: Pick<Screening, 'inScope'> | undefined,
  after: Pick<Screening, 'inScope'>,
): 'begins' | 'ends' | undefined {
  if (after.inScope) return before?.inScope ? undefined : 'begins';
  return before?.inScope ? 'ends' : undefined;
}

/** A screening looked at an older text than the one there is now: the law asks to look again when the draft changes. */
export function isOutdated(
  screening: Pick<Screening, 'draftVersionId'>,
  latestConfirmedVersionId: string | undefined,
): boolean {
  return latestConfirmedVersionId !== undefined && screening.draftVersionId !== latestConfirmedVersionId;
}
