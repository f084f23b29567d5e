import type { pieceNames, publicPackText, publicPressText } from '#text/vi/pack.ts';
import type { Translated } from '../language.ts';

export const packInEnglish: Translated<typeof publicPackText> = {
  title: (draft) => `What is said of the draft: ${draft}`,
  heading: 'What is said of the draft',
  link: 'Summary, questions and answers, leaflets',
  basis: (ordinal, on) =>
    `Written on version ${ordinal} of ${on} and approved by the drafting body, in Vietnamese.`,
  overtaken: (ordinal, newest) =>
    `This was written on version ${ordinal}. There is version ${newest} now; new material is being prepared.`,
  fromOlder: (from, now) =>
    `What you have (a paper with a code, a file, a kept link) is about version ${from} and is no longer used. Below is what is said of version ${now}.`,
  fromWithdrawn: (from) =>
    `What you have (a paper with a code, a file, a kept link) is about version ${from} and is no longer used. Read the draft as it is now on these pages.`,
  readDraft: 'Read the draft',
  summary: 'Summary',
  questions: 'Questions and answers',
  listen: 'Listen',
  bulletin: (minutes) => `Bulletin of ${minutes} minutes`,
  slots: { morning: 'morning', evening: 'evening' },
  machine: 'read by a machine',
  person: 'read by a person',
  text: 'Words of the bulletin',
  files: 'To take away',
  whole: 'All of it (ZIP)',
  press: 'For the press (ZIP)',
  emptyTitle: 'Nothing has been approved yet',
  emptyText: 'Read the draft itself and comment on it.',
};

export const pressInEnglish: Translated<typeof publicPressText> = {
  title: 'For the press',
  description: 'Press releases, summaries, questions and answers and pictures of drafts.',
  intro:
    'Each kit has a press release, a summary on one page, questions and answers and pictures, in Vietnamese, written on one version of a draft and approved by the drafting body. When you quote it, please name the version and its day: the next one may differ.',
  basis: (ordinal, on) => `On version ${ordinal} of ${on}`,
  overtaken: (newest) => `There is version ${newest} now; new material is being prepared.`,
  approved: (on) => `Approved ${on}`,
  kit: 'Take the press kit (ZIP)',
  release: 'Press release (Word)',
  emptyTitle: 'No press kit has been approved yet',
  emptyText: 'The full text of each draft under consultation can be read.',
  toDrafts: 'See the drafts',
  older: (shown) => `These are the ${shown} newest kits. Older ones are on the page of their draft.`,
  more: 'Also for the press',
  meetings: 'Conferences, dialogues and press meetings ahead',
  news: 'News pages',
  openData: 'Data for reuse',
};

export const pieceNamesInEnglish: Translated<typeof pieceNames> = {
  summary: 'Summary on one page',
  questions: 'Questions and answers',
  bulletin1: 'Loudspeaker bulletin, 1 minute',
  bulletin3: 'Loudspeaker bulletin, 3 minutes',
  bulletin5: 'Loudspeaker bulletin, 5 minutes',
  radioScript: 'Script for radio and television',
  pressRelease: 'Press release',
  notice: 'Notice for a board (A4, A3)',
  slides: 'Screens 16:9',
  leaflet: 'Leaflet A5',
  cards: 'Cards for social networks',
  posts: 'Posts for social networks',
  newsletter: 'Newsletter',
  invitation: 'Invitation to a meeting',
  agenda: 'Agenda of a meeting',
  outline: 'Outline of a talk',
  opinionForm: 'Opinion form with a code',
  attendanceList: 'Attendance list',
  minutesForm: 'Form for minutes',
};
