import { element, type XmlElement } from './element.ts';

/**
 * A printed line as `<p>`; spaces that a reader of XML would fold are protected.
 *
 * @example
 * paragraph('a  b').attributes; // { 'xml:space': 'preserve' }
 */
export function paragraph(text: string): XmlElement {
  return element('p', spaceOf(text), text);
}

/**
 * The attribute that protects unusual spaces of this text, if it has any.
 *
 * @example
 * spaceOf('one space'); // {}
 */
export function spaceOf(text: string): { 'xml:space'?: string } {
  return foldSpaces(text) === text ? {} : { 'xml:space': 'preserve' };
}

/**
 * Text as XML tools see it where nothing says that spaces count: one space between words, none at the
 * ends. No-break spaces stay.
 *
 * @example
 * foldSpaces(' a\n  b'); // 'a b'
 */
export function foldSpaces(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}
