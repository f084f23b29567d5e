import type { Translated } from '../language.ts';
import type * as moderation from '../vi/moderation.ts';
import type * as vi from '../vi/own-submission.ts';
import type * as phone from '../vi/phone.ts';
import type { placeNowText } from '../vi/places.ts';
import { formatDeadline, formatInstant } from './dates.ts';

export const ownInEnglish: Translated<typeof vi.ownSubmissionText> = {
  title: 'Change or take back what you sent',
  until: (day) => `You can do so until ${formatDeadline(day)}, Vietnam time.`,
  changeNote:
    'Changing sends a new version in place of this one, with a new receipt. The old one stays in the dossier but is not counted, and the public log says that it was replaced.',
  change: 'Change this',
  withdrawTitle: 'Take it back',
  withdrawNote:
    'What is taken back is not shown, not counted and not answered; the public log says that it was taken back. It cannot be undone, but you can comment anew.',
  withdrawSure: 'I understand and want to take all of it back',
  withdraw: 'Take my opinion back',
  enteredByStaff: (address) =>
    `Staff wrote this down. To change it or take it back, tell the drafting body: ${address}.`,
  withdrawnTitle: 'You took this back',
  withdrawn: (at) =>
    `Taken back at ${formatInstant(at)}. It is not shown, not counted and not answered. The old words are only in the dossier; the public log has one more line about it.`,
  erasedTitle: 'The words and the data about you were erased',
  erased:
    'Nobody can read them any more. The code of the receipt and the line of the public log are still there.',
  erasedMore: 'See what is still kept and why',
  takenBackTitle: 'The body took back this record',
  takenBack: (at) =>
    `Staff wrote it down by mistake and took it back at ${formatInstant(at)}. It is not shown and not counted; the public log has one more line about it.`,
  replacedTitle: 'This was replaced by another version',
  replaced: (at) => `Another version was sent at ${formatInstant(at)}. This one is not counted any more.`,
  seeNew: 'See the new version',
  replaces: 'This takes the place of',
  emailConfirmed: 'The address was confirmed.',
  emailNotConfirmed: 'The address was not confirmed, so it cannot be used to find the code again.',
  mailConfirmation: 'Send me a mail to confirm the address',
  mailSent: 'A mail was sent. Open its link and press the button on that page.',
  recoverTitle: 'Lost the code of the receipt?',
  recoverNote:
    'If you had the receipt sent by e-mail when you commented, and confirmed the address, we send the codes to that address again.',
  recoverEmail: 'The e-mail address that you used',
  recover: 'Send me the codes',
  recoverAsked:
    'If something was sent with this address and the address was confirmed, a mail with the codes arrives in a few minutes. This answer is the same for every address, so that nobody can find out whether somebody else has commented.',
  recoverTooMany: 'Codes were asked for too often from your network. Wait an hour and try again.',
  confirmTitle: 'Confirm the address',
  confirmAsk: (draft) => `You gave this address when you commented on the draft “${draft}”.`,
  confirmNote: 'Press the button to confirm that the address is yours. Opening this page confirms nothing.',
  confirm: 'Confirm',
  confirmedTitle: 'The address was confirmed',
  confirmedNote: 'From now on you can find the code of the receipt with this address.',
  confirmGone:
    'This link cannot be used any more: it was used, seven days have passed, or the contact data was deleted. On the page of the receipt you can have another mail sent.',
  toReceipt: 'See the receipt',
  signIn: (provider) => `Sign in with ${provider}`,
  signInNote:
    'Not needed. This site only notes that you signed in; it receives and keeps no name, number or address of yours.',
  signedIn: (provider) => `Signed in with ${provider}.`,
  notSignedInTitle: 'You were not signed in',
  notSignedIn:
    'Signing in was broken off, took longer than ten minutes, or was not confirmed. Your draft is still there: go back to its address and try again, or send it without signing in.',
};

export const signInRefusalsInEnglish: Translated<typeof vi.signInRefusals> = {
  notOffered: 'This site has no sign-in for the public. You can send your opinion as usual.',
  gone: 'This draft was sent, thrown away, or seven days have passed.',
  unreachable:
    'The sign-in does not answer. Your draft is still here: try later, or send it without signing in.',
  failed: 'You were not signed in. Your draft is still here: try again, or send it without signing in.',
};

