import type { Gap, Unpaired } from './alignment.ts';
import { hasAskingPair } from './asking-pair.ts';
import { demandingWords } from './demanding-words.ts';
import { isOwnSentence, isPolite, tellsOfSender } from './extra-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { demandsOfItsOwn } from './own-demand.ts';
import { QUALIFYING } from './plain-words.data.ts';
import { isSpeaker, isToldSentence } from './told-sentence.ts';
import {
  areEqual,
  areOpposite,
  areSameNumbers,
  type Kind,
  type Side,
  sideOf,
  wordsOf,
} from './word-kinds.ts';

/**
 * `parts`: they are two opinions. `leftOut`: a sentence that counts or denies something; harmless where the other text has nothing of its own.
 * A number: harmless, with so many words for things that only one text has.
 */
export type Harm = 'parts' | 'doubtful' | 'leftOut' | number;

/** What harm a difference that nothing explains could do. */
export function harmOf(one: OpinionCore, two: OpinionCore, gap: Gap): Harm {
  const asked = isAsked(one, gap.one) || isAsked(two, gap.two);
  const [a, b] = [sideOf(one, gap.one, asked), sideOf(two, gap.two, asked)];
  const alone = b.kinds.length === 0 ? a : a.kinds.length === 0 ? b : undefined;
  if (alone && isSpeaker(alone.core, alone.part)) return 0;
  if (alone && isDemandingSentence(alone)) return 'parts';
  if (alone && !asked && isToldSentence(alone.core, alone.part)) return harmOfSentence(alone);
  if (!areSameNumbers(a, b, asked)) return 'parts';
  if (wordsOf(a, 'negation').length !== wordsOf(b, 'negation').length) return 'parts';
  if (!areEqual(wordsOf(a, 'turning'), wordsOf(b, 'turning'))) return 'parts';
  if (areOpposite(a, b)) return 'parts';
  const weighing: readonly Kind[] = asked ? ['thing', 'doing', 'narrowing', 'person'] : ['thing'];
  const [ours, theirs] = [wordsOf(a, ...weighing), wordsOf(b, ...weighing)];
  if (areEqual(ours, theirs)) return 0;
  if (!alone) {
    // A thing for another, or for somebody; "khi tan ca" for "đạp xe" is told otherwise.
    const swapped =
      (ours.length > 0 && theirs.length > 0) || (!asked && [...a.kinds, ...b.kinds].includes('person'));
    // Without marks "voi" may be a name, an animal or "với".
    const isPlain = one.isMarked && two.isMarked;
    const instead = ours.length + theirs.length;
    return asked || swapped || !isPlain || instead > MOST_INSTEAD ? 'doubtful' : instead;
  }
  const own = newIn(alone, alone === a ? two : one, weighing, asked);
  const isDoubtful =
    asked &&
    (alone.kinds.includes('narrowing') ||
      own.length > MOST_ASKED ||
      own.some((word) => QUALIFYING.has(word)));
  return isDoubtful ? 'doubtful' : own.length;
}
/** So many words for things may stand where the other text tells it without any. */
const MOST_INSTEAD = 2;

/** So many words more may a demand have that are spoken of nowhere else: "giảm [giá xe] xuống". */
const MOST_ASKED = 2;

/** One more sentence that asks for something: another opinion beside the letter (docs/guides/labelled-opinions.md §1, shared paragraph). */
const isDemandingSentence = ({ core, part }: Side) =>
  part.to - part.from >= LEAST_DEMAND &&
  isOwnSentence(core, part.from, part.to) &&
  !isPolite(core, part.from, part.to) &&
  !isOfAge(core, part) &&
  // "Tôi đề nghị sửa [khoản 2 Điều 3]: …" leads to what is asked.
  core.cites[part.to] !== true &&
  (hasAskingPair(core.words, part.from, part.to) || demandsOfItsOwn(core, part));
const LEAST_DEMAND = 4;
/** "Tôi 78 tuổi, tăng huyết áp đã 32 năm": who speaks, whatever his illness is called. */
const isOfAge = ({ words }: OpinionCore, { from, to }: Unpaired) =>
  words
    .slice(from, Math.min(to, from + NEAR_AGE))
    .some((word, by) => /^\d/.test(word) && words[from + by + 1] === 'tuoi');
const NEAR_AGE = 8;

/** What happened to whoever speaks is his own; of others a sentence may tell the very thing in which two letters differ. */
function harmOfSentence(said: Side): Harm {
  const { core, part } = said;
  return tellsOfSender(core, part.from, part.to) ||
    wordsOf(said, 'number', 'negation', 'turning').length === 0
    ? 0
    : 'leftOut';
}

/** What is more in one text and is spoken of nowhere in the other: "hạ [tiền đèn] xuống", where the lamps stand in the first sentence. Names say who and where, but in what is asked for. */
function newIn(
  { core, part, kinds }: Side,
  other: OpinionCore,
  weighing: readonly Kind[],
  asked: boolean,
): string[] {
  return core.words
    .slice(part.from, part.to)
    .filter(
      (word, at) =>
        weighing.includes(kinds[at]!) &&
        !other.words.includes(word) &&
        (asked || !(core.cased && core.capitals[part.from + at])),
    );
}

/** Between two of its words, or at one of them. */
export function isAsked(core: OpinionCore, { from, to }: Unpaired): boolean {
  const demanding = demandingWords(core);
  if (from === to) return demanding[from] === true && demanding[from - 1] === true;
  return demanding.slice(from, to).includes(true);
}
