import type { Translated } from '../language.ts';
import type { entryMail } from '../vi/contest-mails.ts';
import type * as words from '../vi/contests.ts';
import { formatUsed } from '../vi/contests.ts';
import { formatInstant, formatNumber } from './dates.ts';

const nothing = 'Nothing was recorded.';

export const entryMailInEnglish: Translated<typeof entryMail> = ({ title, body, url, isNew }) => ({
  subject: `Your link to the contest: ${title}`,
  text: [
    'Hello,',
    isNew
      ? `This address was just used to enter the contest “${title}”.`
      : `This address had entered the contest “${title}” before. Each address enters once, so nothing new was recorded.`,
    'Play and see your results here:',
    url,
    'Whoever has this link can play in your place, so please do not pass it on. If it was not you who entered, open the page and delete the name.',
    body,
  ].join('\n\n'),
});

export const enterRefusalsInEnglish: Translated<typeof words.enterRefusals> = {
  notOpen: `This contest takes no entries now. ${nothing}`,
  tooMany: `Too many entries came from this network, or for this mailbox. ${nothing} What you typed is still below; please try again later.`,
};

export const entryErrorsInEnglish: Translated<typeof words.entryErrors> = {
  nameMissing: 'Please give your name.',
  nameLong: 'This name is too long (120 letters at most).',
  emailMissing: 'Please give your e-mail address: the link to play is sent there.',
  emailWrong: 'This e-mail address is not right; for example: name@example.vn.',
  groupMissing: 'Please choose one.',
  agreementMissing: 'To enter, please agree to the rules.',
};

export const playRefusalsInEnglish: Translated<typeof words.playRefusals> = {
  unknown: 'This link cannot be used.',
  notYet: 'This round is not open yet.',
  closed: 'This round is closed; it cannot be started any more.',
  notStarted: 'You have not started this round.',
  timeUp:
    'The time was over, so the answer you just sent does not count. Answers that you sent before it do.',
  tooFast: 'That was too fast. Please wait a moment and send again.',
  noChoice: 'Please choose an answer, then send it.',
};

export const publicContestsInEnglish: Translated<typeof words.publicContestText> = {
  title: 'Knowledge contests',
  intro:
    'Played on a phone, without an account: you enter with an e-mail address, and each address plays each round once. The questions are in Vietnamese.',
  open: 'Under way',
  noneOpen: 'There is no contest now.',
  past: 'Ended',
  nonePast: 'No contest has ended yet.',
  asks: 'Held by:',
  rules: 'Rules',
  prizes: 'Prizes of each round',
  prize: (name: string, count: number, worth: string) =>
    `${name}: ${formatNumber(count)}${worth ? `, ${worth}` : ''}`,
  rounds: 'Rounds',
  round: (opens: Date, closes: Date, questions: number, minutes: number) =>
    `from ${formatInstant(opens)} until ${formatInstant(closes)}; ${questions} questions, ${minutes} minutes`,
  rightFirst: 'More right answers come first.',
  byTime: 'Among equals the faster comes first; time runs by the clock of the server.',
  byGuess:
    'Among equals comes first who guessed better how many would have everything right, and then the faster by the clock of the server.',
  enter: 'Enter',
  enterNote:
    'The link to play is sent to your mailbox. No network address and no trace of your device is kept.',
  kept: (days: number) =>
    `Names and addresses are deleted ${days} days after the last round; on your own page you can delete them earlier.`,
  name: 'Name',
  email: 'E-mail address',
  emailHint: 'Pupils use the address of a parent or of their school.',
  group: 'You take part as',
  choose: 'Choose one',
  showsName: 'My name may stand in the ranking',
  agreed: 'I have read the rules and agree; if I am under 16, a parent or guardian has agreed too',
  trap: 'Leave this empty',
  entered: 'A mail was sent to your address. Open it and follow its link to play.',
  notOpen: 'This contest takes no entries any more. Who entered still plays by the link in the mail.',
  ranking: 'Ranking',
  rank: 'Rank',
  who: 'Who',
  anonymous: 'no name given',
  right: 'Right answers',
  used: 'Time',
  prizeColumn: 'Prize',
  played: (count: number) => `${formatNumber(count)} people played.`,
  nobody: 'Nobody played this round.',
  first: (count: number) => `The first ${formatNumber(count)} ranks are shown.`,
  rightOf: (right: number, of: number) => `${right}/${of}`,
  time: formatUsed,
  struck: 'Struck questions',
  struckNote: 'A struck question counts as right for everybody who was asked it.',
};

export const entryInEnglish: Translated<typeof words.entryText> = {
  title: 'Your page of the contest',
  unknownTitle: 'This link cannot be used',
  unknown: 'Please open the link of the mail again, or enter once more to be sent a new mail.',
  hello: 'Entered as:',
  erased: 'Name and address were deleted.',
  phases: { upcoming: 'not open yet', open: 'open', finishing: 'about to end', over: 'ended' },
  start: 'Start the clock',
  startNote: (questions: number, minutes: number) =>
    `${questions} questions in ${minutes} minutes. Time runs by the clock of the server from the moment you press; each answer is sent once and cannot be changed. If your line breaks, open this page again: what you sent is still there.`,
  goOn: 'Go on',
  done: 'You have finished this round.',
  resultLater: (at: Date) =>
    `Your score and the right answers are shown after ${formatInstant(at)}, when nobody is playing any more.`,
  notPlayed: 'You did not play this round.',
  score: (right: number, of: number, used: string) => `${right} of ${of} right, ${used}.`,
  rank: (rank: number) => `Rank ${rank}`,
  review: 'Question by question',
  yours: 'You chose',
  unanswered: 'not answered',
  rightAnswer: 'Right answer',
  source: 'Source',
  struck: (reason: string) => `Struck, right for everybody: ${reason}`,
  certificate: 'Download the certificate of your prize (PDF)',
  erase: 'Delete my name and address',
  eraseNote:
    'You cannot play any more and cannot be given a prize. What you answered is counted further, tied to nobody.',
  eraseSure: 'I understand and want this',
  sureMissing: 'Please tick this if you want it deleted.',
  toContest: 'Rules of the contest',
  question: (at: number, of: number) => `Question ${at} of ${of}`,
  left: 'Time left',
  before: (at: string) => `Send before ${at} by the clock of the server.`,
  clock: (ms: number) => formatUsed(ms),
  send: 'Send this answer',
  guess: 'How many people will have everything right?',
  guessHint: 'A whole number; it matters only when several have as many right answers.',
  guessMissing: 'Please give a whole number of up to 9 digits.',
  sendGuess: 'Send the guess and finish',
  timeUp: 'The time is over. What you sent counts.',
  back: 'To your page',
  fileFailed: 'The file could not be written now. Please try again in a few minutes.',
};
