import { findPersonalData } from '#features/submissions/holding/personal-data.ts';
import { namesSender } from '../frames/framed-text.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import { isNoOpinion } from './advertisements.ts';
import { denounces } from './denunciations.ts';
import { insultsPeople } from './insults.ts';
import { wantsAnswer } from './questions.ts';
import { sentencesOf } from './sentences.ts';
import {
  ADDRESS_PHRASE,
  MORE_FAMILY_NAMES,
  NAME_LEADS,
  NO_NAMES,
  OWN_NAME_LEADS,
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
  const sentences = sentencesOf(clean, words);
  const found: Record<ToneFlag, boolean> = {
    question: wantsAnswer(sentences),
    personalData: hasPersonalData(clean, words),
    insult: insultsPeople(clean, sentences),
    advertisement: isNoOpinion(clean, sentences),
    denunciation: denounces(clean, sentences),
  };
  return TONE_FLAGS.filter((flag) => found[flag]);
}

/** Numbers, addresses and names of people; `text` in NFC. */
export const hasPersonalData = (text: string, words: readonly WrittenWord[] = writtenWords(text)) =>
  findPersonalData(text).length > 0 ||
  ADDRESS_PHRASE.test(text) ||
  namesPerson(words, text) ||
  namesSender(text);

/** "Tôi là Huỳnh Văn Sáu": what leads in a name, a family name, and more. */
function namesPerson(words: readonly WrittenWord[], text: string): boolean {
  return words.some(({ word, end }, at) => {
    if (ownName(words, at, text)) return true;
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

/** "Tôi là Tôn Nữ Diệu Lam": behind whoever speaks, three words in capitals that name no body and no office. */
function ownName(words: readonly WrittenWord[], at: number, text: string): boolean {
  const [one, two, three] = words.slice(at, at + 3);
  if (!one?.capital || !two?.capital || !three?.capital || NO_NAMES.has(one.word)) return false;
  if (
    /[.,;:!?\n]/.test(text.slice(one.end, three.start)) ||
    /^\p{Lu}{2}/u.test(text.slice(one.start, one.end))
  )
    return false;
  const before = ` ${words
    .slice(Math.max(0, at - 3), at)
    .map(({ word }) => word)
    .join(' ')}`;
  return OWN_NAME_LEADS.some((lead) => before.endsWith(` ${lead}`));
}
