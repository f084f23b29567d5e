import type { Translated } from '../language.ts';
import type { lookingText } from '../vi/looking.ts';
import { formatNumber } from './dates.ts';

const days = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`;

export const lookingInEnglish: Translated<typeof lookingText> = {
  title: 'Map of the provinces',
  titleOf: (place) => `Figures: ${place}`,
  description: 'Drafts, days of waiting and answers of each province and city, over the years.',
  intro:
    'Each tile is a province or city, roughly where it lies. The darker the tile, the larger the number. Choose a tile to see the bodies there.',
  country: 'The whole country',
  central: 'Central bodies',
  unplaced: 'Place not known',
  choose: 'Show',
  overYears: 'Over the years',
  overYearsRule:
    'Each year counts the bodies that were succeeded too, so that the series goes on where provinces merged. This year counts up to today.',
  tiles: 'Province by province',
  tilesOf: (figure, year) => `${figure}, ${year}`,
  legend: ['none', 'few', '', '', 'many'],
  legendShare: ['none due', 'up to 25%', 'up to 50%', 'up to 75%', 'up to 100%'],
  place: 'Province or city',
  value: 'Value',
  bodies: 'Bodies',
  bodiesOf: (year) => `Bodies with figures in ${year}`,
  noBodies: 'No body here has figures in this year.',
  bodiesRule: 'Units stand apart from their bodies, so that the lines add up to the figure of the place.',
  table: 'Figures year by year',
  csv: 'Download the figures (CSV)',
  previous: (year, value) => `${year}: ${value}`,
  chart: (name, points) => `${name}. ${points}`,
  point: (year, value) => `${year}: ${value}`,
  days,
  basis: ['List of the 34 provinces and cities:', '; former names not verified one by one.'],
  backToMap: 'Back to the whole country',
  openPlace: (place) => `See ${place}`,
};
