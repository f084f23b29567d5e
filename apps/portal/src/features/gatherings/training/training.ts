/** What is taught, again and again (chương trình tập huấn). A class is a gathering of kind "class" that teaches it. */
export interface TrainingProgramme {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** "8 tiết"; stands on the certificate. */
  readonly duration: string;
  /** Of the questions to be answered right, 1 to 100; null: no test. */
  readonly passPercent: number | null;
  readonly mostTries: number;
  readonly version: number;
}

/** A question with one right answer among its choices. */
export interface TestQuestion {
  readonly id: string;
  readonly words: string;
  readonly choices: readonly string[];
  /** Counted from 0. */
  readonly rightChoice: number;
}

/** One a line; the right one begins with "*". Undefined when there are less than two, more than six, or not one right one. */
export function readChoices(
  text: string,
): { readonly choices: string[]; readonly rightChoice: number } | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '*');
  const right = lines.flatMap((line, index) => (line.startsWith('*') ? [index] : []));
  const choices = lines.map((line) => line.replace(/^\*\s*/, ''));
  if (choices.length < 2 || choices.length > 6 || right.length !== 1) return undefined;
  return { choices, rightChoice: right[0] ?? 0 };
}

/** How many are right; a question without an answer is not. `given`: id of the question → choice, counted from 0. */
export function scoreOf(questions: readonly TestQuestion[], given: ReadonlyMap<string, number>): number {
  return questions.filter(({ id, rightChoice }) => given.get(id) === rightChoice).length;
}

/** Exactly the percentage is enough: 7 of 10 pass at 70. */
export function isPassed(right: number, questions: number, passPercent: number): boolean {
  return questions > 0 && right * 100 >= passPercent * questions;
}

/** Letters that are not mistaken for one another, in groups of four: "K7QM-2XRT-9HDW". 60 bits: found by nobody who has not read it. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ0';
export function certificateCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.slice(0, 12), (byte) => LETTERS[byte % 32]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody types it: small letters, spaces, no hyphens. */
export function typedCode(text: string): string {
  const letters = text
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[^0-9A-Z]/g, '');
  return letters.length === 12 ? (letters.match(/.{4}/g) ?? []).join('-') : '';
}
