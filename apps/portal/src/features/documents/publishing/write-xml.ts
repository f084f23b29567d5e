import { USUAL_PREFIX, type XmlElement } from '../docx/xml.ts';

/** Writes an element as `readXml` has it. Names carry the usual prefixes by then, so their declarations do too. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root)}`;
}

function writeElement({ name, attributes, children }: XmlElement): string {
  const declared = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    const isDeclaration = key === 'xmlns' || key.startsWith('xmlns:');
    const usual = isDeclaration ? USUAL_PREFIX[value] : undefined;
    declared.set(usual === undefined ? key : `xmlns:${usual}`, value);
  }
  const written = [...declared].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((each) => (typeof each === 'string' ? escaped(each) : writeElement(each)));
  return `<${name}${written}>${inner.join('')}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign]!);
}
