import type { Part } from './question.ts';
import type { Weighting } from './weights.ts';

export const SURVEY_KINDS = ['satisfaction', 'awareness', 'other'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** public: whoever finds it may answer · invitation: only with a private link that is used once. */
export const SURVEY_ACCESS = ['public', 'invitation'] as const;
export type SurveyAccess = (typeof SURVEY_ACCESS)[number];

/** draft → open → closed → published: its questions change in the first state only, because answers stand on their words. */
export const SURVEY_STATES = ['draft', 'open', 'closed', 'published'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export interface Survey {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly kind: SurveyKind;
  readonly title: string;
  /** What it is for and what becomes of the answers, as people read it first. */
  readonly purpose: string;
  readonly access: SurveyAccess;
  /** The id of the first survey of a series; its own when it is the first or the only one. */
  readonly seriesId: string;
  /** "Đợt 1 năm 2026"; empty for the only one. */
  readonly wave: string;
  readonly parts: readonly Part[];
  /** null: every answer counts as one. */
  readonly weighting: Weighting | null;
  /** Days in Vietnam, both included. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: SurveyState;
  readonly version: number;
}

export type IntakeClosed = 'notOpen' | 'tooEarly' | 'over';

/** Why no answer is taken on this day; undefined: one is. */
export function whyNoAnswer(
  survey: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): IntakeClosed | undefined {
  if (survey.state === 'draft') return 'notOpen';
  if (survey.state !== 'open' || today > survey.closesOn) return 'over';
  return today < survey.opensOn ? 'tooEarly' : undefined;
}

/** Whether no answer can come any more, whoever has closed it or not. Only then may results be seen: between two looks one answer would show. */
export function isOver({ state, closesOn }: Pick<Survey, 'state' | 'closesOn'>, today: string): boolean {
  return state === 'closed' || state === 'published' || (state === 'open' && today > closesOn);
}

export type NotReady = 'noQuestions' | 'closesBeforeOpening' | 'closesInPast' | 'weightingBroken';

/** Why a survey cannot be opened on this day. */
export function whyNotReady(survey: Survey, today: string): NotReady | undefined {
  if (survey.parts.every(({ questions }) => questions.length === 0)) return 'noQuestions';
  if (survey.closesOn < survey.opensOn) return 'closesBeforeOpening';
  if (survey.closesOn < today) return 'closesInPast';
  const { weighting } = survey;
  if (!weighting) return undefined;
  const question = survey.parts
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === weighting.questionId);
  const isWhole =
    question?.kind === 'single' &&
    question.options.length === weighting.shares.length &&
    question.options.every(({ id }) => weighting.shares.some((share) => share.optionId === id));
  return isWhole ? undefined : 'weightingBroken';
}
