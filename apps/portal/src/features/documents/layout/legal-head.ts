import type { Closing, Preamble } from '@danban/legal-text';
import type { FileChild } from 'docx';
import { documents } from '#text/vi/documents.ts';
import { closing, type Signature } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { textWidth } from './paper.ts';
import { bodyParagraph, lastLineWidth, line, rule, SINGLE, titleLine } from './typeset.ts';

const { nation, motto, recipients: recipientsLabel } = documents.administrative;

/** Lines of a preamble by the place in which they are printed; every line has exactly one place. */
interface HeadLines {
  readonly issuer: string[];
  number?: string;
  placeDate?: string;
  readonly marks: string[];
  readonly title: string[];
  readonly rest: string[];
}

/** Head of a legal document, Decree 78/2025/NĐ-CP: issuer and motto, number and date, title, bases, words of adoption. */
export function legalHead(preamble: Preamble): FileChild[] {
  const head = placeLines(preamble);
  const [type, ...title] = head.title;
  const width = textWidth('portrait');
  return [
    letterhead(
      {
        agency: head.issuer.join('\n'),
        number: head.number,
        placeDate: head.placeDate,
        draftMark: head.marks.length > 0 ? head.marks.join('\n') : undefined,
      },
      'portrait',
    ),
    ...(type === undefined
      ? []
      : [line(type, 'center', { size: 14, bold: true }, { spacing: { ...SINGLE, before: 240 } })]),
    ...title.map((text) => titleLine(text, width)),
    ...(title.length > 0 ? [rule(width, lastLineWidth(title.at(-1) ?? '', 14, width) * 0.4)] : []),
    ...head.rest.map(restLine),
  ];
}

function placeLines(preamble: Preamble): HeadLines {
  const head: HeadLines = { issuer: [], marks: [], title: [], rest: [] };
  const typeAt = preamble.lines.indexOf(preamble.documentType ?? '');
  for (const [i, text] of preamble.lines.entries()) {
    if (text === nation || text === motto) continue;
    if (typeAt >= 0 && i >= typeAt) {
      const opensBases = head.rest.length > 0 || isBase(text) || (i > typeAt + 1 && isCapitals(text));
      (opensBases ? head.rest : head.title).push(text);
    } else if (NUMBER.test(text)) head.number = withBlank(text.replace(NUMBER, ''));
    else if (/,\s*ngày\s/.test(text)) head.placeDate = withBlanks(text);
    else if (head.number === undefined && head.placeDate === undefined) head.issuer.push(text);
    else head.marks.push(text);
  }
  return head;
}

const NUMBER = /^Số\s*:\s*/;

function withBlank(number: string): string {
  return number.replace(/^\s+/, '');
}

/** Blanks to be filled in by hand were single spaces after parsing: they get their width back. */
function withBlanks(placeDate: string): string {
  return placeDate.replace(/ngày\s+tháng/, 'ngày      tháng').replace(/tháng\s+năm/, 'tháng      năm');
}

function isBase(text: string): boolean {
  return /^(Căn cứ|Xét|Theo đề nghị|Thực hiện)\s/.test(text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Bases are italic, the issuer's name and "QUYẾT ĐỊNH:" centred in bold, the words of adoption plain. */
function restLine(text: string): FileChild {
  if (isCapitals(text))
    return line(text, 'center', { size: 14, bold: true }, { spacing: { ...SINGLE, before: 120 } });
  return bodyParagraph(text, { italic: isBase(text) });
}

/** Words of adoption as text, then recipients and signature side by side. */
export function legalClosing(end: Closing): FileChild[] {
  const placed = new Set([recipientsLabel, ...end.recipients, ...end.signature]);
  const words = end.lines.filter((text) => !placed.has(text));
  const children: FileChild[] = words.map((text) => bodyParagraph(text));
  if (end.recipients.length + end.signature.length === 0) return children;
  return [
    ...children,
    line('', 'left', { size: 10 }),
    closing(end.recipients, signatureOf(end.signature), 'portrait'),
  ];
}

function signatureOf(lines: readonly string[]): Signature {
  const name = lines.at(-1);
  const titles = name !== undefined && !isCapitals(name) ? lines.slice(0, -1) : lines;
  const [authority, capacity] = titles.length > 2 ? titles : [titles.length > 1 ? titles[0] : undefined];
  const used = Number(authority !== undefined) + Number(capacity !== undefined);
  return {
    authority,
    capacity,
    title: titles.slice(used).join('\n'),
    name: titles === lines ? undefined : name,
  };
}
