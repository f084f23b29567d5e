import type { NoticePurpose } from '#features/offline-voices/field/notice-ticks.ts';
import type { Translated } from '../language.ts';
import type * as vi from '../vi/data-requests.ts';
import type { identityLevelWords } from '../vi/words.ts';
import { formatDayMonth, formatInstant, formatNumber } from './dates.ts';

const n = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const day = (on: string) => formatDayMonth(on, true);
const noticePurposes: Record<NoticePurpose, string> = {
  opinion: 'writing down the opinion, the place and the category',
  publishName: 'showing the name in public',
  answerByEmail: 'keeping the e-mail address to tell of the answer',
};
const nothing = 'Nothing was changed.';

export const requestKindsInEnglish: Translated<typeof vi.requestKindWords> = {
  see: 'To see the data',
  correct: 'To correct contact data',
  delete: 'To delete data',
  withdrawConsent: 'To withdraw consent',
};

export const requestStatesInEnglish: Translated<typeof vi.requestStateWords> = {
  open: 'Waiting for an answer',
  granted: 'Done as asked',
  partly: 'Done in part',
  refused: 'Not done, with a reason',
  takenBack: 'Taken back by who asked',
};

export const resultsInEnglish: Translated<typeof vi.subjectResultWords> = {
  done: 'Done as asked',
  refused: 'Not done, with a reason',
  kept: 'Not deleted yet: it must be kept by law',
  gone: 'No data is left to act on',
};

export const purposesInEnglish: Translated<typeof vi.purposeWords> = {
  answerByEmail: 'To be told by e-mail when there is an answer',
  receiptByEmail: 'To have the receipt sent by e-mail, and find codes again with this address',
  askBack: 'That the body may write to ask back',
  publishName: 'That the name is published',
  publishFiles: 'That the files sent along are published',
};

export const opinionStatesInEnglish: Translated<typeof vi.opinionStateWords> = {
  published: 'Public',
  held: 'Waits for a person',
  hidden: 'Not public',
  notOpinion: 'Handed on as another matter',
};

export const moderationKindsInEnglish: Translated<typeof vi.moderationKindWords> = {
  publish: 'Made public',
  hide: 'Hidden',
  redact: 'Blacked out in part',
  undo: 'Undone',
  uphold: 'The decision to hide was upheld',
};

export const identityLevelsInEnglish: Translated<typeof identityLevelWords> = {
  anonymous: 'No name given',
  emailStated: 'E-mail address given',
  emailConfirmed: 'E-mail address confirmed',
  phoneConfirmed: 'Telephone confirmed',
  signedIn: 'Signed in with an identity account',
  staffRecorded: 'Written down by staff',
  organisationStated: 'Says it is an organisation, not checked',
  organisationDomain: 'Organisation, mail from its own domain',
  organisation: 'Organisation, by letter',
};

export const staysInEnglish: Translated<typeof vi.staysText> = [
  'The number: if the draft was answered, the opinion is still counted, without its words.',
  'The line of the public log: a code, without the random number that belonged to it, so that nobody can guess your words from it.',
  'The answer that the body published to the group of opinions, because it is a document of the body.',
  'The code of the receipt, and that you asked for deletion: so that you can open this page again, and so that the deletion is done anew when a backup is restored.',
  'In the internal record: a hash of the words, the hour and the kind of act; no words, no name, no address.',
];

export const askRefusalsInEnglish: Translated<typeof vi.askRefusals> = {
  tooMany: `There were too many requests from your network. Wait an hour and try again. ${nothing}`,
  notSure: `Tick the box to confirm that you want the data deleted. ${nothing}`,
  tooLong: `The message is longer than 2,000 characters. ${nothing}`,
  nothingWanted: `Write what to correct, or tick at least one box. ${nothing}`,
  alreadyAsked: 'You have sent this request and it is not answered yet. See “Requests sent”.',
  alreadyErased: 'The data of this submission was deleted before.',
  wrongEmail: `The e-mail address is wrong; or the old one was confirmed and cannot be replaced: delete the old contact. ${nothing}`,
  wrongPhone: `The old telephone number was confirmed and cannot be replaced by one that was not: delete the old contact. ${nothing}`,
};

export const askAllRefusalsInEnglish: Translated<typeof vi.askAllRefusals> = {
  ...askRefusalsInEnglish,
  alreadyAsked:
    'For every submission here this request is waiting for an answer, as is said below each of them. No other request was sent.',
  gone: `This link cannot be used any more. ${nothing} Have another link sent.`,
};

