import { findPersonalData } from '#features/submissions/holding/personal-data.ts';
import { accusesPerson, hasInsult, proposedProcedure } from '#features/submissions/holding/words-found.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import {
  ADDRESS_PHRASE,
  ADVERTISING,
  DENOUNCING,
  MORE_FAMILY_NAMES,
  MORE_INSULTS,
  NAME_LEADS,
  PEOPLE_NAMED,
  QUESTION_WORDS,
  REPROACH_WORDS,
} from './tone-words.data.ts';

export const TONE_FLAGS = ['question', 'personalData', 'insult', 'advertisement', 'denunciation'] as const;
/** What an officer should see before answering or publishing; never a score of a person. */
export type ToneFlag = (typeof TONE_FLAGS)[number];

/**
 * Nothing says "off the topic": how few words of the draft an opinion has tells it from others with a precision of 0.35 at best
 * (decision 0099), and what a person does not answer because a machine has said so is lost. Advertisements show themselves.
 */
export function toneOf(text: string): ToneFlag[] {
  const clean = text.normalize('NFC');
  const words = writtenWords(clean);
  const said = ` ${words.map(({ word }) => word).join(' ')} `;
  const has = (phrases: readonly string[]) => phrases.some((phrase) => said.includes(` ${phrase} `));
  const found: Record<ToneFlag, boolean> = {
    question: isQuestion(clean, said, has),
    personalData:
      findPersonalData(clean).length > 0 || ADDRESS_PHRASE.test(clean) || namesPerson(words, clean),
    insult: hasInsult(clean) || has(MORE_INSULTS),
    advertisement: has(ADVERTISING),
    denunciation:
      accusesPerson(clean) ||
      proposedProcedure(clean) === 'denunciation' ||
      (has(DENOUNCING) && has(PEOPLE_NAMED)),
  };
  return TONE_FLAGS.filter((flag) => found[flag]);
}

/** Something that only the body can say is wanted; a reproach put as a question wants nothing. */
function isQuestion(text: string, said: string, has: (phrases: readonly string[]) => boolean): boolean {
  const asked = text.includes('?') || /\b(?:cho|xin) hoi\b/.test(said);
  if (!asked && !has(['bao gio', 'hay sao', 'co duoc khong', 'cho hoi', 'duoc khong a'])) return false;
  return has(QUESTION_WORDS) && !has(REPROACH_WORDS);
}

/** "Tôi là Huỳnh Văn Sáu": what leads in a name, a family name, and more. */
function namesPerson(words: readonly WrittenWord[], text: string): boolean {
  return words.some(({ word, end }, at) => {
    if (!MORE_FAMILY_NAMES.has(word) || words[at + 1] === undefined || words[at + 2] === undefined)
      return false;
    if (/[.,;:!?\n]/.test(text.slice(end, words[at + 1]!.start))) return false;
    const before = words
      .slice(Math.max(0, at - 3), at)
      .map((one) => one.word)
      .join(' ');
    const led = NAME_LEADS.some((lead) => before === lead || before.endsWith(` ${lead}`));
    const strong = led && !/(?:^| )(?:ong|ba|la)$/.test(before);
    return (
      (led && words[at]!.capital && words[at + 1]!.capital) ||
      (strong && before.endsWith('ten')) ||
      (led && before.endsWith('toi la'))
    );
  });
}
