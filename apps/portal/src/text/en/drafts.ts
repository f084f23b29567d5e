import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { Translated } from '../language.ts';
import type { small } from '../vi/common.ts';
import type { publicKeyPointsText } from '../vi/key-points.ts';
import type { draftListText, draftText } from '../vi/portal.ts';
import type { eventWords, postingText } from '../vi/posting.ts';
import type { withdrawnText } from '../vi/purging.ts';
import { formatInstant, formatLegalDate, formatNumber } from './dates.ts';
import { formInEnglish, previewInEnglish } from './submissions.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Names as official translations have them. */
export const documentTypesInEnglish: Record<DocumentType, string> = {
  law: 'Law',
  ordinance: 'Ordinance',
  assemblyResolution: 'Resolution of the National Assembly',
  presidentDecision: 'Order or decision of the State President',
  decree: 'Decree of the Government',
  governmentResolution: 'Resolution of the Government',
  primeMinisterDecision: 'Decision of the Prime Minister',
  circular: 'Circular',
  provinceCouncilResolution: 'Resolution of the provincial People’s Council',
  provinceCommitteeDecision: 'Decision of the provincial People’s Committee',
  provinceChairDecision: 'Decision of the Chair of the provincial People’s Committee',
  districtCouncilResolution: 'Resolution of the district People’s Council',
  districtCommitteeDecision: 'Decision of the district People’s Committee',
  communeCouncilResolution: 'Resolution of the commune People’s Council',
  communeCommitteeDecision: 'Decision of the commune People’s Committee',
  other: 'Document',
};

export const pagesInEnglish: Translated<
  Pick<typeof small, 'pages' | 'pageOf' | 'page' | 'previousPage' | 'nextPage'>
