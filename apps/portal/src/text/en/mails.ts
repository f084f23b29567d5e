import type { Translated } from '../language.ts';
import type * as answers from '../vi/answer-mail.ts';
import type * as letters from '../vi/data-letters.ts';
import type * as following from '../vi/follow-mail.ts';
import type { hiddenMail } from '../vi/moderation.ts';
import type { phoneMessages } from '../vi/phone.ts';
import type * as receipts from '../vi/receipt-mail.ts';
import { formatDayMonth, formatDeadline, formatInstant, formatNumber } from './dates.ts';
import { requestKindsInEnglish, requestStatesInEnglish, resultsInEnglish } from './own-data.ts';

/** Mails to who used the English pages. Names of drafts and bodies stay as they are: they are names. */
const mail = (subject: string, ...parts: readonly string[]) => ({
  subject,
  text: ['Hello,', ...parts].join('\n\n'),
});

const KEEP_SECRET =
  'Whoever has this link can see, change and take back what you sent, so please do not pass it on.';
const CONFIRM =
  'To confirm that this address is yours, open the following link within seven days and press the button on its page. After that you can find the code of your receipt with this address:';
const NOT_ME = 'If you did not send an opinion, ignore this mail: nothing is confirmed.';

export const receiptMailInEnglish: Translated<typeof receipts.receiptMail> = ({
  draft,
  body,
  code,
  url,
  confirmUrl,
}) =>
  mail(
    `Receipt for your opinion on “${draft}”`,
    `${body} has received your opinion on the draft “${draft}”. Code of the receipt: ${code}`,
    `Until the time for comments is over you can follow it, change it or take it back here:\n${url}`,
    KEEP_SECRET,
    ...(confirmUrl ? [CONFIRM, confirmUrl, NOT_ME] : []),
    body,
  );

export const confirmMailInEnglish: Translated<typeof receipts.confirmMail> = ({ draft, body, confirmUrl }) =>
  mail(
    `Confirm your e-mail address: “${draft}”`,
    `Somebody gave this address when commenting on the draft “${draft}”.`,
    CONFIRM,
    confirmUrl,
    NOT_ME,
    body,
  );

export const recoverMailInEnglish: Translated<typeof receipts.recoverMail> = ({ receipts: found }) =>
  mail(
    'The codes of your receipts',
    'You asked for the codes of your receipts. This address was confirmed for:',
    ...found.map(({ draft, receivedAt, url }) => `“${draft}”, ${formatInstant(receivedAt)}\n${url}`),
    KEEP_SECRET,
    'If it was not you who asked, ignore this mail.',
  );

const onlyYou = ({ length }: readonly string[]) =>
  `Whoever has ${length === 1 ? 'this link' : 'these links'} can see the answer, so please do not pass ${length === 1 ? 'it' : 'them'} on. On that page you can delete your e-mail address.`;
const toAll = ({ length }: readonly string[]) =>
  length === 1 ? 'to your opinion' : `to what you sent on ${length} occasions, one page for each,`;

export const answerMailInEnglish: Translated<typeof answers.answerMail> = ({ urls, draft, body }) =>
  mail(
    `Your opinion on “${draft}” was answered`,
    `You commented on the draft “${draft}” and asked to be told when there is an answer. ${body} has published its table of answers.`,
    `See the answer ${toAll(urls)} here:`,
    urls.join('\n'),
    'Every opinion has an answer, also where it was not taken up. There the body says why, and what it changed in the draft, if anything.',
    onlyYou(urls),
    `Thank you for the time you took.\n${body}`,
  );

export const correctedMailInEnglish: Translated<typeof answers.correctedMail> = ({ urls, draft, body }) =>
  mail(
    `The answer to your opinion on “${draft}” was corrected`,
    `${body} has published a correction of the table of answers for the draft “${draft}”. The answer to your opinion is among those that were corrected.`,
    `See the corrected answer ${toAll(urls)} here:`,
    urls.join('\n'),
    'The published table says what was corrected and why; the previous edition can still be read.',
    onlyYou(urls),
    body,
  );

export const hiddenMailInEnglish: Translated<typeof hiddenMail> = ({ url, draft, body }) =>
  mail(
    `About your opinion on “${draft}”`,
    `You commented on the draft “${draft}”. ${body} has decided not to show one of your opinions in public. It is received, counted and answered all the same.`,
    'See why, and ask for another look if you do not agree, here:',
    url,
    'Whoever has this link can see it, so please do not pass it on.',
    body,
  );

export const followMailInEnglish: Translated<typeof following.confirmMail> = (draft, url, isFollowing) =>
  mail(
    isFollowing ? `You get news of “${draft}”` : `Confirm that you want news of “${draft}”`,
    isFollowing
      ? `News of the draft “${draft}” is sent to this address. You need not do anything. To stop it, open:`
      : `Somebody, probably you, asked for news of the draft “${draft}” at this address. To begin, open the following page and press “Confirm”:`,
    url,
    isFollowing
      ? 'If it was not you who asked just now, you can ignore this mail.'
      : 'If it was not you, ignore this mail: after 2 days the address is deleted and no other mail is sent.',
  );

const NEWS: Record<
  Parameters<typeof following.newsMail>[0]['topics'][number],
  (day: string | null) => string
