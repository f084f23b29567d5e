import { foldForSearch } from '@danban/legal-text';
import type { DirectoryEntry } from './entry.ts';

export type Someone = Pick<DirectoryEntry, 'name' | 'workplace' | 'email' | 'phone'>;

/**
 * Who has the same key is the same: a name with its address; without one, with its telephone; with neither, the name as it is written
 * and where they work. "Trần Văn Hùng" and "Trần Văn Hưng" are one name only where one address says so.
 */
export function sameKey(someone: Someone): string {
  const name = foldForSearch(someone.name);
  const [address, phone] = [addressOf(someone), phoneOf(someone)];
  if (address !== '') return JSON.stringify([name, 'address', address]);
  if (phone !== '') return JSON.stringify([name, 'phone', phone]);
  return JSON.stringify([name, someone.name.toLocaleLowerCase('vi'), foldForSearch(someone.workplace)]);
}

export function isSame(a: Someone, b: Someone): boolean {
  return sameKey(a) === sameKey(b);
}

/** sameName: but not said to be the same · sameReach: another name, with the same address or telephone. */
export type Likeness = 'sameName' | 'sameReach';

/** Where somebody stands who is known already: an entry of the directory, or an earlier line of the table. */
export type Standing = { readonly entryId: string } | { readonly line: number };
export type Known = Someone & { readonly at: Standing };

/** Those whom a new one may be. */
export interface Alike {
  readonly likeness: Likeness;
  /** Several of one name are several people: each by its own place, the first few. */
  readonly others: readonly { readonly name: string; readonly at: Standing }[];
}
const MOST_NAMED = 3;

/** Who is known, to be asked for each line of a long table: each question costs the same however many there are. */
export class KnownPeople {
  readonly #keys = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();
  readonly #byReach = new Map<string, Known[]>();

  constructor(known: readonly Known[] = []) {
    for (const one of known) this.add(one);
  }

  add(one: Known): void {
    const key = sameKey(one);
    if (!this.#keys.has(key)) this.#keys.set(key, one);
    put(this.#byName, foldForSearch(one.name), one);
    for (const reach of reachesOf(one)) put(this.#byReach, reach, one);
  }

  findSame(someone: Someone): Known | undefined {
    return this.#keys.get(sameKey(someone));
  }

  /** Of somebody who is not there: what makes some look like one person without saying so; a person decides. */
  findAlike(someone: Someone): Alike | undefined {
    const ofName = this.#byName.get(foldForSearch(someone.name));
    if (ofName) return alike('sameName', ofName);
    const ofReach = reachesOf(someone).flatMap((reach) => this.#byReach.get(reach) ?? []);
    return ofReach.length > 0 ? alike('sameReach', [...new Set(ofReach)]) : undefined;
  }
}

function put(index: Map<string, Known[]>, key: string, one: Known): void {
  const there = index.get(key) ?? [];
  if (there.length < MOST_NAMED) index.set(key, [...there, one]);
}

function alike(likeness: Likeness, known: readonly Known[]): Alike {
  return { likeness, others: known.slice(0, MOST_NAMED).map(({ name, at }) => ({ name, at })) };
}

const reachesOf = (someone: Someone): string[] =>
  [`a ${addressOf(someone)}`, `t ${phoneOf(someone)}`].filter((reach) => reach.length > 2);

const addressOf = ({ email }: Someone): string => (email ?? '').toLowerCase();

/** "+84 912 345 678" and "0912.345.678" are one number. */
const phoneOf = ({ phone }: Someone): string =>
  (phone ?? '').replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
