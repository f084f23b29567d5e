import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A stretch of a real document in which a person labelled every citation. Offsets in UTF-16 units. */
export interface Window {
  readonly path: string;
  readonly sha256: string;
  readonly from: number;
  readonly to: number;
}

// How many documents of each group: many laws would say little about local texts and scans.
const QUOTAS: Readonly<Record<string, number>> = {
  'text/dev/laws': 13,
  'text/dev/decrees_circulars_local': 12,
  'text/dev/local_word_segmented': 9,
  'text/dev/phapdien_codified': 2,
  'text/dev/ocr_noise': 2,
};
const WINDOWS_PER_DOCUMENT = 2;
const WINDOW = 1300;

/** The text to which offsets refer: the file as UTF-8, with the "_" that ties words in one collection as spaces. */
export function readLabelled(root: string, path: string): string {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  return path.includes('local_word_segmented') ? text.replaceAll('_', ' ') : text;
}

/** How a sample is drawn. `candidates`: places tried for each window, of which the one with most cue words is kept. */
export interface Draw {
  readonly seed: number;
  readonly seen: ReadonlySet<string>;
  readonly candidates: number;
}

// Words that stand near citations; they say nothing about whether one is hard.
const CUES = /khoản|điều \d|điểm [a-zđ] |luật|nghị định|quyết định|thông tư|số \d/gi;

/**
 * Draws documents and windows by a seeded rule: documents by group quota, without those of `seen`;
 * in each, one window at the start for every third document (legal bases stand there), the others
 * anywhere. A window runs over whole lines.
 */
export function drawWindows(root: string, { seed, seen, candidates }: Draw): Window[] {
  const random = generator(seed);
  const windows: Window[] = [];
  let count = 0;
  for (const [folder, quota] of Object.entries(QUOTAS)) {
    if (!existsSync(`${root}/${folder}`)) continue;
    const files = readdirSync(`${root}/${folder}`)
      .sort()
      .map((file) => `${folder}/${file}`)
      .filter((path) => !seen.has(path));
    for (let taken = 0; taken < quota && files.length > 0; taken += 1) {
      const [path = ''] = files.splice(Math.floor(random() * files.length), 1);
      windows.push(...windowsOf(root, path, count % 3 === 0, candidates, random));
      count += 1;
    }
  }
  return windows;
}

function windowsOf(
  root: string,
  path: string,
  fromStart: boolean,
  candidates: number,
  random: () => number,
): Window[] {
  const text = readLabelled(root, path);
  const sha256 = createHash('sha256')
    .update(readFileSync(`${root}/${path}`))
    .digest('hex');
  const windows: Window[] = [];
  for (let index = 0; index < WINDOWS_PER_DOCUMENT; index += 1) {
    const start = index === 0 && fromStart ? 0 : densest(text, candidates, random);
    const from = start === 0 ? 0 : text.indexOf('\n', start) + 1;
    const to = Math.min(text.length, lineEnd(text, from + WINDOW), from + 2 * WINDOW);
    const overlaps = windows.some((other) => from < other.to && other.from < to);
    if (!overlaps && to > from) windows.push({ path, sha256, from, to });
  }
  return windows;
}

function densest(text: string, candidates: number, random: () => number): number {
  const places = Array.from({ length: candidates }, () =>
    Math.floor(random() * Math.max(1, text.length - WINDOW)),
  );
  const cues = places.map((place) => text.slice(place, place + WINDOW).match(CUES)?.length ?? 0);
  return places[cues.indexOf(Math.max(...cues))]!;
}

function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
