import { SaxesParser } from 'saxes';
import { OWN_NAMESPACE } from '../names.ts';
import { element, type XmlElement } from './element.ts';
import { CHARACTER } from './print.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
// Real files nest some 30 elements; beyond this it is an attack on the stack, and text is kept flat.
const DEEPEST = 200;

/**
 * What became of an XML text: its root, if it has one at all, the lines where it is broken, and
 * whether it was nested too deep.
 */
export interface ParsedXml {
  readonly root?: XmlElement;
  readonly errors: readonly { readonly line: number }[];
  readonly isTooDeep: boolean;
}

/**
 * Reads XML into elements and never throws: broken markup is reported and the rest read on. No
 * entity but the five of XML is ever expanded and nothing is ever fetched. Comments are left out.
 *
 * @example
 * parseXml('<p>a &lt; b</p>').root?.children; // ['a < b']
 */
export function parseXml(xml: string): ParsedXml {
  // Prefixes are resolved here: the parser's own way takes time by the square of the depth.
  const parser = new SaxesParser({ xmlns: false, position: true });
  const errors: { line: number }[] = [];
  const builder = new Builder();
  parser.on('error', () => {
    if (errors.length < 100) errors.push({ line: parser.line });
  });
  parser.on('text', (text) => builder.addText(text));
  parser.on('cdata', (text) => builder.addText(text));
  parser.on('processinginstruction', ({ target, body }) => {
    const unit = Number.parseInt(body, 16);
    if (target === CHARACTER && unit >= 0 && unit <= 0xffff) builder.addText(String.fromCharCode(unit));
  });
  parser.on('opentag', ({ name, attributes }) => builder.open(name, attributes));
  parser.on('closetag', () => builder.close());
  try {
    parser.write(xml).close();
  } catch {
    errors.push({ line: parser.line });
  }
  return { root: builder.root, errors, isTooDeep: builder.isTooDeep };
}

/** The elements from the root to the one that is open. */
class Builder {
  root: XmlElement | undefined;
  isTooDeep = false;
  readonly #open: XmlElement[] = [];
  readonly #scopes: Readonly<Record<string, string>>[] = [{ xml: XML_NAMESPACE }];
  #depth = 0;
  #main = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.isTooDeep = true;
      return;
    }
    const scope = { ...this.#scopes.at(-1), ...declared(attributes) };
    this.#scopes.push(scope);
    if (!this.root) this.#main = scope[prefixIn(name)] ?? '';
    const kept = Object.entries(attributes).filter(([key]) => !/^xmlns(?::|$)/.test(key));
    const named = kept.map(([key, value]) => [key.includes(':') ? this.#rename(key, scope) : key, value]);
    const node = element(this.#rename(name, scope), Object.fromEntries(named) as Record<string, string>);
    this.#open.at(-1)?.children.push(node);
    this.root ??= node;
    this.#open.push(node);
  }

  close(): void {
    if (this.#depth <= DEEPEST) {
      this.#open.pop();
      this.#scopes.pop();
    }
    this.#depth -= 1;
  }

  addText(text: string): void {
    const children = this.#open.at(-1)?.children;
    if (!children || text === '') return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  // The root's own namespace counts as Akoma Ntoso: drafts of the standard had others.
  #rename(name: string, scope: Readonly<Record<string, string>>): string {
    const prefix = prefixIn(name);
    const local = prefix === '' ? name : name.slice(prefix.length + 1);
    const uri = scope[prefix] ?? '';
    if (uri === this.#main) return local;
    if (uri === OWN_NAMESPACE) return `danban:${local}`;
    return uri === XML_NAMESPACE ? `xml:${local}` : `other:${local}`;
  }
}

function prefixIn(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

//  xmlns="…"  xmlns:danban="…"   →   { '': '…', danban: '…' }
function declared(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const declarations = Object.entries(attributes).filter(([key]) => /^xmlns(?::|$)/.test(key));
  return Object.fromEntries(declarations.map(([key, uri]) => [key.slice('xmlns:'.length), uri]));
}
