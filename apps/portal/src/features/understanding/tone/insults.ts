import { hasInsult } from '#features/submissions/holding/words-found.ts';
import {
  BARE_HEADS,
  COMPARED,
  COMPARED_WITH,
  FOOD_HEADS,
  GATHERING,
  HEADING,
  HEADS,
  INSULTING,
  JUDGED_THINGS,
  LOWERING,
  LOWERING_ANIMALS,
  NO_FOOD,
  OFFICES,
  ONES_OWN,
  ONESELF,
  ONLY_WITH_MARKS,
  RUDE_TITLES,
  SPELLED_AROUND,
  STRENGTHENED,
} from './insulting-words.data.ts';
import { isParted, phraseList, type Sentence, saidAt } from './sentences.ts';

const insulting = phraseList(INSULTING);
const onlyWithMarks = phraseList(ONLY_WITH_MARKS);
const heads = phraseList(HEADS);
const bareHeads = phraseList(BARE_HEADS);
const gathering = phraseList(GATHERING);
const lowering = phraseList(LOWERING);
const animals = phraseList(LOWERING_ANIMALS);
const compared = phraseList(COMPARED);
const comparedWith = phraseList(COMPARED_WITH);
const rudeTitles = phraseList(RUDE_TITLES);
const offices = phraseList(OFFICES);

/** Words that lower people; `text` in NFC. */
export const insultsPeople = (text: string, sentences: readonly Sentence[]): boolean =>
  hasInsult(text) ||
  SPELLED_AROUND.test(text) ||
  STRENGTHENED.test(text) ||
  HEADING.test(text) ||
  sentences.some((sentence) =>
    sentence.words.some(
      (_, at) =>
        isInsult(sentence, at) ||
        lowersByHead(sentence, at) ||
        isCompared(sentence, at) ||
        isRudeTitle(sentence, at),
    ),
  );

/** A phrase of the list, said of somebody else than the writer and of no rule. */
function isInsult(sentence: Sentence, at: number): boolean {
  if (!saidAt(insulting, sentence, at) && !saidAt(onlyWithMarks, sentence, at, true)) return false;
  const before = sentence.words.slice(Math.max(0, at - 2), at).map(({ word, marked }) => marked || word);
  return !before.some((word) => ONESELF.has(word) || JUDGED_THINGS.has(word));
}

/** "đồ vô ơn", "bọn cán bộ phường vô dụng", "lũ chuột!"; not "lũ chuột phá lúa", "bọn em ngu". */
function lowersByHead(sentence: Sentence, at: number): boolean {
  const head = saidAt(sentence.bare ? bareHeads : heads, sentence, at);
  // Without marks "lũ", "đồ" and "thứ" are too many other words.
  if (head && !isParted(sentence, at + head - 1)) {
    const length = saidAt(lowering, sentence, at + head);
    if (length > (sentence.bare ? 1 : 0) && !isFood(sentence, at + head)) return true;
  }
  const gathered = saidAt(gathering, sentence, at);
  if (!gathered || sentence.bare) return false;
  for (let next = at + gathered; next < at + gathered + GAP; next += 1) {
    const word = sentence.words[next];
    if (!word || isParted(sentence, next - 1) || ONES_OWN.has(word.marked)) return false;
    if (saidAt(lowering, sentence, next)) return true;
    const animal = saidAt(animals, sentence, next, true);
    if (animal && word.marked !== '' && isParted(sentence, next + animal - 1)) return true;
  }
  return false;
}
const GAP = 6;

/** "đồ ăn bẩn thì cấm bán" */
const isFood = ({ words }: Sentence, at: number) =>
  words[at]!.word === 'an' &&
  FOOD_HEADS.has(words[at - 1]!.marked) &&
  words[at - 2]?.marked !== 'cái' &&
  !NO_FOOD.has(words[at + 1]?.marked ?? '');

function isCompared(sentence: Sentence, at: number): boolean {
  const quality = saidAt(compared, sentence, at);
  const like = sentence.words[at + quality];
  if (!quality || like?.word !== 'nhu') return false;
  if (ONESELF.has(sentence.words[at - 1]?.marked ?? '')) return false;
  return saidAt(comparedWith, sentence, at + quality + 1) > 0;
}

function isRudeTitle(sentence: Sentence, at: number): boolean {
  const title = saidAt(rudeTitles, sentence, at, true);
  return title > 0 && saidAt(offices, sentence, at + title, true) > 0;
}
