import type { XmlElement } from './xml.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part as text again. What `readXml` read is written back element by element, so that nothing of the source but its tree goes on. */
export function xmlOf(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${given.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(xmlOf).join('')}</${name}>`;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' },
  ...{ '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' },
};
const escaped = (text: string) => text.replace(/[&"<>\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
