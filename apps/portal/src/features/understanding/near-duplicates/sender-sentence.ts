import { MORE_FAMILY_NAMES } from '../tone/tone-words.data.ts';
import { isAskingPair } from './asking-pair.ts';
import { MODAL, TURNING, TURNS } from './asking-words.data.ts';
import { LIVING_WORDS, MARKED_BODIES } from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';
import { speaksOfOneself } from './self-words.ts';

/** What is known of the words of a text while its core is made. */
export type SaidWords = Pick<OpinionCore, 'words' | 'marked' | 'sentences' | 'capitals' | 'introducing'>;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sentence in which a word stands. */
export function sentenceOf({ sentences }: Pick<OpinionCore, 'sentences'>, at: number): Stretch {
  let [from, to] = [at, at + 1];
  while (from > 0 && sentences[from - 1] === sentences[at]) from -= 1;
  while (to < sentences.length && sentences[to] === sentences[at]) to += 1;
  return { from, to };
}

/** "hộ không đón khách", "làm cho công ty": who somebody is may be said with these. */
const SAID_OF_ONESELF: ReadonlySet<string> = new Set(['cho', 'khong']);
/** "căn hộ 0907", "năm 1957": a number of somebody's home or life. */
const OF_HOMES: ReadonlySet<string> = new Set('ho can phong so nam lo'.split(' '));
const FIRST = 5;
/** "Hộ: Lê Văn Tư, nhà có 4 phòng", "Người làm đơn: …", "Một phụ huynh lớp 3A". */
const SIGNING: ReadonlySet<string> = new Set(
  'ho nguoi ky mot dai thay phu cu giao cong cu hoi chi doan to tap'.split(' '),
);
const SIGNERS: ReadonlySet<string> = new Set(
  'phu huynh|nguoi dan|cu tri|ho dan|cong dan|giao vien|hoc sinh|cong nhan|nguoi me|nguoi thue'.split('|'),
);
const LONGEST_SIGNED = 8;

/** "căn hộ 0907", "năm 1957", "lương 6 triệu" */
const isOfLife = (words: readonly string[], at: number) =>
  OF_HOMES.has(words[at - 1] ?? '') ||
  words.slice(Math.max(0, at - 4), at).some((word) => word === 'luong' || word === 'nhap');

/** By its marks, where it has any: "căn hộ" obliges to nothing. */
const mayTurn = (word: string, mark: string) =>
  mark === '' || mark === word || TURNS[word] === undefined || TURNS[word].split(' ').includes(mark);

/** For each word whether its sentence says who speaks and nothing else. */
export function introducingSentences(
  said: Omit<SaidWords, 'introducing'>,
  cites: readonly boolean[] = [],
): boolean[] {
  const { sentences } = said;
  const introducing: boolean[] = new Array(sentences.length).fill(false);
  for (let from = 0; from < sentences.length; ) {
    const { to } = sentenceOf(said, from);
    // A sentence that names a unit of the draft speaks of it.
    if (!cites.slice(from, to).includes(true) && introduces(said, { from, to }))
      introducing.fill(true, from, to);
    from = to;
  }
  return introducing;
}

/**
 * Whether a sentence says who speaks and nothing else: "Tôi là Lê Văn Tư, thôn Đông, làm 5 sào lúa". Everything in it is
 * the sender's own, and no two who send the same letter have it alike.
 */
function introduces(said: Omit<SaidWords, 'introducing'>, { from, to }: Stretch): boolean {
  const { words } = said;
  let named = from;
  for (let index = from; index < to; index += 1) {
    // "tôi là cao văn bình": names in small letters are words that mean something else.
    if (leadsName(said, index)) named = index + 1 + LONGEST_NAME;
    if (index < named) continue;
    if (isAskingPair(words[index], words[index + 1])) return false;
    if (/%|^\d{4,8}$/.test(words[index]!) && !isOfLife(words, index)) return false;
    if (
      !said.capitals[index] &&
      !SAID_OF_ONESELF.has(words[index]!) &&
      (MODAL.has(words[index]!) || TURNING.has(words[index]!)) &&
      mayTurn(words[index]!, said.marked[index]!)
    )
      return false;
  }
  for (let index = from; index < Math.min(to - 1, from + FIRST); index += 1) {
    const next = words[index + 1]!;
    if (speaksOfOneself(words, said.marked, index) && (next === 'la' || next === 'ten') && index + 2 < to)
      return true;
    // "Tôi Lê Văn Tư, căn cước …"
    if (
      said.capitals[index + 1] &&
      said.capitals[index + 2] &&
      index + 2 < to &&
      !said.capitals[to - 1] &&
      speaksOfOneself(words, said.marked, index)
    )
      return true;
    if (words[index] === 'ten' && speaksOfOneself(words, said.marked, index + 1)) return true;
  }
  if (livesThere(said, from, to)) return true;
  if (isSignature(said, from, to)) return true;
  if (
    words[from] === 'mot' &&
    to - from <= LONGEST_SIGNED &&
    SIGNERS.has(`${words[from + 1]} ${words[from + 2]}`)
  )
    return true;
  return SIGNING.has(words[from]!) && signs(said, from, to);
}

