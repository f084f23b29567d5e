import type { Translated } from '../language.ts';
import type { bulletinSoundText, stationText } from '../vi/loudspeaker.ts';

export const stationInEnglish: Translated<typeof stationText> = {
  heading: (name) => `Loudspeaker: ${name}`,
  description: (name) => `What ${name} broadcasts, and when.`,
  intro: 'Words about drafts that are open for comments, to be read out at their hour.',
  area: 'Area',
  body: 'Run by',
  ended: 'This loudspeaker is no longer in use.',
  none: 'There is nothing to broadcast now.',
  broadcasts: 'Schedule',
  when: 'Day and hour',
  words: 'Words',
  state: 'State',
  states: { planned: 'to be broadcast', broadcast: 'broadcast', missed: 'not confirmed' },
  draft: 'See the draft',
  machines: 'For machines',
  schedule: 'Schedule (JSON)',
  podcast: 'Podcast (RSS)',
  machinesHint:
    'Both files are always up to date and need no account; how to read them stands in the documentation.',
};

export const bulletinSoundInEnglish: Translated<typeof bulletinSoundText> = {
  bulletin: (minutes, seconds) =>
    `Bulletin of ${minutes} min from the communication pack, ${seconds} seconds long`,
  person: 'read by a person',
  voice: 'read by a computer voice',
  download: (name) => `Download ${name}`,
};
