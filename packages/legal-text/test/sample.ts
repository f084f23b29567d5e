import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { blocksOfText, citations, foldForSearch, parse, walk } from '../src/index.ts';
import { manifest, readText } from './real-documents.ts';

/** One unit that begins on a line of a document, as a person read it; quoted lines are units of nobody here. */
export interface SampleUnit {
  readonly line: number;
  readonly kind: string;
  readonly cite: string;
  /** Of the letters and figures of heading and own text; of a quoted line, of the line. */
  readonly hash: string;
}

export interface SampleWindow {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly units: readonly SampleUnit[];
}

/** The windows that were read by eye; see `labels/README.md` for the rule that chose them. */
export function readSample(): SampleWindow[] {
  return JSON.parse(readFileSync(new URL('./labels/sample.json', import.meta.url), 'utf8')) as SampleWindow[];
}

const LINES = 26;
const GROUPS: readonly (readonly [number, RegExp])[] = [
  [7, /\/laws\/(?!.*sua-doi)/],
  [5, /decrees_/],
  [6, /segmented/],
  [2, /phapdien/],
  [3, /ocr_noise/],
  [3, /laws\/.*sua-doi|ws00(?:240539|225205|239022)/],
];

/** Chooses the windows: documents of each group in the order of a hash, the first line by another. */
export function chooseWindows(): Pick<SampleWindow, 'path' | 'from' | 'to'>[] {
  return GROUPS.flatMap(([count, group]) =>
    manifest()
      .filter((row) => group.test(row.path))
      .sort((a, b) => numberOf(`407${a.path}`) - numberOf(`407${b.path}`))
      .slice(0, count)
      .map(({ path }) => windowOf(path)),
  );
}

function windowOf(path: string): Pick<SampleWindow, 'path' | 'from' | 'to'> {
  const lines = readText(path).split(/\r\n?|\n/);
  const from = numberOf(`407 start ${path}`) % Math.max(1, lines.length - LINES * 2);
  let [to, seen] = [from, 0];
  for (; to < lines.length && seen < LINES; to += 1) if (lines[to]!.trim() !== '') seen += 1;
  return { path, from, to };
}

/** What the parser says of a window, in the shape of the labels. */
export function unitsInWindow({ path, from, to }: Pick<SampleWindow, 'path' | 'from' | 'to'>): SampleUnit[] {
  const blocks = blocksOfText(readText(path));
  const { tree } = parse(blocks);
  const cites = citations(tree);
  const units: SampleUnit[] = [];
  walk(tree, (node) => {
    const line = blocks[node.source?.from ?? -1]?.source?.index ?? -1;
    if (line < from || line >= to) return;
    const cite = node.quoted ? '' : cites.get(node.id)!;
    const text = foldForSearch(`${node.heading ?? ''} ${node.text}`).replace(/[^a-z0-9]+/g, ' ');
    units.push({ line, kind: node.quoted ? 'quoted' : node.kind, cite, hash: hashOf(text.trim()) });
  });
  return units;
}

export function keyOf({ line, kind, cite, hash }: SampleUnit): string {
  return [line, kind, cite, hash].join(' ');
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const numberOf = (text: string): number => Number.parseInt(hashOf(text).slice(0, 8), 16);
