import { elements, type XmlElement } from '../docx/xml.ts';
import type { TraceTally } from './traces.ts';

/** Fields that are computed where the document is read and say nothing else: page numbers. */
const KEPT_FIELD = /^\s*(PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b/i;
/** Fields that name people, files or places outside. */
const OUTSIDE_FIELD =
  /^\s*(INCLUDE\w*|DDE\w*|LINK|DATABASE|AUTHOR|USERNAME|USERINITIALS|LASTSAVEDBY|FILENAME|TEMPLATE|DOCPROPERTY|DOCVARIABLE|MERGEFIELD)\b/i;

export function isKeptField(instruction: string): boolean {
  return KEPT_FIELD.test(instruction);
}

/**
 * The parts of fields that must go (begin, instruction, separator, end), so that only their printed result stays. A field
 * may run over paragraphs and stand in another one: that is why all of a part is looked through before it is cleaned.
 */
export function fieldPartsToDrop(root: XmlElement, tally: TraceTally): ReadonlySet<XmlElement> {
  const dropped = new Set<XmlElement>();
  const open: { parts: XmlElement[]; instruction: string }[] = [];
  const close = (field: (typeof open)[number]) => {
    if (isKeptField(field.instruction)) return;
    if (OUTSIDE_FIELD.test(field.instruction)) tally.add('outsideFields');
    for (const part of field.parts) dropped.add(part);
  };
  const walk = (element: XmlElement): void => {
    if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      if (kind === 'begin') open.push({ parts: [element], instruction: '' });
      else open.at(-1)?.parts.push(element);
      if (kind === 'end') {
        const field = open.pop();
        if (field) close(field);
      }
    } else if (element.name === 'w:instrText') {
      const field = open.at(-1);
      field?.parts.push(element);
      if (field) field.instruction += element.children.filter((each) => typeof each === 'string').join('');
    }
    for (const each of elements(element)) walk(each);
  };
  walk(root);
  // A field that never ends is broken: nothing of it is kept.
  for (const field of open) for (const part of field.parts) dropped.add(part);
  return dropped;
}
