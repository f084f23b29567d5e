import { pdfFile } from './pdf-file.ts';

interface Signing {
  /** Another kind of signature dictionary: a time stamp of the whole file. */
  readonly subFilter?: string;
  /** A place kept free, into which nobody signed. */
  readonly empty?: boolean;
  /** Written behind what is signed. */
  readonly after?: string;
}

const DIGITS = 512;

/** A PDF with the dictionary of a digital signature laid behind it, as signing programs do; nobody's key made these digits. */
export function signedPdf(lines: readonly string[], signing: Signing = {}): Uint8Array {
  return signAgain(pdfFile({ lines }), signing);
}

export function signAgain(
  base: Uint8Array,
  { subFilter = 'adbe.pkcs7.detached', empty = false, after = '' }: Signing = {},
): Uint8Array {
  const before = Buffer.from(base);
  const xref = /startxref\s+(\d+)/.exec(before.subarray(-64).toString('latin1'))?.[1] ?? '0';
  const digits = `<${(empty ? '0' : '3082').repeat(DIGITS).slice(0, DIGITS)}>`;
  const head = (range: string) =>
    `\n90 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange [${range.padEnd(48)}] /Contents `;
  const length = before.length + Buffer.byteLength(head(''));
  const again = length + digits.length;
  const tail = ` >>\nendobj\nstartxref\n${xref}\n%%EOF\n`;
  const range = `0 ${length} ${again} ${tail.length}`;
  return new Uint8Array(Buffer.concat([before, Buffer.from(head(range) + digits + tail + after)]));
}
