import type { LegalNode, LegalTree, UnitId, UnitKind } from '../model/node.ts';
import { type TableItem, tableItems } from '../model/table-items.ts';
import { ownLines } from '../model/visit.ts';
import { citeStep } from './citations.ts';
import { quotedTarget } from './quoted-target.ts';
import { quotedUnits } from './quoted-units.ts';

/**
 * One unit as the command line and open data give it. `cite` and `parent` are citations; `text` is
 * the unit's own text without heading and without the units below it. Quoted units belong to another
 * document: `host` cites the unit of this one that quotes them, `parent` the quoted unit they hang on,
 * or the host.
 *
 * @example
 * // { kind: 'point', number: 'a', cite: 'điểm a khoản 2 Điều 5', parent: 'khoản 2 Điều 5', heading: null, text: 'Lập hồ sơ;' }
 */
export interface OutlineRow {
  readonly kind: UnitKind;
  readonly number: string | null;
  readonly cite: string;
  readonly parent: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly quoted?: true;
  readonly host?: string;
  /** Rows of a table, each with its own citation; only for `table`. */
  readonly items?: readonly OutlineItem[];
}

/**
 * One row of a table in the outline.
 *
 * @example
 * // { number: '3', cite: 'số thứ tự 3 bảng 1 Phụ lục I', text: '3 | Cấp phép | 5 ngày' }
 */
export interface OutlineItem {
  readonly number: string | null;
  readonly cite: string;
  readonly text: string;
}

/**
 * All units in the order of the document, one row each; what an amending clause quotes is given as
 * the units it will be in the other document. Linear in the number of units.
 *
 * @example
 * outlineRows(parse(blocksOfText('Điều 1. Phạm vi\n1. Một.')).tree).map((row) => row.cite);
 * // ['Điều 1', 'khoản 1 Điều 1']
 */
export function outlineRows(tree: LegalTree): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const cites = new Map<UnitId, string>();
  const pushUnit = (node: LegalNode, parents: readonly LegalNode[]): void => {
    const cite = citeStep(node, cites);
    cites.set(node.id, cite);
    const parent = parents.at(-1);
    rows.push(rowOf(node, cite, parent ? cites.get(parent.id)! : null));
    pushChildren(node.children, [...parents, node]);
  };
  const pushChildren = (children: readonly LegalNode[], parents: readonly LegalNode[]): void => {
    for (let index = 0; index < children.length; index += 1) {
      const from = index;
      while (children[index]?.quoted) index += 1;
      if (index > from) {
        const host = parents.at(-1);
        const quoted = children.slice(from, index);
        for (const row of quotedRows(quoted, host ? cites.get(host.id)! : null, parents)) rows.push(row);
      }
      if (children[index]) pushUnit(children[index]!, parents);
    }
  };
  pushChildren(tree.body, []);
  pushChildren(tree.appendices, []);
  return rows;
}

function quotedRows(
  quoted: readonly LegalNode[],
  host: string | null,
  hosts: readonly LegalNode[],
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const cites = new Map<UnitId, string>();
  const push = (node: LegalNode, parent: string | null): void => {
    const target = parent === host ? quotedTarget(node.kind, hosts) : '';
    const cite = [citeStep(node, cites), target].filter(Boolean).join(' ');
    cites.set(node.id, cite);
    rows.push({ ...rowOf(node, cite, parent), quoted: true, ...(host === null ? {} : { host }) });
    for (const child of node.children) push(child, cite);
  };
  for (const node of quotedUnits(quoted)) push(node, host);
  return rows;
}

function rowOf(node: LegalNode, cite: string, parent: string | null): OutlineRow {
  return {
    kind: node.kind,
    number: node.number ?? null,
    cite,
    parent,
    heading: node.heading ?? null,
    text: node.rows ? ownLines(node).join('\n') : node.text,
    ...(node.rows ? { items: tableItems(node).map((item) => itemOf(item, cite)) } : {}),
  };
}

// Group rows are the "mục" of a list, others go by their printed number (STT), the rest by their place.
function itemOf({ row, number, group, text }: TableItem, table: string): OutlineItem {
  const isGroup = number !== undefined && /^\p{Lu}/u.test(number);
  const name = number === undefined ? `dòng ${row}` : `${isGroup ? 'mục' : 'số thứ tự'} ${number}`;
  const cite = [name, group === undefined ? '' : `mục ${group}`, table].filter(Boolean).join(' ');
  return { number: number ?? null, cite, text };
}
