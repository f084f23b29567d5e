import type { Translated } from '../language.ts';
import type { followingText } from '../vi/following.ts';

export const followingInEnglish: Translated<typeof followingText> = {
  link: 'News by e-mail',
  title: (shortTitle) => `News by e-mail: ${shortTitle}`,
  heading: 'Have news of this draft sent to you',
  intro:
    'You get a mail when the time for comments is extended, when the draft is answered, or when it is issued. One mail a day at the most. Every mail has a way to stop.',
  kept: 'The site keeps your address and the name of the draft and nothing else, apart from all opinions. When you stop, the address is deleted at once.',
  email: 'E-mail',
  trap: 'Please leave this field empty',
  ask: 'Send me a mail to confirm',
  sentTitle: 'Look into your mailbox',
  sent: 'A mail was sent to the address that you typed. Open it, follow its link and press “Confirm”. Nothing is sent before you have confirmed.',
  sentNote:
    'No mail? Look among the spam too, or try again in a few minutes. An address that is not confirmed is deleted after 2 days.',
  otherWays: 'Other ways',
  manyDrafts: 'Get the newsletter about many drafts',
  back: 'To the page of the draft',
  refusals: {
    emailWrong: 'This is not an e-mail address. Example: name@example.com. Nothing was recorded.',
    tooMany:
      'News was asked for too often from your network. Nothing was recorded; wait an hour and try again.',
  },
  manageTitle: 'News of a draft by e-mail',
  waitingTitle: (draft) => `Have news of “${draft}” sent to you?`,
  waiting:
    'Press the button below and you begin to get news. If it was not you who asked, delete the address.',
  confirm: 'Confirm',
  notMe: 'It was not me, delete the address',
  confirmedTitle: (draft) => `You get news of “${draft}”`,
  confirmed: 'One mail a day at the most, and only when there is news.',
  stop: 'Stop the mails',
  goneTitle: 'You get no news of this draft',
  gone: 'Your address is not here any more: you stopped, or did not confirm within 2 days. You can ask again at any time.',
  askAgain: 'Ask again',
  unknownTitle: 'This link is wrong',
  unknown:
    'Perhaps it was cut when it was copied. Open the mail again and follow the link, or copy all of it.',
};
