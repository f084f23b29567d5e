import type { CorrectedField } from '#features/responses/editions/edition.ts';
import type { Translated } from '../language.ts';
import type { bodiesText } from '../vi/accountability.ts';
import type { editionsText } from '../vi/editions.ts';
import type { issuedText, publicIssuedText } from '../vi/issued-documents.ts';
import type { calendarText, feedText } from '../vi/open-data.ts';
import type { opinionDeskText } from '../vi/opinion-desk.ts';
import type { responsesText } from '../vi/portal.ts';
import type { publishedOpinionsText } from '../vi/published-opinions.ts';
import { responseTable } from '../vi/response-table.ts';
import { formatDayMonth, formatDeadline, formatLegalDate, formatMonth, formatNumber } from './dates.ts';

const n = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

export const byDayInEnglish: Translated<Pick<typeof opinionDeskText, 'opinionsUnit' | 'deadlineMark'>> = {
  opinionsUnit: 'Opinions',
  deadlineMark: (day) => `last day ${day}`,
};

export const opinionsInEnglish: Translated<typeof publishedOpinionsText> = {
  eyebrow: 'Published opinions',
  heading: (shortTitle) => `What was said about “${shortTitle}”`,
  description: (shortTitle) => `Published opinions on the draft “${shortTitle}”`,
  figures: 'How many opinions were received',
  byDay: 'Opinions received each day',
  heat: 'Most discussed articles',
  heatCell: (article) => `“${article}”`,
  heatNotes: ['First article', '', 'Last article'],
  received: 'received',
  shown: 'shown here',
  notShown: 'not shown, counted and answered all the same',
  late: 'arrived after the last day',
  howCounted: 'How they are counted',
  rules: [
    'An opinion is one point about one place of the draft. One submission may hold several; the figures here are opinions, not people.',
    'Opinions sent through this site, written on paper, spoken in a meeting or by telephone count the same.',
    'Who counts as what follows what the contributor stated; an official letter counts for the body that signed it.',
    'Opinions that wait for a person or were hidden are not shown, but count as received and must be answered.',
    'Opinions that arrived late are shown and marked.',
    'Opinions of the drafting body’s own staff, sent inside the body, are in none of these figures.',
  ],
  byClass: 'Counts as',
  byChannel: 'Came by',
  byPosition: 'The contributor',
  count: 'Opinions',
  filter: 'Filter the opinions',
  place: 'About which article',
  position: 'The contributor',
  channel: 'Came by',
  countingClass: 'Counts as',
  any: 'All',
  wholeDraft: 'The whole draft',
  placeChoice: (name, count) => `${name} (${formatNumber(count)})`,
  byPlace: 'By article',
  groups: 'By groups that were answered',
  groupsNote: 'The drafting body put opinions that say the same into groups, to answer them together.',
  groupOf: (ordinal) => `Group ${ordinal}`,
  groupLine: (count) => n(count, 'opinion'),
  answer: 'See the answer',
  readArticle: 'Read this article',
  matching: (count) => n(count, 'opinion'),
  matchingFiltered: (count) => `${n(count, 'opinion')} found by the filter`,
  noneYet: 'No opinion is shown here yet',
  noneYetOpen: 'You may be the first to comment on this draft.',
  none: 'No opinion matches',
  noneHint: 'Take out a part of the filter to see more.',
  nextPage: 'The next opinions',
  firstPage: 'Back to the first page of the list',
  pages: 'Pages of opinions',
  permanent: 'Link to this opinion',
  quoted: 'About the words',
  suggested: 'Proposed wording',
  lateTag: 'Arrived late',
  one: {
    title: (shortTitle) => `An opinion on “${shortTitle}”`,
    heading: 'An opinion',
    all: 'All opinions on this article',
    allOfDraft: 'All opinions on the draft',
    notShown: 'This opinion is not shown in public',
    notShownMore:
      'It waits for a person, or was hidden. It counts as received and must be answered. Its sender sees the reason on the tracking page, with the code of the receipt.',
  },
};

const CORRECTED: Record<CorrectedField, string> = {
  said: 'What was said',
  outcome: 'Outcome',
  explanation: 'Reason of the drafting body',
  changedUnitId: 'Place that was changed',
  changedNote: 'What was changed',
};

export const editionsInEnglish: Pick<
  Translated<typeof editionsText>,
  | ('editions' | 'edition' | 'current' | 'older' | 'newest' | 'changes')
  | ('place' | 'field' | 'was' | 'is' | 'because' | 'nothing' | 'noUnit')
> = {
  editions: 'Published editions',
  edition: (edition) => (edition === 1 ? 'First edition' : `Correction ${edition - 1} (“Bản đính chính”)`),
  current: 'in use',
  older: 'This is an older edition; a correction has replaced it.',
  newest: 'Read the newest edition',
  changes: 'What this edition corrects',
  place: ({ citation, groupOrdinal, title }) => `“${citation}”, group ${groupOrdinal}: “${title}”`,
  field: (field) => CORRECTED[field],
  was: 'Published before',
  is: 'Now reads',
  because: (reason) => `Reason: “${reason}”`,
  nothing: '(empty)',
  noUnit: 'no article was changed',
};

