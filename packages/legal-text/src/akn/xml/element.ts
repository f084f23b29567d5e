/**
 * An XML element: its children are elements and runs of text, in order. Names of the document's own
 * namespace are written bare ("article"), ours with the prefix "danban:", any other as "other:name".
 *
 * @example
 * element('num', {}, 'Điều 5.'); // <num>Điều 5.</num>
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** What may stand in a list of children: `undefined` is left out, so that parts can be optional. */
type Child = XmlElement | string | undefined;

/**
 * Builds an element; attributes and children that are `undefined` are left out.
 *
 * @example
 * element('p', { class: undefined }, 'Nhà nước'); // <p>Nhà nước</p>
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): XmlElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== undefined),
  };
}

/**
 * The element children, text left out.
 *
 * @example
 * elementsOf(body).map((child) => child.name); // ['chapter', 'chapter']
 */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/**
 * The first element below `parent` along this path of names.
 *
 * @example
 * childAt(meta, 'identification', 'FRBRWork')?.name; // 'FRBRWork'
 */
export function childAt(parent: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = parent;
  for (const name of path) found = found && elementsOf(found).find((child) => child.name === name);
  return found;
}
