import { type LawNames, type NameToken, nameTokens } from './law-names.ts';

/**
 * The name of a law as printed, on one line, and where it ends.
 *
 * @example
 * // 'Luật Đất đai số 31/2024/QH15' at 0 → { name: 'Luật Đất đai', end: 12 }
 */
export interface FoundName {
  readonly name: string;
  readonly end: number;
}

// Words that never stand inside the name of a law unless a known name has them there, and pairs that do not.
const ENDS = new Set(
  `, và hoặc hay năm ngày này thì là được có không phải để khi của tại trong theo cho đã sẽ mà do vào như với
nếu trừ còn bị từ nêu trên sau trước các những đến cũng chỉ mới cũ khác nói cùng mà đang lần ở chưa vẫn nhưng bằng về gồm đó`
    .split(/\s+/)
    .filter(Boolean),
);
const END_PAIRS = new Set([
  'quy định',
  'qui định',
  'thông qua',
  'liên quan',
  'dự thảo',
  'dự án',
  'căn cứ',
  'ban hành',
  'hiện hành',
  'hiện nay',
  'hướng dẫn',
  'sửa đổi',
  'bổ sung',
  'thay thế',
  'bãi bỏ',
  'đối với',
  'bao gồm',
  'áp dụng',
  'thời điểm',
  'thời hạn',
  'hết hiệu',
]);
const EXCEPTIONS = new Set(['có công', 'có thời']);

function ends(tokens: readonly NameToken[], index: number): boolean {
  const { key } = tokens[index]!;
  const pair = `${key} ${tokens[index + 1]?.key ?? ''}`;
  const isNumbered = key === 'số' && /^\d/.test(tokens[index + 1]?.text ?? '');
  if (/^\d/.test(key) || isNumbered || END_PAIRS.has(pair)) return true;
  return ENDS.has(key) && !EXCEPTIONS.has(pair);
}

// "luật sư", "luật pháp": words, not laws.
const NO_NAME = new Set([
  'sư',
  'gia',
  'pháp',
  'định',
  'hóa',
  'hoá',
  'lệ',
  'khoa',
  'học',
  'tục',
  'khác',
  'chuyên',
  'chơi',
  'riêng',
  'nước',
  'nào',
  'ấy',
]);
const BOUNDS = new Set(['số', 'ngày', 'năm']);
const ACTS = new Set(['luật', 'bộ', 'pháp', 'nghị', 'thông', 'quyết', 'hiến']);
const LONGEST_PLAIN = 16;

/**
 * Reads the name of a law, code or ordinance that begins at `place` with its type of `typeWords`
 * words. This works by three readings: to a bound ("số …", "ngày …") if the sentence has one before
 * it turns to something else; else the longest known name; else words until one that names do not hold.
 * `null` when what follows is no name. A bounded name is remembered in `names`.
 *
 * @example
 * readLawName('Luật Nhà ở và nghị định', 0, 1, new LawNames())?.name; // 'Luật Nhà ở'
 */
export function readLawName(
  text: string,
  place: number,
  typeWords: number,
  names: LawNames,
): FoundName | null {
  const tokens = nameTokens(text, place, text.length);
  if (isAmending(tokens, typeWords)) return amendingName(text, tokens, typeWords, names);
  return ownName(text, tokens, typeWords, names);
}

function ownName(
  text: string,
  tokens: readonly NameToken[],
  typeWords: number,
  names: LawNames,
): FoundName | null {
  const first = tokens[typeWords];
  if (!first || first.text === ',' || /^\d/.test(first.text)) return null;
  // "LUẬT" over a line of its own is a title, and the next line is no name.
  const isHead = tokens[typeWords - 1]!.text === tokens[typeWords - 1]!.text.toUpperCase();
  if (isHead && first.text !== first.text.toUpperCase()) return null;
  const known = names.longest(tokens.map((token) => token.key));
  const bounded = boundedLength(text, tokens, typeWords, known);
  if (bounded > Math.max(typeWords, known - 1)) {
    names.add(tokens.slice(0, bounded).map((token) => token.key));
    return nameOf(tokens, bounded);
  }
  if (known > typeWords) return nameOf(tokens, known);
  if (typeWords === 1 && NO_NAME.has(first.key) && first.text === first.text.toLowerCase()) return null;
  const plain = plainLength(tokens, typeWords);
  return plain > typeWords ? nameOf(tokens, plain) : null;
}

function nameOf(tokens: readonly NameToken[], length: number): FoundName {
  const parts = tokens.slice(0, length);
  const name = parts
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ,/g, ',');
  return { name, end: parts.at(-1)!.end };
}

function plainLength(tokens: readonly NameToken[], typeWords: number): number {
  let length = typeWords;
  const title = tokens[typeWords]!.text;
  const isTitle = title.length > 1 && title === title.toUpperCase();
  while (length < Math.min(tokens.length, LONGEST_PLAIN)) {
    const { text } = tokens[length]!;
    // "Ban hành", "Các tổ chức", "Sửa đổi": in capitals the same words may open a name.
    if (isTitle && text !== text.toUpperCase()) break;
    if (ends(tokens, length) && (length > typeWords || text === text.toLowerCase())) break;
    length += 1;
  }
  return length;
}

