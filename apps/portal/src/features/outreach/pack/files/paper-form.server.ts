import { FORM_BOXES } from '#features/submissions/paper-form/form-content.ts';
import { type Drawn, drawForm, STROKE } from '#features/submissions/paper-form/form-drawing.ts';
import { A4, layoutForm } from '#features/submissions/paper-form/form-layout.ts';
import { packWords } from '#text/vi/pack-words.ts';
import { paperFormText } from '#text/vi/paper-forms.ts';
import type { PackFacts } from '../pack-facts.ts';
import { FORM_SHEET } from '../sheets/form-sheet.typ.ts';
import { layOut, pdfOf } from './typst.server.ts';

/**
 * The form that the house reads when it comes back from a meeting: one opinion about the whole draft, the others with the number of
 * their article in cells. Without a number of its own, so that it may be copied. Undefined: no round asks about this version.
 */
export function writePaperForm(facts: PackFacts): Uint8Array | undefined {
  const { consultationId } = facts;
  if (consultationId === null) return undefined;
  const content = { consultationId, versionOrdinal: facts.ordinal, serial: '', ...FORM_BOXES, articles: [] };
  const pages = layoutForm(content);
  const words = {
    ...{ draft: facts.title, versionOrdinal: facts.ordinal },
    ...{ closesOn: facts.closesOn, address: facts.contact.address },
  };
  const data = {
    title: paperFormText.heading,
    body: facts.body,
    version: packWords.versionLine(facts),
    mark: facts.demoMark ?? '',
    qrAlt: paperFormText.qr,
    paper: A4,
    stroke: STROKE,
    sheets: pages.map((page) => drawForm(page, words).map(withSvg)),
  };
  const document = layOut(FORM_SHEET, data, { pages: pages.length, most: 1 });
  return document && pdfOf(document);
}

/** The modules of a code as a picture of its own: sharp edges at every size of print. */
function withSvg(drawn: Drawn) {
  if (drawn.kind !== 'code') return drawn;
  const { x, y, size, units, path } = drawn;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units} ${units}"><path d="${path}" fill="#000"/></svg>`;
  return { kind: 'code', x, y, size, svg };
}
