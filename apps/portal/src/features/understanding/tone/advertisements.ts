import { countLinks } from '#features/submissions/holding/words-found.ts';
import {
  ADVERTISING,
  GREETED,
  GREETING,
  HALF_ADVERTISING,
  NOTICES,
  OF_THE_DRAFT,
  REACHED,
  TALK,
  WISHING,
} from './advertising-words.data.ts';
import { type PhraseList, phraseList, placesOf, type Sentence, says } from './sentences.ts';

const advertising = phraseList(ADVERTISING);
const notices = phraseList(NOTICES);
const halves = phraseList(HALF_ADVERTISING);
const reached = phraseList(REACHED);
const talk = phraseList(TALK);

/**
 * Somebody sells, hires, seeks, greets or tries the form: a short text that asks the body for nothing. What is said beside the draft of
 * power cuts or roads is not found: only the draft could tell.
 */
export function isNoOpinion(text: string, sentences: readonly Sentence[]): boolean {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (isGreeting(words.map(({ word }) => word))) return true;
  if (words.length > MOST_ADVERTISED || sentences.some(({ said }) => OF_THE_DRAFT.test(said))) return false;
  const any = (list: PhraseList) => sentences.some((sentence) => says(list, sentence));
  if (any(advertising) || any(notices)) return true;
  if (sentences.some(({ said }) => WISHING.test(said))) return false;
  if (words.length < MOST_TALKED && any(talk)) return true;
  const said = new Set(
    sentences.flatMap((sentence) => placesOf(halves, sentence).map((at) => sentence.words[at]!.word)),
  );
  if (said.size === 0) return false;
  const isReached = countLinks(text) > 0 || TELEPHONE.test(text) || any(reached);
  return said.size > 1 || (isReached && !sentences.some((sentence) => / (?:toi|tui) /.test(sentence.said)));
}
const MOST_ADVERTISED = 60;
const MOST_TALKED = 25;
const TELEPHONE = /(?<!\d)(?:0|\+84)\d{2}[ .]?\d{3}[ .]?\d{3,4}(?!\d)/;

/** "alo alo", "test thử", "Chúc cả nhà ngày mới vui vẻ": of nothing but such words. */
const isGreeting = (words: readonly string[]) =>
  words.length > 0 &&
  words.length < MOST_TALKED &&
  words.some((word) => GREETED.has(word)) &&
  words.every((word) => GREETING.has(word));
