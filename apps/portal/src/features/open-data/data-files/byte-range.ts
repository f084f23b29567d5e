/** Bytes from the first to the last, both in it, as headers name them. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** `whole`: as if no range had been asked for · `outside`: nothing of it exists (416). */
export type AskedRange = ByteRange | 'whole' | 'outside';

/**
 * What a `Range` header asks of a file of this size (RFC 9110, 14.2). Anything but one range of bytes may be answered with the whole;
 * and so may a part of a file that has become another one since (`If-Range`, 13.1.5).
 */
export function askedRange(
  range: string | null,
  ifRange: string | null,
  file: { readonly size: number; readonly etag: string },
): AskedRange {
  if (range === null || (ifRange !== null && ifRange !== file.etag)) return 'whole';
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), file.size);
    return length === 0 ? 'outside' : { from: file.size - length, to: file.size - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'whole';
  if (from >= file.size) return 'outside';
  return { from, to: last === '' ? file.size - 1 : Math.min(Number(last), file.size - 1) };
}
