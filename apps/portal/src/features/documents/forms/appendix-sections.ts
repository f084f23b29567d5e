import { element } from '../docx/write-xml.ts';
import { child, elements, type XmlElement } from '../docx/xml.ts';
import { withoutSetup } from './clean-form.ts';
import type { FormPackage } from './form-package.server.ts';

/** A stretch of pages of one setup. */
export interface PageSection {
  readonly blocks: readonly XmlElement[];
  readonly setup: XmlElement | undefined;
}

/** The text of a written file, then its annexes: each ends with the line that carries its page setup. */
export function sectionsOf({ document }: Pick<FormPackage, 'document'>): PageSection[] {
  const sections: PageSection[] = [];
  let blocks: XmlElement[] = [];
  for (const block of elements(child(document, 'w:body'))) {
    const setup = block.name === 'w:sectPr' ? block : child(child(block, 'w:pPr'), 'w:sectPr');
    if (block.name !== 'w:sectPr' && (!setup || elements(block, 'w:r').length > 0))
      blocks.push(setup ? withoutSetup(block) : block);
    if (!setup) continue;
    sections.push({ blocks, setup });
    blocks = [];
  }
  return sections;
}

/** Annexes follow the signature on pages of their own, with the headers of the form, numbered apart (Decree 30/2020/NĐ-CP, Annex I). */
export function addAppendices(body: XmlElement, appendices: readonly PageSection[]): void {
  const own = child(body, 'w:sectPr');
  if (!own || appendices.length === 0) return;
  body.children.splice(body.children.indexOf(own), 1);
  const setups = [own, ...appendices.map(({ setup }) => numberedApart(own, setup))];
  for (const [i, setup] of setups.entries()) {
    if (i > 0) body.children.push(...(appendices[i - 1]?.blocks ?? []));
    body.children.push(i === setups.length - 1 ? setup : element('w:p', {}, [element('w:pPr', {}, [setup])]));
  }
}

/** What stands before the numbering of pages in a page setup, by the schema. */
const BEFORE_NUMBERING = [
  ...['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type'],
  ...['w:pgSz', 'w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:lnNumType'],
];

function numberedApart(own: XmlElement, written: XmlElement | undefined): XmlElement {
  const isTurned = isLandscape(own) !== isLandscape(written);
  const children = elements(own)
    .filter(({ name }) => name !== 'w:type' && name !== 'w:pgNumType')
    .map((each) =>
      structuredClone(
        isTurned && ['w:pgSz', 'w:pgMar'].includes(each.name) ? (child(written, each.name) ?? each) : each,
      ),
    );
  const at = children.filter(({ name }) => BEFORE_NUMBERING.includes(name)).length;
  children.splice(at, 0, element('w:pgNumType', { 'w:start': '1' }));
  return element('w:sectPr', {}, children);
}

function isLandscape(setup: XmlElement | undefined): boolean {
  const { 'w:w': width = '0', 'w:h': height = '0' } = child(setup, 'w:pgSz')?.attributes ?? {};
  return Number(width) > Number(height);
}
