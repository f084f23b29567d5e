import {
  ACCUSING_WORDS,
  FAMILY_NAMES,
  INSULTS,
  NAMED_PLACES,
  type OtherProcedure,
  PROCEDURE_WORDS,
  TITLES_BEFORE_NAMES,
} from './word-lists.data.ts';

const CAPITALISED = '\\p{Lu}\\p{Ll}*';
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
const anyOf = (words: readonly string[]) => words.map(escaped).join('|');
const wholeWords = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(words)})(?![\\p{L}\\d])`, 'iu');

const INSULT = wholeWords(INSULTS);
const ACCUSATION = wholeWords(ACCUSING_WORDS);
// "ông Nguyễn Văn A", "trưởng thôn Bình": a title in small letters or at the head of a sentence, then capitals.
const TITLED_NAME = new RegExp(
  `(?<![\\p{L}\\d])(?:${TITLES_BEFORE_NAMES.map((title) => `[${title[0]}${title[0]!.toUpperCase()}]${escaped(title.slice(1))}`).join('|')})\\s+(?:(?:thôn|xã|phường|xóm)\\s+)?${CAPITALISED}(?![\\p{L}])`,
  'u',
);
// "Nguyễn Văn A": a family name and at least one more capital.
const FULL_NAME = new RegExp(
  `(?<![\\p{L}])(?:${FAMILY_NAMES.join('|')})(?:\\s+${CAPITALISED}){1,3}(?![\\p{L}])`,
  'u',
);
// What is named after people but is none: "đường Lê Lợi", "phố Bà Triệu", "trường Nguyễn Du"; but not "chủ tịch xã Nguyễn Văn A".
const NAMED_AFTER = new RegExp(
  `(?<!(?:[Cc]hủ tịch|[Tt]rưởng|[Bb]í thư|[Gg]iám đốc|[Cc]án bộ|[Cc]ông chức)\\s+)(?<![\\p{L}])(?:${NAMED_PLACES.map(
    (place) => `[${place[0]}${place[0]!.toUpperCase()}]${place.slice(1)}`,
  ).join(
    '|',
  )})\\s+(?:(?:tiểu học|mầm non|trung học cơ sở|trung học phổ thông|THCS|THPT)\\s+)?(?:${CAPITALISED}\\s*){1,4}`,
  'gu',
);
const SENTENCE = /[^.!?\n;]+/gu;

export function hasInsult(text: string): boolean {
  return INSULT.test(text);
}

/**
 * Whether a text says of a named person that he or she did wrong: in one sentence a name (with a title before it, or a
 * family name with more) and a word of the list of deeds. An office without a name ("cán bộ xã nhận tiền") is no
 * private person; a street that is named after somebody is none either.
 */
export function accusesPerson(text: string): boolean {
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (!ACCUSATION.test(sentence)) continue;
    const people = sentence.replace(NAMED_AFTER, ' ');
    if (TITLED_NAME.test(people) || FULL_NAME.test(people)) return true;
  }
  return false;
}

/** Which other procedure the words name, if any; a proposal only. */
export function proposedProcedure(text: string): OtherProcedure | undefined {
  return PROCEDURE_WORDS.find(({ words }) => wholeWords(words).test(text))?.kind;
}

export function countLinks(text: string): number {
  return [
    ...text.matchAll(
      /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.])(?:[a-z\d-]+\.)+(?:com|net|org|info|xyz|top|vn|shop|online|site|me|ly)(?:\/\S*)?(?![\p{L}\d])/giu,
    ),
  ].length;
}

/** One letter twenty times over, or one word that is more than half of twenty words or more. */
export function isRepetitive(text: string): boolean {
  if (/(\S)\1{19}/u.test(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (words.length < 20) return false;
  const counts = Map.groupBy(words, (word) => word);
  return [...counts.values()].some((same) => same.length * 2 > words.length);
}
