/** draft → open → closed → published: questions and rounds change in the first state only, because scores stand on them. */
export const CONTEST_STATES = ['draft', 'open', 'closed', 'published'] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/** What decides between entries with as many right answers: who was faster, or whose guess of "how many had all right" was nearer. */
export const TIE_BREAKS = ['time', 'guess'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

/** Of one round. */
export interface Prize {
  readonly name: string;
  readonly count: number;
  /** "500.000 đồng"; may be empty. */
  readonly worth: string;
}

export interface Contest {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly title: string;
  /** Who may take part, how prizes are given: what people read before they enter. */
  readonly rules: string;
  readonly tieBreak: TieBreak;
  /** The best first; given in each round. */
  readonly prizes: readonly Prize[];
  readonly state: ContestState;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export interface ContestRound {
  readonly id: string;
  readonly name: string;
  readonly opensAt: Date;
  /** Nobody starts from this instant on. Who started before it has the whole time. */
  readonly closesAt: Date;
  readonly questionCount: number;
  readonly minutes: number;
}

export interface QuizQuestion {
  readonly id: string;
  readonly words: string;
  readonly choices: readonly string[];
  /** Index in `choices`. */
  readonly rightChoice: number;
  /** The provision from which the answer follows. */
  readonly source: string;
  /** Struck because it was wrong or unclear: counts as right for everybody who was asked it. */
  readonly voidReason: string | null;
}

/** What arrives this late is still taken: the answer was on its way when the time ran out. */
export const GRACE_MS = 5_000;
export const MOST_QUIZ_QUESTIONS = 500;
export const MOST_ROUNDS = 30;

export type RoundPhase = 'upcoming' | 'open' | 'finishing' | 'over';

/** finishing: nobody starts any more, but somebody may still be answering. */
export function phaseOf(
  round: Pick<ContestRound, 'opensAt' | 'closesAt' | 'minutes'>,
  now: Date,
): RoundPhase {
  if (now < round.opensAt) return 'upcoming';
  if (now < round.closesAt) return 'open';
  return now < overAt(round) ? 'finishing' : 'over';
}

/** From this instant on no answer of the round can come, and what was right may be told. */
export function overAt({ closesAt, minutes }: Pick<ContestRound, 'closesAt' | 'minutes'>): Date {
  return new Date(closesAt.getTime() + minutes * 60_000 + GRACE_MS);
}

export type NotReady = 'noRounds' | 'tooFewQuestions' | 'allRoundsPast';

/** Why a contest cannot be opened now. */
export function whyNotReady(
  rounds: readonly ContestRound[],
  questions: readonly QuizQuestion[],
  now: Date,
): NotReady | undefined {
  if (rounds.length === 0) return 'noRounds';
  if (rounds.some(({ questionCount }) => questionCount > questions.length)) return 'tooFewQuestions';
  return rounds.every(({ closesAt }) => closesAt <= now) ? 'allRoundsPast' : undefined;
}
