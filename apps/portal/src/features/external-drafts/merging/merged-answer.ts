import type { ExternalPoint } from '../assignments/assignment.ts';

/** What we answer about one article, edited from the points of the units. */
export interface MergedAnswer {
  readonly articleKey: string;
  readonly articlePlace: string;
  readonly words: string;
  readonly version: number;
}

/** Where a point went: into the answer of its article, or aside with a reason. */
export interface PointUse {
  readonly pointId: string;
  readonly used: boolean;
  readonly reason: string;
}

export interface MergedPoint extends ExternalPoint {
  readonly body: string;
  readonly late: boolean;
  readonly afterApproval: boolean;
  readonly use: PointUse | undefined;
}

/** One row of the desk: an article, the points side by side, and the answer that was made of them. */
export interface MergeRow {
  readonly articleKey: string;
  readonly articlePlace: string;
  readonly points: readonly MergedPoint[];
  readonly answer: MergedAnswer | undefined;
}

interface Material {
  readonly points: readonly MergedPoint[];
  readonly answers: readonly MergedAnswer[];
  readonly order: (a: string, b: string) => number;
}

/** Every article that somebody wrote about or that was answered, in the order of the text. */
export function mergeRows({ points, answers, order }: Material): MergeRow[] {
  const places = new Map<string, string>();
  for (const { articleKey, articlePlace } of [...answers, ...points]) places.set(articleKey, articlePlace);
  return [...places]
    .sort(([a], [b]) => order(a, b))
    .map(([articleKey, articlePlace]) => ({
      articleKey,
      articlePlace,
      points: points.filter((point) => point.articleKey === articleKey),
      answer: answers.find((answer) => answer.articleKey === articleKey),
    }));
}

/** Sent points that nobody has placed yet: while there are any, nothing is proposed and nothing approved. */
export function unplaced(rows: readonly MergeRow[]): MergedPoint[] {
  return rows.flatMap(({ points }) => points.filter(({ use }) => use === undefined));
}

/** The rows that are answered with words, as the letter's appendix prints them. */
export function answeredRows(rows: readonly MergeRow[]): (MergeRow & { readonly answer: MergedAnswer })[] {
  return rows.filter(
    (row): row is MergeRow & { readonly answer: MergedAnswer } => (row.answer?.words ?? '') !== '',
  );
}

/** What the field holds before anybody has edited it: all points of the article, one a paragraph. */
export function firstWords({ points, answer }: Pick<MergeRow, 'points' | 'answer'>): string {
  if (answer) return answer.words;
  return points
    .map(({ place, articlePlace, words, suggestedWording }) => {
      const where = place === articlePlace || place === '' ? '' : `${capital(place)}: `;
      const instead = suggestedWording ? `\n“${suggestedWording}”` : '';
      return `${where}${words}${instead}`;
    })
    .join('\n');
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

export type SaveAnswerRefusal = 'wordsNeeded' | 'reasonNeeded' | 'noSuchArticle' | 'notCollecting';

/** An answer without words answers nothing unless every point was set aside; what is set aside needs its reason. */
export function whyNotSave(input: {
  readonly words: string;
  readonly used: number;
  readonly aside: number;
  readonly reason: string;
}): SaveAnswerRefusal | undefined {
  if (input.words === '' && (input.used > 0 || input.aside === 0)) return 'wordsNeeded';
  return input.aside > 0 && input.reason === '' ? 'reasonNeeded' : undefined;
}
