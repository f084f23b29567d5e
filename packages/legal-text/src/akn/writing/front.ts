import type { Closing, Preamble } from '../../model/node.ts';
import { printedDate } from '../complete-metadata.ts';
import { closingOf, type MarkedLine, markClosing, markPreamble, preambleOf, type Role } from '../marks.ts';
import { element, type XmlElement } from '../xml/element.ts';
import { paragraph } from '../xml/spaces.ts';

const INLINE: Readonly<Partial<Record<Role, string>>> = {
  issuer: 'docAuthority',
  number: 'docNumber',
  documentType: 'docType',
  title: 'docTitle',
  signature: 'signature',
};

/** The heading block in its two parts, and the fields that no line shows. */
export interface Front {
  readonly preface?: XmlElement;
  readonly preamble?: XmlElement;
  readonly leftOver: readonly XmlElement[];
}

/**
 * The lines above the units: letterhead, number, date, type and title as `<preface>`; from the first
 * legal basis or enacting words on as `<preamble>`.
 *
 *   <preface> <p>Số: <docNumber>12/2026/QĐ-UBND</docNumber></p> …
 *   <preamble> <citations> <citation> <p>Căn cứ Luật …;</p> … <formula name="enacting"> <p>QUYẾT ĐỊNH:</p>
 *
 * @example
 * writeFront(tree.preamble).preface?.name; // 'preface'
 */
export function writeFront(preamble: Preamble): Front {
  const lines = markPreamble(preamble);
  const from = lines.findIndex(({ role }) => role === 'legalBasis' || role === 'enacting');
  const preface = from < 0 ? lines : lines.slice(0, from);
  return {
    preface: preface.length === 0 ? undefined : element('preface', {}, ...preface.map(writeLine)),
    preamble: from < 0 ? undefined : element('preamble', {}, ...writeRuns(lines.slice(from))),
    leftOver: leftOver(preamble, preambleOf(lines), 'preamble'),
  };
}

/**
 * The lines after the last unit as `<conclusions>`, with what no line shows.
 *
 * @example
 * writeConclusions(tree.closing).conclusions?.name; // 'conclusions'
 */
export function writeConclusions(closing: Closing): { conclusions?: XmlElement; leftOver: XmlElement[] } {
  const lines = markClosing(closing);
  return {
    conclusions: lines.length === 0 ? undefined : element('conclusions', {}, ...lines.map(writeLine)),
    leftOver: leftOver(closing, closingOf(lines), 'closing'),
  };
}

// Neighbouring bases are one list of citations, neighbouring enacting words one formula.
function writeRuns(lines: readonly MarkedLine[]): XmlElement[] {
  const out: XmlElement[] = [];
  let before: Role | undefined;
  for (const mark of lines) {
    const { role } = mark;
    const line = paragraph(mark.line);
    if (role === 'legalBasis') {
      if (before !== role) out.push(element('citations'));
      out.at(-1)!.children.push(element('citation', {}, line));
    } else if (role === 'enacting') {
      if (before !== role) out.push(element('formula', { name: 'enacting' }));
      out.at(-1)!.children.push(line);
    } else out.push(writeLine(mark));
    before = role;
  }
  return out;
}

function writeLine(mark: MarkedLine): XmlElement {
  const { line, role, start, end } = mark;
  if (role === undefined) return paragraph(line);
  const part = inline(role, line.slice(start, end));
  const pieces = [line.slice(0, start), part, line.slice(end)].filter((piece) => piece !== '');
  return { ...paragraph(line), children: pieces };
}

function inline(role: Role, text: string): XmlElement {
  const date = role === 'placeDate' ? printedDate(text) : undefined;
  if (date !== undefined) return element('docDate', { date }, text);
  const name = INLINE[role];
  return name === undefined ? element('inline', { name: role }, text) : element(name, {}, text);
}

// A hand-made or corrected tree may say something that its lines do not; it goes into <proprietary>.
function leftOver(said: Preamble | Closing, shown: Preamble | Closing, part: string): XmlElement[] {
  const shownFields = new Map(Object.entries(shown));
  return Object.entries(said)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(shownFields.get(name)))
    .map(([name, value]) => element('danban:field', { part, name }, JSON.stringify(value)));
}
