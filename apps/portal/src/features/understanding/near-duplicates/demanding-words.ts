import type { OpinionCore } from './opinion-core.ts';
import { isOwn } from './own-demand.ts';
import { BARE_DEMANDING_ACTS, DEMANDING_ACTS } from './plain-words.data.ts';
import { once } from './stretch-memory.ts';

/** Two words by which something is asked for, from there to the end of the sentence. */
const PAIRS: ReadonlySet<string> = new Set([
  'de nghi',
  'kien nghi',
  'yeu cau',
  'de xuat',
  'mong muon',
  'khong duoc',
  'khong nen',
  'chi cho',
]);
/** One word that asks, with its marks. */
const ASKS: Readonly<Record<string, string>> = {
  xin: 'xin',
  mong: 'mong',
  nen: 'nên',
  hay: 'hãy',
  dung: 'đừng',
  can: 'cần',
  phai: 'phải',
  khoi: 'khỏi',
};
/** Before one of these it asks for nothing: "xin lỗi", "phải chịu", "mong manh", "cần câu". */
const ASKS_NOT: Readonly<Record<string, ReadonlySet<string>>> = {
  xin: new Set('loi cam phep thua chao chan'.split(' ')),
  phai: new Set('chiu di lo ra ganh vay'.split(' ')),
  mong: new Set(['manh', 'moi']),
  nen: new Set(['khong', 'moi']),
  can: new Set(['cau']),
};
/** "đã phải", "vẫn phải", "không phải": what has to be borne, and what is not. */
const TOLD_BEFORE: ReadonlySet<string> = new Set('da van con cung moi lai cu chu khong se co bi'.split(' '));

/**
 * For each word whether it belongs to what is asked for: from the word that asks to the end of its sentence. In a text in which no word asks it
 * is the last sentence.
 */
export const demandingWords = once((core): readonly boolean[] => {
  const { words, sentences } = core;
  let asked = false;
  const found = words.map((word, at) => {
    if (sentences[at] !== sentences[at - 1]) asked = false;
    asked ||= PAIRS.has(`${word} ${words[at + 1]}`) || asksHere(core, at);
    return asked;
  });
  return found.includes(true) ? found : sentences.map((sentence) => sentence === sentences.at(-1));
});

function asksHere(core: OpinionCore, at: number): boolean {
  const word = core.words[at]!;
  if (core.sentences[at] !== core.sentences[at - 1] && isActAt(core, at)) return true;
  const meant = ASKS[word];
  if (meant === undefined) return false;
  const mark = core.marked[at]!;
  if (core.isMarked && mark !== '' && mark !== meant) return false;
  if (ASKS_NOT[word]?.has(core.words[at + 1] ?? '')) return false;
  if (word === 'phai' && TOLD_BEFORE.has(core.words[at - 1] ?? '')) return false;
  return !((word === 'phai' || word === 'can') && isOwn(core, at));
}

/** "Cho dãy cá mở từ 2 giờ.": a sentence that begins with such an act asks for it; one that begins with "Thu" tells what is taken. */
const isActAt = ({ words, marked, isMarked }: OpinionCore, at: number) =>
  isMarked && marked[at] !== '' ? DEMANDING_ACTS.has(marked[at]!) : BARE_DEMANDING_ACTS.has(words[at]!);
