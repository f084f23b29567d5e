import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { surveyResultsText as text } from '#text/vi/surveys.ts';
import type { SurveyResults } from './results.server.ts';

/** What is told of a survey as a table: a line for each option, a number that is not told as its words. */
export function resultsCsv({ tallies }: Pick<SurveyResults, 'tallies'>): string {
  const lines = tallies.flatMap(({ question, tally }) => {
    const answered = tally.answered ?? text.tooFew;
    if (tally.options.length === 0)
      return [[question.text, '', answered, '', tally.mean === null ? '' : rounded(tally.mean)]];
    return tally.options.map(({ label, count, percent }) => [
      ...[question.text, label, count ?? text.tooFew, percent === null ? '' : rounded(percent)],
      tally.mean === null ? '' : rounded(tally.mean),
    ]);
  });
  return CSV_START + [text.csvHead, ...lines].map((cells) => csvLine(cells)).join('');
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
