import type { PlanLine } from './plan-lines.ts';
import type { PlanParts } from './plan-parts.ts';
import type { ReadHead } from './read-plan.ts';
import { startsName } from './units/unit-names.ts';

const NUMBER = /(?:^|\s)số\s*:\s*(?<number>\d+[^\s]*\/[^\s]+)/iu;
const DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;
const SPAN = /(?:giai đoạn|từ năm)\s*(?<from>20\d\d)\s*(?:-|–|đến(?: năm)?)\s*(?<to>20\d\d)/iu;
const ISSUES = /(?:ban hành|xây dựng|lập|đề ra)\s+(?:[Kk]ế hoạch|KẾ HOẠCH)/u;

/** What the plan says of itself above its first heading; an open number or day is empty, also when its signs are printed. */
export function readHead({ preamble }: PlanParts): ReadHead {
  const at = preamble.findIndex(({ text }) => /^kế hoạch\b/iu.test(text));
  const letterhead = (at < 0 ? preamble : preamble.slice(0, at)).map(({ text }) => text);
  const behind = at < 0 ? [] : preamble.slice(at);
  const title = titleOf(behind);
  const span = SPAN.exec(title)?.groups;
  return {
    number:
      letterhead
        .map((text) => NUMBER.exec(text)?.groups?.number ?? '')
        .find((found) => found !== '')
        ?.replace(/[.,;]+$/u, '') ?? '',
    date: letterhead.map((text) => DATE.exec(text)?.[0] ?? '').find((found) => found !== '') ?? '',
    year: span
      ? `${span.from}-${span.to}`
      : (title
          .match(/năm\s+(20\d\d)/giu)
          ?.at(-1)
          ?.match(/\d+/u)?.[0] ?? ''),
    body: issuer(behind) ?? headBody(letterhead) ?? '',
    title,
  };
}

/** From "KẾ HOẠCH" to the first paragraph that gives a ground. */
function titleOf(lines: readonly PlanLine[]): string {
  const end = lines.findIndex(({ text }, at) => at > 0 && isGround(text, at));
  const words = lines
    .slice(0, end < 0 ? 3 : end)
    .map(({ text }) => text)
    .filter((text) => !/^[-_*–\s]*$/u.test(text));
  return words
    .join(' ')
    .replace(/^kế hoạch\s*/iu, '')
    .trim();
}

const isGround = (text: string, at: number) =>
  /^(?:căn cứ|để |nhằm |trên cơ sở|thi hành|ủy ban|uỷ ban|ubnd)/iu.test(text) ||
  (at > 1 && ISSUES.test(text)) ||
  (at > 1 && /^(?:thực hiện|triển khai|sở|phòng|ban|hội)\b/iu.test(text));

/** "…, Sở A ban hành Kế hoạch …": the name that stands before the verb, in the last sentence before section I. */
function issuer(lines: readonly PlanLine[]): string | undefined {
  for (const { text } of [...lines].reverse()) {
    const verb = ISSUES.exec(text);
    if (!verb) continue;
    const before = text.slice(0, verb.index).trimEnd();
    const starts = [...before.matchAll(/(?:^|[,;:.]\s+)(?=\p{Lu})/gu)].map(
      (match) => match.index + match[0].length,
    );
    // A comma inside of the name ("Văn hóa, Thể thao") must not cut it: the earliest beginning of the last clause that names a body.
    for (const from of starts.reverse()) {
      const name = before.slice(from);
      if (startsName(name)) return name.trim();
    }
  }
  return undefined;
}

function headBody(letterhead: readonly string[]): string | undefined {
  const lines = letterhead.filter((text) => startsName(text) && !/^(?:cộng hòa|độc lập|số)/iu.test(text));
  return lines.at(-1);
}
