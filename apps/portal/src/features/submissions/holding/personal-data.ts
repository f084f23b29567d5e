/** What a string of digits or letters looks like. A pattern proposes; a person decides. */
export const PERSONAL_DATA_KINDS = ['identityNumber', 'phone', 'email', 'bankAccount'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface PersonalDataPlace {
  readonly kind: PersonalDataKind;
  /** In UTF-16 units of the text, end excluded. */
  readonly start: number;
  readonly end: number;
}

/**
 * "CCCD 033 085 001 234" · "0912.345.678", "+84 912 345 678" · "a.b@c.vn" · "STK 1900 1234 56789".
 * Twelve digits in a row that begin with a province's code are an identity number by themselves, nine only after the word.
 */
const PATTERNS: readonly { readonly kind: PersonalDataKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    kind: 'identityNumber',
    pattern:
      /(?<![\p{L}\d])(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?)[^\d\n]{0,15}(\d(?:[ .-]?\d){8,11})(?!\d)/giu,
  },
  {
    kind: 'identityNumber',
    pattern: /(?<![\d.,/])0(?:[0-8]\d|9[0-6])[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/])/gu,
  },
  {
    kind: 'bankAccount',
    pattern:
      /(?<![\p{L}\d])(?:stk|số tài khoản|tài khoản(?: số)?|tk ngân hàng)[^\d\n]{0,15}(\d(?:[ .-]?\d){5,18})(?!\d)/giu,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.,/])(?:\+?84|0)[ .-]?[235789]\d(?:[ .-]?\d){7}(?:\d(?=[ .-]|$))?(?![\d/])/gu,
  },
];

/** Places in the order of the text, without overlap: of two that overlap the earlier pattern of the list stays. */
export function findPersonalData(text: string): PersonalDataPlace[] {
  const found: PersonalDataPlace[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const number = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(number);
      const end = start + number.length;
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What stands in public for what was taken out: one mark, whatever its length was. */
export const REDACTED_MARK = '[đã che]';

/** The text without these places. */
export function redacted(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    shown += text.slice(from, start) + REDACTED_MARK;
    from = end;
  }
  return shown + text.slice(from);
}
