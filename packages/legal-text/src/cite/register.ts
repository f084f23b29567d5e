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
    .replace(/,?\svà\s/g, ', ')
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
  const index = registerIndex(register);
  if (cited.number === undefined) {
    return cited.name === undefined ? null : narrowed(index.byTitle.get(nameKey(cited.name)) ?? [], cited);
  }
  const number = numberKey(cited.number);
  const whole = index.byNumber.get(number);
  if (!whole) return (index.byShortNumber.get(number) ?? []).filter((row) => isOfType(row, cited));
  // Numbers without a year begin anew each January, so one number may be several documents.
  const dated = narrowed(whole, cited);
  return dated.length > 0 ? dated : whole;
}

function isOfType(row: RegisteredDocument, { type }: CitedDocument): boolean {
  return type === undefined || row.type === undefined || nameKey(row.type) === nameKey(type);
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

type Rows = Map<string, RegisteredDocument[]>;

/**
 * A register ready for many look-ups.
 *
 * @example
 * registerIndex(register).byDate.get('2022-03-30');
 */
export interface RegisterIndex {
  readonly byNumber: ReadonlyMap<string, readonly RegisteredDocument[]>;
  readonly byShortNumber: ReadonlyMap<string, readonly RegisteredDocument[]>;
  readonly byTitle: ReadonlyMap<string, readonly RegisteredDocument[]>;
  readonly byDate: ReadonlyMap<string, readonly RegisteredDocument[]>;
}

const indexes = new WeakMap<readonly RegisteredDocument[], RegisterIndex>();

/**
 * The index of a register, made once for each array: a register is not changed while it is in use.
 *
 * @example
 * registerIndex(register) === registerIndex(register); // true
 */
export function registerIndex(register: readonly RegisteredDocument[]): RegisterIndex {
  const known = indexes.get(register);
  if (known) return known;
  const [byNumber, byShortNumber, byTitle, byDate]: Rows[] = [new Map(), new Map(), new Map(), new Map()];
  for (const row of register) {
    const number = numberKey(row.number);
    add(byNumber!, number, row);
    for (const short of shortNumbers(number)) add(byShortNumber!, short, row);
    if (row.title !== undefined) add(byTitle!, nameKey(row.title), row);
    if (row.issuedOn !== undefined) add(byDate!, row.issuedOn, row);
  }
  const index = { byNumber: byNumber!, byShortNumber: byShortNumber!, byTitle: byTitle!, byDate: byDate! };
  indexes.set(register, index);
  return index;
}

function add(rows: Rows, key: string, row: RegisteredDocument): void {
  const list = rows.get(key);
  if (list) list.push(row);
  else rows.set(key, [row]);
}

// 78/2025/nđ-cp → 78, 78/2025        66-nq/tw → 66
function shortNumbers(number: string): string[] {
  const [count = '', year = ''] = number.split(/[/-]/);
  return /^(?:19|20)\d{2}$/.test(year) ? [count, `${count}/${year}`] : [count];
}