export const responsesInEnglish: Translated<typeof responsesText> = {
  eyebrow:
    'Summary of opinions, with what was accepted or explained (“Bản tổng hợp ý kiến, tiếp thu, giải trình”)',
  title: (shortTitle) => `How the body answered: “${shortTitle}”`,
  publishedOn: 'Published on',
  edition: (edition) => `edition ${edition}`,
  summary: (opinions, groups) => `${n(opinions, 'opinion')} in ${n(groups, 'group')}`,
  asked: (asked) =>
    asked === 0 ? '' : `The body asked ${n(asked, 'body or person', 'bodies and people')} by letter. `,
  received: (received) => `Opinions received: ${formatNumber(received)}. `,
  late: (late) => (late === 0 ? '' : `${formatNumber(late)} of them arrived after the last day.`),
  caption: (citation) => `Opinions and answers: “${citation}”`,
  said: 'What was said',
  howMany: 'How many',
  outcome: 'Outcome',
  reason: 'Reason of the drafting body',
  opinions: (count) => (count === 1 ? 'opinion' : 'opinions'),
  changed: 'What was changed',
  docx: 'Download this table (DOCX, in Vietnamese)',
  track: 'You have commented? Enter the code of your receipt to find your answer',
  channels: 'Opinions came by',
  classes: 'By who commented',
  classRule:
    'Opinions are counted, not people: three opinions sent at once count as three. Equal opinions and hidden ones are counted too, those of the body’s own staff are not.',
  rounds: 'Rounds of the consultation',
  round: (round) => `Answers of round ${round}`,
  notAnswered: 'not published yet',
  notYetTitle: 'There is no table of answers yet',
  notYet: {
    open: 'Comments are being taken. After the last day the drafting body publishes its answers on this page.',
    notYetOpen: 'Comments are not taken yet.',
    closed: 'The drafting body is at work on the answers. Every opinion that was received must get one.',
    withdrawn: 'The draft was withdrawn before there was a table of answers.',
  },
};

export const tableInEnglish: Translated<
  Pick<typeof responseTable, 'general' | 'internalNote' | 'internal' | 'aboutOthers'>
> = {
  internalNote: (internal) =>
    `Opinions of the body’s own staff: ${formatNumber(internal)}, not in the total and not quoted in the table.`,
  general: 'The whole draft',
  aboutOthers: (units) =>
    `Of these, ${units.map(({ citation, count }) => `${n(count, 'opinion')} on ${citation === responseTable.general ? 'the whole draft' : `“${citation}”`}`).join(', ')}`,
  internal: (internal) => `Of the body’s own staff: ${formatNumber(internal)}, not in the total`,
};

export const bodiesInEnglish: Translated<typeof bodiesText> = {
  title: 'Public bodies',
  description: 'The bodies that ask for opinions or publish documents on this site.',
  intro:
    'Each body has a page: drafts on which it asks, documents it issued, who is responsible, how long answers take.',
  none: 'No body has asked for opinions or published documents here yet.',
  name: 'Body',
  open: 'Open for comments',
  closed: 'Closed',
  issued: 'Documents',
  median: 'Usually answers after',
  days: (days) => (days === 0 ? 'before the last day was over' : n(days, 'day')),
  noAnswerYet: 'has not answered yet',
  ended: 'no longer exists',
  endedOn: (day) => `This body ceased to exist after ${formatLegalDate(day)}.`,
  takenOverBy: 'Its work was taken over by',
  nobodyTookOver: 'No body is recorded that took over its work.',
  tookOverFrom: 'Took over the work of',
  since: (day) => `since ${formatLegalDate(day)}`,
  contact: 'Contact',
  responsible: 'Responsible',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  contactMissing: 'The body has not given its contact.',
  drafts: 'Drafts',
  noDrafts: 'This body has not asked for opinions here yet.',
  documents: 'Issued documents',
  noDocuments: 'No document has been published yet.',
  allDocuments: 'All documents',
  figures: 'Figures of this body',
  times: 'How long answers take',
  timesRule:
    'Days from the last day for comments to the day on which the table of answers was first published.',
  answered: 'Consultations answered',
  longest: 'Longest',
  waiting: 'Waiting for an answer',
  waitingSince: (days) => `for ${n(days, 'day')}`,
  noneWaiting: 'Every consultation that has ended was answered.',
  follow: 'Follow by Atom feed',
  calendar: 'Calendar of the body (iCal)',
};

const calendarKinds = {
  opens: 'Opens for comments',
  closes: 'Last day for comments',
  answered: 'Answers published',
  activity: 'Activity',
  planned: 'Coming up',
  gathering: 'Event',
} as const;

