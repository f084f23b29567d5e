import { elements, readXml, type XmlElement } from '../docx/xml.ts';
import type { OpenParts } from './docx-parts.server.ts';
import type { TraceTally } from './traces.ts';

const SHEET = /embeddings\/.+\.(xlsx|xlsm|xlsb|xls)$/i;
const EMBEDDED = /(^|\/)embeddings\//;

/** Counts what whole parts of the package hold; what stands inside kept parts is counted while they are cleaned. */
export function countPackageTraces({ names, files, main }: OpenParts, tally: TraceTally): void {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const root = (name: string) => {
    const part = files.get(name);
    const read = part && readXml(part);
    return read?.ok ? read.root : undefined;
  };
  tally.add('comments', elements(root(`${folder}comments.xml`), 'w:comment').length);
  tally.add('embeddedSheets', names.filter((name) => SHEET.test(name)).length);
  tally.add('embeddedFiles', names.filter((name) => EMBEDDED.test(name) && !SHEET.test(name)).length);
  tally.add('thumbnails', names.filter((name) => /^docProps\/thumbnail/i.test(name)).length);
  tally.add('customData', names.filter((name) => /^customXml\/item\d*\.xml$/.test(name)).length);
  tally.add('signatures', names.filter((name) => /^_xmlsignatures\/sig/.test(name)).length);
  const people = new Set<string>();
  for (const name of names) if (/\.xml$/.test(name)) collectPeople(root(name), people);
  const core = root('docProps/core.xml');
  for (const each of elements(core)) {
    const words = textOf(each);
    if (/(creator|lastModifiedBy)$/.test(each.name) && words) people.add(words);
    else if (/(title|subject|keywords|description|category|contentStatus)$/.test(each.name) && words)
      tally.add('properties');
  }
  for (const each of elements(root('docProps/app.xml')))
    if (/(Company|Manager|HyperlinkBase)$/.test(each.name) && textOf(each)) tally.add('properties');
  tally.add('properties', elements(root('docProps/custom.xml')).length);
  tally.add('people', people.size);
}

function collectPeople(element: XmlElement | undefined, people: Set<string>): void {
  const author = element?.attributes['w:author'];
  if (author) people.add(author);
  for (const each of elements(element)) collectPeople(each, people);
}

function textOf(element: XmlElement): string {
  return element.children
    .filter((each) => typeof each === 'string')
    .join('')
    .trim();
}
