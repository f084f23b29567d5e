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
export function readSample(file: 'sample' | 'sample-2'): SampleWindow[] {
  const text = readFileSync(new URL(`./labels/${file}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as SampleWindow[];
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

/**
 * Chooses the windows: documents of each group in the order of a hash, the first line by another. The
 * first sample has seed 407 and the counts of `GROUPS`; the second seed 408 and 3, 4, 4, 1, 3, 1.
 */
export function chooseWindows(
  seed = 407,
  counts: readonly number[] = GROUPS.map(([count]) => count),
): Pick<SampleWindow, 'path' | 'from' | 'to'>[] {
  return GROUPS.flatMap(([, group], index) =>
    manifest()
      .filter((row) => group.test(row.path))
      .sort((a, b) => numberOf(`${seed}${a.path}`) - numberOf(`${seed}${b.path}`))
      .slice(0, counts[index])
      .map(({ path }) => windowOf(path, seed)),
  );
}

function windowOf(path: string, seed: number): Pick<SampleWindow, 'path' | 'from' | 'to'> {
  const lines = readText(path).split(/\r\n?|\n/);
  const from = numberOf(`${seed} start ${path}`) % Math.max(1, lines.length - LINES * 2);
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

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const numberOf = (text: string): number => Number.parseInt(hashOf(text).slice(0, 8), 16);
