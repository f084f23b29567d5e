import { comparableText } from '../../text/fold.ts';
import { KNOWN_LAWS } from './known-laws.ts';

/**
 * The names of laws that one reading of a text knows: the known ones and those that the text itself
 * bounds ("Căn cứ Luật … ngày 18 tháng 1 năm 2024"). `longest` finds the longest that fits.
 *
 * @example
 * const names = new LawNames();
 * names.longest(['luật', 'hôn', 'nhân', 'và', 'gia', 'đình', 'quy']); // 6
 */
export class LawNames {
  readonly #names = new Set<string>();
  readonly #beginnings = new Set<string>();

  constructor() {
    for (const name of KNOWN_LAWS) this.add(nameTokens(name, 0, name.length).map((token) => token.key));
  }

  add(keys: readonly string[]): void {
    const parts = keys.map(listed);
    const name = parts.join(' ');
    if (this.#names.has(name)) return;
    this.#names.add(name);
    for (let length = 1; length < keys.length; length += 1) {
      this.#beginnings.add(parts.slice(0, length).join(' '));
    }
  }

  longest(keys: readonly string[]): number {
    let longest = 0;
    let joined = '';
    for (const [index, key] of keys.entries()) {
      joined = index === 0 ? listed(key) : `${joined} ${listed(key)}`;
      if (this.#names.has(joined)) longest = index + 1;
      if (!this.#beginnings.has(joined)) break;
    }
    return longest;
  }
}

// "công nhân và viên chức quốc phòng" is also written "công nhân, viên chức quốc phòng".
const listed = (key: string): string => (key === 'và' ? ',' : key);

/**
 * A word or comma of a name, with the form in which names are compared.
 *
 * @example
 * // 'Hòa' → { key: 'hoà', text: 'Hòa', start: 5, end: 8 }
 */
export interface NameToken {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[ ]{0,3}(?:\n[ ]{0,3})?([\p{L}\d]{1,20}(?![\p{L}\d])|,|\(HIV\/AIDS\))/uy;

/** No name of a law is longer: the longest in force has 31 words and commas. */
const LONGEST_NAME = 44;

/**
 * The words and commas from `place` on, at most as many as a name can have and not past `limit`.
 *
 * @example
 * nameTokens('Luật Đất đai; …', 0, 99).length; // 3
 */
export function nameTokens(text: string, place: number, limit: number): NameToken[] {
  const tokens: NameToken[] = [];
  TOKEN.lastIndex = place;
  while (tokens.length < LONGEST_NAME) {
    const match = TOKEN.exec(text);
    if (!match || TOKEN.lastIndex > limit) break;
    const end = TOKEN.lastIndex;
    const word = match[1]!;
    tokens.push({ key: comparableText(word).toLowerCase(), text: word, start: end - word.length, end });
  }
  return tokens;
}
