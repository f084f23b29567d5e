import { strToU8 } from 'fflate';
import { element, XML_HEAD, xmlOf } from '../docx/write-xml.ts';
import type { XmlElement } from '../docx/xml.ts';
import { plainSettings } from './clean-form.ts';
import { allOf, type FormPackage, type Relationship } from './form-package.server.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts that go on into a document, by the kind in which they are pointed to. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  styles: `${WORD}.styles+xml`,
  settings: `${WORD}.settings+xml`,
  numbering: `${WORD}.numbering+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  footnotes: `${WORD}.footnotes+xml`,
  endnotes: `${WORD}.endnotes+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
};
const PICTURES: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
};

export interface TakenPicture extends Relationship {
  readonly bytes: Uint8Array;
}

/** Pictures of the written text (charts), named so that they meet no picture of the form; the text points to the new names. */
export function withPictures(text: FormPackage): TakenPicture[] {
  const taken: TakenPicture[] = [];
  const known = text.relationships.get('document.xml') ?? [];
  for (const each of allOf(text.document)) {
    const id = each.attributes['r:embed'];
    const found = id === undefined ? undefined : known.find((one) => one.id === id);
    const bytes = found && text.pictures.get(found.target.replace(/^media\//, ''));
    if (!found || !bytes) continue;
    const name = `vb${taken.length + 1}`;
    const target = `media/${name}.${found.target.split('.').at(-1)}`;
    taken.push({ id: name, kind: 'image', target, isExternal: false, bytes });
    (each.attributes as Record<string, string>)['r:embed'] = name;
  }
  return taken;
}

/** The entries of the document: only parts that decide how the page looks, none of whoever made the form. */
export function packForm(
  form: FormPackage,
  given: {
    /** Names of namespaces that the written text uses. */
    readonly names: Readonly<Record<string, string>>;
    readonly pictures: readonly TakenPicture[];
    readonly properties: ReadonlyMap<string, Uint8Array>;
  },
): Record<string, Uint8Array> {
  const entries: Record<string, Uint8Array> = Object.fromEntries(given.properties);
  const types = new Map<string, string>([
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ]);
  const put = (name: string, root: XmlElement) => {
    entries[name] = strToU8(XML_HEAD + xmlOf(root));
  };
  const kept = (form.relationships.get('document.xml') ?? []).filter((each) => isKept(form, each));
  for (const { kind, target } of kept) {
    const part = kind === 'theme' ? form.theme : form.parts.get(target);
    if (!part) continue;
    put(`word/${target}`, kind === 'settings' ? plainSettings(part) : part);
    types.set(`/word/${target}`, CONTENT_TYPES[kind] ?? '');
    const pictures = (form.relationships.get(target) ?? []).filter(
      (each) => each.kind === 'image' && isKept(form, each),
    );
    if (pictures.length > 0) put(`word/_rels/${target}.rels`, relationshipsXml(pictures));
  }
  for (const [name, bytes] of form.pictures) entries[`word/media/${name}`] = bytes;
  for (const { target, bytes } of given.pictures) entries[`word/${target}`] = bytes;
  put('word/document.xml', withNames(form.document, given.names));
  put('word/_rels/document.xml.rels', relationshipsXml([...kept, ...given.pictures]));
  put('_rels/.rels', packageXml(Object.keys(entries)));
  put('[Content_Types].xml', typesXml(Object.keys(entries), types));
  return entries;
}

function isKept(form: FormPackage, { kind, target, isExternal }: Relationship): boolean {
  if (isExternal) return false;
  if (kind === 'image') return form.pictures.has(target.replace(/^media\//, ''));
  if (kind === 'theme') return form.theme !== undefined && target === 'theme/theme1.xml';
  return Object.hasOwn(CONTENT_TYPES, kind) && form.parts.has(target);
}

const relationshipsXml = (all: readonly Relationship[]) =>
  element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    all.map(({ id, kind, target }) =>
      element('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target }),
    ),
  );

const PROPERTIES: readonly (readonly [string, string])[] = [
  ['word/document.xml', `${OFFICE}/officeDocument`],
  [
    'docProps/core.xml',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  ],
  ['docProps/app.xml', `${OFFICE}/extended-properties`],
  ['docProps/custom.xml', `${OFFICE}/custom-properties`],
];

const packageXml = (names: readonly string[]) =>
  element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    PROPERTIES.filter(([target]) => names.includes(target)).map(([Target, Type], i) =>
      element('Relationship', { Id: `rId${i + 1}`, Type, Target }),
    ),
  );

const typesXml = (names: readonly string[], types: ReadonlyMap<string, string>) =>
  element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...Object.entries(PICTURES).map(([Extension, ContentType]) =>
      element('Default', { Extension, ContentType }),
    ),
    ...[...types]
      .filter(([name]) => names.includes(name.slice(1)))
      .map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  ]);

/** The text of our writer may use namespaces that the form never needed. */
function withNames(root: XmlElement, names: Readonly<Record<string, string>>): XmlElement {
  const missing: Record<string, string> = {};
  for (const [key, uri] of Object.entries(names)) {
    if (!key.startsWith('xmlns:')) continue;
    const own = root.attributes[key];
    if (own === undefined) missing[key] = uri;
    else if (own !== uri) throw new Error(`packForm: ${key} means ${own} in the form, ${uri} in the text`);
  }
  return element(root.name, { ...root.attributes, ...missing }, root.children);
}
