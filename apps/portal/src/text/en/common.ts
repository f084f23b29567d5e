import type { Translated } from '../language.ts';
import type * as vi from '../vi/common.ts';
import { formatNumber } from './dates.ts';
import { pagesInEnglish } from './drafts.ts';

export const demoMarkInEnglish = 'DEMONSTRATION DATA – WITHOUT LEGAL EFFECT';

export const buttonsInEnglish = {
  filter: 'Filter',
  clearFilters: 'Clear the filter',
  search: 'Search',
} as const;

export const smallInEnglish: Translated<typeof vi.small> = {
  optional: '(optional)',
  errorPrefix: 'Error: ',
  wordsAdded: 'added',
  wordsRemoved: 'struck out',
  errorSummary: 'Please correct this first',
  empty: 'Nothing here yet',
  chooseOne: 'Choose one',
  upTo: (letters) => `At most ${formatNumber(letters)} characters`,
  lettersLeft: (letters) =>
    letters >= 0
      ? `${formatNumber(letters)} characters left`
      : `${formatNumber(-letters)} characters too many`,
  ...pagesInEnglish,
  sorted: 'Sorted by this column',
  viewAsTable: 'As a table',
  columnItem: 'Item',
  columnValue: 'Number',
  dayOf: (done, total) => `Day ${done} of ${total}`,
  strokes: (counted, total) => `${counted} of ${total}`,
  stepDone: 'done',
  stepCurrent: 'now at this step',
  stepReturned: 'given back',
  stepNext: 'not yet',
  today: 'today',
  dayNumber: (ordinal) => `day ${ordinal}`,
};

export const weekdayColumnsInEnglish: Translated<typeof vi.WEEKDAY_COLUMNS> = [
  { short: 'Mo', full: 'Monday' },
  { short: 'Tu', full: 'Tuesday' },
  { short: 'We', full: 'Wednesday' },
  { short: 'Th', full: 'Thursday' },
  { short: 'Fr', full: 'Friday' },
  { short: 'Sa', full: 'Saturday' },
  { short: 'Su', full: 'Sunday' },
];

export const problemsInEnglish: Translated<typeof vi.problems> = {
  kept: 'What was kept',
  toDo: 'What you can do',
  reference: 'Reference for the administrator',
  notFound: {
    title: 'There is no such page',
    what: 'The address was mistyped, or the page was moved.',
    kept: 'Nothing is lost. Drafts and opinions that were sent are still there.',
    toDo: 'Check the address, or begin at the list of drafts.',
  },
  noReceipt: {
    title: 'No receipt has this code',
    what: 'The code in the address was mistyped, or a part of it was cut off.',
    kept: 'Nothing is lost. Opinions that have a receipt are still there.',
    toDo: 'Compare each group of four characters and enter the code, or find it again with the e-mail address or telephone number that you confirmed.',
  },
  noVersion: {
    title: 'The draft has no such version or round',
    what: 'The address names a version, a round or an edition that is not on this site.',
    kept: 'Nothing is lost. Versions that were posted and opinions that were sent are still there.',
    toDo: 'Open the page of the draft to see its versions and rounds.',
  },
  forbidden: {
    title: 'You may not see this page',
    what: 'The account in use does not have the role that this page needs.',
    kept: 'Nothing was changed.',
    toDo: 'Choose another body for which you work, or ask its administrator.',
  },
  conflict: {
    title: 'Somebody else changed this first',
    what: 'While you were at work, another person saved a new version.',
    kept: 'Their version was kept. What you typed is still on the page before.',
    toDo: 'Go back, copy what you wrote, load the page again and go on.',
  },
  tooMany: {
    title: 'A little too fast',
    what: 'The server takes nothing more from your network for a moment, so that everybody can use it.',
    kept: 'What you typed is still on the page before. Whatever has a receipt was recorded.',
    toDo: 'Wait a minute, go back and send it again.',
  },
  gone: {
    title: 'This text was taken off the portal',
    what: 'The body in charge took it away; the page of the draft says when and under which number.',
    kept: 'Opinions that were sent are kept.',
    toDo: 'See the page of the draft, or ask the body in charge at the address given there.',
  },
  tooLarge: {
    title: 'The file or the text is too large',
    what: 'It is beyond what the server takes.',
    kept: 'Nothing was saved. What you typed is still on the page before.',
    toDo: 'Go back and choose a smaller file, or send it in parts.',
  },
  badRequest: {
    title: 'This request cannot be read',
    what: 'The server did not understand what was sent.',
    kept: 'Nothing was changed.',
    toDo: 'Go back, load the page again and try once more.',
  },
  failed: {
    title: 'The server failed',
    what: 'The fault is on our side, not yours.',
    kept: 'Opinions that have a receipt are kept. What has no receipt was not recorded.',
    toDo: 'Try again in a few minutes. If it fails again, tell the owner named at the end of the page.',
  },
};
