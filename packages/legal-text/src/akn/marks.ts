import type { Closing, Preamble } from '../model/node.ts';

/** What a printed line, or a part of one, was recognised as. */
export type Role =
  | 'issuer'
  | 'number'
  | 'placeDate'
  | 'documentType'
  | 'title'
  | 'legalBasis'
  | 'enacting'
  | 'recipient'
  | 'signature';

/**
 * A printed line with the part of it that carries a role.
 *
 * @example
 * // { line: 'Số: 12/2026/QĐ-UBND', role: 'number', start: 4, end: 19 }
 */
export interface MarkedLine {
  readonly line: string;
  readonly role?: Role;
  readonly start: number;
  readonly end: number;
}

/** Values still to be found in the lines, in their order; a joined one is eaten from its beginning. */
interface Wanted {
  number?: string;
  placeDate?: string;
  documentType?: string;
  issuer: string;
  title: string;
  legalBases: readonly string[];
  enactingWords: readonly string[];
}

/**
 * The lines above the first unit with the fields of the preamble found in them again. Marking only
 * says where a field is printed; what no line shows is for `leftOver`.
 *
 * @example
 * markPreamble(tree.preamble)[2]; // { line: 'Số: 12/2026/QĐ-UBND', role: 'number', start: 4, end: 19 }
 */
export function markPreamble(preamble: Preamble): MarkedLine[] {
  const { issuer = '', title = '', enactingWords = [], ...rest } = preamble;
  const wanted: Wanted = { ...rest, issuer, title, enactingWords };
  return preamble.lines.map((line) => markLine(line, wanted));
}

function markLine(line: string, wanted: Wanted): MarkedLine {
  const { number } = wanted;
  if (number !== undefined && line.endsWith(number) && /(?:^|\s)số/iu.test(line)) {
    wanted.number = undefined;
    return { line, role: 'number', start: line.length - number.length, end: line.length };
  }
  const whole = (role: Role): MarkedLine => ({ line, role, start: 0, end: line.length });
  for (const role of ['placeDate', 'documentType'] as const) {
    if (wanted[role] !== line) continue;
    wanted[role] = undefined;
    return whole(role);
  }
  if (wanted.legalBases[0] === line) {
    wanted.legalBases = wanted.legalBases.slice(1);
    return whole('legalBasis');
  }
  if (wanted.enactingWords[0] === line) {
    wanted.enactingWords = wanted.enactingWords.slice(1);
    return whole('enacting');
  }
  // The title stands below the type, the issuer above it.
  const joined = wanted.documentType === undefined ? (['title', 'issuer'] as const) : (['issuer'] as const);
  for (const role of joined) {
    if (!beginsWithLine(wanted[role], line)) continue;
    wanted[role] = wanted[role].slice(line.length + 1);
    return whole(role);
  }
  return { line, start: 0, end: 0 };
}

function beginsWithLine(text: string, line: string): boolean {
  return line !== '' && (text === line || text.startsWith(`${line} `));
}

/**
 * The lines after the last unit with the recipients and the signature marked.
 *
 * @example
 * markClosing(tree.closing).at(-1)?.role; // 'signature'
 */
export function markClosing(closing: Closing): MarkedLine[] {
  const next = { recipient: 0, signature: 0 };
  return closing.lines.map((line) => {
    const role = (
      [
        ['recipient', closing.recipients],
        ['signature', closing.signature],
      ] as const
    ).find(([name, list]) => list[next[name]] === line)?.[0];
    if (role === undefined) return { line, start: 0, end: 0 };
    next[role] += 1;
    return { line, role, start: 0, end: line.length };
  });
}

/**
 * The preamble that marked lines say; the way back of `markPreamble`.
 *
 * @example
 * preambleOf(markPreamble(preamble)); // the same preamble
 */
export function preambleOf(lines: readonly MarkedLine[]): Preamble {
  const enactingWords = valuesOf(lines, 'enacting');
  const preamble: Record<string, string> = {};
  for (const role of ['issuer', 'number', 'placeDate', 'documentType', 'title'] as const) {
    const values = valuesOf(lines, role);
    if (values.length > 0) preamble[role] = values.join(' ');
  }
  return {
    ...preamble,
    legalBases: valuesOf(lines, 'legalBasis'),
    ...(enactingWords.length > 0 ? { enactingWords } : {}),
    lines: lines.map(({ line }) => line),
  };
}

/**
 * The closing that marked lines say; the way back of `markClosing`.
 *
 * @example
 * closingOf(markClosing(closing)); // the same closing
 */
export function closingOf(lines: readonly MarkedLine[]): Closing {
  return {
    lines: lines.map(({ line }) => line),
    recipients: valuesOf(lines, 'recipient'),
    signature: valuesOf(lines, 'signature'),
  };
}

function valuesOf(lines: readonly MarkedLine[], role: Role): string[] {
  return lines.filter((mark) => mark.role === role).map(({ line, start, end }) => line.slice(start, end));
}
