import {
  type Block,
  type Correction,
  type Diagnostic,
  type LegalNode,
  type LegalTree,
  ownLines,
} from '@danban/legal-text';

/** One line of the parsed structure beside its source; only as much text as names it. */
export interface ReviewUnit {
  readonly id: string;
  readonly kind: LegalNode['kind'];
  readonly label: string;
  readonly text: string;
  /** Where it begins in the source. */
  readonly blockIndex?: number;
  readonly doubt: boolean;
  readonly children: readonly ReviewUnit[];
}

/** One line of the source as it stands after the corrections. */
export interface ReviewLine {
  readonly index: number;
  readonly label: string;
  readonly text: string;
  readonly isTable: boolean;
  /** A program read it in a picture of the page. */
  readonly recognised: boolean;
  readonly corrected: boolean;
  readonly doubt: boolean;
}

/** A stretch that is folded and read at once: the head, a chapter, some articles, an appendix. */
export interface ReviewSection {
  readonly title: string;
  readonly units: readonly ReviewUnit[];
  readonly lines: readonly ReviewLine[];
  readonly open: boolean;
}

/** Longest beginning of a unit shown in the structure: two lines of the pane. */
const PREVIEW = 140;
/** Articles that share a fold when a document has no chapters. */
const ARTICLES_PER_FOLD = 20;
/** A document up to this many lines is shown unfolded: about ten printed pages. */
const SHORT_DOCUMENT = 120;

interface Reviewed {
  readonly tree: LegalTree;
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Cuts a version into folds: each holds units of the tree and exactly the source lines they came from. */
export function reviewSections(version: Reviewed, chosen?: number): ReviewSection[] {
  const doubtful = new Set(version.diagnostics.flatMap((each) => each.unitId ?? []));
  const doubtfulLines = new Set(version.diagnostics.flatMap((each) => each.blockIndex ?? []));
  const corrected = new Set(version.corrections.map((each) => each.blockIndex));
  const lines = version.blocks.flatMap((block, index) =>
    lineOf(block, { index, corrected: corrected.has(index), doubt: doubtfulLines.has(index) }),
  );
  const folds = foldsOf([...version.tree.body, ...version.tree.appendices]);
  return folds.map((fold, i) => {
    const { from } = fold;
    const to = folds[i + 1]?.from ?? version.blocks.length;
    const own = lines.filter((line) => line.index >= from && line.index < to);
    const units = fold.nodes.map((node) => unitOf(node, doubtful));
    const open =
      version.blocks.length <= SHORT_DOCUMENT ||
      own.some((line) => line.doubt || line.index === chosen) ||
      units.some(hasDoubt);
    return { title: titleOf(fold.nodes), units, lines: own, open };
  });
}

interface Fold {
  readonly from: number;
  readonly nodes: readonly LegalNode[];
}

function foldsOf(nodes: readonly LegalNode[]): Fold[] {
  const folds: { from: number; nodes: LegalNode[] }[] = [];
  for (const node of nodes) {
    const last = folds.at(-1);
    const isLoose = LOOSE.has(node.kind);
    if (
      last &&
      isLoose &&
      last.nodes.length < ARTICLES_PER_FOLD &&
      last.nodes.every((other) => LOOSE.has(other.kind))
    ) {
      last.nodes.push(node);
    } else {
      folds.push({ from: firstBlock(node) ?? last?.from ?? 0, nodes: [node] });
    }
  }
  // What stands before the first unit (issuer, number, grounds) is a fold without units.
  return folds[0]?.from === 0 ? folds : [{ from: 0, nodes: [] }, ...folds];
}

/** Units that need no fold of their own. */
const LOOSE: ReadonlySet<LegalNode['kind']> = new Set(['article', 'paragraph', 'table']);

function firstBlock(node: LegalNode): number | undefined {
  if (node.source) return node.source.from;
  for (const child of node.children) {
    const found = firstBlock(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Chương I QUY ĐỊNH CHUNG", or "Điều 1 – Điều 20"; empty for the head of the document. */
function titleOf(nodes: readonly LegalNode[]): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return '';
  if (first !== last && first.label && last.label) return `${bare(first.label)} – ${bare(last.label)}`;
  return [first.label, first.heading].filter(Boolean).join(' ') || shortened(first.text);
}

function bare(label: string): string {
  return label.replace(/[.)]$/, '');
}

function unitOf(node: LegalNode, doubtful: ReadonlySet<string>): ReviewUnit {
  const text = node.rows ? ownLines(node).join(' / ') : [node.heading, node.text].filter(Boolean).join(' · ');
  return {
    id: node.id,
    kind: node.kind,
    label: node.label ?? '',
    text: shortened(text),
    blockIndex: firstBlock(node),
    doubt: doubtful.has(node.id),
    children: node.children.map((child) => unitOf(child, doubtful)),
  };
}

function hasDoubt(unit: ReviewUnit): boolean {
  return unit.doubt || unit.children.some(hasDoubt);
}

function shortened(text: string): string {
  return text.length <= PREVIEW ? text : `${text.slice(0, PREVIEW).trimEnd()}…`;
}

function lineOf(block: Block, marks: { index: number; corrected: boolean; doubt: boolean }): ReviewLine[] {
  const isTable = block.kind === 'table';
  const text = isTable
    ? (block.rows ?? []).map((row) => row.map((cell) => cell.text).join(' | ')).join('\n')
    : block.text;
  const label = block.label ?? '';
  // Page breaks and blank lines are nothing to review, but an emptied line must stay in sight to be taken back.
  if (text === '' && label === '' && !marks.corrected) return [];
  return [{ ...marks, label, text, isTable, recognised: block.source?.recognised === true }];
}
