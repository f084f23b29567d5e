import {
  BARE_KINDS,
  CHARGE_VERBS,
  ENDING_WORDS,
  GOES_ON,
  NAMING_KINDS,
  NOT_A_BODY,
  ONE_PLACE,
  PLACES,
  PLURAL,
} from './unit-kinds.data.ts';

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const EDGE = '(?=$|[\\s,;.:)/])';
const PLURAL_FIRST = new RegExp(`^${PLURAL}`, 'iu');
const KIND_FIRST = new RegExp(`^(?:${longestFirst([...BARE_KINDS, ...NAMING_KINDS])})${EDGE}`, 'iu');
const BARE_FIRST = new RegExp(`^(?:${longestFirst(BARE_KINDS)})$`, 'iu');
const PLACE_FIRST = new RegExp(`^(?:${PLACES})${EDGE}(?! (?:đoàn|ủy|uỷ)(?:$|[\\s,]))`, 'iu');
const PLACE_LAST = new RegExp(`(?:${PLACES})$`, 'iu');
/** "Thanh tra Sở" is a body, "thanh tra, kiểm tra" is not; so with "Công chức Tư pháp". */
const WITH_NAME =
  /^(?:thanh tra|công chức)(?=\s+(?:\p{Lu}|tỉnh|huyện|nhân dân|thành phố|phụ trách|chuyên môn))/iu;

interface Opening {
  readonly kind: string;
  readonly plural: boolean;
  /** What follows the kind. */
  readonly rest: string;
}

function openingOf(text: string): Opening | undefined {
  const prefix = PLURAL_FIRST.exec(text)?.[0] ?? '';
  const rest = text.slice(prefix.length);
  // "các các nhân": a slip of the hand still opens a collective.
  if (prefix && PLURAL_FIRST.test(rest)) return { kind: 'các', plural: true, rest };
  if (NOT_A_BODY.test(rest) && !(prefix && /^tổ chức/iu.test(rest))) return undefined;
  const kind = (WITH_NAME.exec(rest) ?? KIND_FIRST.exec(rest))?.[0];
  return kind ? { kind, plural: prefix !== '', rest: rest.slice(kind.length).trimStart() } : undefined;
}

/** Whether a name of a unit, or of a collective of units, may begin here. */
export const startsName = (text: string): boolean => openingOf(text) !== undefined;

const isBare = ({ kind, rest }: Opening) => BARE_FIRST.test(kind) && !/^\p{Lu}/u.test(rest);

/** "các sở, ban, ngành", "phòng, đơn vị", "UBND các xã": kinds may still be added to it. */
function isCollective(name: string): boolean {
  const opening = openingOf(name);
  if (!opening) return false;
  if (opening.plural || isBare(opening)) return true;
  // "UBND các xã", "Thủ trưởng các cơ quan": the collective stands behind who speaks for it.
  const inner = openingOf(name.slice(Math.max(name.lastIndexOf(' các '), name.lastIndexOf(' những ')) + 1));
  return inner?.plural === true && isBare(inner);
}

/** Rule: a list is cut at a comma or "và" only between two names; a new "các", "UBND" or kind with its own name begins one. */
function beginsNext(piece: string, before: string): boolean {
  const opening = openingOf(piece);
  if (!opening) return false;
  // "Văn phòng HĐND và UBND" is one office of two bodies.
  if (
    /(?:của|do) (?:hđnd|hội đồng nhân dân)$/iu.test(before) &&
    /^(?:ubnd|[uủ][yỷ] ban nhân dân)/iu.test(piece)
  )
    return false;
  if (/văn phòng (?:hđnd|hội đồng nhân dân|đoàn đbqh[^;]*|đảng ủy|đảng uỷ)$/iu.test(before)) return false;
  if (opening.plural) return true;
  if (PLACE_FIRST.test(piece) && PLACE_LAST.test(before)) return false;
  if (!isBare(opening)) return true;
  if (!isCollective(before)) return true;
  const isProper = /^\p{Lu}/u.test(piece) && opening.rest !== '' && !/(?:^|[\s,])\p{Lu}[^,]*$/u.test(before);
  return isProper;
}

/** A printed list of units as names: "Sở Tư pháp, Sở Văn hóa, Thể thao và Du lịch; các sở, ban, ngành" are three. */
export function cutNames(list: string): string[] {
  return splitOutsideBrackets(list, /;|\n\s*(?:[-–+•]\s*)?/gu)
    .flatMap(({ text }) => cutPart(text))
    .map(tidy)
    .filter((name) => name !== '');
}

const tidy = (name: string) =>
  name
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:[-–+•]\s+|[,.;:]\s*|và\s+)+/u, '')
    .replace(/(?:[\s,;:./…]+|\s+và)+$/u, '');

function cutPart(part: string): string[] {
  const names: string[] = [];
  let current = '';
  for (const { mark, text } of splitOutsideBrackets(part, /,\s*và\s+|,|\s+và\s+/gu)) {
    if (current === '') current = text.trim();
    else if (beginsNext(text.trim(), current)) {
      names.push(current);
      current = text.trim();
    } else current += `${mark}${text}`;
  }
  return [...names, current];
}

