import type { Translated } from '../language.ts';
import type { pushText, subscribingText } from '../vi/subscribing.ts';
import type * as mails from '../vi/subscribing-mail.ts';
import { newsLineInEnglish } from './mails.ts';

export const subscribingInEnglish: Translated<typeof subscribingText> = {
  title: 'The newsletter by e-mail',
  intro:
    'Choose what you care about. When there is news you get one mail with all of it, one a day or one a week at the most; without news there is no mail.',
  kept: 'The site keeps your address and your choices and nothing else, apart from all opinions. When you stop, the address is deleted at once.',
  email: 'E-mail',
  all: 'All drafts on this site',
  bodies: 'Drafts of these bodies',
  areas: 'Drafts of these places',
  topics: 'Drafts with these words',
  topicsHint:
    'In Vietnamese, separated by commas. Whole words are looked for in the names and summaries of drafts.',
  period: 'Send me',
  periods: { daily: 'One mail a day at the most', weekly: 'One mail a week, on Monday' },
  trap: 'Please leave this field empty',
  ask: 'Send me a mail to confirm',
  sentTitle: 'Look into your mailbox',
  sent: 'A mail was sent to the address that you typed. Open it, follow its link and press “Confirm”. Nothing is sent before you have confirmed.',
  sentNote:
    'No mail? Look among the spam too, or try again in a few minutes. An address that is not confirmed is deleted after 2 days.',
  otherWays: 'Other ways, without e-mail',
  onlyOneDraft: 'Only want news of one draft? Open the page of that draft and choose “News by e-mail”.',
  seeDrafts: 'See the drafts',
  manageTitle: 'Your newsletter',
  confirmTitle: 'Begin to get the newsletter?',
  confirmIntro: (email) =>
    `The news below was asked for at ${email}. If it was not you who asked, delete the address.`,
  confirm: 'Confirm',
  notMe: 'It was not me, delete the address',
  askedMore: 'Somebody has just asked for this as well. Nothing changes before it is confirmed.',
  choicesOf: (email) => `${email} gets the news chosen below.`,
  save: 'Save my choices',
  saved: 'Saved. The next mail follows your new choices.',
  nothing: 'Nothing chosen: you get no newsletter, but for the drafts that you follow.',
  followed: 'Drafts that you follow one by one',
  unfollow: 'Stop following',
  unfollowOf: (draft) => `Stop following “${draft}”`,
  stopTitle: 'Stop everything',
  stopNote: 'Your address, your choices and the drafts that you follow are deleted at once.',
  stop: 'Stop and delete my address',
  goneTitle: 'You get no newsletter',
  gone: 'Your address is not here any more: you stopped, a mail came back, or you did not confirm within 2 days. You can ask again at any time.',
  cameBack:
    'Mail to your address came back, so we stopped writing and deleted the address. Once the mailbox works again, you can ask for the newsletter anew.',
  askAgain: 'Ask for the newsletter',
  unknownTitle: 'This link is wrong',
  unknown:
    'Perhaps it was cut when it was copied. Open the mail again and follow the link, or copy all of it.',
  refusals: {
    emailWrong: 'This is not an e-mail address. Example: name@example.com. Nothing was recorded.',
    nothingChosen: 'Choose at least one thing that you want news of. Nothing was recorded.',
    tooMany:
      'News was asked for too often from your network. Nothing was recorded; wait an hour and try again.',
  },
  choice: {
    all: () => 'All drafts on this site',
    body: (name) => `Drafts of ${name}`,
    area: (name) => `Drafts of ${name}`,
    topic: (words) => `Drafts with “${words}”`,
  },
};

export const subscriptionMailInEnglish: Translated<typeof mails.subscriptionMail> = (url, isSubscribed) => ({
  subject: isSubscribed ? 'Newsletter: confirm your new choices' : 'Confirm that you want the newsletter',
  text: [
    'Hello,',
    isSubscribed
      ? 'This address gets the newsletter about drafts. Somebody, probably you, has just asked for more. See, confirm or stop on this page:'
      : 'Somebody, probably you, asked for the newsletter about drafts at this address. To begin, open the following page and press “Confirm”:',
    url,
    isSubscribed
      ? 'If it was not you, ignore this mail: nothing changes.'
      : 'If it was not you, ignore this mail: after 2 days the address is deleted and no other mail is sent.',
  ].join('\n\n'),
});

export const digestMailInEnglish: Translated<typeof mails.digestMail> = (sections, manageUrl) => ({
  subject:
    sections.length === 1 && sections[0]
      ? `Newsletter: ${sections[0].title}`
      : `Newsletter: ${sections.length} pieces of news`,
  text: [
    'Hello,',
    'This is new among what you chose.',
    ...sections.map(({ title, topics, closesOn, url }) =>
      [title, ...topics.map((topic) => `– ${newsLineInEnglish(topic, closesOn)}`), url].join('\n'),
    ),
    'Change your choices or stop; when you stop, your address is deleted at once:',
    manageUrl,
  ].join('\n\n'),
});

export const pushInEnglish: Translated<typeof pushText> = {
  title: 'Notifications on this device',
  intro:
    'When there is a digest, this browser shows one notification, once a day at the most, beside the mail. Its words are encrypted; we keep only the address at which the browser is told.',
  devices: (n) => (n === 1 ? 'One device is being told.' : `${n} devices are being told.`),
  refused: 'The browser does not allow notifications. Allow them in the settings of this page and try again.',
  turnOn: 'Turn notifications on',
  turnOff: 'Turn off on this device',
  turnOffAll: 'Turn off on every device',
};
