import type { Translated } from '../language.ts';
import type * as mails from '../vi/initiative-mails.ts';
import type * as words from '../vi/initiatives.ts';
import { formatInstant, formatNumber } from './dates.ts';

const nothing = 'Nothing was recorded.';

const phases: Translated<typeof words.callPhaseWords> = {
  drafted: 'being written',
  scoring: 'being scored',
  proposed: 'waiting for a decision',
  decided: 'decided',
  announced: 'results announced',
  cancelled: 'cancelled',
  upcoming: 'opens soon',
  open: 'open for entries',
  checking: 'closed, entries are being checked',
};
const states: Translated<typeof words.entryStateWords> = {
  written: 'not sent in',
  sent: 'sent in',
  accepted: 'meets the conditions',
  refused: 'does not meet the conditions',
  withdrawn: 'withdrawn',
};

export const entryErrorsInEnglish: Translated<typeof words.entryErrors> = {
  titleMissing: 'Please name the initiative.',
  summaryMissing: 'Please sum it up in a few sentences.',
  situationMissing: 'Please describe how things were before.',
  solutionMissing: 'Please describe the solution.',
  effectMissing: 'Please say what it brings, seen or expected.',
  tooLong: 'This part is too long. Please shorten it, or put details into a file.',
  authorMissing: 'Please name at least one author.',
  nameLong: 'This name is too long (120 letters at most).',
  sameAuthor: 'This name stands above already.',
  emailMissing: 'Please give your e-mail address: the link to send the entry in goes there.',
  emailWrong: 'This e-mail address is not right; for example: name@example.vn.',
  groupMissing: 'Please choose one.',
  agreementMissing: 'To enter, please agree to the rules.',
};
const closedNow = {
  notYet: `This contest takes no entries yet. ${nothing}`,
  closed: `The time for entries is over. ${nothing} What you typed is still below, for you to copy.`,
  cancelled: `This contest was cancelled. ${nothing}`,
};
export const enterRefusalsInEnglish: Translated<typeof words.enterRefusals> = {
  ...closedNow,
  tooMany: `Many entries just came from this place, or for this mailbox. ${nothing} What you typed is still below; please try again in an hour.`,
  tooManyEntries: `This mailbox has 10 entries in this contest already. ${nothing} Withdraw one, then send this again.`,
};
export const ownRefusalsInEnglish: Translated<typeof words.ownRefusals> = {
  ...closedNow,
  unknown: `This link cannot be used. ${nothing}`,
  tooMany: `This entry was just saved very often. ${nothing} What you typed is still below; please try again in an hour.`,
  gone: `This entry was withdrawn or deleted. ${nothing}`,
  notNow: `A complaint cannot be sent now. ${nothing}`,
  empty: `Please write your complaint. ${nothing}`,
  tooLong: `The complaint is longer than 2,000 letters. ${nothing}`,
};

