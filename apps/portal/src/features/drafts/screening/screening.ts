import { CRITERION_NUMBERS, type CriterionNumber } from './screening-criteria.ts';

/** What an officer decided about one criterion, and why. */
export interface Verdict {
  readonly criterion: CriterionNumber;
  readonly met: boolean;
  readonly reason: string;
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

/** A screening looked at an older text than the one there is now: the law asks to look again when the draft changes. */
export function isOutdated(
  screening: Pick<Screening, 'draftVersionId'>,
  latestConfirmedVersionId: string | undefined,
): boolean {
  return latestConfirmedVersionId !== undefined && screening.draftVersionId !== latestConfirmedVersionId;
}
