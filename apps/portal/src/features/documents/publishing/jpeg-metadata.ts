/** Segments of a JPEG that say something about it and are not needed to show it: APP1 to APP15 but ICC (2) and Adobe (14), comments. */
const TELLING = new Set([0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xef, 0xfe]);
const START_OF_SCAN = 0xda;

/**
 * Writes zeros over what JPEG pictures inside a file say beside their points, in place and without changing a length, so
 * that a PDF around them stays whole. Returns in how many pictures there was something.
 */
export function blankJpegMetadata(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pictures = 0;
  const start = Buffer.from([0xff, 0xd8, 0xff]);
  for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + 3)) {
    if (blankOne(file, at + 2)) pictures++;
  }
  return pictures;
}

function blankOne(file: Buffer, first: number): boolean {
  let at = first;
  let found = false;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const kind = file[at + 1]!;
    if (kind === START_OF_SCAN || kind < 0xc0) return found;
    const length = file.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > file.length) return found;
    if (TELLING.has(kind)) {
      const told = file.subarray(at + 4, at + 2 + length);
      found ||= told.some((byte) => byte !== 0);
      told.fill(0);
    }
    at += 2 + length;
  }
  return found;
}
