import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { answersOf } from './answers.store.server.ts';
import { groupsOf, type MatrixQuestion, type Question, type SingleQuestion, singly } from './question.ts';
import { LEAST } from './small-groups.ts';
import { isOver, type Survey } from './survey.ts';
import { findWaves, requireSurvey } from './surveys.store.server.ts';
import { type Counted, type CrossTable, crossTable, type Tally, tallyOf } from './tallies.ts';
import { weightsOf } from './weights.ts';

/** What is told of a survey, never of one person. */
export interface SurveyResults {
  /** null: fewer than may be told. */
  readonly received: number | null;
  readonly tallies: readonly { readonly question: SingleQuestion; readonly tally: Tally }[];
  /** The same tallies of the rows of each matrix, together. */
  readonly matrices: readonly { readonly question: MatrixQuestion; readonly tallies: readonly Tally[] }[];
  /** Groups of the weighting of which nobody answered, by their words. */
  readonly groupsMissing: readonly string[];
}

export const questionsOf = ({ parts }: Pick<Survey, 'parts'>): readonly Question[] =>
  parts.flatMap(({ questions }) => questions);

/** The same with the rows of a matrix each by itself, as they are counted. */
export const countedOf = (survey: Pick<Survey, 'parts'>): readonly SingleQuestion[] =>
  questionsOf(survey).flatMap(singly);

/** All answers that count, weighted as the survey says; some 400 bytes each in memory. */
async function countedAnswers(db: Db, survey: Survey) {
  const all = [];
  for await (const answers of answersOf(db, survey.id)) all.push(answers);
  const { weighting } = survey;
  if (!weighting) return { counted: all.map((answers): Counted => ({ answers, weight: 1 })), missing: [] };
  const counts = new Map<string, number>();
  for (const answers of all) {
    const group = answers[weighting.questionId]?.[0];
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const { weightOf, missing } = weightsOf(weighting, counts);
  return { counted: all.map((answers): Counted => ({ answers, weight: weightOf(answers) })), missing };
}

/** Of a survey that is over; whoever calls has decided who may see it. */
export async function resultsOf(db: Db, survey: Survey): Promise<SurveyResults> {
  const { counted, missing } = await countedAnswers(db, survey);
  const questions = countedOf(survey);
  const groups = questions.find(({ id }) => id === survey.weighting?.questionId);
  const words = new Map((groups ? groupsOf(groups) : []).map(({ id, label }) => [id, label]));
  const tallies = questions.map((question) => ({ question, tally: tallyOf(question, counted) }));
  return {
    received: counted.length > 0 && counted.length < LEAST ? null : counted.length,
    tallies,
    matrices: questionsOf(survey).flatMap((question) => {
      if (question.kind !== 'matrix') return [];
      const rows = new Set(singly(question).map(({ id }) => id));
      return [
        { question, tallies: tallies.flatMap(({ tally }) => (rows.has(tally.questionId) ? [tally] : [])) },
      ];
    }),
    groupsMissing: missing.map((id) => words.get(id) ?? id),
  };
}

export interface AskedCross {
  readonly rows: string;
  readonly columns: string;
}

export interface Crossed {
  readonly rows: SingleQuestion;
  readonly columns: SingleQuestion;
  readonly table: CrossTable;
}

/** Questions that can stand in a cross table. */
export const crossable = (question: SingleQuestion): boolean =>
  question.kind === 'single' || question.kind === 'scale';

async function crossOf(db: Db, survey: Survey, asked: AskedCross): Promise<Crossed | undefined> {
  const questions = countedOf(survey).filter(crossable);
  const rows = questions.find(({ id }) => id === asked.rows);
  const columns = questions.find(({ id }) => id === asked.columns);
  if (!rows || !columns || rows === columns) return undefined;
  const { counted } = await countedAnswers(db, survey);
  return { rows, columns, table: crossTable(rows, columns, counted) };
}

/** The same question over the waves of the series that are over, the earliest first. */
async function wavesOf(db: Db, survey: Survey, today: string) {
  const waves = (await findWaves(db, survey.seriesId)).filter((wave) => isOver(wave, today));
  if (waves.length < 2) return [];
  return await Promise.all(
    waves.map(async (wave) => ({ name: wave.wave || wave.title, results: await resultsOf(db, wave) })),
  );
}

/** The page of results for the house; refuses while an answer may still come, because of two looks the difference is one person. */
export async function loadResults({ db, clock }: Platform, actor: Actor, id: string, asked: AskedCross) {
  const survey = await requireSurvey(db, id);
  requirePermission(actor, 'survey.read', survey);
  const today = legalDay(clock.now());
  if (!isOver(survey, today)) throw new NotFound(`results of survey ${id}, which still takes answers`);
  const [results, crossed, waves] = await Promise.all([
    resultsOf(db, survey),
    crossOf(db, survey, asked),
    wavesOf(db, survey, today),
  ]);
  return { survey, results, crossed, waves, words: await ownWords(db, survey) };
}

/** What people wrote in their own words, in an order that says nothing; none while so few answered that words could be told apart. */
async function ownWords(db: Db, survey: Survey) {
  const texts = questionsOf(survey).filter(({ kind }) => kind === 'text');
  const found = new Map<string, string[]>(texts.map(({ id }) => [id, []]));
  for await (const answers of answersOf(db, survey.id))
    for (const { id } of texts) for (const text of answers[id] ?? []) found.get(id)?.push(text);
  return texts.map(({ id, text }) => {
    const written = found.get(id) ?? [];
    return {
      id,
      text,
      written: written.length < LEAST ? [] : written.toSorted((a, b) => a.localeCompare(b, 'vi')),
    };
  });
}
