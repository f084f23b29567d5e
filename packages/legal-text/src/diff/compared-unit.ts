import type { LegalNode, LegalTree, UnitKind } from '../model/node.ts';
import { unitText } from '../model/visit.ts';
import { comparableText } from '../text/fold.ts';
import { type Bag, bagOf } from './bag.ts';

/**
 * A unit prepared for comparing: its words with and without the units that have rows of their own.
 *
 * @example
 * comparedUnits(tree)[0]?.node.id; // 'dieu-1'
 */
export interface ComparedUnit {
  readonly node: LegalNode;
  readonly parent?: ComparedUnit;
  /** Clauses and points that get their own rows. */
  readonly children: readonly ComparedUnit[];
  /** Everything in the unit but its own number, in comparable form. */
  readonly whole: string;
  /** Title, text, paragraphs, dashes and tables: what no row below says. */
  readonly own: string;
  readonly bag: Bag;
  /** The title in comparable form; empty for none. */
  readonly title: string;
  /** Place in the document, counted over all compared units. */
  readonly order: number;
}

const WITH_ROW: ReadonlySet<UnitKind> = new Set(['clause', 'point', 'section']);
const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * The units of a tree that are aligned over the whole document: articles, appendices, forms, and
 * where there are no articles whatever stands outermost. Clauses and points hang under them. Titles
 * of parts, chapters and sections are not compared.
 *
 * @example
 * comparedUnits(tree).flatMap((unit) => unit.children).length; // clauses directly under articles
 */
export function comparedUnits(tree: LegalTree): ComparedUnit[] {
  const counter = { next: 0 };
  return [...tree.body, ...tree.appendices].flatMap((node) => outermost(node, counter));
}

function outermost(node: LegalNode, counter: { next: number }): ComparedUnit[] {
  if (isGroup(node)) return node.children.flatMap((child) => outermost(child, counter));
  const unit = prepare(node, undefined, counter);
  if (node.kind !== 'appendix' && node.kind !== 'form') return [unit];
  return [unit, ...node.children.filter(isAlignedApart).flatMap((child) => outermost(child, counter))];
}

// The Roman sections of a plan hold clauses, not articles; they are compared like an article.
function isGroup(node: LegalNode): boolean {
  return (
    GROUPS.has(node.kind) && (node.kind !== 'section' || node.children.some((child) => isAlignedApart(child)))
  );
}

function isAlignedApart(node: LegalNode): boolean {
  return node.kind === 'article' || node.kind === 'form' || isGroup(node);
}

function prepare(node: LegalNode, parent: ComparedUnit | undefined, counter: { next: number }): ComparedUnit {
  const order = counter.next;
  counter.next += 1;
  const own = ownText(node);
  const children: ComparedUnit[] = [];
  const below = node.children.filter((child) => !isAlignedApart(child)).map(unitText);
  const whole = comparableText([node.heading ?? '', node.text, rowsText(node), ...below].join('\n'));
  let bag: Bag | undefined;
  const unit: ComparedUnit = {
    node,
    parent,
    children,
    whole,
    own,
    order,
    title: comparableText(node.heading ?? ''),
    // Most units of two versions are equal and never asked for their words.
    get bag() {
      bag ??= bagOf(whole);
      return bag;
    },
  };
  for (const child of node.children) {
    if (WITH_ROW.has(child.kind) && !isAlignedApart(child)) children.push(prepare(child, unit, counter));
  }
  return unit;
}

function ownText(node: LegalNode): string {
  const rest = node.children
    .filter((child) => !WITH_ROW.has(child.kind) && !isAlignedApart(child))
    .map(unitText);
  return [node.heading ?? '', node.text, rowsText(node), ...rest].filter((text) => text !== '').join('\n');
}

function rowsText(node: LegalNode): string {
  return node.rows ? unitText({ ...node, children: [] }) : '';
}
