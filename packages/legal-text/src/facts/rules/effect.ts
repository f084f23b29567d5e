import { articleHeading, type FactLine, type Found, foundIn, trimmedEnd } from '../fact-line.ts';
import { sentencesOf } from '../sentence.ts';

// Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// Quyết định này có hiệu lực kể từ ngày ký.      … có hiệu lực sau 45 ngày kể từ ngày ký ban hành.
// not:  trước ngày Luật này có hiệu lực …        Hợp đồng có hiệu lực từ ngày …
const IN_FORCE =
  /(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|thông tư liên tịch|chỉ thị|quy định|quy chế|văn bản|kế hoạch|điều lệ)(?: liên tịch)? này(?: (?:được ban hành và |chính thức |bắt đầu ))?,? (?:có|phát sinh) hiệu lực(?: thi hành)?,? (?:(?:kể )?từ (?:ngày|thời điểm)|sau) ?(?:ngày )?[^;.,]{1,200}?(?:, (?:trừ|kể từ|sau) [^;.]{1,300}?)?(?= và |, (?!trừ|kể từ|sau)|[;.]|$)/iu;
const DATE = /(?:từ|sau) ngày\s*(\d{1,2})(?:\s*tháng\s*|[/.-])(\d{1,2})(?:\s*năm\s*|[/.-])(\d{4})/iu;
// The document must be what the sentence is about: "kể từ ngày Luật này có hiệu lực" and a letter's
// ", Nghị định này có hiệu lực …" are about something else.
const SOME =
  /^\s*(?:\p{L}+ )?(?:điều|khoản|điểm|chương|mục|quy định|các quy định) [^,]*(?:của |tại |trong )?$/iu;

// Điều 56. Hiệu lực thi hành                            in this article a part of the document may be named otherwise:
//   2. Quy định về đăng ký trực tuyến có hiệu lực kể từ ngày 01 tháng 01 năm 2024.
const TITLE =
  /^(?:điều khoản thi hành|hiệu lực(?: thi hành| và .*)?|[^,]{0,40}(?:và|,) hiệu lực thi hành)\.?$/iu;
const PART_IN_FORCE =
  /(?<!hết )(?<!\p{L})có hiệu lực(?: thi hành)?,? (?:kể )?từ (?:ngày|thời điểm) ?[^;.,]{1,200}/iu;
// A part is named first, or the sentence goes on with one.
const PART =
  /^(?:\p{Ll}|(?:(?:[Cc]ác|[Nn]hững|[Rr]iêng) )?(?:[Qq]uy định|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục|[Pp]hụ lục|[Nn]ội dung)(?!\p{L}))/u;
const ANOTHER_TEXT =
  /(?:này|(?:luật|nghị định|thông tư|quyết định|nghị quyết)(?: \p{L}+)* số [^ ]+)(?: \([^)]*\))? $|ngày \p{Lu}/u;

/**
 * From when the document is in force, as it says itself. A day still open ("ngày … tháng …") gives
 * the words without a date.
 *
 * @example
 * effects(line)[0]?.content; // { kind: 'effect', on: '2026-07-01' }
 */
export function effects(line: FactLine): Found[] {
  if (line.part !== 'text') return [];
  return sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    const match = IN_FORCE.exec(sentence);
    if (!match) return partInForce(line, from, sentence);
    const before = sentence.slice(0, match.index);
    if (!/^\s*(?:(?:trừ|ngoài) .*, )?$/iu.test(before) && !SOME.test(before)) return [];
    const on = dateIn(match[0]);
    const end = trimmedEnd(sentence, match.index + match[0].length);
    return [
      foundIn(line, from + match.index, from + end, {
        kind: 'effect',
        ...(on === undefined ? {} : { on }),
        ...(SOME.test(before) ? { partial: true as const } : {}),
      }),
    ];
  });
}

function partInForce(line: FactLine, from: number, sentence: string): Found[] {
  const match = TITLE.test(articleHeading(line).trim()) ? PART_IN_FORCE.exec(sentence) : null;
  if (!match || !PART.test(sentence) || ANOTHER_TEXT.test(sentence.slice(0, match.index))) return [];
  const on = dateIn(match[0]);
  const end = trimmedEnd(sentence, match.index + match[0].length);
  const content = { kind: 'effect' as const, ...(on === undefined ? {} : { on }), partial: true as const };
  return [foundIn(line, from + match.index, from + end, content)];
}

function dateIn(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [day, month] = [match[1]!.padStart(2, '0'), match[2]!.padStart(2, '0')];
  const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return isDay ? `${match[3]}-${month}-${day}` : undefined;
}