> = {
  pages: 'Pages',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  page: (page) => `Page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
};

export const draftListInEnglish: Translated<typeof draftListText> = {
  title: 'Drafts',
  answeredTitle: 'Drafts that were answered',
  description: 'Draft legal documents that are open for comments, being answered, or answered.',
  stage: 'Stage',
  stages: {
    open: 'Open for comments',
    answering: 'Closed, being answered',
    answered: 'Answered',
  },
  body: 'Drafting body',
  level: 'Level of the issuer',
  levels: {
    central: 'Central',
    province: 'Province',
    district: 'District (until 30 June 2025)',
    commune: 'Commune',
  },
  documentType: 'Type of document',
  closing: 'Last day for comments',
  closingWithin: (days) => `within ${formatNumber(days)} days`,
  group: 'Who is affected',
  search: 'Words of the title, in Vietnamese',
  any: 'All',
  count: (count) => counted(count, 'draft'),
  noneYet: 'There is no draft yet. Drafts appear here as soon as a body opens them for comments.',
  none: 'No draft matches',
  noneHint: 'Take out a part of the filter, or try another word. Vietnamese diacritics may be left out.',
  days: (left) => (left === 1 ? 'day left' : 'days left'),
  lastDay: 'last day',
  until: 'Comments until',
  closedOn: 'Closed at',
  answeredOn: 'Answered',
  moreFilters: 'Filter by who is affected, body, level, type, last day',
  affects: 'Affects:',
  groups: (groups) => groups.join(', '),
  opinions: (count) => counted(count, 'opinion'),
  opinionsWord: (count) => (count === 1 ? 'opinion' : 'opinions'),
};

/** The pages of one draft. */
export const draftInEnglish: Translated<typeof draftText> = {
  tabs: {
    label: 'Parts of the draft',
    front: 'Summary',
    text: 'Full text',
    compare: 'Comparison',
    comment: 'Comment',
    opinions: 'Opinions',
    responses: 'Answers',
    log: 'Public log',
    follow: 'News by e-mail',
    pack: 'What is said of the draft',
  },
  list: 'Drafts',
  draftOf: (type) => `Draft ${type}`,
  postedOn: (day) => `posted on ${formatLegalDate(day)}`,
  toSubmitTo: (issuer) => `drafted this, to be submitted to “${issuer}”.`,
  received: (count) => (count === 0 ? 'No opinions yet.' : `${counted(count, 'opinion')} received.`),
  takesUntil: 'Comments are taken until',
  intake: {
    open: '',
    notYetOpen: 'Comments are not taken yet.',
    closed: 'Closed for comments.',
    withdrawn:
      'The drafting body has withdrawn this draft. It stays here for reference; comments are no longer taken.',
  },
  wasUntil: 'Comments were taken until',
  extended: 'The drafting body extended the time for comments. Its reason:',
  fiveLines: 'In five lines',
  what: 'What it is',
  forWhom: 'Who is affected',
  changes: 'What changes',
  untilWhen: 'Until when',
  whatFor: 'What the body asks',
  notWritten: 'The drafting body has not written this part.',
  numbers: 'In numbers',
  articles: 'Articles',
  opinions: 'Opinions received',
  days: 'Days for comments',
  submissions: 'Submissions',
  timeline: 'Timeline',
  opened: 'Posted, open for comments',
  closes: 'Last day for comments',
  answers: 'Table of answers published',
  answersNote:
    'The body must study the opinions, accept them or explain why not, and publish its answers (Law 64/2025/QH15, Article 6).',
  issued: 'Issued',
  issuedAs: (number, title) => `${number}: ${title}`,
  notYet: 'still to come',
  withdrawn: 'Draft withdrawn',
  meetings: 'Meetings and activities',
  meetingsNote: 'All days are in the calendar of the draft.',
  proof: 'Proof of posting',
  proofNote: 'Only days on which the draft could really be read here count as time for comments.',
  places: { ownPortal: 'this site', provincePortal: 'portal of the province' },
  hash: 'Hash of the file (SHA-256)',
  file: (ordinal) => `Version ${ordinal} as a file (DOCX, in Vietnamese)`,
  fileNote: 'The file is written by this site from the confirmed text, without remarks or hidden data.',
  contact: 'Where to send an opinion by letter',
  address: 'Address',
  email: 'E-mail',
  phone: 'Telephone',
  body: 'Body',
  readAndComment: 'Read and comment on each article',
  commentWhole: 'Comment on the whole draft',
  seeAnswers: 'See the answers',
  versions: 'Versions of the draft',
  version: (ordinal) => `Version ${ordinal}`,
  consulted: 'open for consultation',
  afterAnswers: 'after the answers',
  otherVersion:
    'This is not the version on which comments are asked. Comments are taken on that version only.',
  toConsulted: 'Read the version of the consultation',
  textTitle: (title) => `Full text: ${title}`,
};

/** What only who reads no Vietnamese needs to be told. */
export const forForeigners = {
  list: 'Titles, names of bodies and texts stay in Vietnamese: that is the language of the law.',
  draft: 'The draft and the answers are in Vietnamese. The Vietnamese text is the one that counts.',
  text: 'The text is in Vietnamese, the language in which it has legal force.',
  description: 'A draft legal document of Vietnam: until when and how to comment on it, and its full text.',
  clock: ', Vietnam time',
  how: 'How to comment',
  howIntro:
    'You need no account. You may write in English; your opinion is published in your own words. The fields of the form:',
  fields: [
    `“${formInEnglish.where}”: choose the article that you mean, or “${formInEnglish.wholeDraft}” for the draft as a whole.`,
    `“${formInEnglish.position}”: you agree, propose a change, disagree, or ask.`,
    `“${formInEnglish.text}”: your opinion and your reason.`,
    `“${formInEnglish.wording}”: the wording that you propose, if you have one.`,
    `“${formInEnglish.who}”: who you are. You may leave all of it empty.`,
    `“${formInEnglish.toPreview}”: the preview shows what becomes public. Nothing is sent before you press “${previewInEnglish.send}”.`,
  ],
  keepCode: 'Keep the code of the receipt: with it you see the answer to your opinion.',
  form: 'Open the form',
  moreHelp: 'More help',
} as const;

export const keyPointsInEnglish: Translated<typeof publicKeyPointsText> = {
  title: 'What changes for me',
  headings: {
    necessity: 'Why there is this draft, and to whom it applies',
    content: 'What it says',
    changes: 'What is new, changed or dropped against the law in force',
    other: 'What else to know',
  },
  basis: (ordinal) =>
    `Written on version ${ordinal} and approved by the drafting body, in Vietnamese. Follow the number of an article to read its text.`,
  overtaken: 'this place has changed in a newer version',
};

export const postingEventsInEnglish: Translated<typeof eventWords> = {
  posted: 'Posted',
  withdrawn: 'Taken off',
  outage: 'Not available',
  annulled: 'Entry annulled',
};

export const postingInEnglish: Translated<Pick<typeof postingText, 'from'>> = {
  from: (at, until) => `from ${formatInstant(at)} to ${formatInstant(until)}`,
};

export const withdrawnInEnglish: Translated<typeof withdrawnText> = {
  title: 'This text was taken off the portal',
  hidden: (ordinal, at, number) =>
    `Version ${ordinal} was taken off at ${at} to be examined (incident ${number}).`,
  purged: (ordinal, at, number, hash) =>
    `Version ${ordinal} was taken off at ${at} and deleted, because it had been posted by mistake (incident ${number}; hash of the file: ${hash}).`,
  opinions: 'Opinions that were sent are kept.',
};
