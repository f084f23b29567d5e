import { idFromHex } from '#platform/ids.ts';

/** What the QR of a printed page says: whose round, which version, page and blocks stand on it. */
export interface FormCode {
  readonly consultationId: string;
  readonly versionOrdinal: number;
  readonly page: number;
  readonly of: number;
  /** One paper's own number; empty on a form that is printed once and copied. */
  readonly serial: string;
  /** The articles by their place in the draft, from 1; 0 is the whole draft, `null` a place that the person writes. */
  readonly blocks: readonly (number | null)[];
}

export type ReadCode =
  | { readonly ok: true; readonly code: FormCode }
  /** `foreign`: no form of ours · `oldForm`: printed before forms could be read · `damaged`: ours, but not what was printed. */
  | { readonly ok: false; readonly reason: 'foreign' | 'oldForm' | 'damaged' };

/** Capitals, digits and `/.-` only: a QR packs these into two thirds of the modules, which a blurred photograph needs. */
const BEGIN = 'DB2';
const OLD = /^danban-form:1:/;

/** `writeFormCode({…})` → `DB2/1C5…/2/1.1/K7M2QX/0.1.2.-/9F` */
export function writeFormCode(code: FormCode): string {
  const id = BigInt(`0x${code.consultationId.replaceAll('-', '')}`)
    .toString(36)
    .toUpperCase();
  const blocks = code.blocks.map((block) => (block === null ? '-' : String(block))).join('.');
  const said = [
    ...[BEGIN, id, code.versionOrdinal, `${code.page}.${code.of}`, code.serial || '-', blocks],
  ].join('/');
  return `${said}/${check(said)}`;
}

export function readFormCode(text: string): ReadCode {
  if (OLD.test(text)) return { ok: false, reason: 'oldForm' };
  if (!text.startsWith(`${BEGIN}/`)) return { ok: false, reason: 'foreign' };
  const cut = text.lastIndexOf('/');
  const said = text.slice(0, cut);
  const match =
    /^DB2\/([0-9A-Z]{1,25})\/(\d{1,4})\/(\d{1,2})\.(\d{1,2})\/(-|[0-9A-Z]{4,10})\/((?:-|\d{1,4})(?:\.(?:-|\d{1,4}))*)$/.exec(
      said,
    );
  if (!match || check(said) !== text.slice(cut + 1)) return { ok: false, reason: 'damaged' };
  const [, id = '', version, page, of, serial = '', blocks = ''] = match;
  const hex = [...id]
    .reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
    .toString(16)
    .padStart(32, '0');
  if (hex.length > 32) return { ok: false, reason: 'damaged' };
  return {
    ok: true,
    code: {
      consultationId: idFromHex(hex),
      ...{ versionOrdinal: Number(version), page: Number(page), of: Number(of) },
      serial: serial === '-' ? '' : serial,
      blocks: blocks.split('.').map((block) => (block === '-' ? null : Number(block))),
    },
  };
}

/** Two signs over all that is said; beside the error correction of the QR itself. */
function check(said: string): string {
  const sum = [...said].reduce((before, letter) => (before * 131 + letter.charCodeAt(0)) % 1291, 7);
  return sum.toString(36).toUpperCase().padStart(2, '0');
}

/** Letters and digits that nobody mixes up on paper. */
const SERIAL_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const SERIAL_LENGTH = 6;

/** A number for one printed paper, of as many random bytes as it has signs. */
export function serialOf(random: Uint8Array): string {
  return [...random.subarray(0, SERIAL_LENGTH)]
    .map((byte) => SERIAL_SIGNS[byte % SERIAL_SIGNS.length])
    .join('');
}
