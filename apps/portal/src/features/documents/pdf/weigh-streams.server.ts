import { inflateSync } from 'node:zlib';

/**
 * Says whether the compressed parts of a PDF stay within `maxBytes` when unpacked, without reading them.
 *
 * pdf.js unpacks a part whole, whatever its size: 300 KB of file took 2 GB. This works by finding every
 * compressed stream in the bytes and inflating it under a ceiling of what is left. Pictures are left out:
 * reading text never unpacks them. A stream compressed twice is unpacked twice.
 */
export function staysWithin(bytes: Uint8Array, maxBytes: number): boolean {
  let left = maxBytes;
  for (const { content, rounds } of streamsOf(bytes)) {
    if (rounds === 0) continue;
    const size = unpacked(content, rounds, left)?.length;
    if (size === undefined) return false;
    left -= size;
  }
  return true;
}

/** More of one stream is not looked into: the words of the fullest page seen take 300 KB. */
const MOST_OF_A_STREAM = 4 * 1024 * 1024;
/** Text that is set but not painted ("3 Tr"): recognition lays it under the picture of the page. */
const UNPAINTED = /(?:^|\s)3\s+Tr\b/;

/** How many parts of a PDF set words that nobody sees; a scan with a layer of recognised words has one for each page. */
export function countUnpaintedParts(bytes: Uint8Array): number {
  let count = 0;
  for (const { content, rounds } of streamsOf(bytes)) {
    const end = rounds === 0 ? Math.max(content.indexOf('endstream'), 0) : content.length;
    const part = rounds === 0 ? content.subarray(0, end) : unpacked(content, rounds, MOST_OF_A_STREAM);
    if (part && UNPAINTED.test(Buffer.from(part).toString('latin1'))) count++;
  }
  return count;
}

interface Stream {
  /** From its first byte to the end of the file; what is packed ends by itself. */
  readonly content: Buffer;
  /** How often it is packed; 0: not at all. */
  readonly rounds: number;
}

/** Every stream but pictures, in the order of the file. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const isOpening = text[at + 6] === 0x0d || text[at + 6] === 0x0a;
    if (!isOpening || text.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const head = dictionaryBefore(text, at);
    if (/\/Subtype\s*\/Image\b/.test(head)) continue;
    const start = at + (text[at + 6] === 0x0d && text[at + 7] === 0x0a ? 8 : 7);
    yield {
      content: text.subarray(start),
      rounds: head.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0,
    };
  }
}

// Dictionaries of streams are short; a longer one is read from its end, where the filter may be missed:
// then the time and heap limits of the worker still hold.
const LONGEST_HEAD = 4096;

function dictionaryBefore(text: Buffer, at: number): string {
  const before = text.subarray(Math.max(0, at - LONGEST_HEAD), at).toString('latin1');
  return before.slice(Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('endobj'), 0));
}

/** undefined when it grows beyond the ceiling. What cannot be unpacked is empty: pdf.js skips it too. */
function unpacked(packed: Uint8Array, rounds: number, ceiling: number): Uint8Array | undefined {
  let bytes = packed;
  for (let round = 0; round < rounds; round++) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.max(ceiling, 1) });
    } catch (error) {
      const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return tooLarge ? undefined : new Uint8Array();
    }
  }
  return bytes;
}
