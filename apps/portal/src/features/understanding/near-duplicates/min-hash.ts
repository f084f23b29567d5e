import { heardAs } from '../words/heard-word.ts';

/** 126 values in 42 bands of 3: texts whose shingles agree by half meet with 99.7 %, by three hundredths with 0.1 %. */
export const BANDS = 42;
const ROWS = 3;
const VALUES = BANDS * ROWS;

/** Fixed for ever: stored signatures of years are compared with new ones. */
const SEEDS = Array.from({ length: VALUES }, (_, index) =>
  mixed(0x9e3779b9 ^ Math.imul(index + 1, 0x85ebca6b)),
);

function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

function hashOf(text: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Letters of a word as it sounds, in a fixed order, each once, look-alikes as one: what slips, ears and scanners change least. */
const shapes = new Map<string, number>();
function shapeOf(word: string): number {
  const known = shapes.get(word);
  if (known !== undefined) return known;
  const letters = heardAs(word)
    .replaceAll('rn', 'm')
    .replace(/[bh]/g, 'h')
    .replace(/[ec]/g, 'c')
    .replace(/[li]/g, 'i');
  const shape = hashOf(/\d/.test(word) ? word : [...new Set(letters)].sort().join(''), 0x811c9dc5);
  if (shapes.size > 100_000) shapes.clear();
  shapes.set(word, shape);
  return shape;
}

/** Pairs of neighbouring syllables; of one syllable itself. */
export function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const shapesOfWords = words.map(shapeOf);
  if (words.length === 1) return new Set(shapesOfWords);
  const shingles = new Set<number>();
  for (let at = 0; at + 1 < shapesOfWords.length; at += 1)
    shingles.add(mixed(Math.imul(shapesOfWords[at]!, 31) ^ shapesOfWords[at + 1]!));
  return shingles;
}

/** Smallest hashes of the shingles under each seed. */
export function signatureOf(words: readonly string[]): Int32Array {
  const signature = new Int32Array(VALUES).fill(0x7fffffff);
  for (const shingle of shinglesOf(words))
    for (let at = 0; at < VALUES; at += 1) {
      let x = shingle ^ SEEDS[at]!;
      x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
      x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
      x ^= x >>> 15;
      if (x < signature[at]!) signature[at] = x;
    }
  return signature;
}

/**
 * One number for each band and its place: equal numbers make a candidate. In every second band the numbers of the demand are in it
 * too, so that who asks for the same meets first; in the others a number of somebody's own story keeps no two apart.
 */
export function bandsOf(signature: Int32Array, demand: string, side = ''): number[] {
  const sided = hashOf(side, 0x811c9dc5);
  const asked = hashOf(demand, sided);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mixed((band % 2 === 0 ? asked : sided) ^ Math.imul(band + 1, 0x27d4eb2f));
    for (let row = 0; row < ROWS; row += 1) hash = mixed(Math.imul(hash, 31) ^ signature[band * ROWS + row]!);
    return hash;
  });
}
