import { element } from '../docx/write-xml.ts';
import { child, elements, type XmlElement } from '../docx/xml.ts';
import { FIRST_LINE } from '../layout/typeset.ts';
import { type FormPlace, isSample, KEPT_EMPTY, type PlaceValues } from './form-places.ts';
import { type PlacedParagraph, placesIn, textOf, writePlaces } from './places-in-text.ts';

/** Texts that take a line each. */
const REPEATED: readonly FormPlace[] = ['basis', 'recipient'];

/**
 * Writes the places of one line. A line all of whose places have nothing to say goes out with its fixed words ("Kính gửi:"); a
 * text of several takes the line once for each.
 */
export function fillLine({ paragraph, parent }: PlacedParagraph, values: PlaceValues): void {
  const places = placesIn(paragraph).flatMap(({ place }) => (place && !isSample(place) ? [place] : []));
  const [only] = places;
  if (!only) return;
  const said = (place: FormPlace): readonly string[] => (isSample(place) ? [] : values[place]);
  const hasNothing = places.every((place) => said(place).length === 0 && !KEPT_EMPTY.includes(place));
  if (hasNothing) takeOut(paragraph, parent);
  else if (places.length === 1 && REPEATED.includes(only)) repeat(paragraph, parent, said(only));
  else if (only === 'addressee' && said(only).length > 1) listBelow(paragraph, parent, said(only));
  else writePlaces(paragraph, ({ place }) => (place ? said(place).join('; ') : ''));
}

/** A cell keeps one line: Word does not open a table with an empty one. */
function takeOut(paragraph: XmlElement, parent: XmlElement): void {
  if (parent.name === 'w:tc' && elements(parent, 'w:p').length === 1) writePlaces(paragraph, () => '');
  else parent.children.splice(parent.children.indexOf(paragraph), 1);
}

function repeat(paragraph: XmlElement, parent: XmlElement, texts: readonly string[]): void {
  const lines = texts.map((text) => {
    const line = structuredClone(paragraph);
    // "- {{nơi nhận}}": some recipients come with their dash.
    const hasDash = /^\s*[-–]\s*\{\{/.test(textOf(paragraph));
    writePlaces(line, () => (hasDash ? text.replace(/^[-–]\s*/, '') : text));
    return line;
  });
  parent.children.splice(parent.children.indexOf(paragraph), 1, ...lines);
}

/** "Kính gửi:" alone on its line, each addressee below it with a dash (Decree 30/2020/NĐ-CP, Annex I, II.9). */
function listBelow(paragraph: XmlElement, parent: XmlElement, texts: readonly string[]): void {
  const below = texts.map((text, i) => {
    const line = structuredClone(paragraph);
    keepPlaceOnly(line);
    writePlaces(line, () => `- ${text}${i < texts.length - 1 ? ';' : '.'}`);
    setLeft(line);
    return line;
  });
  writePlaces(paragraph, () => '');
  parent.children.splice(parent.children.indexOf(paragraph) + 1, 0, ...below);
}

/** Takes the fixed words out of a line and leaves what stands between braces. */
function keepPlaceOnly(line: XmlElement): void {
  const found = placesIn(line)[0];
  const text = elements(found?.run, 'w:t')[0];
  if (!found || !text) return;
  const name = textOf(line).slice(found.from, found.to);
  for (const run of elements(line, 'w:r'))
    if (run !== found.run) line.children.splice(line.children.indexOf(run), 1);
  for (const each of elements(found.run))
    if (each.name !== 'w:rPr' && each !== text)
      found.run.children.splice(found.run.children.indexOf(each), 1);
  text.children.splice(0, text.children.length, name);
}

function setLeft(line: XmlElement): void {
  const properties = child(line, 'w:pPr');
  if (!properties) return;
  const rest = properties.children.filter(
    (each) => typeof each === 'string' || !['w:jc', 'w:ind'].includes(each.name),
  );
  const spacing = rest.findIndex((each) => typeof each !== 'string' && each.name === 'w:spacing');
  const indent = element('w:ind', { 'w:left': String(FIRST_LINE * 4) });
  rest.splice(spacing + 1, 0, indent, element('w:jc', { 'w:val': 'left' }));
  properties.children.splice(0, properties.children.length, ...rest);
}
