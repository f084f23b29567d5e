import { readTargets } from './targets.ts';

/**
 * What the verb of a formula asks for. `drop` (bỏ) is repeal for units and removal for phrases.
 *
 * @example
 * const verb: Verb = 'amend'; // "sửa đổi, bổ sung"
 */
export type Verb = 'amend' | 'add' | 'replace' | 'repeal' | 'drop' | 'rename' | 'renumber';

/**
 * One verb with the words behind it up to the next verb.
 *
 * @example
 * // 'Sửa đổi khoản 1 và bổ sung khoản 1a vào sau khoản 1' → amend 'khoản 1' · add 'khoản 1a vào sau khoản 1'
 */
export interface VerbPhrase {
  readonly verb: Verb;
  readonly object: string;
  /** Set for "Điều 6 được sửa đổi" and "điều chỉnh": ordinary sentences look like that too. */
  readonly passive?: true;
}

// Sửa đổi, bổ sung khoản 1; bãi bỏ khoản 2 và thay cụm từ …
// ^^^^^^^^^^^^^^^^          ^^^^^^          ^^^^ each at the beginning or behind ; , và
// Written for scans too: "sửa đãi", "bể sung".
const AMEND = 'sua d[oa]?i';
const ADD = 'b[oe]{1,2} sung';
const VERBS: readonly (readonly [Verb, string])[] = [
  [
    'amend',
    `${AMEND}\\s?[,;]?\\s(?:va\\s)?${ADD}|${ADD}\\s?,?\\s(?:va\\s)?${AMEND}|${AMEND}|dieu chinh(?! ,)`,
  ],
  ['add', `${ADD}(?:\\s(?:them|moi))?|them`],
  ['repeal', 'bai bo|huy bo'],
  ['replace', 'thay the|thay(?! (?:doi|mat))|sua(?=\\s(?:cac\\s)?(?:cum tu|tu|tu ngu)\\s)'],
  ['rename', 'doi ten|sua ten'],
  [
    'renumber',
    'danh so (?:thu tu )?lai|danh lai so(?: thu tu)?|chuyen(?=\\s(?:cac\\s)?(?:dieu|khoan|diem|muc|chuong)\\s)',
  ],
  [
    'drop',
    'luoc bo|bo(?=\\s(?:cac\\s|mot so\\s)?(?:cum tu|tu|tu ngu|chu|so|dieu|khoan|diem|doan|muc|chuong|phu luc|mau)\\s)',
  ],
];
const ANY = VERBS.map(([, pattern]) => pattern).join('|');
const START = new RegExp(
  `(?:^(?:nay )?|(?<!sua doi)[;,.]\\s(?:va\\s|dong thoi\\s)?|\\sva\\s)(${ANY})(?![\\p{L}\\d])\\s?[,:]?\\s?`,
  'gu',
);

// Điều 6 được sửa đổi, bổ sung như sau        Cụm từ “A” … được thay bằng cụm từ “B”        Khoản 3 bị bãi bỏ
//        ^^^^^^^^^^^^^^^^^^^^^                             ^^^^^^^^                                  ^^^^^^
const PASSIVE = new RegExp(`(?<! khong)\\s(?:duoc|bi)\\s(${ANY})(?![\\p{L}\\d])\\s?`, 'u');

// Nghị định số 10/2015/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực
//                            ^^^^^^^^^^^^^
const EXPIRED =
  /^((?:Các\s)?(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Điều|Khoản|Điểm|Chương|Mục)\s.*?)\shết hiệu lực(?:\sthi hành)?(?![\p{L}])(.*)$/u;
const PHRASE = /^(?:các |những )?(?:cụm từ|từ|từ ngữ)\s[\uE000-\uF8FF]/iu;

/**
 * Lower case without marks, one sign for one sign, so that places found in it hold in the text: poor
 * scans misread the marks of "bổ sung" far more often than its letters.
 *
 * @example
 * unmarked('Bỗ sung'); // 'bo sung'
 */
export function unmarked(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const [letter = ' '] = text[index]!.normalize('NFD').toLowerCase();
    folded += letter === 'đ' || letter === 'ð' ? 'd' : letter;
  }
  return folded;
}

/**
 * Cuts a sentence (quotations masked) at its verbs. A passive sentence ("Điều 6 được sửa đổi như
 * sau") is one phrase whose object is the subject and what follows. Empty when the sentence does not
 * begin with a verb or with an address that a verb follows.
 *
 * @example
 * verbPhrases('Bãi bỏ khoản 3 Điều 11')[0]; // { verb: 'repeal', object: 'khoản 3 Điều 11' }
 */
export function verbPhrases(sentence: string): VerbPhrase[] {
  const folded = unmarked(sentence);
  const starts = [...folded.matchAll(START)];
  // "…, Bộ Công an": without its marks "bộ" is "bỏ", so that verb must be spelt right.
  const believed = starts.filter((match) => isBelieved(sentence, match));
  if (believed[0]?.index !== 0) return passivePhrase(sentence, folded);
  const phrases = believed.map((match, index) => ({
    verb: verbAt(folded, match.index + match[0].indexOf(match[1]!)),
    ...(/^dieu chinh/.test(match[1]!) ? { passive: true as const } : {}),
    object: sentence
      .slice(match.index + match[0].length, believed[index + 1]?.index ?? sentence.length)
      .trim(),
  }));
  // "Sửa đổi, bổ sung, bãi bỏ một số điều": verbs without an object of their own share the last one.
  return phrases.filter((phrase, index) => phrase.object !== '' || index === phrases.length - 1);
}

function isBelieved(sentence: string, match: RegExpExecArray): boolean {
  const verb = match[1]!;
  if (!/^(?:bo|them|thay|chuyen)$/.test(verb)) return true;
  const at = match.index + match[0].indexOf(verb);
  return /^(?:bỏ|thêm|thay|chuyển)$/i.test(sentence.slice(at, at + verb.length));
}

function passivePhrase(sentence: string, folded: string): VerbPhrase[] {
  const expired = EXPIRED.exec(sentence);
  if (expired) return [{ verb: 'repeal', object: `${expired[1]!}${expired[2]!}`, passive: true }];
  const match = PASSIVE.exec(folded);
  if (!match) return [];
  const subject = sentence.slice(0, match.index);
  if (!PHRASE.test(subject) && readTargets(subject).targets.length === 0) return [];
  const rest = sentence.slice(match.index + match[0].length);
  const verb = verbAt(folded, match.index + match[0].indexOf(match[1]!));
  // "Điều 63 được bổ sung như sau" gives Điều 63 a new text.
  return [{ verb: verb === 'add' ? 'amend' : verb, object: `${subject} ${rest}`.trim(), passive: true }];
}

// Patterns look ahead, so they are tried on the sentence from the verb on.
function verbAt(folded: string, at: number): Verb {
  const rest = folded.slice(at);
  return (
    VERBS.find(([, pattern]) => new RegExp(`^(?:${pattern})(?![\\p{L}\\d])`, 'u').test(rest))?.[0] ?? 'drop'
  );
}
