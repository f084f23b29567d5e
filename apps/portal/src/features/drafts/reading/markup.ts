/**
 * HTML as a value. Only `markup` makes it, and `markup` escapes every text put into it, so that no words of people get
 * into a page as markup. For the text of a law: as a component it carries 40 KB of markers (120 articles) for a browser script
 * that public pages do not have, and is laid out for every reader; as a string it takes 0.9 ms, once per version.
 */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Value = string | number | Markup | readonly Markup[] | false | undefined;

/**
 * @example
 * markup`<b>${'Hộ <nghèo>'}</b>`.html; // '<b>Hộ &lt;nghèo></b>'
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let html = strings[0] ?? '';
  for (const [i, value] of values.entries()) html += printed(value) + (strings[i + 1] ?? '');
  return new Markup(html);
}

function printed(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map((each) => each.html).join('');
  return escaped(String(value));
}

const SPECIAL = /[&<"\0]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', '\0': '' };

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? '');
}

/** HTML that was made once, with places that are filled anew each time: text, name of a place, text, name, text … */
export type Slotted = readonly string[];

/** A place to be filled. No text can look like one: `markup` drops the character that sets it off. */
export function slot(name: string): Markup {
  return new Markup(`\0${name}\0`);
}

export function withSlots({ html }: Markup): Slotted {
  return html.split('\0');
}

export function fill(slotted: Slotted, place: (name: string) => Markup | undefined): Markup {
  let html = '';
  for (const [i, part] of slotted.entries()) html += i % 2 === 0 ? part : (place(part)?.html ?? '');
  return new Markup(html);
}