function splitOutsideBrackets(text: string, at: RegExp): { readonly mark: string; readonly text: string }[] {
  const shadow = text.replace(/\([^()]*\)/gu, (words) => '_'.repeat(words.length));
  const pieces: { mark: string; text: string }[] = [];
  let [from, mark] = [0, ''];
  for (const match of shadow.matchAll(at)) {
    pieces.push({ mark, text: text.slice(from, match.index) });
    [from, mark] = [match.index + match[0].length, match[0]];
  }
  pieces.push({ mark, text: text.slice(from) });
  return pieces;
}

const VERB = `(?:${longestFirst(CHARGE_VERBS)})`;
const ENDING = new RegExp(
  `(?<=^|[\\s,;)])(?:${longestFirst([...CHARGE_VERBS, ...ENDING_WORDS])})${EDGE}|[.:](?=\\s|$)|;|$`,
  'gu',
);
const VERB_ANYWHERE = new RegExp(`(?<=^|[\\s,;)])${VERB}${EDGE}`, 'u');

/** Behind a place ("Công an xã") a small letter goes on with the name only in words that say more of it. */
const AFTER_PLACE = new RegExp(
  `(?<=(?:^|\\s)(?:${ONE_PLACE})\\s)(?=\\p{Ll})(?!(?:${GOES_ON}|${PLACES})${EDGE})`,
  'gu',
);

/** Words inside of a name that look like its end. */
const INSIDE: readonly RegExp[] = [
  /\([^()]*\)/gu,
  /hội đồng phối hợp phổ biến,? giáo dục pháp luật/giu,
  /(?<=(?:cơ quan|đơn vị|phòng|ban|bộ phận),? )chủ trì (?:soạn thảo|tham mưu)|chủ trì soạn thảo|(?<=được (?:giao|phân công) )(?:chủ trì |tham mưu |phụ trách )*(?:soạn thảo|thực hiện|quản lý|theo dõi)?/gu,
  /được (?:giao|phân công)|ban chỉ đạo|báo cáo viên|tuyên truyền viên|theo ngành dọc|theo địa bàn|giao thông|giao dịch|bàn giao/giu,
  /trong (?:tỉnh|xã|huyện|ngành|và ngoài)|tại (?:địa phương|địa bàn|tỉnh|xã)|là thành viên|tham gia thị trường|từ thiện|từ xa/giu,
  /Đào tạo|dân lập|công lập|độc lập|Dịch vụ tổng hợp|Kế hoạch tổng hợp|trực thuộc|(?<=(?:tổ|đội|đơn vị) )(?:thu gom|tuyên truyền|vận chuyển)/gu,
  /(?<!các )(?<=(?:^|[\s,;])(?:tổ|đội|ban|nhóm|bộ phận|trung tâm|phòng|trạm|chi cục) )(?:tổ chức|tuyên truyền|kiểm tra|tổng hợp|quản lý|giúp việc|hỗ trợ|hướng dẫn|biên tập|giám sát|thực hiện|thống kê|tiếp nhận|thông báo|vận động)/giu,
  // "tổ chức" is a noun in a collective and before what is said of it.
  /(?<=(?:các|cơ quan,|đơn vị,|đoàn thể,|cá nhân,|cơ quan và|các nhân,) )tổ chức|tổ chức(?=,|$| (?:chính trị|thành viên|đoàn thể|khác|có liên quan|liên quan|xã hội|cá nhân|và cá nhân|tôn giáo|hành nghề|thuộc))/gu,
  /(?<=cơ quan |và |đơn vị )thông tin|thông tin(?=, thống kê)|thống kê(?= và|,| KH)/gu,
];

/** The names that stand at the beginning of a sentence or clause, and the words behind them. */
export interface NamesFirst {
  readonly names: readonly string[];
  readonly rest: string;
}

/**
 * "Sở A, các sở, ban, ngành tổ chức hội nghị" → the two names, "tổ chức hội nghị". Undefined where no name begins; behind "đề nghị" or
 * "phối hợp với" also what is of no known kind is a name ("các nhà hảo tâm").
 */
export function namesFirst(text: string, isSurelyName = false): NamesFirst | undefined {
  if (!startsName(text) && !(isSurelyName && (PLURAL_FIRST.test(text) || /^\p{Lu}/u.test(text))))
    return undefined;
  const end = endOfNames(text);
  const names = cutNames(text.slice(0, end));
  return names.length > 0 ? { names, rest: text.slice(end).replace(/^[\s,]+/u, '') } : undefined;
}

function endOfNames(text: string): number {
  const shadow = INSIDE.reduce(
    (words, inside) => words.replace(inside, (found) => '_'.repeat(found.length)),
    text,
  );
  const afterPlace = [...shadow.matchAll(AFTER_PLACE)].find(({ index }) => index > 0)?.index ?? text.length;
  ENDING.lastIndex = 1;
  for (let match = ENDING.exec(shadow); match; match = ENDING.exec(shadow)) {
    if (
      match[0] === ';' &&
      startsName(text.slice(match.index + 1).trim()) &&
      isListOn(text.slice(match.index + 1).trim())
    )
      continue;
    return Math.min(match.index, afterPlace);
  }
  return afterPlace;
}

/** Behind a semicolon the list goes on when what follows is again a name and not a sentence of its own. */
const isListOn = (text: string) => !new RegExp(`^[^,;]{0,80}\\s${VERB}${EDGE}`, 'u').test(text);

/** Whether the words say that something is to be done. */
export const saysWhatToDo = (words: string): boolean => VERB_ANYWHERE.test(words.slice(0, 240));