export const publicInitiativesInEnglish: Translated<typeof words.publicInitiativeText> = {
  title: 'Contests for initiatives and solutions',
  intro:
    'Whoever knows a new or better way of doing things sends it here, without an account. The jury does not know who sent what.',
  open: 'Open, or opening soon',
  noneOpen: 'No contest for initiatives takes entries now.',
  past: 'Closed',
  nonePast: 'No contest for initiatives has closed yet.',
  phases,
  state: 'State:',
  until: (at: Date) => `Send in before ${formatInstant(at)}`,
  asks: 'Held by:',
  time: 'Time for entries',
  between: (opens: Date, closes: Date) => `from ${formatInstant(opens)} until ${formatInstant(closes)}`,
  aim: 'Aim',
  who: 'Who may enter',
  rules: 'Rules',
  wanted: 'What to send',
  criteria: 'Criteria',
  criterion: 'Criterion',
  most: 'Most points',
  weight: 'Weight',
  scored: 'How scores are counted',
  scoreRules: {
    mean: 'The mean of all members of the jury',
    trimmed: 'The mean without the highest and the lowest score (where five or more members scored)',
  },
  least: (count: number) => `An entry with fewer than ${count} scores is not ranked.`,
  ties: { first: 'more points for the first criterion come first', shared: 'they share the rank' },
  equal: 'Among equals:',
  prizes: 'Prizes',
  prize: (name: string, count: number, worth: string) =>
    `${name}: ${formatNumber(count)}${worth ? `, ${worth}` : ''}`,
  received: (count: number) => `${formatNumber(count)} entries were received.`,
  cancelled: 'This contest was cancelled',
  closed: 'The time for entries is over. Who sent one in finds its result on the page in the mail.',
  upcoming: 'This contest takes no entries yet.',
  results: 'Results',
  noPrizes: 'No entry won a prize.',
  authors: 'By:',
  unnamed: 'no name given',
  check: 'Check a certificate',
  all: 'All contests for initiatives',
  quizzes: 'Knowledge contests',
  enter: 'Write an entry',
  enterNote:
    'Afterwards a mail brings you a private link, by which you add files and send the entry in. It counts only once it is sent in.',
  blindNote:
    'Please do not name yourself in the fields below or in files: the jury must not know who sent it.',
  name: 'Name of the initiative',
  summary: 'Summary',
  summaryHint: 'A few sentences that outsiders understand.',
  situation: 'How things were before',
  situationHint: 'How it is done now, and where it gets stuck.',
  solution: 'The solution',
  solutionHint: 'What is done, by whom, with what.',
  effect: 'What it brings',
  effectHint: 'Figures, seen or expected; whether others can use it.',
  author: (n: number) => (n === 1 ? 'Author' : `Author ${n}`),
  shows: (n: number) => `Author ${n} may be named when results are announced`,
  email: 'E-mail address',
  emailHint:
    'Only the secretary of the contest sees it. Pupils use the address of a parent or of their school.',
  group: 'You take part as',
  choose: 'Choose one',
  showsSummary: 'If it wins a prize, the summary may be published',
  agreed: 'I have read the rules and agree; if I am under 16, a parent or guardian has agreed too',
  kept: (days: number) =>
    `Names, addresses, texts and files are deleted ${days} days after the results; you can delete them earlier on the page of your entry. What was announced of a prize stays.`,
  trap: 'Leave this empty',
  send: 'Get the link to send it in',
  begunTitle: 'Please open your mailbox',
  begun: 'A mail was sent to your address. Open its link to add files and to send the entry in.',
};

