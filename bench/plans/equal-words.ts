/** NFC, one blank for any run of blanks and line breaks. What the hashes of the seeds' words are taken of. */
export const oneBlank = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const LIST_DASH = /(^|\s)[-–+•](?=\s)/gu;
const END_MARKS = /^[\s.,;:/…]+|[\s.,;:/…]+$/gu;

/** The form in which two cells are compared: as `oneBlank`, without list dashes standing alone and marks at the ends. */
export const comparable = (text: string): string =>
  oneBlank(oneBlank(text).replace(LIST_DASH, ' ')).replace(END_MARKS, '');

export const sameWords = (one: string, two: string): boolean => comparable(one) === comparable(two);

/** Equal as sets of names; order and repetition do not count, an empty name is none. */
export function sameNames(one: readonly string[], two: readonly string[]): boolean {
  const [a, b] = [namesOf(one), namesOf(two)];
  return a.size === b.size && [...a].every((name) => b.has(name));
}

const namesOf = (names: readonly string[]) => new Set(names.map(comparable).filter((name) => name !== ''));
