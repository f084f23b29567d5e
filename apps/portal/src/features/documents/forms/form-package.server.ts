import { unzipChosen } from '../docx/safe-unzip.server.ts';
import { child, elements, readXml, type XmlElement } from '../docx/xml.ts';

/** What a part of a Word file points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "header", "image", "hyperlink" … */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file that is a form: the parts that decide how a page looks, and the names of all others. */
export interface FormPackage {
  readonly names: readonly string[];
  readonly document: XmlElement;
  /** By name without folder: styles.xml, header1.xml … */
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly theme: XmlElement | undefined;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** By the part that they are of: document.xml, header1.xml … */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** An allow-list: whatever else lies in the file is never opened and never goes on into a document. */
const READ =
  /^(word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|word\/theme\/theme1\.xml|word\/media\/[^/]+\.(png|jpe?g|gif))$/i;

/** The namespace in which Word writes unless told to be "strict". */
export const USUAL_WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Opens a form under the limits of every Word file; undefined when it is none, or of a build that Word does not make. */
export function openForm(bytes: Uint8Array): FormPackage | undefined {
  const unzipped = unzipChosen(bytes, (name) => READ.test(name));
  if (!unzipped.ok) return undefined;
  const parts = new Map<string, XmlElement>();
  const relationships = new Map<string, readonly Relationship[]>();
  const pictures = new Map<string, Uint8Array>();
  let theme: XmlElement | undefined;
  for (const [name, part] of unzipped.files) {
    if (name.startsWith('word/media/')) {
      pictures.set(name.slice('word/media/'.length), part);
      continue;
    }
    const read = readXml(part);
    if (!read.ok) return undefined;
    const plain = name.slice('word/'.length);
    if (plain.startsWith('theme/')) theme = read.root;
    else if (plain.startsWith('_rels/'))
      relationships.set(plain.slice('_rels/'.length, -'.rels'.length), relationshipsOf(read.root));
    else parts.set(plain, read.root);
  }
  const document = parts.get('document.xml');
  if (!child(document, 'w:body') || document?.attributes['xmlns:w'] !== USUAL_WORD) return undefined;
  return { names: unzipped.names, document, parts, theme, pictures, relationships };
}

const relationshipsOf = (root: XmlElement): Relationship[] =>
  elements(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    kind: attributes.Type?.split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
    isExternal: attributes.TargetMode === 'External',
  }));

/** The page setup of the whole file: the last child of its body. */
export const pageSetupOf = ({ document }: Pick<FormPackage, 'document'>) =>
  child(child(document, 'w:body'), 'w:sectPr');

/** The header or footer that the page setup names, of the usual pages or of the first. */
export function marginPart(
  form: FormPackage,
  kind: 'header' | 'footer',
  page: 'default' | 'first',
): { readonly name: string; readonly root: XmlElement } | undefined {
  const named = elements(pageSetupOf(form), `w:${kind}Reference`).find(
    ({ attributes }) => (attributes['w:type'] ?? 'default') === page,
  );
  const to = form.relationships.get('document.xml')?.find(({ id }) => id === named?.attributes['r:id']);
  const root = to && form.parts.get(to.target);
  return to && root ? { name: to.target, root } : undefined;
}

/** Every element below, itself included. */
export function* allOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const each of elements(root)) yield* allOf(each);
}
