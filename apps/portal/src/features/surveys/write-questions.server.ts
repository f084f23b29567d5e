import { randomUUID } from 'node:crypto';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  MOST_PARTS,
  MOST_QUESTIONS,
  MOST_STEPS,
  type Option,
  type Part,
  type Question,
  singly,
} from './question.ts';
import type { PartInput, QuestionInput } from './survey.schema.ts';
import type { Survey } from './survey.ts';
import { requireSurvey } from './surveys.store.server.ts';
import { changeDraft } from './write-survey.server.ts';

export type QuestionRefusal =
  | 'final'
  | 'unknownPlace'
  | 'tooMany'
  | 'optionsNeeded'
  | 'rowsNeeded'
  | 'boundsCrossed'
  | 'conditionNotEarlier'
  | 'partNotEmpty'
  | 'neededByCondition'
  | 'weightsNotNumbers';

const newPlace = () => randomUUID().slice(0, 8);

/** Adds a part (without `partId`) or changes its title and for whom it is. */
export function savePart(platform: Platform, actor: Actor, id: string, input: PartInput) {
  return changeDraft<QuestionRefusal>(platform, actor, id, input.version, 'survey.partSaved', (survey) => {
    const { parts } = survey;
    const at = input.partId ? parts.findIndex((part) => part.id === input.partId) : parts.length;
    if (at < 0) return refuse('unknownPlace');
    if (at === MOST_PARTS) return refuse('tooMany', { most: MOST_PARTS });
    const shownWhen = conditionOf(input.shownWhen);
    if (shownWhen && !optionsBefore(parts.slice(0, at)).has(input.shownWhen))
      return refuse('conditionNotEarlier');
    const part: Part = { id: newPlace(), questions: [], ...parts[at], title: input.title, shownWhen };
    return ok({ ...survey, parts: [...parts.slice(0, at), part, ...parts.slice(at + 1)] });
  });
}

function conditionOf(text: string): Part['shownWhen'] {
  const [questionId, optionId] = text.split(' ');
  return questionId && optionId ? { questionId, optionIds: [optionId] } : null;
}

/** "question option" of all choices in these parts. */
function optionsBefore(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ questions }) =>
      questions
        .flatMap(singly)
        .flatMap((question) =>
          'options' in question ? question.options.map((option) => `${question.id} ${option.id}`) : [],
        ),
    ),
  );
}

export function removePart(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, id: partId }: { readonly version: number; readonly id: string },
) {
  return changeDraft<QuestionRefusal>(platform, actor, id, version, 'survey.partRemoved', (survey) => {
    const part = survey.parts.find((each) => each.id === partId);
    if (!part) return refuse('unknownPlace');
    if (part.questions.length > 0) return refuse('partNotEmpty');
    return ok({ ...survey, parts: survey.parts.filter((each) => each !== part) });
  });
}

/** Adds a question at the end of a part (without `questionId`) or changes one. Options that keep their words keep their id. */
export function saveQuestion(platform: Platform, actor: Actor, id: string, input: QuestionInput) {
  return changeDraft<QuestionRefusal>(
    platform,
    actor,
    id,
    input.version,
    'survey.questionSaved',
    (survey) => {
      const part = survey.parts.find((each) => each.id === input.partId);
      const before = part?.questions.find((each) => each.id === input.questionId);
      if (!part || (input.questionId && !before)) return refuse('unknownPlace');
      const count = survey.parts.reduce((sum, each) => sum + each.questions.length, 0);
      if (!before && count >= MOST_QUESTIONS) return refuse('tooMany', { most: MOST_QUESTIONS });
      const question = questionFrom(input, before);
      if (!question.ok) return question;
      const questions = before
        ? part.questions.map((each) => (each === before ? question.value : each))
        : [...part.questions, question.value];
      return keepingConditions(withPart(survey, { ...part, questions }));
    },
  );
}

function questionFrom(
  input: QuestionInput,
  before: Question | undefined,
): Result<Question, 'optionsNeeded' | 'rowsNeeded' | 'boundsCrossed' | 'tooMany'> {
  const asked = { id: before?.id ?? newPlace(), text: input.text, required: input.required };
  if (input.kind === 'scale') {
    const { steps, lowest, highest } = input;
    return ok({ ...asked, kind: 'scale', steps, lowest, highest });
  }
  if (input.kind === 'number') {
    const { least, most, unit } = input;
    return least > most ? refuse('boundsCrossed') : ok({ ...asked, kind: 'number', least, most, unit });
  }
  if (input.kind === 'text') return ok({ ...asked, kind: 'text' });
  if (input.options.length < 2) return refuse('optionsNeeded');
  const options = keepingIds(input.options, before && 'options' in before ? before.options : []);
  if (input.kind !== 'matrix') return ok({ ...asked, kind: input.kind, options });
  if (input.rows.length < 2) return refuse('rowsNeeded');
  if (options.length > MOST_STEPS) return refuse('tooMany', { most: MOST_STEPS });
  const rows = keepingIds(input.rows, before?.kind === 'matrix' ? before.rows : []);
  return ok({ ...asked, kind: 'matrix', rows, options });
}

