/** A picture in black and white: one byte a point, 1 is ink. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

interface Patch {
  left: number;
  top: number;
  right: number;
  bottom: number;
  points: number;
}

/** A frame is a thin patch that stands around others; smaller ones are letters such as "Ô". */
const SMALLEST_FRAME = { width: 30, height: 14 };
const THICKEST_FRAME = 0.35;
const SMALLEST_PIECE = 6;
/** A rule is at least so many times longer than thick; the thinnest letter, "I", is eight times. */
const THINNEST_RULE = 15;
/** More than this is ground, not ink. */
const MOST_INK = 0.5;

/**
 * Takes frames and ruled lines out. A secrecy stamp is a word in a frame, and recognition takes a framed word for a
 * drawing: measured on nine drawn stamps, "MẬT" was read in none with its frame and in all without.
 */
export function removeFrames(ink: Ink): Ink {
  const { labels, patches } = patchesOf(ink);
  const isFrame = patches.map((patch) => looksLikeRule(patch) || looksLikeFrame(patch, patches));
  const points = ink.points.map((point, at) => (point === 1 && !isFrame[labels[at]! - 1] ? 1 : 0));
  return { ...ink, points };
}

/** Of a letter's size: the dot under "Ậ" has about a seventh, dust of a scanner less; a narrow letter has more than a third. */
const LARGEST_DUST = 0.12;
const SMALLEST_LETTER = 0.35;
/** So far from a letter, of its size, a mark of it may stand. */
const NEAR = 0.5;

/**
 * Takes out dust: what is too small to be a mark of a letter, and small pieces with no letter near them. The third largest piece
 * stands for a letter, because two may have run together.
 */
export function removeDust(ink: Ink): Ink {
  const { labels, patches } = patchesOf(ink);
  const sizeOf = ({ left, top, right, bottom }: Patch) => Math.max(right - left, bottom - top) + 1;
  const sizes = patches.map(sizeOf);
  const letter = [...sizes].sort((a, b) => b - a)[Math.min(2, sizes.length - 1)] ?? 0;
  const letters = patches.filter((_, at) => sizes[at]! >= letter * SMALLEST_LETTER);
  const stays = patches.map((patch, at) => {
    if (sizes[at]! >= letter * SMALLEST_LETTER) return true;
    return sizes[at]! >= letter * LARGEST_DUST && letters.some((each) => isNear(patch, each, letter * NEAR));
  });
  const points = ink.points.map((point, at) => (point === 1 && stays[labels[at]! - 1] ? 1 : 0));
  return { ...ink, points };
}

const isNear = (a: Patch, b: Patch, most: number) =>
  a.left - b.right <= most &&
  b.left - a.right <= most &&
  a.top - b.bottom <= most &&
  b.top - a.bottom <= most;

/** The boxes of frames with something in them. */
export function framesOf(ink: Ink): Omit<Patch, 'points'>[] {
  const { patches } = patchesOf(ink);
  return patches.filter((patch) => looksLikeFrame(patch, patches));
}

/** How many separate pieces of ink there are, specks left out: letters and their marks. */
export function countPieces(ink: Ink): number {
  return patchesOf(ink).patches.filter((patch) => patch.points >= SMALLEST_PIECE).length;
}

/** Light letters on a dark ground are turned into dark ones on a light ground. */
export function darkOnLight(ink: Ink): Ink {
  const dark = ink.points.reduce((sum, point) => sum + point, 0);
  if (dark <= ink.points.length * MOST_INK) return ink;
  return { ...ink, points: ink.points.map((point) => 1 - point) };
}

/** The smallest box that holds all ink; undefined on an empty picture. */
export function boxOfInk({ width, points }: Ink): Omit<Patch, 'points'> | undefined {
  const box = { left: width, top: -1, right: -1, bottom: -1 };
  for (let at = 0; at < points.length; at++) {
    if (points[at] === 0) continue;
    const x = at % width;
    const y = (at - x) / width;
    if (box.top < 0) box.top = y;
    box.bottom = y;
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
  }
  return box.top < 0 ? undefined : box;
}

function looksLikeFrame(patch: Patch, patches: readonly Patch[]): boolean {
  const width = patch.right - patch.left + 1;
  const height = patch.bottom - patch.top + 1;
  if (width < SMALLEST_FRAME.width || height < SMALLEST_FRAME.height) return false;
  if (patch.points / (width * height) > THICKEST_FRAME) return false;
  return patches.some((other) => other !== patch && standsInside(other, patch));
}

function standsInside(inner: Patch, outer: Patch): boolean {
  return (
    inner.left > outer.left &&
    inner.right < outer.right &&
    inner.top > outer.top &&
    inner.bottom < outer.bottom &&
    // A speck of dust makes no frame of what stands around it. Letters fill the short side of their frame.
    (isUpright(outer)
      ? (inner.right - inner.left) * 5 > outer.right - outer.left
      : (inner.bottom - inner.top) * 5 > outer.bottom - outer.top)
  );
}

const isUpright = ({ left, top, right, bottom }: Patch) => bottom - top > right - left;

/** A long thin line, such as the edge of a picture that was cut out a little too large. */
function looksLikeRule(patch: Patch): boolean {
  const [width, height] = [patch.right - patch.left + 1, patch.bottom - patch.top + 1];
  const [long, thin] = [Math.max(width, height), Math.min(width, height)];
  return long >= SMALLEST_FRAME.width && long > thin * THINNEST_RULE;
}

/** This works by filling each patch of touching ink points in turn, with a stack instead of calls. */
function patchesOf({ width, height, points }: Ink): { labels: Int32Array; patches: Patch[] } {
  const labels = new Int32Array(points.length);
  const patches: Patch[] = [];
  const stack: number[] = [];
  for (let start = 0; start < points.length; start++) {
    if (points[start] === 0 || labels[start] !== 0) continue;
    const patch: Patch = { left: width, top: height, right: 0, bottom: 0, points: 0 };
    patches.push(patch);
    const label = patches.length;
    labels[start] = label;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      const y = (at - x) / width;
      grow(patch, x, y);
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = at + dy * width + dx;
          const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          if (!inside || points[next] === 0 || labels[next] !== 0) continue;
          labels[next] = label;
          stack.push(next);
        }
      }
    }
  }
  return { labels, patches };
}

function grow(patch: Patch, x: number, y: number): void {
  patch.points++;
  if (x < patch.left) patch.left = x;
  if (x > patch.right) patch.right = x;
  if (y < patch.top) patch.top = y;
  if (y > patch.bottom) patch.bottom = y;
}