export const ownDataInEnglish: Translated<typeof vi.ownDataText> = {
  title: 'Data about you',
  link: 'See, take away, correct, delete the data about you',
  intro:
    'All that this site keeps about you and that belongs to this receipt, with what was changed or taken back. There is nothing else.',
  take: 'Take a copy away',
  json: 'Download the data (JSON)',
  zip: 'Download everything, with the files that you sent (ZIP)',
  printNote: 'This page can be printed.',
  receipt: (code) => `Receipt ${code}`,
  contact: 'Contact data',
  noContact: 'No name, address or telephone number is kept.',
  name: 'Name',
  email: 'E-mail',
  confirmed: 'confirmed',
  notConfirmed: 'not confirmed',
  phone: 'Telephone',
  signer: 'Signer of the letter',
  mailLanguage: 'Mails are written in',
  languages: { vi: 'Vietnamese', en: 'English' },
  place: 'Where you said you live',
  organisation: 'Organisation',
  label: 'Shown in public as',
  identity: 'Who it comes from',
  channel: 'Came by',
  received: 'Received at',
  consents: 'You agreed',
  noConsents: 'No consent is in force.',
  opinions: 'Opinions',
  wholeDraft: 'The whole draft',
  noWords: '(no words)',
  erasedWords: '(the words were deleted)',
  suggested: 'Proposed wording',
  decisions: 'Decisions of moderators',
  appeals: 'Your requests for a second look',
  answer: 'Answer of the body',
  files: 'Files sent along',
  file: (name, bytes) => `${name} (${formatNumber(Math.ceil(bytes / 1024))} KB)`,
  filePublic: 'public',
  fileInside: 'read by the body only',
  notices: (at, purposes) =>
    `An officer noted that the notice on personal data was read to you, ${formatInstant(new Date(at))}. You agreed to: ${purposes.map((purpose) => noticePurposes[purpose as NoticePurpose]).join('; ')}.`,
  noticeWords: 'The notice as it was read to you',
  minutes: (count) => `Your words are in the minutes of ${n(count, 'meeting')}.`,
  scans: (count) => `Your form is in ${n(count, 'scanned file')}.`,
  log: 'Public log',
  logLine: (line, salt) =>
    salt
      ? `Line ${formatNumber(line)}, with the random number by which it is proved.`
      : `Line ${formatNumber(line)}; the random number was deleted.`,
  follows: 'News of drafts sent to the same address',
  registrations: 'Conferences and classes for which the same address registered',
  contestEntries: 'Contests that the same address entered',
  initiatives: 'Entries for contests of initiatives from the same address',
  surveyInvitations: 'Surveys to which the same address was invited; no answer is tied to anybody',
  surveyAnswered: (answered: boolean) => (answered ? 'answered' : 'not answered'),
  mails: 'Mails to you that are still stored here',
  mail: (subject, at) => `“${subject}”, ${formatInstant(at)}`,
  requests: 'Requests sent',
  request: (number, receivedAt) => `Number ${number}, received at ${formatInstant(receivedAt)}`,
  due: (on) => `The body answers by the end of ${day(on)}.`,
  erased: (at) => `The data was deleted at ${formatInstant(at)}.`,
  stays: 'What is still kept, and why',
  law: 'The body answers within 2 working days (Law 91/2025/QH15 on the protection of personal data; not yet checked against its text).',
  withdrawTitle: 'Withdraw consent',
  withdrawNote: 'Tick what you do not agree to any more. It takes effect at once; no reason is needed.',
  withdraw: 'Withdraw',
  correctTitle: 'Correct contact data',
  correctNote:
    'Fill in only what has to be corrected. A member of staff looks at it. Your opinion itself is changed on the page of the receipt, while comments are taken.',
  note: 'Message to the staff',
  correct: 'Send the request to correct',
  deleteTitle: 'Delete data',
  deleteNote:
    'Deletes the words of your opinions, files, contact data, drafts and mails. A member of staff in charge looks at it and does it. It cannot be undone; if the draft is not answered yet, the opinion is taken back too.',
  sure: 'I understand and want the data about me deleted',
  delete: 'Send the request to delete',
  done: {
    correct: 'The request to correct was received.',
    delete: 'The request to delete was received.',
    withdraw: 'The consent was withdrawn.',
  },
  basis: (law) => `Legal basis: “${law}”.`,
  maskedNote:
    'E-mail address and telephone are masked, because whoever holds the code of the receipt can open this page.',
  allLink: 'See everything, and ask once for all that you sent under a confirmed contact',
  heldDone:
    'See the answer on this page with the code of the receipt; no mail is sent, because the address is deleted too.',
};

export const ownDataOfAllInEnglish: Translated<typeof vi.ownDataOfAllText> = {
  title: 'Data about you, all that you sent',
  intro:
    'If you confirmed an e-mail address or a telephone number when you commented, you can ask once for everything that was sent under it. We send a link there, which can be used for 24 hours. A contact that was only written down and not confirmed proves nothing about whose it is.',
  email: 'E-mail address that you confirmed',
  send: 'Send me the link',
  phoneTitle: 'By telephone',
  phone: 'Telephone number that you confirmed',
  phoneSend: 'Send the link to this number',
  asked:
    'If something was sent under this contact and it was confirmed, the link arrives in a few minutes. This answer is the same for everybody, so that nobody can find out whether somebody else has commented.',
  tooMany: 'Links were asked for too often from your network. Wait an hour and try again.',
  goneTitle: 'This link cannot be used any more',
  gone: '24 hours have passed, or the contact is not kept any more. You can have another link sent; the data of each submission can still be seen with the code of its receipt.',
  again: 'Have another link sent',
  under: (contact, count) =>
    `${n(count, 'submission')} under the confirmed contact ${contact}. What you ask here applies to all of them; each body that keeps data gets one request and answers for each submission.`,
  list: 'What you sent',
  result: (number, kind, result) => `Request ${number}, ${kind.toLowerCase()}: ${result}.`,
  open: (on) => `waits for an answer, by the end of ${day(on)}`,
  done: (kind, { requests, submissions, alreadyAsked, alreadyErased }) =>
    [
      kind === 'withdraw'
        ? `Consent was withdrawn for ${n(submissions, 'submission')}.`
        : `The request was received for ${n(submissions, 'submission')} and goes to ${n(requests, 'body', 'bodies')}.`,
      alreadyAsked > 0 ? `For ${n(alreadyAsked, 'submission')} a request is waiting already.` : '',
      alreadyErased > 0 ? `${n(alreadyErased, 'submission')} had been deleted before.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};
