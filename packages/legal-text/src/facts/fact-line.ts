import type { LegalNode } from '../model/node.ts';
import type { FactContent } from './fact.ts';

/**
 * The heading or the own text of a unit, with where it begins in `unitText` of the unit.
 *
 * @example
 * // Điều 5. Phạm vi │ Luật này quy định …  →  heading from 8, text from 16
 */
export interface FactLine {
  readonly node: LegalNode;
  /** From the outermost to the parent. */
  readonly ancestors: readonly LegalNode[];
  readonly part: 'heading' | 'text';
  readonly text: string;
  readonly offset: number;
}

/**
 * What a rule found: which words of which unit, and what they say.
 *
 * @example
 * const found: Found = { node, start: 0, end: 12, content: { kind: 'obligation' } };
 */
export interface Found {
  readonly node: LegalNode;
  readonly start: number;
  readonly end: number;
  readonly content: FactContent;
}

/** One construct of the language of laws: what a line says by it. */
export type FactRule = (line: FactLine) => readonly Found[];

/**
 * Heading and own text of a unit; tables have none.
 *
 * @example
 * factLines(article, [chapter]).map((line) => line.part); // ['heading', 'text']
 */
export function factLines(node: LegalNode, ancestors: readonly LegalNode[]): FactLine[] {
  if (node.rows) return [];
  const lines: FactLine[] = [];
  const first = node.label ? node.label.length + 1 : 0;
  if (node.heading) lines.push({ node, ancestors, part: 'heading', text: node.heading, offset: first });
  if (node.text !== '') {
    const above = [node.label, node.heading].filter(Boolean).join(' ').length;
    const offset = node.heading === undefined ? first : above === 0 ? 0 : above + 1;
    lines.push({ node, ancestors, part: 'text', text: node.text, offset });
  }
  return lines;
}

/**
 * A finding in a line: from and to count in the line.
 *
 * @example
 * foundIn(line, 0, 10, { kind: 'obligation' }).start; // line.offset
 */
export function foundIn(line: FactLine, from: number, to: number, content: FactContent): Found {
  return { node: line.node, start: line.offset + from, end: line.offset + to, content };
}

/**
 * The whole own text of a unit without the stop at its end, or nothing when it has none.
 *
 * @example
 * wholeText(point, { kind: 'prohibition' }); // "Lấn chiếm vỉa hè" of "a) Lấn chiếm vỉa hè;"
 */
export function wholeText(node: LegalNode, content: FactContent): Found | undefined {
  const line = factLines(node, []).find(({ part }) => part === 'text');
  return line && foundIn(line, 0, trimmedEnd(line.text, line.text.length), content);
}

/**
 * The end of a stretch of text without the stops and spaces before it.
 *
 * @example
 * trimmedEnd('Lập hồ sơ; ', 11); // 9
 */
export function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s.;,:”"]/.test(text[at - 1]!)) at -= 1;
  return at;
}

/**
 * The heading of the article that a unit stands in, in small letters, or "".
 *
 * @example
 * articleHeading(line); // 'các hành vi bị nghiêm cấm'
 */
export function articleHeading({ node, ancestors }: Pick<FactLine, 'node' | 'ancestors'>): string {
  const article = [...ancestors, node].find(({ kind }) => kind === 'article');
  return (article?.heading ?? '').toLowerCase();
}

/**
 * The units that a lead-in ("… sau đây:") introduces: clauses, points and dashes right below it; below an
 * unnumbered paragraph those that come next under its `parent`. Nothing when the text does not end in a colon.
 *
 * @example
 * itemsUnder(clause).map((item) => item.label); // ['a)', 'b)']
 */
export function itemsUnder(node: LegalNode, parent?: LegalNode): LegalNode[] {
  if (!/:\s*$/.test(node.text)) return [];
  const isItem = ({ kind, text }: LegalNode): boolean => text !== '' && ITEMS.has(kind);
  if (node.kind !== 'paragraph' || !parent) return node.children.filter(isItem);
  const next = parent.children.slice(parent.children.indexOf(node) + 1);
  const end = next.findIndex(({ kind }) => !ITEMS.has(kind));
  return next.slice(0, end < 0 ? next.length : end).filter(isItem);
}

/**
 * Whether the unit is an item of cases, conditions or contents ("… trong các trường hợp sau đây:"): its
 * words name something and lay nothing down.
 *
 * @example
 * isCase(lineOfPoint); // true below "Giấy phép bị thu hồi trong các trường hợp sau đây:"
 */
export function isCase({ node, ancestors }: Pick<FactLine, 'node' | 'ancestors'>): boolean {
  const above = node.kind === 'paragraph' ? undefined : ancestors.at(-1);
  return above !== undefined && CASES.test(above.text.slice(-160));
}

const CASES = /(?:trường hợp|điều kiện|tiêu chuẩn)(?: (?:sau|sau đây|dưới đây|như sau))\s*:\s*$/iu;

const ITEMS: ReadonlySet<string> = new Set(['clause', 'point', 'indent']);
