import type { SignInPolicy } from '#platform/config.ts';

export type PasswordWeakness = 'tooShort' | 'tooLong' | 'obvious';

/** Decree 331/2026, level 3 (02-legal-rules §5): 8 characters with a second factor, else 14. */
export function minimumLength(policy: Pick<SignInPolicy, 'totp'>): number {
  return policy.totp === 'required' ? 8 : 14;
}

/** Longer input is refused before it is hashed: hashing a megabyte on request would be an attack on ourselves. */
export const MAXIMUM_LENGTH = 256;

/** What a guesser tries first, here and in Vietnam; compared without accents, digits at the ends and separators. */
const OBVIOUS = [
  'password',
  'matkhau',
  'admin',
  'administrator',
  'quantri',
  'quantrivien',
  'welcome',
  'letmein',
  'iloveyou',
  'vietnam',
  'hanoi',
  'hochiminh',
  'saigon',
  'danban',
  'xinchao',
  'anhyeuem',
  'emyeuanh',
  'khongbiet',
  'congvan',
  'uyban',
  'uybannhandan',
  'chuyenvien',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abc',
  'test',
  'demo',
];

const RUNS = [
  '0123456789012345678901234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** Why a password is refused; undefined when it may be used. `names`: sign-in name and display name of the person. */
export function weaknessOf(
  password: string,
  least: number,
  names: readonly string[],
): PasswordWeakness | undefined {
  const length = [...password].length;
  if (length > MAXIMUM_LENGTH) return 'tooLong';
  if (length < least) return 'tooShort';
  return isObvious(password, names) ? 'obvious' : undefined;
}

function isObvious(password: string, names: readonly string[]): boolean {
  const plain = fold(password);
  if (new Set(plain).size < 4) return true;
  if (RUNS.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain))) return true;
  if (/^(.{1,6}?)\1+.{0,5}$/.test(plain) && new Set(plain).size < 6) return true;
  const core = plain.replace(/^\d+|\d+$/g, '');
  if (core === '' || OBVIOUS.includes(core)) return true;
  const own = names.map(fold).filter((name) => name.length >= 4);
  return own.some((name) => core === name || plain === name);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}