function boundedLength(text: string, tokens: readonly NameToken[], typeWords: number, known: number): number {
  const isIssued = /ban hành\s{1,3}$/u.test(text.slice(Math.max(0, tokens[0]!.start - 12), tokens[0]!.start));
  for (let index = Math.max(typeWords, known); index < tokens.length; index += 1) {
    const { key } = tokens[index]!;
    const next = tokens[index + 1];
    if ((key === 'ngày' || key === 'năm') && next && /^\d/.test(next.text)) return index;
    if (key === 'số' && isNumberNext(text, tokens, index)) return index;
    const turns = turnsAway(tokens, index, typeWords) || isNextLine(text, tokens, index);
    if (turns && !(isIssued && key === ',' && next && !isNextLine(text, tokens, index + 1))) return 0;
  }
  // "Quốc hội ban hành Luật Quản lý, sử dụng vốn.": up to the full stop it is the name.
  return isIssued && tokens.length > typeWords && text[tokens.at(-1)!.end] === '.' ? tokens.length : 0;
}

function isNumberNext(text: string, tokens: readonly NameToken[], index: number): boolean {
  const { end } = tokens[index]!;
  return /^[\s:]{0,4}[\d/]/.test(text.slice(end, end + 6));
}

// A name may run over a line break; behind one, a heading ("Chương I") may not be taken for its end.
function isNextLine(text: string, tokens: readonly NameToken[], index: number): boolean {
  const { key, start } = tokens[index]!;
  return (
    (key === 'chương' || key === 'điều' || key === 'phần') &&
    /\n\s*$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

// A name may hold commas, "và", "của" and "tại", but not the next act, no number and no verb.
function turnsAway(tokens: readonly NameToken[], index: number, typeWords: number): boolean {
  const { key, text } = tokens[index]!;
  if (key === ',' || key === 'và' || key === 'của' || key === 'tại') {
    const next = tokens[index + 1];
    return next !== undefined && ACTS.has(next.key) && next.text !== next.text.toLowerCase();
  }
  return ends(tokens, index) && (index > typeWords || text === text.toLowerCase());
}

function isAmending(tokens: readonly NameToken[], typeWords: number): boolean {
  return tokens[typeWords]?.key === 'sửa' && tokens[typeWords + 1]?.key === 'đổi';
}

// Luật sửa đổi, bổ sung một số điều của | Luật Tổ chức Chính phủ | và | Luật Tổ chức chính quyền địa phương
function amendingName(
  text: string,
  tokens: readonly NameToken[],
  typeWords: number,
  names: LawNames,
): FoundName | null {
  let index = tokens.findIndex((_token, at) => at > typeWords && actWords(tokens, at) > 0);
  if (index < 0) return null;
  let end = -1;
  while (index >= 0 && index < tokens.length) {
    const words = actWords(tokens, index);
    const inner = words > 0 ? innerName(text, tokens, index, words, names) : null;
    if (!inner) break;
    end = inner.end;
    const next = tokens.findIndex((token) => token.start >= end);
    const isList = next > 0 && (tokens[next]!.key === ',' || tokens[next]!.key === 'và');
    index = isList ? next + 1 : -1;
  }
  const inside = tokens.filter((token) => token.end <= end);
  return inside.length > typeWords ? { name: nameOf(inside, inside.length).name, end } : null;
}

/** Number of words of the type of an act that has a name, standing at `index`; 0 for none. */
function actWords(tokens: readonly NameToken[], index: number): number {
  const [key, next] = [tokens[index]?.key, tokens[index + 1]?.key];
  if (key === 'luật') return 1;
  return (key === 'bộ' && next === 'luật') || (key === 'pháp' && next === 'lệnh') ? 2 : 0;
}

function innerName(
  text: string,
  tokens: readonly NameToken[],
  index: number,
  words: number,
  names: LawNames,
): FoundName | null {
  const rest = nameTokens(text, tokens[index]!.start, text.length);
  return relatedLaws(rest) ?? ownName(text, rest, words, names);
}

// "của 10 luật có liên quan đến an ninh, trật tự": a theme instead of a name.
function relatedLaws(tokens: readonly NameToken[]): FoundName | null {
  const from = tokens.slice(1, 4).findIndex(({ key }) => key === 'liên') + 1;
  if (from < 1 || tokens[from + 1]?.key !== 'quan') return null;
  let length = from + 3;
  while (length < tokens.length && !THEME_ENDS.has(tokens[length]!.key)) length += 1;
  return nameOf(tokens, Math.min(length, tokens.length));
}

const THEME_ENDS = new Set(['có', 'được', 'đã', 'quy', 'của', 'thì', 'là', ...BOUNDS]);