export const ownEntryInEnglish: Translated<typeof words.ownEntryText> = {
  title: 'Your entry',
  unknownTitle: 'This link cannot be used',
  unknown: 'It may have been cut while copying. Open the mail again and follow its link.',
  states,
  state: 'State:',
  code: 'Code of the entry:',
  sentAt: (at: Date) => `Sent in at ${formatInstant(at)}`,
  notSent: 'This entry is NOT sent in yet',
  notSentNote: (closes: Date) => `Read it again, add files, then send it in before ${formatInstant(closes)}.`,
  send: 'Send the entry in',
  sent: 'Sent in. A mail confirms it.',
  sentNote: (closes: Date) => `You can change or withdraw it before ${formatInstant(closes)}.`,
  saved: 'Saved.',
  named:
    'The text names an author, an address or a telephone number. The jury reads it covered; you had better rewrite it:',
  files: 'Files',
  filesLink: 'Add or remove files',
  noFiles: 'There are no files.',
  fileNamed:
    'This file names an author: the jury does not see it yet. Please replace it by one without names; otherwise the secretary decides.',
  fileUnread: 'No program could read the words of this file. Please look yourself that it names no author.',
  filesIntro: (most: number, megabytes: number) =>
    `Up to ${most} files of at most ${megabytes} MB each: .docx, .pdf, .txt or pictures .jpg, .png, .webp.`,
  add: 'Add',
  remove: 'Remove this file',
  choose: 'Choose files',
  back: 'To your entry',
  change: 'Change the entry',
  save: 'Save the changes',
  withdraw: 'Withdraw the entry',
  withdrawNote:
    'A withdrawn entry is not scored and cannot be taken back; you can write another before the close.',
  withdrawSure: 'I want to withdraw this entry',
  sureMissing: 'Please tick the box, then press again. Nothing has changed.',
  withdrawn: 'This entry was withdrawn.',
  erased: 'Names, address, texts and files of this entry were deleted.',
  refused: 'The entry does not meet the conditions',
  reason: 'Why:',
  complain: 'Complain',
  complainNote: 'Once. Somebody else than who refused the entry looks again and answers you.',
  complainWords: 'Why the entry meets the conditions',
  complainSend: 'Send the complaint',
  yourComplaint: 'Your complaint:',
  noAnswerYet: 'Not answered yet.',
  answer: 'Answer:',
  result: 'Result',
  won: (prize: string) => `The entry won: ${prize}.`,
  none: 'The entry won no prize. Thank you for sending it.',
  score: (total: string) => `Score: ${total.replace(',', '.')} of 100.`,
  certificate: 'Download the certificate (PDF)',
  toCall: 'Page of the contest',
  erase: 'Delete my data',
  eraseNote:
    'Names, address, texts and files are deleted at once, for good. While the contest runs, the entry is withdrawn by that.',
  eraseSure: 'I understand and want this',
  fileFailed: 'The file could not be written now. Please try again in a few minutes.',
};

const letter = (subject: string, body: string, ...paragraphs: string[]) => ({
  subject,
  text: ['Hello,', ...paragraphs, body].join('\n\n'),
});
export const initiativeMailsInEnglish: Translated<typeof mails.initiativeMails> = {
  begun: ({ call, entry, body, url, closesAt }) =>
    letter(
      `Not sent in yet: ${call}`,
      body,
      `You just wrote the entry “${entry}” for the contest “${call}”. It is NOT sent in yet.`,
      `Open this page to add files, read it again and send it in before ${formatInstant(closesAt)}:`,
      url,
      'Whoever has this link can change and withdraw the entry, so please do not pass it on. If it was not you, ignore this mail: what is not sent in is deleted.',
    ),
  sent: ({ call, entry, body, url, said, closesAt }) =>
    letter(
      `Entry ${said} received: ${call}`,
      body,
      `We received the entry “${entry}” under the code ${said}.`,
      `You can change or withdraw it before ${formatInstant(closesAt)}, and follow it here:`,
      url,
    ),
  refused: ({ call, entry, body, url, said }) =>
    letter(
      `Entry not accepted: ${call}`,
      body,
      `The entry “${entry}” is not scored. Why:`,
      said,
      'If you do not agree, you can complain once on the page of the entry; somebody else looks again:',
      url,
    ),
  takenIn: ({ call, entry, body, url, said }) =>
    letter(
      `Complaint accepted: ${call}`,
      body,
      `The entry “${entry}” is scored. The answer to your complaint:`,
      said,
      url,
    ),
  stays: ({ call, entry, body, url, said }) =>
    letter(
      `Answer to your complaint: ${call}`,
      body,
      `The entry “${entry}” still does not meet the conditions. The answer to your complaint:`,
      said,
      url,
    ),
  cancelled: ({ call, body, said }) =>
    letter(`Contest cancelled: ${call}`, body, `The contest “${call}” was cancelled. Why:`, said),
  announced: ({ call, body, url, said }) =>
    letter(
      `Results: ${call}`,
      body,
      `The results of the contest “${call}” were announced. What you sent in:`,
      said,
      'See it, and download the certificate of a prize, on the page of the entry:',
      url,
      'Thank you for your initiative.',
    ),
};
export const resultWordsInEnglish: Translated<typeof mails.resultWords> = {
  line: (code: string, prize: string) => `${code}: ${prize || 'no prize'}`,
};
