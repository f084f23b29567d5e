import { inflateSync } from 'node:zlib';

/**
 * Says whether the compressed parts of a PDF stay within `maxBytes` when unpacked, without reading them.
 *
 * pdf.js unpacks a part whole, whatever its size: 300 KB of file took 2 GB. This works by finding every
 * compressed stream in the bytes and inflating it under a ceiling of what is left. Pictures are left out:
 * reading text never unpacks them. A stream compressed twice is unpacked twice.
 */
export function staysWithin(bytes: Uint8Array, maxBytes: number): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = maxBytes;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const isOpening = text[at + 6] === 0x0d || text[at + 6] === 0x0a;
    if (!isOpening || text.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const head = dictionaryBefore(text, at);
    const rounds = head.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (rounds === 0 || /\/Subtype\s*\/Image\b/.test(head)) continue;
    const start = at + (text[at + 6] === 0x0d && text[at + 7] === 0x0a ? 8 : 7);
    const size = unpackedSize(text.subarray(start), rounds, left);
    if (size === undefined) return false;
    left -= size;
  }
  return true;
}

// Dictionaries of streams are short; a longer one is read from its end, where the filter may be missed:
// then the time and heap limits of the worker still hold.
const LONGEST_HEAD = 4096;

function dictionaryBefore(text: Buffer, at: number): string {
  const before = text.subarray(Math.max(0, at - LONGEST_HEAD), at).toString('latin1');
  return before.slice(Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('endobj'), 0));
}

/** undefined when it grows beyond the ceiling. What cannot be unpacked weighs nothing: pdf.js skips it too. */
function unpackedSize(packed: Uint8Array, rounds: number, ceiling: number): number | undefined {
  let bytes = packed;
  for (let round = 0; round < rounds; round++) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.max(ceiling, 1) });
    } catch (error) {
      const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return tooLarge ? undefined : 0;
    }
  }
  return bytes.length;
}
