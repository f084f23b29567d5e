import type { pieceNames, publicPackText } from '#text/vi/pack.ts';
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
