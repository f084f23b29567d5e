import { comparableText } from '../text/fold.ts';
import type { CitedDocument } from './documents/cited-document.ts';

/**
 * A document that the caller knows. `title` is its name ("Luật Đất đai", "Về chế độ báo cáo"); dates are
 * "2022-03-30". What is not known is left out.
 *
 * @example
 * const row: RegisteredDocument = { number: '407/QĐ-TTg', type: 'Quyết định', issuedOn: '2022-03-30' };
 */
export interface RegisteredDocument {
  readonly number: string;
  readonly type?: string;
  readonly issuedOn?: string;
  readonly issuer?: string;
  readonly title?: string;
}

/**
 * The form in which numbers of documents are compared: no spaces, small letters, no leading zeros.
 *
 * @example
 * numberKey('043/2025/QĐ - UBND'); // '43/2025/qđ-ubnd'
 */
export function numberKey(number: string): string {
  return comparableText(number)
    .replace(/\s+/g, '')
    .replace(/Ð/g, 'Đ')
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
}

/**
 * The form in which names and bodies are compared: one space, small letters, tone marks in one place.
 *
 * @example
 * nameKey('Luật Thể dục ,  thể thao'); // 'luật thể dục, thể thao'
 */
export function nameKey(name: string): string {
  return comparableText(name)
    .toLowerCase()
    .replace(/\s+,/g, ',')
    .replace(/,(?=\S)/g, ', ')
    .trim();
}

/**
 * All documents of the register that a citation may mean. By its whole number exactly that one; by a
 * short number ("Nghị định 78", "QĐ 20") those whose number begins so and whose type is the same; by a
 * name those with this title, of the said date or year when one is said. Sorted as in the register;
 * `null` for the citing document itself and where no document is said.
 *
 * @example
 * findRegistered({ type: 'Nghị định', number: '78' }, [{ number: '78/2025/NĐ-CP', type: 'Nghị định' }])?.length; // 1
 */
export function findRegistered(
  cited: CitedDocument | null,
  register: readonly RegisteredDocument[],
): readonly RegisteredDocument[] | null {
  if (!cited || cited.self) return null;
  if (cited.number !== undefined) return byNumber(cited, numberKey(cited.number), register);
  if (cited.name === undefined) return null;
  const name = nameKey(cited.name);
  const named = register.filter(({ title }) => title !== undefined && nameKey(title) === name);
  return narrowed(named, cited);
}

function byNumber(
  cited: CitedDocument,
  number: string,
  register: readonly RegisteredDocument[],
): readonly RegisteredDocument[] {
  const isWhole = /\p{L}/u.test(number.replace(/^[\d.]+[a-zđ]?/u, ''));
  if (isWhole) return register.filter((row) => numberKey(row.number) === number);
  const begun = register.filter((row) => numberKey(row.number).startsWith(`${number}/`));
  return begun.filter(
    (row) => cited.type === undefined || row.type === undefined || nameKey(row.type) === nameKey(cited.type),
  );
}

// One title, several acts (the Land Law of 2013 and of 2024): a date or year may tell which is meant.
function narrowed(
  rows: readonly RegisteredDocument[],
  { issuedOn, year }: CitedDocument,
): readonly RegisteredDocument[] {
  if (issuedOn === undefined && year === undefined) return rows;
  const when = issuedOn ?? `${year}-`;
  return rows.filter((row) => row.issuedOn === undefined || row.issuedOn.startsWith(when));
}
