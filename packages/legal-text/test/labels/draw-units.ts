import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type LegalNode, type LegalTree, ownLines, walk } from '../../src/index.ts';
import { manifest } from '../real-documents.ts';
import { documentAt } from './draw-resolutions.ts';

/** A unit of a real document in which a person labelled every citation and what it comes to. */
export interface DrawnUnit {
  readonly sample: string;
  readonly sort: string;
  readonly path: string;
  /** Of the text as `readText` gives it. */
  readonly sha256: string;
  readonly unit: string;
}

// Words that name a unit, in rough forms of their own: the finder has no part in the drawing.
const FORMS: readonly (readonly [sort: string, count: number, words: RegExp])[] = [
  ['relative', 14, /(?:điều|khoản|điểm|chương|mục|phần) này/iu],
  [
    'bare',
    14,
    /(?:tại|theo|quy định ở|của) (?:các )?(?:khoản|điểm) [\da-zđ]+(?: (?:và|hoặc) [\da-zđ]+)?(?= (?!Điều|khoản|này))/u,
  ],
  ['article', 12, /(?:tại|theo|của) (?:các )?Điều \d+/u],
  ['inner', 14, /khoản \d+ Điều \d+/u],
  [
    'list',
    14,
    /(?:điều|khoản|điểm) [\da-zđ]+(?:, [\da-zđ]+)* (?:và|đến|hoặc) (?:điều |khoản |điểm )?[\da-zđ]+/iu,
  ],
  ['group', 10, /(?:tại|theo|của|và) (?:Chương|Mục|Phần|Tiểu mục) (?:thứ |\d|[IVX])/u],
  ['annex', 12, /(?:Phụ lục|Mẫu|Biểu mẫu|Biểu)(?: số)? (?:\d|[IVX]|kèm|ban hành)/u],
  ['document', 10, /(?:Luật|Nghị định|Pháp lệnh|Quyết định|Thông tư) (?:số |[A-ZĐ])/u],
];
// Longer texts would fill the sample with one unit.
const LONGEST = 700;

/** Draws units of each form that may be taken, in the order of a hash, one of one document and form, two of one document. */
export function drawUnits(
  sample: string,
  share: number,
  mayTake: (path: string, unit: string) => boolean,
): DrawnUnit[] {
  const candidates = manifest()
    .filter(({ path }) => !path.includes('ocr_noise'))
    .flatMap(({ path }) => unitsIn(path).map((one) => ({ ...one, path })))
    .filter(({ path, unit }) => mayTake(path, unit));
  const perDocument = new Map<string, number>();
  const drawn = new Set<string>();
  return FORMS.flatMap(([sort, count, words]) => {
    const documents = new Set<string>();
    return candidates
      .filter(({ text }) => words.test(text))
      .map((one) => ({ ...one, rank: hashOf(`${sample} ${sort} ${one.path} ${one.unit}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .filter(({ path, unit }) => {
        const times = perDocument.get(path) ?? 0;
        if (documents.has(path) || times >= 2 || drawn.has(`${path} ${unit}`)) return false;
        if (documents.size >= Math.ceil(count * share)) return false;
        documents.add(path);
        drawn.add(`${path} ${unit}`);
        perDocument.set(path, times + 1);
        return true;
      })
      .map(({ path, unit }) => ({ sample, sort, path, sha256: documentAt(path).sha256, unit }));
  });
}

/** The documents that a file of labels names. */
export function documentsIn(file: string): string[] {
  return rowsOf<{ readonly path: string }>(file).map(({ path }) => path);
}

/** The rows of a file beside this one. */
export function rowsOf<Row>(file: string): Row[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** The unit's own lines, in which labels count. */
export function ownText(tree: LegalTree, unit: string): string | null {
  let found: string | null = null;
  walk(tree, (node) => {
    if (node.id === unit) found = ownLines(node).join('\n');
  });
  return found;
}

function unitsIn(path: string): { readonly unit: string; readonly text: string }[] {
  const found: { readonly unit: string; readonly text: string }[] = [];
  walk(documentAt(path).tree, (node: LegalNode) => {
    const text = ownLines(node).join('\n');
    if (node.kind !== 'table' && text.length <= LONGEST) found.push({ unit: node.id, text });
  });
  return found;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