const LONGEST_NAME = 4;
/** "tôi là", "tôi tên", "tên là" before a family name, in a text without capitals. */
function leadsName({ words, marked, capitals }: Omit<SaidWords, 'introducing'>, at: number): boolean {
  if (
    (words[at] !== 'la' && words[at] !== 'ten') ||
    capitals[at + 1] ||
    !MORE_FAMILY_NAMES.has(words[at + 1] ?? '')
  )
    return false;
  if (MORE_FAMILY_NAMES.has(words[at + 2] ?? '') || MIDDLE_NAMES.has(words[at + 2] ?? ''))
    return words[at - 1] === 'ten' || (at > 0 && speaksOfOneself(words, marked, at - 1));
  return false;
}
const MIDDLE_NAMES: ReadonlySet<string> = new Set(
  'thi van duc ngoc minh kim thanh huu thu quoc xuan hong dinh cong my the bich quang dieu ba trong viet tuan anh gia bao nhat phuong mai lan'.split(
    ' ',
  ),
);

/**
 * "Gia đình tôi ở Cồn Sẻ từ năm 1998", "Tôi 52 tuổi, nhà có 4 nhân khẩu": a sentence of the speaker about his living, in which nothing is
 * said of the matter.
 */
function livesThere({ words, marked }: Omit<SaidWords, 'introducing'>, from: number, to: number): boolean {
  if (to - from > LONGEST_LIVING) return false;
  const own = [0, 1, 2].some(
    (by) => from + by < to && OWN.has(words[from + by]!) && speaksOfOneself(words, marked, from + by),
  );
  if (!own) return false;
  let lives = false;
  for (let at = from; at < to; at += 1) {
    if (words[at] === 'cho' && words[at - 1] !== 'lam') return false;
    if (isOfMatter(words[at]!, marked[at]!) && words[at + 1] !== 'dinh') return false;
    lives ||= LIVING_WORDS.has(marked[at]! || words[at]!) || LIVING_WORDS.has(words[at]!);
  }
  return lives;
}
const LONGEST_LIVING = 20;
const OWN: ReadonlySet<string> = new Set(['toi', 'em', 'chau', 'minh', 'tui']);
const MATTERS: Readonly<Record<string, string>> = {
  muc: 'mức',
  phi: 'phí',
  gia: 'giá',
  thu: 'thu',
  phat: 'phạt',
  quy: 'quy',
  thao: 'thảo',
  luat: 'luật',
  dieu: 'điều',
  khoan: 'khoản',
  thay: 'thấy',
  nghi: 'nghĩ nghị',
  vi: 'vì',
  nhung: 'nhưng',
  ma: 'mà',
};
const isOfMatter = (word: string, mark: string) =>
  MATTERS[word] !== undefined && (mark === '' || mark === word || MATTERS[word].split(' ').includes(mark));

/** "Lê Văn Tư, ấp 3": the last sentence, which begins with a name and says nothing else. */
function isSignature({ words, capitals }: Omit<SaidWords, 'introducing'>, from: number, to: number): boolean {
  if (to !== words.length || from === 0 || to - from < 2 || to - from > LONGEST_SIGNED + 3) return false;
  const named = capitals.slice(from, to).filter(Boolean).length;
  return capitals[from] === true && capitals[from + 1] === true && named * 2 >= to - from;
}

function signs(
  { capitals, marked }: Pick<SaidWords, 'capitals' | 'marked'>,
  from: number,
  to: number,
): boolean {
  let run = 0;
  for (let index = from + 1; index < to; index += 1) {
    run = capitals[index] ? run + 1 : 0;
    if (run === 2 && !MARKED_BODIES.has(marked[from]!)) return true;
  }
  return false;
}
