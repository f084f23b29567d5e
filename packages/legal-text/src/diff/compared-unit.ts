import type { LegalNode, LegalTree, UnitKind } from '../model/node.ts';
import { unitText } from '../model/visit.ts';
import { type Bag, bagOf } from './align/bag.ts';
import type { CutText, Cutter } from './words/cut-text.ts';

/**
 * A unit prepared for comparing: its words with and without the units that have rows of their own.
 *
 * @example
 * comparedUnits(tree, newCutter())[0]?.node.id; // 'dieu-1'
 */
export interface ComparedUnit {
  readonly node: LegalNode;
  readonly parent: ComparedUnit | undefined;
  /** Clauses and points that get their own rows. */
  readonly children: readonly ComparedUnit[];
  /** Title, text, paragraphs, dashes and tables: what no row below says. */
  readonly own: CutText;
  /** Equal for units with the same words and the same numbers below them; their own number aside. */
  readonly content: string;
  /** Words of the unit and of all below it. */
  readonly bag: Bag;
  /** The words of the title; -1 for none. */
  readonly title: number;
  readonly titleBag: Bag;
  /** Place in the document, counted over all compared units. */
  readonly order: number;
  /** Place among its sisters. */
  readonly place: number;
}

const WITH_ROW: ReadonlySet<UnitKind> = new Set(['clause', 'point', 'section']);
const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * The units of a tree that are aligned over the whole document: articles, appendices, forms, and
 * where there are no articles whatever stands outermost. Clauses and points hang under them. Titles
 * of parts, chapters and sections are not compared. Units of another document that are only quoted
 * count as words of the unit that quotes them.
 *
 * @example
 * comparedUnits(tree, cutter).flatMap((unit) => unit.children).length; // clauses directly under articles
 */
export function comparedUnits(tree: LegalTree, cutter: Cutter): ComparedUnit[] {
  const state = { order: 0, place: 0, cutter };
  return [...tree.body, ...tree.appendices].flatMap((node) => outermost(node, state));
}

interface State {
  order: number;
  place: number;
  readonly cutter: Cutter;
}

function outermost(node: LegalNode, state: State): ComparedUnit[] {
  if (isGroup(node)) return node.children.flatMap((child) => outermost(child, state));
  const unit = prepare(node, undefined, state.place++, state);
  if (node.kind !== 'appendix' && node.kind !== 'form') return [unit];
  return [unit, ...node.children.filter(isAlignedApart).flatMap((child) => outermost(child, state))];
}

// The Roman sections of a plan hold clauses, not articles; they are compared like an article.
function isGroup(node: LegalNode): boolean {
  return (
    GROUPS.has(node.kind) && (node.kind !== 'section' || node.children.some((child) => isAlignedApart(child)))
  );
}

function isAlignedApart(node: LegalNode): boolean {
  return !node.quoted && (node.kind === 'article' || node.kind === 'form' || isGroup(node));
}

function hasRow(node: LegalNode): boolean {
  return !node.quoted && WITH_ROW.has(node.kind) && !isAlignedApart(node);
}

function prepare(
  node: LegalNode,
  parent: ComparedUnit | undefined,
  place: number,
  state: State,
): ComparedUnit {
  const { cutter } = state;
  const order = state.order++;
  const own = cutter.cut(ownText(node));
  const children: ComparedUnit[] = [];
  let [bag, titleBag]: (Bag | undefined)[] = [];
  const unit = {
    node,
    parent,
    children,
    own,
    content: '',
    order,
    place,
    title: node.heading === undefined || node.heading === '' ? -1 : cutter.cut(node.heading).content,
    // Most units of two versions are equal and never asked for their words.
    get bag() {
      bag ??= bagOf(cutter, textsBelow(unit));
      return bag;
    },
    get titleBag() {
      titleBag ??= bagOf(cutter, [cutter.cut(node.heading ?? '')]);
      return titleBag;
    },
  };
  for (const child of node.children) {
    if (hasRow(child)) children.push(prepare(child, unit, children.length, state));
  }
  unit.content = String(own.content);
  for (const child of children)
    unit.content += `(${child.node.kind[0]}${child.node.number}:${child.content})`;
  return unit;
}

function textsBelow(unit: ComparedUnit, texts: CutText[] = []): CutText[] {
  texts.push(unit.own);
  for (const child of unit.children) textsBelow(child, texts);
  return texts;
}

function ownText(node: LegalNode): string {
  // Most clauses and points hold nothing but their text.
  if (node.children.length === 0 && node.rows === undefined && node.heading === undefined) return node.text;
  const rest = node.children.filter((child) => !hasRow(child) && !isAlignedApart(child)).map(unitText);
  return [node.heading ?? '', node.text, rowsText(node), ...rest].filter((text) => text !== '').join('\n');
}

function rowsText(node: LegalNode): string {
  return node.rows ? unitText({ ...node, children: [] }) : '';
}
