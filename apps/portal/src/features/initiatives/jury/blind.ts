/** What stands where a name or an address was. */
export interface CoverWords {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Without marks and case, of the same length, so that a place in it is a place in the text. */
function folded(text: string): string {
  return [...text]
    .map((letter) => {
      const base = letter.normalize('NFD')[0] ?? letter;
      const plain = base === 'đ' || base === 'Đ' ? 'd' : base.toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where these names stand in a text (NFC): whole, with or without marks, in any case and spacing. A name of one word only as it is written. */
function placesOf(text: string, names: readonly string[]): [from: number, to: number][] {
  const plain = folded(text);
  return names.flatMap((given): [number, number][] => {
    const words = given.normalize('NFC').trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const isOne = words.length === 1;
    const name = (isOne ? words : words.map(folded)).map(escaped).join('[\\s.,_-]+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'gu');
    return [...(isOne ? text : plain).matchAll(pattern)].map(({ index, 0: found }) => [
      index,
      index + found.length,
    ]);
  });
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\d.,])(?:\+84|0)(?:[ .-]?\d){9}(?!\d)/g;

/** Whether a text names one of these people. */
export function namesIn(text: string, names: readonly string[]): boolean {
  return placesOf(text.normalize('NFC'), names).length > 0;
}

/** A text as the jury may read it: names of its authors, addresses and telephone numbers are covered. */
export function coverNames(text: string, names: readonly string[], words: CoverWords): string {
  let shown = text.normalize('NFC');
  // Addresses first: a mailbox often holds the name.
  shown = shown.replace(EMAIL, words.email).replace(PHONE, words.phone);
  const places = placesOf(shown, names).sort(([a], [b]) => a - b);
  let [result, at] = ['', 0];
  for (const [from, to] of places) {
    if (from < at) {
      at = Math.max(at, to);
      continue;
    }
    result += shown.slice(at, from) + words.name;
    at = to;
  }
  return result + shown.slice(at);
}

/** The same person by name: as far as a list can tell. */
export function sameName(a: string, b: string): boolean {
  const key = (name: string) => folded(name.normalize('NFC').trim().replace(/\s+/g, ' '));
  return key(a) !== '' && key(a) === key(b);
}

/** free: scores it · shutOut: does not · asked: bears the name of an author, and does not until the secretary has looked. */
export type JurorStanding = 'free' | 'shutOut' | 'asked';

/**
 * Whether a member may score an entry. Computed anew each time, so that nothing has to be remembered when somebody is appointed late or an entry comes
 * in by a complaint: the same mailbox shuts out for good, the same name until somebody says that it is another person.
 */
export function standingOf(
  juror: { readonly name: string; readonly email: string | null },
  entry: { readonly email: string | null; readonly authors: readonly { readonly name: string }[] },
  said: 'declared' | 'shutOut' | 'cleared' | undefined,
): JurorStanding {
  if (said === 'declared' || said === 'shutOut') return 'shutOut';
  const mailbox = (email: string | null) => email?.trim().toLowerCase() ?? '';
  if (mailbox(juror.email) !== '' && mailbox(juror.email) === mailbox(entry.email)) return 'shutOut';
  const isNamed = entry.authors.some(({ name }) => sameName(name, juror.name));
  return isNamed && said !== 'cleared' ? 'asked' : 'free';
}