export const changeRefusalsInEnglish: Translated<typeof vi.changeRefusals> = {
  closed:
    'The time for comments is over, so nothing can be changed or taken back. Your opinion stays as you sent it.',
  ended: 'This was taken back or replaced before, so nothing was changed.',
  enteredByStaff: 'Staff wrote this down; only the drafting body can change it.',
  notSure: 'Tick this box to confirm. Nothing was changed.',
  tooMany:
    'Too much was done from your network just now. Nothing was changed: wait a few minutes and press again.',
};

export const mailRefusalsInEnglish: Translated<typeof vi.mailRefusals> = {
  noAddress: 'The body keeps no e-mail address of yours for this.',
  confirmed: 'The address was confirmed before.',
  tooMany: 'Three mails were sent today. Look among the spam too, or try again tomorrow.',
};

export const phoneInEnglish: Translated<typeof phone.phoneText> = {
  title: 'Confirm a telephone number',
  note: 'Not needed. With a confirmed number you can find the code of the receipt again. Your opinion counts the same with and without it.',
  phone: 'Mobile number in Vietnam',
  hint: 'Example: 0912 345 678',
  consent: 'I agree that the body keeps this number, only to find the code of the receipt again',
  send: 'Send a code to this number',
  sent: 'A code of six digits is being sent to the number. It can be used for ten minutes.',
  code: 'The code in the message',
  confirm: 'Confirm this number',
  confirmed: 'The number was confirmed.',
  done: 'The number was confirmed.',
  recover: 'The number that you confirmed',
  recoverTitle: 'Find the code by telephone',
  recoverSend: 'Send the codes to this number',
};

export const phoneRefusalsInEnglish: Translated<typeof phone.phoneRefusals> = {
  notOffered: 'This site sends no messages to telephones.',
  notAPhone: 'Enter a mobile number in Vietnam, ten digits, such as 0912 345 678.',
  consentMissing: 'Tick this box if you agree. Without it no code is sent and no number is kept.',
  ended: 'This was taken back or replaced.',
  confirmed: 'The number was confirmed before.',
  tooMany: 'Codes were sent several times today. Look at your messages, or try again tomorrow.',
  unreachable: 'The message could not be sent. Your opinion is not affected; try again later.',
  wrongCode: 'The code does not belong to this number. Look at the newest message.',
  gone: 'The code is too old, or was tried more than five times. Have another one sent.',
};

export const appealInEnglish: Translated<typeof moderation.appealText> = {
  ask: 'I ask for a second look',
  title: 'You do not agree that it is hidden?',
  note: 'Another person, not the one who hid it, looks at it again and answers you on this page.',
  words: 'Anything you want to add (optional)',
  asked: 'Your request was recorded. The answer will stand on this page.',
  waiting: (at) => `You asked for a second look at ${formatInstant(at)}. Another person will look at it.`,
  answered: (outcome) =>
    outcome === 'shown'
      ? 'Looked at again: the opinion is shown in public.'
      : 'Looked at again: the opinion stays hidden.',
  refusals: {
    notHidden: 'This opinion is not hidden any more, so there is nothing to look at again.',
    wordsTooLong: 'What you added is longer than 2,000 characters. Nothing was sent.',
    alreadyAsked: 'A second look was asked for before and is waiting.',
  },
};

export const heldInEnglish: Translated<typeof moderation.heldText> = {
  title: 'A person looks at it before it is shown',
  received:
    'The opinion was received, is counted and is not lost. Somebody will read it and decide; you need not do anything.',
  because: 'Why it waits',
  step: 'Waits for a person',
};

export const heldWordsInEnglish: Translated<typeof moderation.heldWords> = {
  trap: 'The server is not sure that a person sent it.',
  tooFast: 'The page was sent very soon after it was opened.',
  noProof:
    'Your browser did not run the check, or the page was open for too long. This does not affect your opinion.',
  prefixRate: 'Many were sent from one place within an hour, for example from a community house.',
  links: 'It holds links to other sites.',
  repetition: 'A letter or a word is repeated many times.',
  personalData: 'It may hold a number of a document, a telephone, an address or an account of a person.',
  insult: 'It may hold an insult.',
  accusation: 'It may say that a certain person did wrong.',
  otherProcedure: 'It may belong to another procedure than comments on drafts.',
};

export const placesInEnglish: Translated<typeof placeNowText> = {
  title: (ordinal) => `In version ${ordinal} of the draft`,
  kept: (citation) => `What you commented on is still at “${citation}”.`,
  moved: (citation) => `What you commented on is now at “${citation}”.`,
  removed: 'What you commented on is no longer in this version. Your opinion is kept, counted and answered.',
  waiting:
    'The drafting body is finding out where it stands now. Your opinion is kept, counted and answered.',
  reason: (reason) => `Reason: “${reason}”`,
};
