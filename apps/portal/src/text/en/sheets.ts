import type { Translated } from '../language.ts';
import type { sheetMail } from '../vi/sheet-mail.ts';
import type { answerRefusals, askedByLinkText } from '../vi/sheets.ts';
import { formatDeadline, formatNumber } from './dates.ts';

const nothingDone = 'Nothing was recorded.';
const kept = 'What you wrote is still below.';

export const answerRefusalsInEnglish: Translated<typeof answerRefusals> = {
  over: `The body has ended the consultation on this draft. Your answer was not sent. ${kept}`,
  closed: `These questions are closed, so your answer was not sent. ${kept}`,
  gone: 'This link cannot be used any more. Your answer was not sent.',
  used: 'This link was used for an answer once. What you just wrote was not sent; the answer before it is kept.',
  empty: `There is no answer yet. ${nothingDone} Please answer at least one question.`,
  tooLong: `An answer is longer than ${formatNumber(10_000)} letters. ${nothingDone} ${kept}`,
  consentNeeded: `Please tick the consent, so that the body may use your answer. ${nothingDone} ${kept}`,
  tooMany: `Too much was sent from your network just now. ${nothingDone} ${kept} Please wait a few minutes and send again.`,
};

/**
 * Below the mail in Vietnamese: the directory does not know which language somebody reads, and a foreign enterprise that is
 * asked must not lose its one answer to that. Its link opens the English page of the same questions.
 */
export const sheetMailInEnglish = ({ body, draft, dueOn, url }: Parameters<typeof sheetMail>[0]): string =>
  [
    'In English:',
    `${body} asks for your opinion on the draft “${draft}”. There are a few short questions; answer whichever you like, in English if you wish.`,
    `Please answer before ${formatDeadline(dueOn)}, Vietnam time, at this private address:\n${url}`,
    'The address is yours alone and takes one answer, in either language. Opening it does not use it up. Please do not pass it on.',
    'You get this mail because you agreed to be asked. To take that back, or to have your data deleted, answer this mail.',
  ].join('\n\n');

/** The page of somebody who was asked. The questions stay in the language in which the body wrote them. */
export const askedInEnglish: Translated<typeof askedByLinkText> = {
  title: 'Your opinion on a draft is asked for',
  asks: 'asks for your opinion on:',
  intro: (dueOn) =>
    `Answer whichever questions you like, in English if you wish. Please answer before ${formatDeadline(dueOn)}. You may open this page as often as you want; only pressing the button at the end uses your one answer.`,
  readDraft: 'Read the draft on this site',
  about: 'About',
  readUnit: 'Read this part again',
  other: 'Anything else',
  name: 'Your name',
  nameHint: 'You may leave it empty. It is not published.',
  nameless: 'Send without a name',
  namelessHint: 'Nobody, not even an administrator, can find out whose answer it is.',
  namelessOnly: 'This link belongs to nobody by name. Your answer is sent without a name.',
  consent: () =>
    'I agree that the body named above keeps this answer, uses it to improve the draft, and publishes its words, without my name, in the table of answers.',
  send: 'Send my answer',
  thanks: 'Your answer was received',
  thanksNote: 'With the code below you can see how the body answered. Please keep it.',
  track: 'See my opinion',
  goneTitle: 'This link cannot be used',
  gone: 'There is no such link, or the body no longer asks. If you got a mail with it, please contact the body that sent the mail.',
  usedTitle: 'This link was used',
  used: 'An answer was sent through this link. Each link takes one answer.',
};