/** A line that keeps its words keeps its id, so that waves can be compared. */
function keepingIds(labels: readonly string[], known: readonly Option[]): Option[] {
  return labels.map((label) => known.find((option) => option.label === label) ?? { id: newPlace(), label });
}

export function removeQuestion(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, id: questionId }: { readonly version: number; readonly id: string },
) {
  return changeDraft<QuestionRefusal>(platform, actor, id, version, 'survey.questionRemoved', (survey) => {
    const part = partOf(survey, questionId);
    if (!part) return refuse('unknownPlace');
    const questions = part.questions.filter((each) => each.id !== questionId);
    return keepingConditions(withPart(survey, { ...part, questions }));
  });
}

/** One place up or down within its part; at the end of it nothing moves. */
export function moveQuestion(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, id: questionId, by }: { readonly version: number; readonly id: string; readonly by: '-1' | '1' },
) {
  return changeDraft<QuestionRefusal>(platform, actor, id, version, 'survey.questionMoved', (survey) => {
    const part = partOf(survey, questionId);
    if (!part) return refuse('unknownPlace');
    const questions = [...part.questions];
    const from = questions.findIndex((each) => each.id === questionId);
    const to = from + Number(by);
    const [moved] = questions.splice(from, 1);
    questions.splice(Math.max(0, to), 0, moved!);
    return ok(withPart(survey, { ...part, questions }));
  });
}

/** A question of an earlier survey of the body, with its options, so that answers can be compared. */
export async function copyQuestion(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, partId, from }: { readonly version: number; readonly partId: string; readonly from: string },
): Promise<Result<null, QuestionRefusal>> {
  const [surveyId = '', questionId = ''] = from.split(' ');
  const source = await requireSurvey(platform.db, surveyId);
  return await changeDraft<QuestionRefusal>(
    platform,
    actor,
    id,
    version,
    'survey.questionSaved',
    (survey) => {
      const part = survey.parts.find((each) => each.id === partId);
      const question = partOf(source, questionId)?.questions.find((each) => each.id === questionId);
      if (!part || !question || source.organisationId !== survey.organisationId)
        return refuse('unknownPlace');
      if (partOf(survey, questionId)) return refuse('tooMany', { most: 1 });
      return ok(withPart(survey, { ...part, questions: [...part.questions, question] }));
    },
  );
}

/** Which answers are made to count as their share of the people; without a question nothing is weighted. */
export function setWeighting(
  platform: Platform,
  actor: Actor,
  id: string,
  input: {
    readonly version: number;
    readonly questionId: string;
    readonly shares: readonly string[];
    readonly source: string;
  },
) {
  return changeDraft<QuestionRefusal>(platform, actor, id, input.version, 'survey.weightingSet', (survey) => {
    if (!input.questionId) return ok({ ...survey, weighting: null });
    const question = partOf(survey, input.questionId)?.questions.find((each) => each.id === input.questionId);
    if (question?.kind !== 'single') return refuse('unknownPlace');
    const percents = input.shares.map((line) => Number(line.replace('%', '').replace(',', '.').trim()));
    const isRight =
      percents.length === question.options.length &&
      percents.every((percent) => percent >= 0 && percent <= 100) &&
      input.source !== '';
    if (!isRight) return refuse('weightsNotNumbers', { options: question.options.length });
    const shares = question.options.map((option, index) => ({
      optionId: option.id,
      percent: percents[index] ?? 0,
    }));
    return ok({ ...survey, weighting: { questionId: question.id, shares, source: input.source } });
  });
}

function partOf({ parts }: Pick<Survey, 'parts'>, questionId: string): Part | undefined {
  return parts.find(({ questions }) => questions.some(({ id }) => id === questionId));
}

function withPart(survey: Survey, changed: Part): Survey {
  return { ...survey, parts: survey.parts.map((part) => (part.id === changed.id ? changed : part)) };
}

/** A part must not wait for an option that is asked nowhere before it. */
function keepingConditions(survey: Survey): Result<Survey, 'neededByCondition'> {
  const isBroken = survey.parts.some(({ shownWhen }, at) => {
    if (!shownWhen) return false;
    const before = optionsBefore(survey.parts.slice(0, at));
    return !shownWhen.optionIds.some((option) => before.has(`${shownWhen.questionId} ${option}`));
  });
  return isBroken ? refuse('neededByCondition') : ok(survey);
}