> = {
  'consultation.opened': (day) =>
    day ? `It is open for comments until ${formatDeadline(day)}, Vietnam time.` : 'It is open for comments.',
  'consultation.extended': (day) =>
    day
      ? `The time for comments was extended: until ${formatDeadline(day)}, Vietnam time.`
      : 'The time for comments was extended.',
  'consultation.withdrawn': () => 'The drafting body has withdrawn the draft from the consultation.',
  'matrix.published': () => 'The drafting body has published its table of answers.',
  'matrix.corrected': () =>
    'The table of answers was corrected. Its page says which answers were corrected and why; the previous edition can still be read.',
  'issuedDocument.published': () => 'The document was issued.',
};

export const newsLineInEnglish: Translated<typeof following.newsLine> = (topic, day) => NEWS[topic](day);

export const newsMailInEnglish: Translated<typeof following.newsMail> = (news) =>
  mail(
    `News of “${news.shortTitle}”`,
    `You get news of the draft “${news.shortTitle}”. This is new:`,
    news.topics.map((topic) => `– ${NEWS[topic](news.closesOn)}`).join('\n'),
    'See the draft:',
    news.draftUrl,
    'To stop these mails, open the following page; your address is deleted at once:',
    news.stopUrl,
  );

export const ownDataMailInEnglish: Translated<typeof letters.ownDataMail> = ({ url, hours }) =>
  mail(
    'Link to the data about you',
    `You asked for a link to see, take away, correct or delete the data of all that you sent under this address. Open it within ${hours} hours:`,
    url,
    'Whoever can open this link can see the data about you, so please do not pass it on.',
    'If it was not you who asked, ignore this mail: nothing was sent and nothing was changed.',
  );

export const ownDataMessageInEnglish: Translated<typeof letters.ownDataMessage> = (url) =>
  `Data about you, for 24 hours. Give it to nobody: ${url}`;

export const messagesInEnglish: Translated<typeof phoneMessages> = {
  code: (code, minutes) =>
    `Code to confirm your number: ${code}. Valid for ${minutes} minutes. Give it to nobody. If you sent no opinion, ignore this message.`,
  receipts: (codes) => `Codes of your receipts: ${codes.join(', ')}`,
};

const unread = (status: 'V' | 'S' | 'U') => (status === 'V' ? '' : ', not yet checked against its text');
const whereToSee = (url: string) =>
  `To see the data and the answer for each submission, ask for a private link here:\n${url}\nNo code of a receipt stands in this mail, in case it is passed on.`;
const whomToAsk = ({ body, replyTo }: { readonly body: string; readonly replyTo: string }) =>
  replyTo ? `${body}\n${replyTo}` : body;
const numbered = ({ number, year }: { readonly number: number; readonly year: number }) =>
  `${number}/${year}`;

export const receivedMailInEnglish: Translated<typeof letters.receivedMail> = (request) => {
  const { kind, receivedAt, body, dueOn, limit, isDelete, url } = request;
  return mail(
    `Request ${numbered(request)} about personal data was received`,
    `${body} has received your request ${numbered(request)}: ${requestKindsInEnglish[kind].toLowerCase()}. Received at ${formatInstant(receivedAt)}.`,
    `The body answers by the end of ${formatDayMonth(dueOn, true)}: ${limit.amount} working days (${limit.legalBasis}${unread(limit.status)}).`,
    ...(isDelete
      ? [
          'When everything is deleted no mail follows, because this address is deleted too. If it is not deleted, or in part only, we write to you and give the reason.',
        ]
      : []),
    whereToSee(url),
    'If it was not you who asked, tell the body at once, before the day of the answer, at the address below.',
    whomToAsk(request),
  );
};

const REMEDIES: Record<Parameters<typeof letters.decidedMail>[0]['remedies'][number]['code'], string> = {
  complaint: 'complain to the body that answered, at the address at the end of this mail',
  authority: 'turn to the authority in charge of the protection of personal data',
  court: 'go to court',
};

export const decidedMailInEnglish: Translated<typeof letters.decidedMail> = (request) => {
  const { kind, receivedAt, body, state, answer, basis, results, remedies, url } = request;
  const count = (result: keyof typeof resultsInEnglish) =>
    results.filter((one) => one.result === result).length;
  const counted = (['done', 'kept', 'refused', 'gone'] as const)
    .filter((result) => count(result) > 0)
    .map((result) => `- ${formatNumber(count(result))}: ${resultsInEnglish[result]}`);
  return mail(
    `Answer to request ${numbered(request)} about personal data`,
    `${body} answers your request ${numbered(request)} (${requestKindsInEnglish[kind].toLowerCase()}, received at ${formatInstant(receivedAt)}): ${requestStatesInEnglish[state]}.`,
    ...(state === 'partly' ? [`Of what you sent:\n${counted.join('\n')}`] : []),
    ...(answer ? [`${state === 'granted' ? 'Words of the body' : 'Reason'}: ${answer}`] : []),
    ...(basis ? [`Legal basis: ${basis}`] : []),
    ...(remedies.length > 0
      ? [
          [
            'If you do not agree, you can:',
            ...remedies.map(
              ({ code, legalBasis, status }) => `- ${REMEDIES[code]} (${legalBasis}${unread(status)}).`,
            ),
            ...(remedies.some(({ status }) => status === 'U')
              ? ['For time limits and the way to do so under these laws, ask the body or legal aid.']
              : []),
          ].join('\n'),
        ]
      : []),
    whereToSee(url),
    whomToAsk(request),
  );
};
