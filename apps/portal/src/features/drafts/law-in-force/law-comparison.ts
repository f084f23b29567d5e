import { createHash } from 'node:crypto';
import {
  type Act,
  amendmentExtent,
  applyInstructions,
  type ComparisonTable,
  citationOf,
  compareTrees,
  comparisonRows,
  findUnit,
  type LegalTree,
  type NotUnderstoodReason,
  parseInstructions,
  type RefusalReason,
  type UnitId,
  unitText,
  type WordChange,
} from '@danban/legal-text';
import { changeList } from '../reading/change-list.ts';

/** What the draft does to the document: changes it in places, or takes its place. */
export const BASE_KINDS = ['amends', 'replaces'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

export interface Base {
  readonly id: string;
  readonly kind: BaseKind;
  readonly tree: LegalTree;
}

export type LawChange = Exclude<Act['kind'], 'replaceDocument'> | 'replaceDocument' | 'moved';

/** One row: quy định hiện hành | dự thảo | thay đổi; its reason is written by a person. */
export interface LawRow {
  /** The same provision in every version of the draft. */
  readonly key: string;
  /** Fingerprint of both texts: a reason holds for what it was written about. */
  readonly content: string;
  readonly baseId: string;
  /** Clauses of the draft from which the row comes. */
  readonly at: readonly UnitId[];
  /** "khoản 2 Điều 3" of the document in force, or of the draft for what is new. */
  readonly unit: string;
  readonly change: LawChange;
  readonly before?: string;
  readonly after?: string;
  readonly words?: readonly WordChange[];
}

/** A clause of the draft that nobody could carry out for certain: shown with its reason, for a person to compare. */
export interface LawRefusal {
  readonly at: UnitId;
  readonly citation: string;
  readonly formula: string;
  readonly reason: RefusalReason | NotUnderstoodReason;
}

export interface Extent {
  readonly baseId: string;
  readonly articles: number;
  readonly changed: number;
  /** More than half (Law 64/2025/QH15, Article 8(4)). */
  readonly mustReplace: boolean;
}

export interface LawComparison {
  readonly rows: readonly LawRow[];
  readonly refused: readonly LawRefusal[];
  /** Of documents that the draft amends. */
  readonly extents: readonly Extent[];
}

/**
 * The draft beside the law in force. A draft may amend several documents: a clause about one is refused by the others, and
 * is told as refused only when none of them knew it.
 */
export function lawComparison(bases: readonly Base[], draft: LegalTree): LawComparison {
  const amended = bases.filter(({ kind }) => kind === 'amends');
  const tables = amended.map((base) => ({ base, table: comparisonRows(base.tree, draft) }));
  const rows = [
    ...tables.flatMap(({ base, table }) => amendingRows(base, table)),
    ...bases.filter(({ kind }) => kind === 'replaces').flatMap((base) => replacingRows(base, draft)),
  ];
  return { rows, refused: refusedIn(tables, draft), extents: amended.map((base) => extentOf(base, draft)) };
}

function amendingRows(base: Base, { rows }: ComparisonTable): LawRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row): LawRow[] => {
    if (row.change === 'refused') return [];
    const nth = seen.get(row.unit) ?? 0;
    seen.set(row.unit, nth + 1);
    const { at, unit, change, before, after, words } = row;
    return [
      keyed(base.id, `${unit} ${nth}`, {
        at,
        unit,
        change,
        ...texts(before, after),
        ...(words && { words }),
      }),
    ];
  });
}

function replacingRows(base: Base, draft: LegalTree): LawRow[] {
  const articles = changeList(compareTrees(base.tree, draft), base.tree, draft);
  return articles.flatMap(({ changes }) =>
    changes.map((change) => {
      const { id, kind, citation, from, words, text } = change;
      const own = textOf(kind === 'removed' ? base.tree : draft, id);
      const before = kind === 'added' ? undefined : words ? joined(words, 'added') : (text ?? own);
      const after = kind === 'removed' ? undefined : words ? joined(words, 'removed') : (text ?? own);
      const what = { added: 'add', removed: 'repeal', changed: 'amend', moved: 'moved' } as const;
      return keyed(base.id, `${kind} ${from ?? citation}`, {
        ...{ at: kind === 'removed' ? [] : [id], unit: from ?? citation, change: what[kind] },
        ...texts(before, after),
        ...(words && { words }),
      });
    }),
  );
}

/** The old or the new side of a difference; `without` is the kind that the other side has. */
function joined(words: readonly WordChange[], without: 'added' | 'removed'): string {
  return words
    .filter(({ kind }) => kind !== without)
    .map(({ text, before }) => (without === 'added' ? (before ?? text) : text))
    .join('');
}

function textOf(tree: LegalTree, id: UnitId): string {
  const unit = findUnit(tree, id);
  return unit ? unitText(unit) : '';
}

const texts = (before: string | undefined, after: string | undefined) => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function keyed(baseId: string, place: string, row: Omit<LawRow, 'key' | 'content' | 'baseId'>): LawRow {
  const digest = (parts: unknown) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const content = digest([row.change, row.before ?? null, row.after ?? null]);
  return { key: digest([baseId, place]).slice(0, 24), content, baseId, ...row };
}

function refusedIn(tables: readonly { readonly table: ComparisonTable }[], draft: LegalTree): LawRefusal[] {
  const carriedOut = new Set(
    tables.flatMap(({ table }) =>
      table.rows.flatMap((row) =>
        row.change === 'refused' ? [] : row.formula.split('\n').map((f) => key(row.at, f)),
      ),
    ),
  );
  const refused = new Map<string, LawRefusal>();
  const tell = (at: UnitId, formula: string, reason: LawRefusal['reason']) => {
    const known = refused.get(key([at], formula));
    // "It is about another document" says less than what the document itself answers.
    if (carriedOut.has(key([at], formula)) || (known && known.reason !== 'otherDocument')) return;
    refused.set(key([at], formula), { at, citation: citationOf(draft, at), formula, reason });
  };
  for (const { table } of tables) {
    for (const row of table.rows)
      if (row.change === 'refused') tell(row.at[0]!, row.formula, row.reason ?? 'ambiguous');
    for (const { at, text, reason } of table.notUnderstood) tell(at, text, reason);
  }
  return [...refused.values()];
}

const key = (at: readonly UnitId[], formula: string) => `${at[0]} ${formula}`;

function extentOf(base: Base, draft: LegalTree): Extent {
  const { instructions } = parseInstructions(draft);
  const { articles, changed, mustReplace } = amendmentExtent(
    base.tree,
    applyInstructions(base.tree, instructions),
  );
  return { baseId: base.id, articles, changed, mustReplace };
}
