import { createHash, randomInt } from 'node:crypto';

export const BACKUP_CODE_COUNT = 10;

/** No 0/O, 1/I/L, U: codes are copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of ten letters (49 bits each), in two groups of five; they replace the authenticator app once each. */
export function newBackupCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < BACKUP_CODE_COUNT) {
    const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    codes.add(`${letters.slice(0, 5)}-${letters.slice(5)}`);
  }
  return [...codes];
}

/** What a person typed, as it was printed; undefined when it cannot be a backup code. */
export function readBackupCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  if (letters.length !== 10 || [...letters].some((letter) => !LETTERS.includes(letter))) return undefined;
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Codes are random and guesses are counted, so one round of SHA-256 with the person's id as salt is enough. */
export function hashBackupCode(code: string, personId: string): string {
  return createHash('sha256').update(`${personId}:${code}`).digest('hex');
}
