/** What of digital signatures stands in a PDF. That one stands there says nothing about whether it holds. */
export interface SignaturesFound {
  readonly signatures: number;
  /** Time stamps of the whole file, which are built as signatures and are nobody's. */
  readonly timeStamps: number;
  /** Bytes stand behind what the last of them covers: later data, a change, or evidence for the long run. */
  readonly writtenAfter: boolean;
}

// /ByteRange [0 4096 12288 1530]: the signed bytes are 0..4096 and 12288 to the end; the signature stands between them.
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/** A signature with its certificates takes some 10 to 60 KB of digits; a place of a megabyte is none. Real files carry a handful. */
const MOST_DIGITS = 1_000_000;
const MOST_RANGES = 100;
/** The other entries of a signature dictionary stand this near to its digits. */
const NEAR = 2_000;

/**
 * Looks for signature dictionaries (ISO 32000-1, 12.8.1). The range of a signature names places of the file, so its dictionary stands
 * in no compressed stream and is found by its letters. Words in a text that look like one are none: between the two stretches of a
 * range stands the signature itself in hexadecimal digits. A place that was kept free for one holds zeros only.
 */
export function signaturesInPdf(bytes: Uint8Array): SignaturesFound {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let signatures = 0;
  let timeStamps = 0;
  let covered = 0;
  for (const match of [...text.matchAll(BYTE_RANGE)].slice(0, MOST_RANGES)) {
    const [from = 0, length = 0, again = 0, rest = 0] = match.slice(1).map(Number);
    if (from !== 0 || again + rest > text.length || again - length > MOST_DIGITS) continue;
    if (!isSignature(text.slice(length, again))) continue;
    const before = text.slice(Math.max(0, length - NEAR), length);
    const behind = text.slice(again, again + NEAR);
    if (isTimeStamp(before, behind)) timeStamps++;
    else signatures++;
    covered = Math.max(covered, again + rest);
  }
  const writtenAfter = signatures + timeStamps > 0 && text.slice(covered).trim() !== '';
  return { signatures, timeStamps, writtenAfter };
}

function isSignature(between: string): boolean {
  return /^<[\s0-9a-f]+>$/i.test(between) && /[1-9a-f]/i.test(between);
}

/** The dictionary without its digits: from the beginning of its object to the end. */
function isTimeStamp(before: string, behind: string): boolean {
  const start = before.slice(before.lastIndexOf(' obj') + 1);
  const [end = ''] = behind.split('endobj', 1);
  return /\/SubFilter\s*\/ETSI\.RFC3161|\/Type\s*\/DocTimeStamp/.test(start + end);
}
