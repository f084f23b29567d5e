import { type IndicatorCode, indicatorOf } from '#features/indicators/indicator.ts';
import { formatNumber, formatPercent } from '#text/vi/dates.ts';
import { reportDocument as words } from '#text/vi/report-document.ts';
import type { ReportSnapshot } from '../report.ts';
import { type Phrase, type PrintCondition, WORD_CODES, type WordCode } from '../templates/report-template.ts';

/** What sentences of a template are filled with: figures as they were counted, words of the report. */
export interface PrintValues {
  readonly figures: Partial<ReportSnapshot['figures']>;
  readonly words: Readonly<Record<WordCode | 'shortName', string>>;
}

/** A figure that an older report does not have counts as zero in a condition, as it did in the sentence. */
export function holds(
  condition: PrintCondition | undefined,
  { figures, words: given }: PrintValues,
): boolean {
  if (!condition) return true;
  const above = (code: IndicatorCode) => (figures[code]?.value ?? 0) > 0;
  return (
    (condition.some?.some(above) ?? true) &&
    !(condition.none?.some(above) ?? false) &&
    (!condition.given || given[condition.given] !== '') &&
    (!condition.missing || given[condition.missing] === '')
  );
}

/** The phrases that hold, set behind one another, with figures and words in their places. */
export function fillPhrases(phrases: readonly Phrase[], values: PrintValues): string {
  return phrases
    .filter(({ when }) => holds(when, values))
    .map(({ text }) => fillText(text, values))
    .join('');
}

// {draftsLed}   {opinionsReceived:plain}   {body}
const PLACE = /\{([A-Za-z]+)(:plain)?\}/g;

/** One text with its places filled; a name that nothing knows stays as it stands, for the reader to see. */
export function fillText(text: string, { figures, words: given }: PrintValues): string {
  return text.replace(PLACE, (place: string, name: string, plain: string | undefined) => {
    if (isWord(name)) return given[name];
    const indicator = indicatorOf(name);
    if (!indicator) return place;
    const value = figures[indicator.code]?.value;
    if (indicator.kind === 'ratio') return value == null ? words.nothingDue : formatPercent(value);
    return plain ? formatNumber(value ?? 0) : words.count(value ?? 0);
  });
}

/** Names in the places of a text that are neither a figure nor a word of the report. */
export function unknownPlaces(text: string): string[] {
  const names = [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
  return names.filter((name) => !isWord(name) && !indicatorOf(name));
}

function isWord(name: string): name is WordCode | 'shortName' {
  return name === 'shortName' || (WORD_CODES as readonly string[]).includes(name);
}

/** A figure as it stands in a cell: "1.234", "50% (1/2)", "không phát sinh". */
export function printedFigure(
  code: IndicatorCode,
  figure:
    | { readonly value: number | null; readonly numerator?: number; readonly denominator?: number }
    | undefined,
): string {
  if (!figure) return words.notCounted;
  const indicator = indicatorOf(code);
  if (figure.value === null) return indicator?.kind === 'median' ? words.notCounted : words.nothingDue;
  if (indicator?.kind !== 'ratio') return formatNumber(figure.value);
  const parts = `${formatNumber(figure.numerator ?? 0)}/${formatNumber(figure.denominator ?? 0)}`;
  return `${formatPercent(figure.value)} (${parts})`;
}
