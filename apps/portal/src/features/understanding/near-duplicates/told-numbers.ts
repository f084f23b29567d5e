import { hasAskingPair, isAskingPair } from './asking-pair.ts';
import { ADDRESS, BOUNDS, GONE_BEFORE, GONE_BEHIND, LIVING, MODAL, TOLD_UNITS } from './asking-words.data.ts';
import { isMeant, speaksOfOneself } from './self-words.ts';
import { type SaidWords, sentenceOf } from './sender-sentence.ts';

/** Every number but those that somebody tells of himself ("tôi lái đò đã 43 năm"), of addresses and the long ones of contacts. */
export function demandNumbers(said: SaidWords): string[] {
  const numbers = new Set<string>();
  for (const [index, word] of said.words.entries())
    if (/^\d/.test(word) && word.length < 9 && !isAddress(said, index) && !isToldNumber(said, index))
      numbers.add(word);
  return [...numbers].sort();
}

/** "số 17", "số 9/12" */
function isAddress(said: SaidWords, at: number): boolean {
  const before = said.words[at - 1] ?? '';
  return leadsAddress(said, at - 1) || (/^\d+$/.test(before) && leadsAddress(said, at - 2));
}
function leadsAddress({ words, marked }: SaidWords, at: number): boolean {
  const meant = ADDRESS[words[at] ?? ''];
  const mark = marked[at] ?? '';
  return meant !== undefined && (mark === '' || mark === words[at] || mark === meant);
}

/** "Mong xã nhận trẻ từ 9 tháng": a wish, and no story. */
const WISHING: Readonly<Record<string, string>> = {
  mong: 'mong',
  xin: 'xin',
  nen: 'nên',
  hay: 'hãy',
  dung: 'đừng',
};
function wishes({ words, marked }: SaidWords, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (WISHING[words[at]!] !== undefined && WISHING[words[at]!] === marked[at]) return true;
  return false;
}
const BESIDE = 8;
const FARTHER = 20;
/** Behind a greeting too. */
const OPENING = 8;
const OLD: ReadonlySet<string> = new Set('gia nay'.split(' '));

/**
 * "tôi lái đò đã 43 năm": of whoever speaks, where nothing is asked for with it. A span that has gone by ("đã 43 năm", "39 năm nay")
 * is told from farther away; "tối đa 6 tháng" is no "tôi".
 */
export function isToldNumber(said: SaidWords, at: number): boolean {
  const { words, marked } = said;
  if (isOfHouse(said, at) || said.introducing[at]) return true;
  const unit = words[at + 1] ?? '';
  if (!TOLD_UNITS.has(unit)) return false;
  const { from: first, to: end } = sentenceOf(said, at);
  const around = words.slice(Math.max(first, at - BESIDE), Math.min(end, at + BESIDE));
  if (hasAskingPair(around) || wishes(said, first, end)) return false;
  if (words.slice(at + 1, Math.min(end, at + BESIDE)).includes('duoc')) return false;
  if (words.slice(Math.max(0, at - 3), at).some((word) => BOUNDS.has(word))) return false;
  if (words[at - 1] === 'da' && words[at - 2] === 'toi' && marked[at - 1] !== 'đã') return false;
  const gone = GONE_BEFORE.has(words[at - 1] ?? '') || GONE_BEHIND.has(words[at + 2] ?? '');
  // "Nuôi nó 35 tháng": nobody else is named.
  if (isMeant(LIVING, words, marked, at - 1) || isMeant(LIVING, words, marked, at - 2)) return true;
  if (unit === 'thang' && !gone) return false;
  // "Bà già 72 tuổi", "Già này 75 tuổi": with such an age a sentence begins that is no one else's.
  if (
    unit === 'tuoi' &&
    at - first < OPENING &&
    OLD.has(words[at - 1]!) &&
    !said.words.slice(first, end).some((word) => MODAL.has(word) && word !== 'khong')
  )
    return true;
  // "Tôi lấy vợ ở đây, mưu sinh trên đầm 29 năm": a sentence of somebody's own life, in which nothing is asked.
  if (
    unit === 'nam' &&
    [0, 1].some((by) => first + by < at && speaksOfOneself(words, marked, first + by)) &&
    !words.slice(first, end).some((word) => MODAL.has(word))
  )
    return true;
  // "Tôi tên là …, trú tại …, làm nghề … đã 12 năm": whoever speaks stands at the beginning of a long sentence.
  const farthest = gone ? Math.min(first, Math.max(0, at - FARTHER)) : Math.max(0, at - BESIDE);
  for (let back = at - 1; back >= farthest; back -= 1) if (speaksOfOneself(words, marked, back)) return true;
  return false;
}

/** "nhà tôi có 4 phòng", "Nhà tôi làm ruộng, 3 miệng ăn": of whoever speaks, in a sentence that asks, judges and charges nothing. */
function isOfHouse(said: SaidWords, at: number): boolean {
  const { words, marked, sentences } = said;
  if (!/^\d{1,2}$/.test(words[at]!) || sentences[at + 1] !== sentences[at] || MEASURES.has(words[at + 1]!))
    return false;
  // "từ tháng 11 đến tháng 4", "tới 8"; "nhà tôi 8 con" is neither.
  const isOwner = speaksOfOneself(words, marked, at - 1) && words[at - 2] === 'nha';
  if (MEASURES.has(words[at - 1] ?? '') || (BOUNDED.has(words[at - 1] ?? '') && !isOwner)) return false;
  const { from, to } = sentenceOf(said, at);
  // "Cho chúng tôi thả 3 con" is asked for.
  if (LETTING.has(marked[from]!) || (marked[from] === 'xin' && marked[from + 1] !== 'nói')) return false;
  const owner = words[at - 1] === 'co' || words[at - 1] === 'lam' ? at - 2 : at - 1;
  const isNear = owner >= from && speaksOfOneself(words, marked, owner);
  const begins = [0, 1, 2].some((by) => from + by < at && speaksOfOneself(words, marked, from + by));
  if (!isNear && !begins) return false;
  for (let near = isNear ? owner : from; near < (isNear ? Math.min(to, at + BESIDE) : to); near += 1)
    if (isAskingPair(words[near], words[near + 1]) || MODAL.has(words[near]!) || JUDGING.has(words[near]!))
      return false;
  return true;
}
const LETTING: ReadonlySet<string> = new Set([
  'cho',
  'xin',
  'mong',
  'để',
  'nên',
  'hãy',
  'đừng',
  'miễn',
  'giảm',
]);
const BOUNDED: ReadonlySet<string> = new Set(
  'den tu toi truoc sau duoi tren qua dinh han doi bat da thieu'.split(' '),
);
const MEASURES: ReadonlySet<string> = new Set('gio lan met km ngay phut m2 nam thang tang dong'.split(' '));
const JUDGING: ReadonlySet<string> = new Set(
  'thay nghi rang muc phi gia thu nop dong phat ky muon duoc'.split(' '),
);
