import { element } from '../docx/write-xml.ts';
import { child, elements, type XmlElement } from '../docx/xml.ts';

/** Frames around text that hold data or behaviour: their text stays, they go. */
const FRAMES = ['w:sdt', 'w:smartTag', 'w:customXml', 'w:hyperlink', 'w:sdtContent'];
/** Marks that point to parts which are left out, or that Word makes anew. */
const MARKS = [
  ...['w:proofErr', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:permStart', 'w:permEnd'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak', 'w:commentReference'],
  ...['w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'],
];

/** Takes out of a part what is not seen on the page. Lines are copied later: their ids of Word would stand twice. */
export function cleaned(root: XmlElement): void {
  for (const key of Object.keys(root.attributes))
    if (/^w14:(paraId|textId)$|^w:rsid/.test(key)) delete (root.attributes as Record<string, string>)[key];
  const children = root.children.flatMap(function plain(node): XmlElement['children'] {
    if (typeof node === 'string') return [node];
    if (MARKS.includes(node.name)) return [];
    return FRAMES.includes(node.name) ? node.children.flatMap(plain) : [node];
  });
  root.children.splice(0, root.children.length, ...children);
  for (const node of elements(root)) cleaned(node);
}

/** Settings that change how a page looks, in the order of the schema; not those that fetch, protect, track or merge. */
const SETTINGS = [
  ...['w:zoom', 'w:mirrorMargins', 'w:alignBordersAndEdges', 'w:defaultTabStop', 'w:autoHyphenation'],
  ...['w:evenAndOddHeaders', 'w:drawingGridHorizontalSpacing', 'w:drawingGridVerticalSpacing'],
  ...['w:characterSpacingControl', 'w:footnotePr', 'w:endnotePr', 'w:compat', 'w:themeFontLang'],
  ...['w:clrSchemeMapping', 'w:decimalSymbol', 'w:listSeparator'],
];

export function plainSettings(settings: XmlElement): XmlElement {
  const kept = elements(settings).filter(({ name }) => SETTINGS.includes(name));
  return element(settings.name, settings.attributes, kept);
}

/** A copy without the page setup that Word hangs on the last line of a section. */
export function withoutSetup(paragraph: XmlElement): XmlElement {
  const copy = structuredClone(paragraph);
  const properties = child(copy, 'w:pPr');
  const setup = child(properties, 'w:sectPr');
  if (properties && setup) properties.children.splice(properties.children.indexOf(setup), 1);
  return copy;
}
