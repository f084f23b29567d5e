import { createHash } from 'node:crypto';
import { foldForSearch } from '@danban/legal-text';

/**
 * Equal for texts that differ in tone marks, case, spaces and punctuation only, so that a letter sent a
 * hundred times is seen as one. Near copies with other words are for the grouping desk.
 */
export function fingerprint(text: string): string {
  const words = foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join('')).digest('hex').slice(0, 32);
}
