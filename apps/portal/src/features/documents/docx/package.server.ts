import { type Refused, refuse } from '../import-result.ts';
import { type UnzipRefusal, unzipChosen } from './safe-unzip.server.ts';
import { elements, readXml, type XmlElement, type XmlRefusal } from './xml.ts';

/** The parts of a .docx that hold text or decide how it is printed. */
export interface DocxPackage {
  readonly document: Uint8Array;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
  readonly comments?: XmlElement;
  readonly headersFooters: readonly XmlElement[];
}

const ZIP_REASON = {
  brokenZip: 'brokenDocx',
  encryptedZip: 'encrypted',
  tooManyEntries: 'tooManyEntries',
  tooLargeUnpacked: 'tooLargeUnpacked',
} as const satisfies Record<UnzipRefusal, Refused['reason']>;

export const XML_REASON = {
  broken: 'brokenDocx',
  dtd: 'dtd',
  tooComplex: 'tooComplex',
} as const satisfies Record<XmlRefusal, Refused['reason']>;

// Pictures, themes, fonts and previews are never unpacked.
const TEXT_PART = /^(_rels\/\.rels|[^/]+\/[^/]+\.xml|[^/]+\/_rels\/[^/]+\.rels)$/;

export function openPackage(bytes: Uint8Array): { readonly ok: true; readonly parts: DocxPackage } | Refused {
  const unzipped = unzipChosen(bytes, (name) => TEXT_PART.test(name));
  if (!unzipped.ok) return refuse(ZIP_REASON[unzipped.reason]);
  const path = mainPart(unzipped.files);
  const document = unzipped.files.get(path);
  if (!document) return refuse('brokenDocx');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const opened = new Map<string, XmlElement>();
  for (const [name, part] of unzipped.files) {
    if (!name.startsWith(folder) || !WANTED.test(name.slice(folder.length))) continue;
    const read = readXml(part);
    if (!read.ok) return refuse(XML_REASON[read.reason]);
    opened.set(name.slice(folder.length), read.root);
  }
  return {
    ok: true,
    parts: {
      document,
      styles: opened.get('styles.xml'),
      numbering: opened.get('numbering.xml'),
      footnotes: opened.get('footnotes.xml'),
      endnotes: opened.get('endnotes.xml'),
      comments: opened.get('comments.xml'),
      headersFooters: [...opened].filter(([name]) => /^(header|footer)/.test(name)).map(([, root]) => root),
    },
  };
}

const WANTED = /^(styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** The package's own index says which part is the document; some programs do not call it word/document.xml. */
function mainPart(files: ReadonlyMap<string, Uint8Array>): string {
  const usual = 'word/document.xml';
  const index = files.get('_rels/.rels');
  const read = index && readXml(index);
  if (!read?.ok) return usual;
  const target = elements(read.root).find((e) => e.attributes.Type?.endsWith('/officeDocument'))?.attributes
    .Target;
  return target?.replace(/^\//, '') ?? usual;
}
