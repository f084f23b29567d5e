import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** XML inside w:body. */
  readonly body: string;
  /** XML inside w:styles, w:numbering, w:footnotes, w:comments, w:hdr. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Further entries, or replacements, by name. */
  readonly entries?: Readonly<Record<string, Uint8Array>>;
  /** Text before the root element of the document part, for instance a DTD. */
  readonly prolog?: string;
}

/** A .docx zipped from raw XML, for files no writing library would make. */
export function docxFile(parts: DocxParts): Uint8Array {
  const part = (root: string, inner: string | undefined) =>
    inner === undefined ? undefined : strToU8(`<w:${root} ${W}>${inner}</w:${root}>`);
  const all: Record<string, Uint8Array | undefined> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${parts.prolog ?? ''}<w:document ${W} ${MC}><w:body>${parts.body}</w:body></w:document>`,
    ),
    'word/styles.xml': part('styles', parts.styles),
    'word/numbering.xml': part('numbering', parts.numbering),
    'word/footnotes.xml': part('footnotes', parts.footnotes),
    'word/comments.xml': part('comments', parts.comments),
    'word/header1.xml': part('hdr', parts.header),
    ...parts.entries,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).filter((e): e is [string, Uint8Array] => e[1] !== undefined)),
  );
}

/** `<w:p>` with properties and one run of text. */
export function p(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, runProperties)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Paragraph property: item of a list. */
export function item(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

export function level(ilvl: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function list(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

export function num(id: number, listId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${listId}"/>${overrides}</w:num>`;
}
