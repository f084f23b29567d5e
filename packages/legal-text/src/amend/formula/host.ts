import type { LegalNode } from '../../model/node.ts';
import type { Formula } from './demand.ts';
import { readFormula } from './read-formula.ts';

/**
 * A unit of the amending document taken apart: its title, the sentence in front of everything else
 * (broken lines joined), the new text below, and what may be instructions of its own.
 *
 * @example
 * // "2. Bổ sung Điều 11a vào sau / Điều 11 như sau: / “Điều 11a. …" → sentence 'Bổ sung Điều 11a vào sau Điều 11 như sau:'
 */
export interface Host {
  readonly node: LegalNode;
  readonly title?: string;
  readonly sentence: string;
  /** Paragraphs and tables below the sentence up to the first numbered unit. */
  readonly below: readonly LegalNode[];
  readonly units: readonly LegalNode[];
}

const UNITS = new Set(['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point']);

/**
 * Takes a unit apart.
 *
 * @example
 * hostOf(clause).sentence; // 'Bãi bỏ khoản 3 Điều 11.'
 */
export function hostOf(node: LegalNode): Host {
  const first = node.children.findIndex((child) => UNITS.has(child.kind));
  const until = first < 0 ? node.children.length : first;
  const paragraphs = node.children.slice(0, until);
  const broken = brokenLines(node, paragraphs);
  const lines = [node.text, ...paragraphs.slice(0, broken).map((child) => child.text)];
  return {
    node,
    ...(node.heading === undefined ? {} : { title: node.heading }),
    sentence: lines.filter(Boolean).join(' '),
    below: paragraphs.slice(broken),
    units: node.children.slice(until),
  };
}

// A sentence goes on in the next paragraph as long as it has not ended and nothing is quoted.
function brokenLines(node: LegalNode, paragraphs: readonly LegalNode[]): number {
  let count = 0;
  let last = node.text || (node.heading ?? '');
  while (last !== '' && !/[.;:”"]$/.test(last) && !/như sau$/iu.test(last)) {
    const next = paragraphs[count];
    if (!next || next.quoted || next.kind !== 'paragraph') break;
    // A sentence that is a formula by itself does not need the next line, unless that goes on small or with an address.
    if (!/^(?:\p{Ll}|Điều\s\d|Chương\s|Mục\s|Phần\s|Phụ lục\s|Luật\s|Nghị|Bộ luật\s|\d+\/)/u.test(next.text))
      break;
    last = next.text;
    count += 1;
  }
  return count;
}

/**
 * The formula of a unit: that of its sentence, else that of its title, else of both as one sentence.
 * `titled` is the title's own formula where both have one; it names the document. `implied` are words
 * of the unit around that a sentence without a verb goes on.
 *
 * @example
 * // "Điều 140. Sửa đổi Điều 4 của Luật A" + "Sửa đổi Điều 4 của Luật A số 1 như sau:" → the second, titled the first
 */
export function formulaOf(
  host: Host,
  implied?: string,
): { formula?: Formula; titled?: Formula; text: string } {
  const { title, sentence } = host;
  const titled = title === undefined ? undefined : readFormula(title);
  const formula = sentence === '' ? undefined : readFormula(sentence);
  if (!formula && implied !== undefined) {
    const whole = `${implied} ${sentence}`;
    const completed = readFormula(whole);
    return completed ? { formula: completed, text: whole } : { text: sentence };
  }
  if (formula) return { formula, ...(titled ? { titled } : {}), text: sentence };
  const text = [title, sentence].filter(Boolean).join(' ');
  if (title !== undefined && titled && sentence !== '' && !/[.;:]$/.test(title)) {
    const joined = readFormula(text);
    if (joined && !joined.demands.some((demand) => demand.kind === 'failure'))
      return { formula: joined, text };
  }
  return titled ? { formula: titled, text: title! } : { text };
}
