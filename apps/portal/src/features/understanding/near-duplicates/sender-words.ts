import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { isBareSyllable } from '../words/syllables.ts';
import type { Gap, Unpaired } from './alignment.ts';
import { NAMING, OF_SENDER, SENDER_LEADS, TITLES, TURNING } from './asking-words.data.ts';
import { demandingWords } from './demanding-words.ts';
import { asksInWords } from './extra-words.ts';
import type { OpinionCore } from './opinion-core.ts';

/** A name or place of whoever writes: some words behind "tên", "ở", "thôn", on both sides, in capitals where there are any. */
export function isSenders(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const sides = [[one, gap.one] as const, [two, gap.two] as const];
  if (sides.every(([core, part]) => isPlaceOfSender(core, part))) return true;
  // "gấp đôi" and "gấp ba" name nobody: where capitals say something, a name or the kind of a place before one has them.
  if (sides.every(([core, part]) => isThing(core, part))) return false;
  return sides.every(([core, part]) => isSendersPart(core, part));
}

/**
 * "thôn Hai", "tổ 12", "khu phố Cầu Ván": the kind of a place, its name or number, and before it, in the same sentence or the words of one
 * who speaks without a stop, whoever speaks. Where it is asked for something at a place, nobody lives there.
 */
function isPlaceOfSender(core: OpinionCore, { from, to }: Unpaired): boolean {
  if (to - from > LONGEST_PLACE || isOfMatter(core, from, to)) return false;
  let at = from;
  while (at < to && PLACE_KINDS.has(core.words[at]!)) at += 1;
  const kind = at > from || PLACE_KINDS.has(core.words[from - 1] ?? '');
  if (!kind || to - at > LONGEST_PLACE_NAME) return false;
  for (let name = at; name < to; name += 1) {
    const word = core.words[name]!;
    if (/^\d{3,}/.test(word)) return false;
    if (core.cased && !core.capitals[name] && !/^\d/.test(word)) return false;
  }
  let lead = from - 1;
  while (PLACE_KINDS.has(core.words[lead] ?? '')) lead -= 1;
  if (!LIVING_AT.has(core.words[lead] ?? '') && core.clauses[lead] === core.clauses[lead + 1]) return false;
  return speaksOfSelf(core, lead + 1);
}
const LONGEST_PLACE = 6;
const LONGEST_PLACE_NAME = 3;
const PLACE_KINDS: ReadonlySet<string> = new Set(
  'thon xom ap ban to khu pho dan khom lang buon khoi'.split(' '),
);
const LIVING_AT: ReadonlySet<string> = new Set('o tai ngu song tru thuoc tu dan ve'.split(' '));

/** Small letters where capitals say something: a thing, and no name. */
export const isThing = (core: OpinionCore, part: Unpaired) =>
  isCasedAt(core, part.from) && !namesIn(core, part) && !isMany(core, part);

/** "các", "những", "một": how many, and no thing. */
const isMany = ({ words }: OpinionCore, { from, to }: Unpaired) =>
  words.slice(from, to).every((word) => MANY.has(word));
const MANY: ReadonlySet<string> = new Set('cac nhung mot chung'.split(' '));

function namesIn({ capitals, words }: OpinionCore, { from, to }: Unpaired): boolean {
  for (let at = from; at <= to; at += 1) if (capitals[at] || /^\d/.test(words[at] ?? '')) return true;
  return false;
}

const LONGEST_NAME = 9;

