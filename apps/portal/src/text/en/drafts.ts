import type { ListStage } from '#features/submissions/public-drafts.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { Translated } from '../language.ts';
import type { small } from '../vi/common.ts';
import { formatLegalDate, formatNumber } from './dates.ts';
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

export const listInEnglish = {
  title: 'Drafts',
  answeredTitle: 'Drafts that were answered',
  description: 'Draft legal documents that are open for comments, being answered, or answered.',
  note: 'Titles, names of bodies and texts stay in Vietnamese: that is the language of the law.',
  search: 'Words in Vietnamese',
  stage: 'Stage',
  any: 'All',
  stages: {
    open: 'Open for comments',
    answering: 'Closed, being answered',
    answered: 'Answered',
  } satisfies Record<ListStage, string>,
  filter: 'Filter',
  clear: 'Clear the filter',
  narrowed: 'The other filters that you chose on the Vietnamese page still narrow this list.',
  count: (count: number) => counted(count, 'draft'),
  noneYet: 'There is no draft yet.',
  none: 'No draft matches.',
  noneHint: 'Try another word, or clear the filter.',
  days: (days: number) => (days === 0 ? 'last day' : days === 1 ? 'day left' : 'days left'),
  dayOf: (done: number, total: number) => `Day ${done} of ${total}`,
  opinions: (count: number) => counted(count, 'opinion'),
  opinionsWord: (count: number) => (count === 1 ? 'opinion' : 'opinions'),
  closedOn: (day: string) => `Closed at the end of ${formatLegalDate(day)}`,
  answeredOn: (day: string) => `Answered on ${formatLegalDate(day)}`,
  more: 'More filters (in Vietnamese)',
} as const;

export const draftInEnglish = {
  youAreHere: 'You are here',
  list: 'Drafts',
  tabs: {
    label: 'Parts of the draft',
    front: 'Summary',
    text: 'Full text',
    compare: 'Comparison',
    comment: 'Comment',
    opinions: 'Opinions',
    responses: 'Answers',
  },
  draftOf: (type: DocumentType) => `Draft ${documentTypesInEnglish[type]}`,
  version: (ordinal: number) => `Version ${ordinal}`,
  postedOn: (day: string) => `posted on ${formatLegalDate(day)}`,
  draftedBy: 'Drafted by',
  toSubmitTo: 'to be submitted to',
  received: (count: number) => (count === 0 ? 'No opinions yet.' : `${counted(count, 'opinion')} received.`),
  description: 'A draft legal document of Vietnam: until when and how to comment on it, and its full text.',
  textTitle: 'Full text',
  extended: 'The drafting body gave more time. Its reason, in Vietnamese:',
  whyThisDay: 'The rule and the calendar behind this day (in Vietnamese)',
  read: 'Read the full text',
  comment: 'Comment',
  form: 'Open the form',
  answers: 'See the answers',
  about: 'About this draft',
  what: 'What it is',
  forWhom: 'Who is affected',
  changes: 'What changes',
  asked: 'What the body asks',
  notWritten: 'The drafting body has not written this part.',
  taken: 'A text of this draft was taken off the portal.',
  takenMore: 'When and why (in Vietnamese)',
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
  moreHelp: 'More help',
  contact: {
    contact: 'Where to send an opinion by letter',
    body: 'Body',
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
  },
  links: 'More about this draft',
  page: 'The page of this draft, with its papers (in Vietnamese)',
  file: (ordinal: number) => `Version ${ordinal} as a file (DOCX, in Vietnamese)`,
  compare: 'Comparison of texts',
  log: 'Public log',
  follow: 'Have news sent by e-mail',
  numbers: 'In numbers',
  articles: 'Articles',
  opinions: 'Opinions received',
  submissions: 'Submissions',
  days: 'Days for comments',
  versions: 'Versions of the draft',
  consulted: 'open for consultation',
  otherVersion:
    'This is not the version on which comments are asked. Comments are taken on that version only.',
  toConsulted: 'Read the version of the consultation',
  otherPages: 'The draft and the answers are in Vietnamese. The Vietnamese text is the one that counts.',
  inVietnamese: 'The text is in Vietnamese, the language in which it has legal force.',
} as const;
