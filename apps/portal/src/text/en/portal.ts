import { pathsIn } from '#english-paths';
import { CONTACT_DAYS_AFTER_ANSWER } from '#features/submissions/contact-retention.ts';
import { DRAFT_DAYS } from '#features/submissions/intake.ts';
import { paths } from '#paths';
import type { Translated } from '../language.ts';
import type { helpText, Passage, privacyText } from '../vi/help.ts';
import type { homeText } from '../vi/portal.ts';
import { formatNumber } from './dates.ts';

export const homeInEnglish: Translated<typeof homeText> = {
  title: 'Read the drafts, say what you think',
  description:
    'Draft legal documents on which the public is being asked. No account is needed to read or to comment.',
  waiting: (count) =>
    `${count === 1 ? 'One draft is' : `${formatNumber(count)} drafts are`} open for your comments. You need no account to read or to comment.`,
  nothingOpen: 'No draft is open for comments today. You can still read those that were answered.',
  nothingYet: 'No draft has been opened for comments yet. Drafts appear here as soon as a body posts them.',
  soonest: 'Closing soonest',
  drafting: (body) => `drafted by “${body}”`,
  readAndComment: 'Read and comment on each article',
  summary: 'See the summary',
  how: 'How to take part',
  howSteps: [
    'Choose a draft and read the articles that concern you.',
    'Press “Comment on this article” and write what to keep or to change.',
    'Keep the code of the receipt: with it you see the answer to your opinion.',
  ],
  find: 'Find drafts and documents',
  who: 'Who is affected?',
  drafts: 'drafts',
  show: 'Show the drafts',
  open: 'Open for comments',
  all: 'All drafts, including those that are closed',
  answered: 'Recently answered',
  noneAnswered: 'No draft has been answered in public yet.',
  answeredOn: 'answered on',
};

/** What only who reads no Vietnamese needs to be told on the front page. */
export const frontForForeigners = {
  language:
    'The drafts and the answers are in Vietnamese, and the Vietnamese text is the one that counts. You may write your opinion in English.',
  search: 'Words in Vietnamese; diacritics may be left out.',
} as const;

type HelpPage = Omit<Translated<typeof helpText>, 'passages'> & { readonly passages: readonly Passage[] };
type PrivacyPage = Omit<Translated<typeof privacyText>, 'passages'> & {
  readonly passages: readonly Passage[];
};

export const helpInEnglish: HelpPage = {
  title: 'Help',
  description:
    'How to read a draft, comment on it, follow the answer, and check for yourself that your opinion is still there.',
  intro:
    'You need no account and nothing to install. Every page works on a telephone, also over a weak network.',
  onThisPage: 'On this page',
  passages: [
    {
      id: 'doc',
      title: 'Reading a draft',
      steps: [
        'Choose a draft on the front page, or type a word into the search. Vietnamese diacritics may be left out.',
        'The summary says in five lines what the draft is, for whom, what changes, and until when.',
        '“Full text” is the draft itself, in Vietnamese. Every article has an address of its own that you can send to others.',
        '“Comparison” shows where the draft differs from the previous version, or from the law in force.',
      ],
      links: [{ href: paths.englishDrafts, label: 'Drafts' }],
    },
    {
      id: 'gop-y',
      title: 'Commenting',
      steps: [
        'Press “Comment on this article” beside an article, or “Comment” for the draft as a whole.',
        'Say whether you agree, propose a change, disagree or ask; give your reason, and your own wording if you have one.',
        'Look at the preview: it shows exactly what becomes public. Nothing is sent before you press “Send the opinion”.',
        'Keep the code of the receipt: write it down, photograph or print it.',
      ],
      says: [
        'An opinion given in a village meeting, on paper or by telephone counts the same. Where to send it stands on the page of each draft.',
      ],
    },
    {
      id: 'theo-doi',
      title: 'Following the answer',
      says: [
        'With the code of your receipt you see where your opinion is and what was answered.',
        'The drafting body must study, accept or explain, and publish its answer (Law 64/2025/QH15, Article 6).',
        'On the page of a draft you can have news sent by e-mail, by Atom feed or into your calendar.',
      ],
      links: [
        { href: pathsIn('en').track, label: 'Track an opinion' },
        { href: pathsIn('en').ownDataOfAll, label: 'Data about you' },
      ],
    },
    {
      id: 'kiem-tra',
      title: 'Checking that your opinion is still there',
      says: [
        'Each submission is a line of a public log. From your receipt you take a proof and check it with a short program, without having to trust this site.',
      ],
      links: [{ href: pathsIn('en').transparency, label: 'Transparency' }],
    },
  ],
};

export const privacyInEnglish: PrivacyPage = {
  title: 'Privacy',
  description: 'What this site keeps about you, how long, who reads it, and how you delete it.',
  intro: 'This page says what the software does. Nothing else is kept.',
  passages: [
    {
      id: 'khi-doc',
      title: 'While you read',
      points: [
        'No cookie, no account, no counting of people, nothing sent to third parties.',
        'The server’s log holds no network address. It holds path, time and result of sent forms, slow requests and errors.',
      ],
    },
    {
      id: 'khi-gop-y',
      title: 'When you comment',
      points: [
        'Public: your words, the place of the draft, who you are as a category, the way it came, the day. Your name only if you tick the box for it; no box is ticked beforehand.',
        'Not public: e-mail, telephone, and whether mails to you are in Vietnamese or in English. They stand in a table of their own.',
        `Words that were not sent lie under a secret address and are deleted after ${DRAFT_DAYS} days.`,
        `Contact data is deleted ${CONTACT_DAYS_AFTER_ANSWER} days after the draft was answered. With the code of your receipt you delete it sooner.`,
        'Your words are kept with the dossier of the draft.',
      ],
    },
    {
      id: 'nhat-ky',
      title: 'The public log',
      says: [
        'Each submission that got a receipt is a line of the log: a hash of your words and of a random number that only your receipt knows. Nobody can read your words out of it.',
        'A line cannot be deleted. That is what keeps anybody from hiding an opinion.',
      ],
    },
    {
      id: 'nhan-tin',
      title: 'When you have news sent to you',
      points: [
        'The site keeps your address, the draft you chose and the language of the mails, apart from all opinions.',
        'Nothing is sent before you confirm; an address that is not confirmed is deleted after 2 days.',
        'Every mail has a way to stop. When you stop, the address is deleted at once.',
      ],
    },
    {
      id: 'quyen',
      title: 'Your rights',
      points: [
        'See and take away what is kept about you: open the tracking page with the code of your receipt.',
        'Ask once for all that you sent, with an e-mail address or a telephone number that you confirmed.',
        'Delete your contact data without giving a reason.',
        'Ask, correct, complain: write to the owner named at the end of the page. The answer comes within 2 working days (Law 91/2025/QH15).',
      ],
      links: [
        { href: pathsIn('en').track, label: 'Track an opinion' },
        { href: pathsIn('en').ownDataOfAll, label: 'Data about you' },
      ],
    },
  ],
};
