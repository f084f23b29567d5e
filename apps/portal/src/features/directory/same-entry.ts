import { foldForSearch } from '@danban/legal-text';
import type { DirectoryEntry } from './entry.ts';

export type Known = Pick<DirectoryEntry, 'name' | 'email' | 'phone'>;

/** Two of one name are two people only where their addresses differ. */
export function isSame(a: Known, b: Known): boolean {
  return foldForSearch(a.name) === foldForSearch(b.name) && addressOf(a) === addressOf(b);
}

/** sameName: with another address · sameReach: another name, with the same address or telephone. */
export type Likeness = 'sameName' | 'sameReach';

/** What makes them look like one person without saying so; a person decides. */
export function likeness(a: Known, b: Known): Likeness | undefined {
  if (isSame(a, b)) return undefined;
  if (foldForSearch(a.name) === foldForSearch(b.name)) return 'sameName';
  const sameAddress = addressOf(a) !== '' && addressOf(a) === addressOf(b);
  const samePhone = phoneOf(a) !== '' && phoneOf(a) === phoneOf(b);
  return sameAddress || samePhone ? 'sameReach' : undefined;
}

const addressOf = ({ email }: Known): string => (email ?? '').toLowerCase();

/** "+84 912 345 678" and "0912.345.678" are one number. */
const phoneOf = ({ phone }: Known): string => (phone ?? '').replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