function isSendersPart(core: OpinionCore, { from, to }: Unpaired): boolean {
  if (to - from > LONGEST_NAME || asksInWords(core, from - 1, to + 1) || isOfMatter(core, from, to))
    return false;
  const demanded = core.demand.split(' ');
  const cased = isCasedAt(core, from);
  let small = 0;
  for (let at = from; at < to; at += 1) {
    const word = core.words[at]!;
    if (/^\d/.test(word)) {
      // A number of the demand is no number of a house.
      if (demanded.includes(word)) return false;
    } else if (cased) {
      if (!core.capitals[at] && !SENDER_LEADS.has(word))
        small += isBareSyllable(word) && word !== 'b' ? 2 : 1;
    } else if (
      (TURNING.has(word) && !OF_PLACES.has(word)) ||
      (NUMBER_WORDS[word] && word !== 'lam' && !FAMILY_NUMBERS.has(word))
    )
      return false;
  }
  return small < 2 && (isLedIn(core, from, cased) || (!cased && leadsItself(core, from, to)));
}

const isSaidByOneself = ({ words, sentences }: OpinionCore, from: number) => {
  for (let back = from - 1; back >= 0 && sentences[back] === sentences[from]; back -= 1)
    if (OF_SENDER.has(words[back]!) && words[back] !== 'ten') return true;
  return false;
};
/** "Làng Thượng có tên từ đời Lê … lấy tên thôn mới là Làng Thượng": a name that is asked for is nobody's own. */
function isOfMatter(core: OpinionCore, from: number, to: number): boolean {
  const { words } = core;
  const demanding = demandingWords(core);
  if (demanding[from] && !isSaidByOneself(core, from)) return true;
  if (from === 0 || SENDER_LEADS.has(words[from]!)) return false;
  return words.some(
    (word, at) =>
      demanding[at] === true &&
      (at < from || at >= to) &&
      word === words[from] &&
      words[at - 1] === words[from - 1],
  );
}

/** "Phú Xuân Hạ", "Cao Thắng": words of names of places that turn a sentence elsewhere. */
const OF_PLACES: ReadonlySet<string> = new Set(['ha', 'cao', 'tang']);

/** "ở tổ dân phố", "ở ấp": a place that says itself what it is; "trưởng thôn", "công an xã" are no places. */
function leadsItself(core: OpinionCore, from: number, to: number): boolean {
  if (!['o', 'tai', 'thuoc', 'tu'].includes(core.words[from - 1] ?? '') || core.asking[from]) return false;
  return core.words
    .slice(from, Math.min(to - 1, from + 3))
    .some((word) => NAMING.has(word) && !TITLES.has(word) && word !== 'so');
}

/** "Năm", "Sáu", "Bảy", "Ba": names too, where a title stands before them. */
const FAMILY_NUMBERS: ReadonlySet<string> = new Set([
  'ba',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'hai',
]);

/** Whether capitals say something here: a sentence that begins with one, in a text that is not all of them. */
function isCasedAt(core: OpinionCore, at: number): boolean {
  if (!core.cased) return false;
  let first = at;
  while (first > 0 && core.sentences[first - 1] === core.sentences[at]) first -= 1;
  return core.capitals[first] === true;
}

/**
 * In small letters only what leads in nothing but a name or a place counts; "là" and "ở" do behind the one who speaks. A place in a
 * sentence that asks for something is a place of what is asked for, unless the sender says there who he is.
 */
function isLedIn(core: OpinionCore, from: number, cased: boolean): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at -= 1) {
    if (core.sentences[at] !== core.sentences[from]) return false;
    const word = core.words[at]!;
    if (!SENDER_LEADS.has(word)) continue;
    if (core.asking[at] && word !== 'ten' && !speaksOfSelf(core, at)) return false;
    if (cased || word === 'ten') return true;
    if (NAMING.has(word) && (!TITLES.has(word) || at === from - 1)) return true;
    if ((word === 'la' || word === 'o' || word === 'tai') && OF_SENDER.has(core.words[at - 1] ?? ''))
      return true;
  }
  return false;
}

function speaksOfSelf(core: OpinionCore, at: number): boolean {
  for (
    let back = at - 1;
    back >= Math.max(0, at - 6) && core.sentences[back] === core.sentences[at];
    back -= 1
  )
    if (OF_SENDER.has(core.words[back]!)) return true;
  return false;
}
