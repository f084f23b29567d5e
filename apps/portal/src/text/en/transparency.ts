import type { PublicFigure } from '#features/accountability/public-figures.ts';
import type { Translated } from '../language.ts';
import type { transparencyText } from '../vi/accountability.ts';
import type { openDataText } from '../vi/help.ts';
import type { indicatorTexts } from '../vi/indicators.ts';
import { formatNumber } from './dates.ts';

const n = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

export const transparencyInEnglish: Translated<typeof transparencyText> = {
  title: 'Transparency',
  description:
    'How long bodies take to answer the public, figures of each body, and a log that everybody can check.',
  intro: 'This page shows what the bodies do with your opinions. Each figure opens the list behind it.',
  times: 'How long answers take',
  body: 'Body',
  answered: 'Consultations answered',
  median: 'Usually after',
  longest: 'Longest',
  waiting: 'Waiting',
  longestWaiting: 'Waiting longest',
  days: (days) => (days === null ? 'none yet' : n(days, 'day')),
  indicators: 'Figures',
  indicatorsOf: (body) => `Figures of ${body}`,
  indicatorsBefore: 'Figures of',
  none: 'There has been no consultation yet',
  log: 'Public log',
  logIntro:
    'Each submission that got a receipt is a line in the log of its consultation. The log is signed every night. Whoever holds a receipt can prove that their words are still there, and whoever holds a root hash sees if the log is rewritten.',
  logHow: 'How to check',
  logSteps: [
    'Keep a root hash: copy it on paper, or download the file of root hashes from the log of a draft.',
    'Some time later, download the file of root hashes and the list of lines again.',
    'Run the program with both files of root hashes: it tells you if the new log does not continue the old one.',
  ],
  logVerifier: 'Download the program that checks (JavaScript)',
  logHeads: 'Newest signed root hashes',
  logNone: 'No root hash has been signed yet.',
  logLine: (size) => n(size, 'line'),
  allHeads: 'All root hashes of this draft',
  year: 'Year',
  years: 'Other years',
  nothing: 'none yet',
  percent: (share) => PERCENT.format(share),
  outOf: (part, whole) => `${formatNumber(part)} of ${formatNumber(whole)}`,
  howCounted: 'How it is counted',
  openList: 'See the list',
  counted: (count) => n(count, 'record'),
  unnamed: (count) =>
    count === 1
      ? '1 record of this list is not public, or is no longer on this site: it is counted, not named.'
      : `${formatNumber(count)} records of this list are not public, or are no longer on this site: they are counted, not named.`,
  noRecords: 'No record in this year.',
  figuresEyebrow: (year) => `Figures of ${year}`,
  includes: 'Its units and the bodies that it succeeded are counted with it.',
  more: 'Next page',
  toBody: 'To the page of the body',
};

/** What the shares among them are made of, listed one under the other. */
type PartOfShare = 'draftsInScope' | 'draftsCommunicated' | 'draftsToPost' | 'draftsPostedInFull';

/** The figures that everybody may see; staff read the others, in Vietnamese. */
export const publicFiguresInEnglish: Translated<Pick<typeof indicatorTexts, PublicFigure | PartOfShare>> = {
  draftsInScope: {
    name: 'Drafts in scope of communication',
    rule: 'Drafts that were screened in the period and meet all four criteria.',
  },
  draftsCommunicated: {
    name: 'Drafts in scope that were communicated to the public',
    rule: 'Drafts in scope with at least one activity that is proved, up to the end of the period.',
  },
  draftsToPost: {
    name: 'Drafts and dossiers of legislative proposals whose minimum time of posting ended',
    rule: 'Drafts and dossiers whose minimum time of posting ended in the period, or which were issued or submitted in it without having been posted. Each counts once, whatever the number of rounds; rounds that were withdrawn do not count.',
  },
  draftsPostedInFull: {
    name: 'Drafts and dossiers of legislative proposals posted in full for the minimum time',
    rule: 'Of those, drafts with at least one round that was posted where it must be for the minimum number of days, counted in days on which it could really be read; dossiers posted complete for the minimum number of days before they were submitted.',
  },
  daysToAnswer: {
    name: 'Days to a public answer (the one in the middle)',
    rule: 'For each opinion with an approved answer, the calendar days from its receipt to the first publication of the table of answers; by tables published in the period. Sorted, the one in the middle. Opinions from inside a body and those without an answer are not in it.',
  },
  communicatedRate: {
    name: 'Share of drafts in scope that were communicated to the public',
    rule: 'Drafts in scope that were communicated, divided by drafts in scope. The programme of Decision 407/QD-TTg asks for 100% since 2023.',
  },
  postedRate: {
    name: 'Share of drafts posted for the minimum time set by law',
    rule: 'Drafts and dossiers of legislative proposals that were posted long enough, divided by those whose time ended in the period.',
  },
  consultationsOpened: {
    name: 'Consultations opened',
    rule: 'Consultations whose first day lies in the period.',
  },
  responseTablesPublished: {
    name: 'Tables of answers published',
    rule: 'Tables that were first published in the period; a correction does not count again.',
  },
  documentsIssued: {
    name: 'Documents issued',
    rule: 'Documents adopted in the period; several drafts that became one document count once.',
  },
};

export const openDataInEnglish: Translated<typeof openDataText> = {
  title: 'Open data',
  description: 'Drafts, published opinions, tables of answers and documents to download and use again.',
  intro: 'Everything that is public on this site can be downloaded, without asking and without an account.',
  licence: 'Licence',
  licenceSays:
    'The data may be used again freely under the Creative Commons Attribution 4.0 licence (CC BY 4.0): name the body that owns this site as the source. Legal documents are not subject to copyright.',
  licenceLink: 'Read the licence CC BY 4.0',
  tables: 'Tables to download',
  columns: { table: 'Table', csv: 'CSV', json: 'JSON' },
  drafts: 'All consultations',
  issued: 'All issued documents',
  perDraft: 'By draft',
  perDraftNone: 'No draft is public yet.',
  opinions: 'Published opinions',
  responses: 'Table of answers',
  notAnswered: 'not answered yet',
  textOff: 'the text was taken down',
  csvNote:
    'CSV is UTF-8 with a line of column names, in Vietnamese, and opens in spreadsheets. A cell that begins like a formula has an apostrophe before it. The file is written while it is read, so large ones can be downloaded too.',
  privacyNote:
    'The tables hold no e-mail address, telephone or receipt; a name only where the contributor agreed. Opinions that wait for a person, were hidden, or come from inside a body are not in them.',
  feeds: 'Feeds and calendars',
  feedAll: 'News of all drafts (Atom)',
  calendarAll: 'Calendar of all drafts (iCal)',
  feedsNote: 'Each draft and each body has a feed and a calendar of its own, on its page.',
  log: 'The public log: signed root hashes and all lines (JSON) are on the log page of each draft.',
};
