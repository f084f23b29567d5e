const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

/**
 * A receipt code that a person can read over the telephone: no 0/O, 1/I/L, U. Sixteen characters in groups
 * of four (about 78 bits), because whoever knows the code may see the state of the submission.
 */
export function newReceiptCode(): string {
  let code = '';
  while (code.length < CODE_LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      // 240 = 8 x 30: bytes above would favour the first letters.
      if (byte < 240 && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return inGroups(code);
}

/** A receipt code as somebody typed it: any case, with or without hyphens and spaces; undefined when it is none. */
export function parseReceiptCode(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '');
  if (!/^[2-9A-HJKMNP-TV-Z]{16}$/.test(letters)) return undefined;
  return inGroups(letters);
}

function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
