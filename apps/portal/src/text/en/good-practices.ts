import type { Translated } from '../language.ts';
import type { publicPracticesText } from '../vi/good-practices.ts';
import { formatDayMonth, formatNumber } from './dates.ts';

export const publicPracticesInEnglish: Translated<typeof publicPracticesText> = {
  title: 'Good practices',
  intro:
    'Ways of working that had results, told by a body and approved by a second person of it. Other bodies say what they learned or took up.',
  search: 'Search in practices',
  field: 'Field',
  any: 'All',
  empty: 'No practice has been published yet.',
  nothingFound: 'No practice fits. Try fewer filters.',
  total: (n) => `${formatNumber(n)} ${n === 1 ? 'practice' : 'practices'}`,
  startedOn: (day) => `since ${formatDayMonth(day, true)}`,
  problem: 'What stood in the way',
  done: 'What was done',
  result: 'Result',
  figures: 'Figures',
  figureColumns: { what: 'What', value: 'Value', source: 'Source' },
  links: 'Evidence',
  contact: 'Contact',
  adoptions: 'Learned or taken up elsewhere',
  adoptedBy: (n) => `learned or taken up by ${formatNumber(n)} ${n === 1 ? 'body' : 'bodies'}`,
  noAdoptions: 'No other body has said yet that it learned or took this up.',
  adopted: { learned: 'learned from it', applied: 'took it up' },
  since: 'Since',
  body: 'Body',
};
