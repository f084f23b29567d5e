import { SaxesParser } from 'saxes';
import { MAX_LIVE_ELEMENTS, MAX_XML_DEPTH } from '../upload-limits.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export type XmlRefusal = 'broken' | 'dtd' | 'tooComplex';
export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly reason: XmlRefusal };

/**
 * Word writes "w:", but a file rewritten by another program may call the same namespace "ns0:". Names are
 * turned back to the usual prefixes, so that the readers can compare plain strings.
 */
export const USUAL_PREFIX: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
};

class XmlRefused extends Error {
  readonly reason: XmlRefusal;
  constructor(reason: XmlRefusal) {
    super(`XML part refused: ${reason}`);
    this.reason = reason;
  }
}

interface Delivery {
  readonly parent: string;
  readonly take: (element: XmlElement) => void;
}

/**
 * Reads one XML part into a light tree. With `delivery`, the children of `delivery.parent` are handed over one
 * by one and then forgotten, so that memory is bounded by the largest paragraph or table, not by the document.
 * A document type declaration is refused: no part of a Word file has one, and entities are an attack.
 */
export function readXml(bytes: Uint8Array, delivery?: Delivery): XmlResult {
  const builder = createBuilder(delivery);
  const parser = new SaxesParser();
  parser.on('error', () => refuseXml('broken'));
  parser.on('doctype', () => refuseXml('dtd'));
  parser.on('opentag', (tag) => builder.open(tag.name, tag.attributes as Record<string, string>));
  parser.on('closetag', () => builder.close());
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  try {
    feed(parser, bytes);
    const root = builder.root();
    return root ? { ok: true, root } : { ok: false, reason: 'broken' };
  } catch (error) {
    if (error instanceof XmlRefused) return { ok: false, reason: error.reason };
    if (error instanceof TypeError && 'code' in error) return { ok: false, reason: 'broken' };
    throw error;
  }
}

function refuseXml(reason: XmlRefusal): never {
  throw new XmlRefused(reason);
}

function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true });
  const step = 1 << 16;
  for (let at = 0; at < bytes.length; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function createBuilder(delivery: Delivery | undefined) {
  const stack: XmlElement[] = [];
  const rename = createRenamer();
  let root: XmlElement | undefined;
  let live = 0;
  return {
    open(rawName: string, rawAttributes: Record<string, string>) {
      if (stack.length >= MAX_XML_DEPTH || ++live > MAX_LIVE_ELEMENTS) refuseXml('tooComplex');
      const element: XmlElement = { ...rename(rawName, rawAttributes), children: [] };
      const parent = stack.at(-1);
      if (parent && parent.name !== delivery?.parent) parent.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close() {
      const element = stack.pop();
      if (element && delivery && stack.at(-1)?.name === delivery.parent) {
        delivery.take(element);
        live = stack.length;
      }
    },
    text(text: string) {
      const parent = stack.at(-1);
      if (parent && parent.name !== delivery?.parent) parent.children.push(text);
    },
    root: () => root,
  };
}

function createRenamer() {
  const prefixes = new Map<string, string>();
  let foreign = false;
  const usual = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const known = prefixes.get(prefix);
    return known === undefined || known === prefix ? name : `${known}:${name.slice(colon + 1)}`;
  };
  return (name: string, attributes: Record<string, string>) => {
    for (const key in attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const prefix = key === 'xmlns' ? '' : key.slice(6);
      const known = USUAL_PREFIX[attributes[key] ?? ''];
      if (known !== undefined) {
        prefixes.set(prefix, known);
        foreign ||= known !== prefix;
      } else if (prefixes.has(prefix)) prefixes.delete(prefix);
    }
    if (!foreign) return { name, attributes };
    // An attribute without prefix belongs to no namespace, whatever the default namespace is.
    const renamed = Object.entries(attributes).map(([k, v]) => [k.includes(':') ? usual(k) : k, v] as const);
    return { name: usual(name), attributes: Object.fromEntries(renamed) };
  };
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** All child elements, or those of one name. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The w:val of a child, as in `<w:jc w:val="center"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A Word on/off property: absent = undefined, `<w:b/>` = true, `<w:b w:val="0"/>` = false. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(settingOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}
