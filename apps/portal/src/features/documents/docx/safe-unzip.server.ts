import { crc32, inflateRawSync } from 'node:zlib';
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from '../upload-limits.ts';

export type UnzipRefusal = 'brokenZip' | 'encryptedZip' | 'tooManyEntries' | 'tooLargeUnpacked';

export type Unzipped =
  | { readonly ok: true; readonly names: readonly string[]; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: UnzipRefusal };

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks the entries that `choose` names, in memory, under limits.
 *
 * This works by reading the archive's own directory (as Word does) and inflating one chosen entry after the
 * other with a ceiling of what is left of `maxBytes`. Declared sizes are never trusted: a forged size changes
 * nothing. node:zlib stops at the ceiling by itself.
 * Names that climb out of the archive are left out: nothing is ever written to disk, and no part of a
 * Word file has such a name.
 */
export function unzipChosen(
  bytes: Uint8Array,
  choose: (name: string) => boolean,
  limits = { maxBytes: MAX_UNPACKED_BYTES, maxEntries: MAX_ZIP_ENTRIES },
): Unzipped {
  const directory = readDirectory(bytes, limits.maxEntries);
  if (!directory.ok) return directory;
  const files = new Map<string, Uint8Array>();
  let left = limits.maxBytes;
  for (const entry of directory.entries) {
    if (!choose(entry.name) || files.has(entry.name)) continue;
    const unpacked = inflate(bytes, entry, left);
    if (typeof unpacked === 'string') return { ok: false, reason: unpacked };
    left -= unpacked.length;
    files.set(entry.name, unpacked);
  }
  return { ok: true, names: directory.entries.map((entry) => entry.name), files };
}

function inflate(bytes: Uint8Array, entry: Entry, left: number): Uint8Array | UnzipRefusal {
  if (entry.flags & 1) return 'encryptedZip';
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_SIGNATURE) return 'brokenZip';
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return 'brokenZip';
  if (entry.method !== 0 && entry.method !== 8) return 'brokenZip';
  if (entry.method === 0 && packed.length > left) return 'tooLargeUnpacked';
  try {
    const unpacked =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
    return crc32(unpacked) === entry.crc ? unpacked : 'brokenZip';
  } catch (error) {
    return isTooLarge(error) ? 'tooLargeUnpacked' : 'brokenZip';
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function readDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): { ok: true; entries: Entry[] } | { ok: false; reason: UnzipRefusal } {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) return { ok: false, reason: 'brokenZip' };
  const count = view.getUint16(end + 10, true);
  // 0xffff announces ZIP64, which no Word file needs.
  if (count > maxEntries) return { ok: false, reason: 'tooManyEntries' };
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return { ok: false, reason: 'brokenZip' };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    if (isPlainName(name)) {
      entries.push({
        name,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function isPlainName(name: string): boolean {
  return !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.split('/').includes('..');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
