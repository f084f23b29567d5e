import type { Translated } from '../language.ts';
import type { publicIndicesText } from '../vi/indices.ts';
import { formatDayMonth, formatNumber } from './dates.ts';

/** Units that indices are counted in; another one stands there as it was typed. */
const UNITS: Readonly<Record<string, string>> = { điểm: 'points', 'phần trăm': '%' };

export const publicIndicesInEnglish: Translated<typeof publicIndicesText> = {
  title: 'Indices by which public bodies are measured',
  intro:
    'Results of yearly indices exactly as they were announced by whoever measures, with the decision. This software gives no marks of its own.',
  empty: 'No index has been published yet.',
  issuer: (issuer) => `Measured by: ${issuer}`,
  upTo: (year) => `Figures up to ${year}`,
  facts: {
    measures: 'What it measures',
    issuer: 'Measured by',
    scale: 'Scale',
    source: 'Source',
    keeper: 'Kept by',
  },
  unit: (unit) => UNITS[unit.toLowerCase()] ?? unit,
  scale: (top, unit) => `0 to ${formatNumber(top)} ${unit}`,
  points: (points) => formatNumber(points),
  body: 'Body',
  show: 'Show',
  overYears: (name) => `${name} over the years`,
  chartTitle: (unit) => `Result (${unit})`,
  gap: 'no figure',
  year: 'Year',
  result: 'Result',
  place: 'Rank',
  placeOf: (place, places) => `${place} of ${places}`,
  unranked: 'not ranked',
  change: 'Against the year before',
  noChange: 'cannot be compared',
  changed: (change) =>
    change === 0 ? 'unchanged' : `${change > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(change))}`,
  climbed: (places) =>
    places === 0 ? 'same rank' : `${places > 0 ? 'up' : 'down'} ${Math.abs(places)} in rank`,
  decision: 'Decision of announcement',
  decided: (number, day, issuer) => `${number}, ${formatDayMonth(day, true)}, ${issuer}`,
  formerName: (name) => `then called ${name}`,
  tookOver: (names) =>
    `This body took over ${names}. Points of several bodies before a merger cannot be added up, so they stand apart.`,
  passedTo: (names) => `This body has ended; its work is now with ${names}.`,
  inYear: (year) => `Bodies in ${year}`,
  otherYears: 'Other years',
  components: (year) => `Components in ${year}`,
  component: 'Component',
  share: 'Share reached',
  corrected: (times) => `corrected ${times === 1 ? 'once' : `${times} times`}`,
  csv: 'Download all figures (CSV)',
  csvHead: [
    ...[
      'index',
      'body',
      'name at the time',
      'year',
      'points',
      'change against the year before',
      'rank',
      'ranked bodies',
    ],
    ...['places gained (lost)', 'decision number', 'decision date', 'decision issued by', 'components'],
  ],
};
