import type { Translated } from '../language.ts';
import type { publicProceduresText } from '../vi/procedures.ts';
import { formatDayMonth, formatNumber } from './dates.ts';

export const publicProceduresInEnglish: Translated<typeof publicProceduresText> = {
  title: 'Administrative procedures',
  intro:
    'Administrative procedures as decisions announced them. What to hand in, steps and fees are told by the National Public Service Portal.',
  search: 'Search by code, name, field',
  field: 'Field',
  level: 'Carried out by',
  body: 'Kept by',
  force: 'In force',
  any: 'All',
  forces: { inForce: 'still in use', ended: 'replaced or abolished' },
  empty: 'No procedure has been published yet.',
  nothingFound: 'No procedure fits. Try fewer filters.',
  total: (n) => `${formatNumber(n)} ${n === 1 ? 'procedure' : 'procedures'}`,
  columns: { name: 'Procedure', field: 'Field', state: 'State', decision: 'Decision of announcement' },
  states: {
    new: 'new',
    changed: 'changed',
    replaced: 'replaced',
    abolished: 'abolished',
    corrected: 'corrected entry',
  },
  levels: { central: 'ministry', province: 'province', commune: 'commune' },
  since: (state, day) => `${state}, from ${formatDayMonth(day, true)}`,
  ended: 'no longer in use',
  notYet: 'not in use yet',
  decided: (number, day, issuer) => `${number}, ${formatDayMonth(day, true)}, ${issuer}`,
  code: 'Code',
  keeper: 'Kept by',
  replacedBy: 'Replaced by procedure',
  online: 'Apply online',
  onlineAt: (host) => `Open the public service page (${host})`,
  history: 'Announcements',
  correctedBecause: (reason) => `Reason: ${reason}`,
  csv: 'Download the list (CSV)',
  csvHead: [
    ...['code', 'name', 'field', 'carried out by', 'state', 'from', 'decision number', 'decision date'],
    ...['decision issued by', 'replaced by', 'online service'],
  ],
  changesTitle: 'Changes of administrative procedures',
  changesIntro: (day) =>
    `What was announced, replaced, abolished or corrected since ${formatDayMonth(day, true)}.`,
  changesSince: 'Since',
  show: 'Show',
  noChanges: 'Nothing has changed since that day.',
  feed: 'Changes as an Atom feed',
  feedSubtitle: 'New, changed, replaced and abolished administrative procedures',
};
