import { unzipChosen } from '../docx/safe-unzip.server.ts';
import { child, elements, type XmlElement } from '../docx/xml.ts';
import { blankedNumber } from '../layout/letterhead.ts';
import { zipDocx } from '../layout/pack.server.ts';
import { type AdministrativeDocument, writeBodyDocx } from '../write-administrative-docx.server.ts';
import { addAppendices, sectionsOf } from './appendix-sections.ts';
import { cleaned } from './clean-form.ts';
import { dressed, type Samples, sampleOf, steady } from './dress-text.ts';
import { fillLine } from './fill-line.ts';
import { type FormPackage, marginPart, openForm, pageSetupOf } from './form-package.server.ts';
import { isSample, SAMPLE_PLACES, valuesOf } from './form-places.ts';
import { packForm, withPictures } from './pack-form.ts';
import { type PlacedParagraph, paragraphsOf, placesIn, textOf } from './places-in-text.ts';

/**
 * A document in the form that its body adjusted in Word. This works by letting the writer of all documents write the text alone
 * and setting what it wrote into the form, dressed as the sample lines are; fixed words and the page stay as the form has them.
 * Same form and document, same bytes. The form was checked: one that does not open any more is a bug and throws.
 */
export async function fillForm(bytes: Uint8Array, document: AdministrativeDocument): Promise<Uint8Array> {
  const form = openForm(bytes);
  const written = await writeBodyDocx(document);
  const text = openForm(written);
  if (!form || !text) throw new Error('fillForm: a form that was checked does not open any more');
  for (const [, root] of form.parts) cleaned(root);
  const body = child(form.document, 'w:body');
  const pictures = withPictures(text);
  const [main = { blocks: [], setup: undefined }, ...appendices] = sectionsOf(text);
  // Both before anything is written: what people write may look like a place.
  const lines = paragraphsOf(form.document);
  const samples = sampleLines(lines);
  const values = valuesOf(document, blankedNumber(document.number ?? ''));
  for (const line of lines) fillLine(line, values);
  placeText(samples, main.blocks);
  if (!body) throw new Error('fillForm: a form without a body');
  addAppendices(
    body,
    appendices.map(({ blocks, setup }) => ({ blocks: blocks.map(steady), setup })),
  );
  addMark(form, body, document.demoMark ? markLine(text, document.demoMark) : undefined);
  const properties = unzipChosen(written, (name) => name.startsWith('docProps/'));
  return zipDocx(
    packForm(form, {
      names: text.document.attributes,
      pictures,
      properties: properties.ok ? properties.files : new Map(),
    }),
  );
}

const sampleLines = (lines: readonly PlacedParagraph[]) =>
  lines.flatMap(({ paragraph, parent }) => {
    const found = placesIn(paragraph)[0];
    const place = found?.place;
    return found && place && isSample(place)
      ? [{ paragraph, parent, place, sample: sampleOf(paragraph, found.run) }]
      : [];
  });

/** The text goes where its sample line stands; the lines that only show how headings are set go out. */
function placeText(lines: ReturnType<typeof sampleLines>, blocks: readonly XmlElement[]): void {
  const samples = Object.fromEntries(
    SAMPLE_PLACES.map((place) => [place, lines.find((each) => each.place === place)?.sample]),
  ) as Samples;
  for (const { paragraph, parent, place } of lines) {
    const put = place === 'body' ? blocks.map((block) => dressed(block, samples)) : [];
    parent.children.splice(parent.children.indexOf(paragraph), 1, ...put);
  }
}

/** The line "dữ liệu minh họa" as the writer of all documents sets it on top of every page. */
function markLine(text: FormPackage, words: string): XmlElement | undefined {
  for (const [name, root] of text.parts)
    if (name.startsWith('header'))
      for (const { paragraph } of paragraphsOf(root)) if (textOf(paragraph) === words) return paragraph;
  return undefined;
}

/** A form may have no header at all, or none on its first page: then the mark heads the text. */
function addMark(form: FormPackage, body: XmlElement, mark: XmlElement | undefined): void {
  if (!mark) return;
  for (const [name, root] of form.parts)
    if (name.startsWith('header')) root.children.unshift(structuredClone(mark));
  const hasTitlePage = elements(pageSetupOf(form), 'w:titlePg').length > 0;
  const first = marginPart(form, 'header', hasTitlePage ? 'first' : 'default');
  if (!first) body.children.unshift(structuredClone(mark));
}
