import { documents } from '#text/vi/documents.ts';
import { child, elements, flagOf, type XmlElement } from '../docx/xml.ts';
import { type FormFinding, finding } from './form-finding.ts';
import { allOf, type FormPackage, marginPart, pageSetupOf } from './form-package.server.ts';
import { createLooks, type Looks } from './looks.ts';
import { paragraphsOf, placesIn, textOf } from './places-in-text.ts';

/** Twips of a millimetre. */
const TWIPS = 56.6929;
/** Word rounds to a hundredth of a centimetre. */
const LEEWAY = 0.5;

/** Decree 30/2020/NĐ-CP, Annex I, I.1: A4. */
const A4 = { width: 210, height: 297 } as const;
/** Annex I, I.3: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. */
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
/** Annex I, I.4: Times New Roman, black. Tinos and Liberation Serif are the same letters under free names. */
const FONTS = ['times new roman', 'tinos', 'liberation serif', 'times'];
const BLACK = ['AUTO', '000000'];
/** Annex I, II.6: the text in 13 to 14 points. */
const BODY_SIZES = [13, 14] as const;

/** Where a form departs from the hard rules of Decree 30/2020/NĐ-CP on how a page is set. */
export function decreeFindings(form: FormPackage): FormFinding[] {
  const looks = createLooks(form.parts.get('styles.xml'), form.theme);
  return [
    ...paperFindings(form),
    ...typeFindings(form, looks),
    ...numberFindings(form, looks),
    ...headFindings(form),
  ];
}

function paperFindings(form: FormPackage): FormFinding[] {
  const setup = pageSetupOf(form);
  const found: FormFinding[] = [];
  const millimetres = (part: string, side: string) =>
    Math.round((Number(child(setup, part)?.attributes[`w:${side}`] ?? 0) / TWIPS) * 10) / 10;
  const [width, height] = [millimetres('w:pgSz', 'w'), millimetres('w:pgSz', 'h')];
  const isLandscape = width > height;
  const [short, long] = isLandscape ? [height, width] : [width, height];
  if (Math.abs(short - A4.width) > 1 || Math.abs(long - A4.height) > 1)
    found.push(finding('paper', { width, height }));
  // The decree turns the sheet for tables and says nothing of its margins.
  if (isLandscape) return found;
  for (const [side, [least, most]] of Object.entries(MARGINS)) {
    const given = millimetres('w:pgMar', side);
    if (given < least - LEEWAY || given > most + LEEWAY)
      found.push(finding('margin', { side, given, least, most }));
  }
  return found;
}

function typeFindings(form: FormPackage, looks: Looks): FormFinding[] {
  const found: FormFinding[] = [];
  const fonts = new Set<string>();
  const colors = new Set<string>();
  for (const { paragraph } of paragraphsOf(form.document)) {
    for (const run of allOf(paragraph)) {
      if (run.name !== 'w:r' || !hasWords(run)) continue;
      const { font, color } = looks.of(paragraph, run);
      if (!FONTS.includes((font ?? 'Times New Roman').toLowerCase())) fonts.add(font ?? '');
      if (!BLACK.includes(color)) colors.add(color);
    }
    const body = placesIn(paragraph).find(({ place }) => place === 'body');
    const size = body && looks.of(paragraph, body.run).size;
    if (size !== undefined && (size < BODY_SIZES[0] || size > BODY_SIZES[1]))
      found.push(finding('bodySize', { size }));
  }
  if (fonts.size > 0) found.push(finding('font', { fonts: [...fonts].join(', ') }));
  if (colors.size > 0) found.push(finding('color', { colors: [...colors].join(', ') }));
  return found;
}

const hasWords = (run: XmlElement) => elements(run, 'w:t').some((text) => /\S/.test(text.children.join('')));

/** Annex I, I.7: from the second page on, centred in the top margin. */
function numberFindings(form: FormPackage, looks: Looks): FormFinding[] {
  const above = marginPart(form, 'header', 'default');
  const below = marginPart(form, 'footer', 'default');
  const line = above && paragraphsOf(above.root).find(({ paragraph }) => hasPageNumber(paragraph));
  if (!line) return [finding(below && hasPageNumber(below.root) ? 'numberBelow' : 'noPageNumber')];
  const found: FormFinding[] = [];
  if (looks.alignment(line.paragraph) !== 'center') found.push(finding('numberNotCentred'));
  const first = marginPart(form, 'header', 'first');
  const isOnFirst = flagOf(pageSetupOf(form), 'w:titlePg') !== true || (first && hasPageNumber(first.root));
  if (isOnFirst) found.push(finding('numberOnFirst'));
  return found;
}

function hasPageNumber(root: XmlElement): boolean {
  const isPage = (instruction: string) => /^\s*PAGE\b/i.test(instruction);
  return [...allOf(root)].some(
    (each) =>
      (each.name === 'w:fldSimple' && isPage(each.attributes['w:instr'] ?? '')) ||
      (each.name === 'w:instrText' && isPage(each.children.join(''))) ||
      // The old way of Word 97, and of the library that writes our files.
      each.name === 'w:pgNum',
  );
}

/** Annex I, II.1: the national name and the motto, word for word. */
function headFindings(form: FormPackage): FormFinding[] {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').replace(/[–—]/g, '-').trim();
  const lines = paragraphsOf(form.document).map(({ paragraph }) => plain(textOf(paragraph)));
  const { nation, motto } = documents.administrative;
  const has = (words: string) => lines.some((line) => line.includes(plain(words)));
  return [...(has(nation) ? [] : [finding('nation')]), ...(has(motto) ? [] : [finding('motto')])];
}
