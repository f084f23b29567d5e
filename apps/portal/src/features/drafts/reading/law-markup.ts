import type { LegalNode, LegalTree } from '@danban/legal-text';
import type { Translated } from '#text/language.ts';
import { lawText } from '#text/vi/drafts.ts';
import { isAddressable, layoutPreamble, runsOf } from './law-layout.ts';
import { Markup, markup, slot } from './markup.ts';

const NOTHING = new Markup('');

/** Places inside the text for the words around it, which are of the page that shows it; no unit is named like this. */
const SAID = {
  content: slot('@content'),
  table: slot('@table'),
  spoken: slot('@spoken'),
  ofLaw: slot('@law'),
};

/** What stands in those places: on a page in another language its own words, said to be of it. */
export function wordsAround(
  words: Translated<typeof lawText> = lawText,
  spoken: Markup = NOTHING,
  ofLaw: Markup = NOTHING,
): (place: string) => Markup | undefined {
  const filled = new Map([
    ['@content', markup`${words.content}`],
    ['@table', markup`${words.table}`],
    ['@spoken', spoken],
    ['@law', ofLaw],
  ]);
  return (place) => filled.get(place);
}

/** The whole law as a page shows it; at the end of each article a slot named by its id, for what readers may do there. */
export function lawMarkup({ preamble, body, closing, appendices, notes = [] }: LegalTree): Markup {
  // Articles are headings of the third level; a text without chapters needs a second level above them.
  const needsHeading = body.some((node) => node.kind === 'article');
  return markup`${head(preamble)}${
    needsHeading && markup`<h2 class="vh"${SAID.spoken}>${SAID.content}</h2>`
  }${units(body, true)}${ending(closing)}${units(appendices, true)}${lines(
    'law-ending',
    notes.map((note, index) => `[${index + 1}] ${note}`),
  )}`;
}

function head(preamble: LegalTree['preamble']): Markup {
  const { left, right, name, bases } = layoutPreamble(preamble);
  const sides = [left, right].filter((side) => side.names.length + side.notes.length > 0);
  const column = ({ names, notes }: (typeof sides)[number]) =>
    markup`<div><p>${names.map((line) => markup`<b>${line}</b> `)}</p>${notes.map((line) => markup`<div>${line}</div>`)}</div>`;
  return markup`${sides.length > 0 && markup`<div class="law-head">${sides.map(column)}</div>`}${lines('law-name', name)}${lines('law-bases', bases)}`;
}

function lines(name: string, list: readonly string[]): Markup {
  if (list.length === 0) return NOTHING;
  return markup`<div class="${name}">${list.map((line) => markup`<p>${line}</p>`)}</div>`;
}

function ending({ lines, signature, recipients }: LegalTree['closing']): Markup {
  if (lines.length === 0) return NOTHING;
  const signed = new Set(signature);
  // "Nơi nhận:" stands right above the first of them.
  const addressed = recipients[0] === undefined ? -1 : lines.indexOf(recipients[0]) - 1;
  const line = (text: string, i: number) => {
    if (signed.has(text)) return markup`<p class="signs"><b>${text}</b></p>`;
    return i === addressed ? markup`<p><b><i>${text}</i></b></p>` : markup`<p>${text}</p>`;
  };
  return markup`<div class="law-ending">${lines.map(line)}</div>`;
}

function units(nodes: readonly LegalNode[], outsideArticle = false): Markup {
  return markup`${runsOf(nodes).map((run) => ('list' in run ? list(run.list) : single(run.single, outsideArticle)))}`;
}

function list(nodes: readonly LegalNode[]): Markup {
  const item = (node: LegalNode) =>
    markup`<li${id(node)}${node.quoted && QUOTED}><span class="unit-num">${node.label ?? ''}</span> ${
      node.heading && markup`<b>${node.heading}</b> `
    }${node.text}${units(node.children)}</li>`;
  return markup`<ol class="units">${nodes.map(item)}</ol>`;
}

const QUOTED = new Markup(' class="quoted"');
const PROSE = new Markup(' class="law-prose"');

function single(node: LegalNode, outsideArticle: boolean): Markup {
  if (node.rows) return table(node);
  if (node.kind === 'paragraph') {
    const look = node.quoted ? QUOTED : outsideArticle && PROSE;
    return markup`<p${look}>${node.text}</p>${units(node.children)}`;
  }
  if (node.quoted) return quoted(node);
  return node.kind === 'article' ? article(node) : container(node);
}

/** A wide table scrolls in its box, and without focus a keyboard could not move it. */
function table(node: LegalNode): Markup {
  const cell = ({ text, span, rows }: NonNullable<LegalNode['rows']>[number][number]) =>
    markup`<td${span !== undefined && markup` colspan="${span}"`}${rows !== undefined && markup` rowspan="${rows}"`}>${text}</td>`;
  const rows = (node.rows ?? []).map((row) => markup`<tr>${row.map(cell)}</tr>`);
  return markup`<section class="scroll" aria-label="${SAID.table}"${SAID.spoken} tabindex="0"><table class="table law-table"${SAID.ofLaw}${id(node)}><tbody>${rows}</tbody></table></section>`;
}

function quoted(node: LegalNode): Markup {
  return markup`<div class="quoted"><p><b>${label(node)} ${node.heading}</b></p>${paragraph(node)}${units(node.children)}</div>`;
}

function article(node: LegalNode): Markup {
  return markup`<section class="article"${id(node)}><h3><a class="article-num" href="#${node.id}">${label(node)}</a> <span>${node.heading}</span></h3>${paragraph(node)}${units(node.children)}${slot(node.id)}</section>`;
}

function container(node: LegalNode): Markup {
  const level = new Markup(node.kind === 'section' || node.kind === 'subsection' ? 'h3' : 'h2');
  const text = node.text && markup`<p class="law-prose">${node.text}</p>`;
  return markup`<${level} class="chapter"${id(node)}><span>${label(node)}</span> ${node.heading}</${level}>${text}${units(node.children, true)}`;
}

function paragraph({ text }: LegalNode): Markup {
  return text ? markup`<p>${text}</p>` : NOTHING;
}

function id(node: LegalNode): Markup {
  return isAddressable(node) ? markup` id="${node.id}"` : NOTHING;
}

function label(node: LegalNode): string {
  return (node.label ?? '').replaceAll(' ', '\u00a0');
}