export const calendarInEnglish: Translated<typeof calendarText> = {
  title: 'Calendar',
  heading: (day) => `Calendar: ${formatMonth(day)}`,
  description:
    'Days on which drafts open for comments, close and are answered, events, and public activities about them.',
  kinds: calendarKinds,
  closes: 'comments are taken until midnight at the end of this day',
  summary: (kind, title) =>
    kind === 'activity' || kind === 'gathering' ? title : `${calendarKinds[kind]}: ${title}`,
  hours: (from, until) => (until ? `${from} to ${until}` : from),
  closesUntil: (body) => `${body} takes comments until midnight at the end of this day.`,
  icalName: (name) => (name ? `Dân Bàn: ${name}` : 'Dân Bàn: drafts'),
  weekday: (day) => WEEKDAY.format(new Date(`${day}T00:00:00Z`)),
  dayHeading: formatLegalDate,
  today: 'today',
  none: 'Nothing is in the calendar of this month yet',
  noneHint: 'See the month before or after, or subscribe so that new days reach you by themselves.',
  months: 'Other months',
  before: 'Previous month',
  after: 'Next month',
  now: 'This month',
  subscribe: 'Have the calendar on your telephone or computer',
  subscribeHow:
    'Copy the address below into “Subscribe” of your calendar program. When a last day is moved, your calendar follows.',
  whole: 'Calendar of all drafts (iCal)',
  ofDraft: 'The page of a draft or a body offers a calendar of its own.',
  draftCalendar: 'Calendar of this draft (iCal)',
};

const headOccasions = {
  daily: 'signed every night',
  closing: 'signed when the time for comments ended',
  responseTable: 'signed when the answers were published',
} as const;

export const feedInEnglish: Translated<typeof feedText> = {
  title: 'Dân Bàn: drafts',
  subtitle: 'New drafts, answers of the bodies, issued documents.',
  ofBody: (name) => `Dân Bàn: ${name}`,
  ofDraft: (shortTitle) => `Dân Bàn: ${shortTitle}`,
  draftSubtitle: 'What becomes of the draft, with every signed root hash of its public log.',
  nobody: 'Dân Bàn',
  link: 'Follow with a news reader (Atom)',
  entryTitle: {
    opened: (title) => `Open for comments: ${title}`,
    answered: (title) => `Answered: ${title}`,
    issued: (title) => `Issued: ${title}`,
    reported: (title) => `Report: ${title}`,
  },
  entrySummary: ({ kind, summary, bodyName, closesOn, edition }) => {
    if (kind === 'opened')
      return [summary, closesOn && `Comments are taken until ${formatDeadline(closesOn)}, Vietnam time.`]
        .filter(Boolean)
        .join('\n');
    if (kind === 'issued') return `${bodyName} published the document.`;
    if (kind === 'reported')
      return edition > 1
        ? `${bodyName} published correction ${edition - 1} of its report.`
        : `${bodyName} published its signed report.`;
    return edition > 1
      ? `${bodyName} corrected its table of answers (edition ${edition}).`
      : `${bodyName} published its table of answers.`;
  },
  version: (ordinal, title) => `Version ${ordinal}: ${title}`,
  versionSummary: 'Another version of the draft can be read on the site.',
  head: (size) => `Root hash of the public log, ${n(size, 'line')}`,
  headSummary: (head) =>
    [
      `Occasion: ${headOccasions[head.occasion]}`,
      `Lines: ${head.size}`,
      `Root hash: ${head.root}`,
      `Key: ${head.keyId}`,
      `Signature: ${head.signature}`,
      `Signed at: ${head.signedAt.toISOString()}`,
    ].join('\n'),
};

export const publicIssuedInEnglish: Translated<typeof publicIssuedText> = {
  title: 'Documents',
  description: 'Issued documents, with their drafts, the opinions and the answers.',
  none: 'There is no document yet',
  noneFound: 'No document matches',
  adoptedOn: 'Adopted',
  effectiveOn: 'In force from',
  effectUnknown: 'not recorded',
  effectEarly: 'In force sooner than the number of days that the law sets for ordinary cases.',
  issuer: 'Issued by',
  number: 'Number',
  type: 'Type of document',
  gazette: 'Official Gazette (“Công báo”)',
  gazetteOn: (day) => `sent on ${formatDayMonth(day, true)}`,
  from: 'From the draft to the document',
  draft: 'Draft that was consulted on',
  responses: 'Table of answers',
  noDraft: 'The draft of this document has not been public here.',
  changedType: (type) => `When it was consulted on, the draft was a ${type}.`,
  changes: 'What was changed against the last draft',
  changesOf: (title, ordinal) => `Against version ${ordinal} of the draft “${title}”`,
  seeChanges: 'See each article that was changed',
  text: 'Full text (in Vietnamese, the language in which it has legal force)',
  noText: 'The full text is not here yet.',
  download: 'Download the Word file',
  fileHash: 'Hash of the file (SHA-256)',
  fromDraft: (count) => `from ${count === 1 ? 'one draft' : n(count, 'draft')}`,
  withDraft: 'With a draft',
};

export const issuedInEnglish: Translated<
  Pick<typeof issuedText, 'search' | 'year' | 'everyYear' | 'type' | 'everyType' | 'total'>
> = {
  search: 'Number, title or issuing body (in Vietnamese)',
  year: 'Year of adoption',
  everyYear: 'All years',
  type: 'Type of document',
  everyType: 'All types',
  total: (count) => n(count, 'document'),
};
