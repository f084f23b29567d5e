import type { UnitKind } from '../model/node.ts';

/**
 * The namespace of Akoma Ntoso 3.0 as OASIS published it.
 *
 * @example
 * // <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 */
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Our own namespace, for what the standard has no place for and for nothing else: a number that its
 * label does not show, an id that the eId does not, a field of the heading block that no line shows.
 *
 * @example
 * // <point danban:number="đ"><num>ð)</num>
 */
export const OWN_NAMESPACE = 'urn:danban:legal-text:1';

/**
 * The kinds that are elements of their own in the standard, under the same name.
 *
 * @example
 * HIERARCHY.has('clause'); // true
 */
export const HIERARCHY: ReadonlySet<string> = new Set<UnitKind>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'indent',
  'paragraph',
]);

/**
 * The kinds that are written as `<hcontainer name="…">` where they stand inside the text.
 *
 * @example
 * CONTAINERS.has('table'); // true
 */
export const CONTAINERS: ReadonlySet<string> = new Set<UnitKind>(['table', 'appendix', 'form']);

/**
 * Names of our hcontainers that are no units: a run of quoted units between others, and the empty
 * body that the schema does not allow to be absent.
 *
 * @example
 * // <hcontainer name="quotation"> … </hcontainer>
 */
export const QUOTATION = 'quotation';
export const EMPTY = 'empty';

// Điều 5.   Phần thứ nhất   PHỤ LỤC SỐ 01   Mẫu số 02   5a.   đ)   Mục 1.
//      ^         ^^^^^^^^^              ^^          ^^  ^^    ^        ^
const WORDS =
  /^(?:[đð]i[ềê]u|phần|chương|tiểu mục|mục|phụ lục|biểu mẫu|mẫu|biểu|khoản|điểm)(?![\p{L}])\s*(?:số(?![\p{L}])\s*)?:?\s*/iu;

/**
 * The number that a printed label shows, or `undefined` when it shows none.
 *
 * @example
 * numberInLabel('PHỤ LỤC SỐ 01'); // '01'
 */
export function numberInLabel(label: string): string | undefined {
  const number = label.replace(WORDS, '').replace(/^[\s("“[]+|[\s.:)/,–\]-]+$/g, '');
  return /[\p{L}\d]/u.test(number) && number.length <= 40 ? number : undefined;
}
