import {
  foldForSearch,
  type LegalNode,
  type LegalTree,
  type Preamble,
  type UnitKind,
} from '@danban/legal-text';

/** Lines before the first unit, as the head of a printed document is set. Every line is in exactly one group. */
export interface PreambleLayout {
  /** Who issues; under the rule the number and "dự thảo". */
  readonly left: HeadSide;
  /** The name of the state and the motto; under the rule place and date. */
  readonly right: HeadSide;
  /** Type of document and title. */
  readonly name: readonly string[];
  /** Grounds and words of adoption. */
  readonly bases: readonly string[];
}

export interface HeadSide {
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

const GROUND = /^(can cu|xet|theo de nghi|thuc hien|chieu)\b/;
const STATE_NAME = /^(cong hoa xa hoi|doc lap)/;
const PLACE_DATE = /\bngay\b.*\bthang\b.*\bnam\b/;
const NOTE = /^so\b|^\(?du thao\b/;

/** This works by three cuts: the type line ends the head, the first ground ends the name, the rest are grounds. */
export function layoutPreamble(preamble: Preamble): PreambleLayout {
  const { lines } = preamble;
  const folded = lines.map(foldForSearch);
  const typeAt = preamble.documentType === undefined ? -1 : lines.indexOf(preamble.documentType);
  const firstGround = folded.findIndex((line, i) => i > typeAt && GROUND.test(line));
  const groundsAt = firstGround < 0 ? lines.length : firstGround;
  const headEnd = typeAt < 0 ? groundsAt : typeAt;
  const head = lines.slice(0, headEnd).map((line, i) => {
    const isDate = line === preamble.placeDate || PLACE_DATE.test(folded[i]!);
    return { line, right: isDate || STATE_NAME.test(folded[i]!), note: isDate || NOTE.test(folded[i]!) };
  });
  const side = (right: boolean): HeadSide => ({
    names: head.filter((each) => each.right === right && !each.note).map((each) => each.line),
    notes: head.filter((each) => each.right === right && each.note).map((each) => each.line),
  });
  return {
    left: side(false),
    right: side(true),
    name: lines.slice(headEnd, groundsAt),
    bases: lines.slice(groundsAt),
  };
}

/** Neighbours of one sort: numbered units make one list, everything else stands by itself. */
export type Run = { readonly list: readonly LegalNode[] } | { readonly single: LegalNode };

const LISTED: ReadonlySet<UnitKind> = new Set(['clause', 'point', 'indent']);

export function runsOf(nodes: readonly LegalNode[]): Run[] {
  const runs: ({ list: LegalNode[] } | { single: LegalNode })[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (!LISTED.has(node.kind)) runs.push({ single: node });
    else if (last && 'list' in last) last.list.push(node);
    else runs.push({ list: [node] });
  }
  return runs;
}

const CONTAINERS: ReadonlySet<UnitKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'appendix',
  'form',
]);

/** A unit that holds articles, or text that stands in no article. */
export function isContainer(node: LegalNode): boolean {
  return CONTAINERS.has(node.kind);
}

/** Units that a person can point at: they get an address in the page. Paragraphs and dashes are reached through them. */
export function isAddressable(node: LegalNode): boolean {
  return !node.quoted && node.kind !== 'paragraph' && node.kind !== 'indent';
}

export interface UnitCounts {
  readonly chapters: number;
  readonly articles: number;
  readonly clauses: number;
  readonly points: number;
  readonly appendices: number;
}

/** How many units the document itself has; quoted words of another document are not counted. */
export function countUnits(tree: LegalTree): UnitCounts {
  const counts = { chapters: 0, articles: 0, clauses: 0, points: 0, appendices: tree.appendices.length };
  const count = (node: LegalNode): void => {
    if (node.quoted) return;
    if (node.kind === 'chapter') counts.chapters += 1;
    if (node.kind === 'article') counts.articles += 1;
    if (node.kind === 'clause') counts.clauses += 1;
    if (node.kind === 'point') counts.points += 1;
    node.children.forEach(count);
  };
  tree.body.forEach(count);
  tree.appendices.forEach(count);
  return counts;
}
