import { element } from '../docx/write-xml.ts';
import { elements, type XmlElement } from '../docx/xml.ts';
import { type FormPlace, MARK, placeNamed } from './form-places.ts';

/** A paragraph of a part, with what surrounds it. */
export interface PlacedParagraph {
  readonly paragraph: XmlElement;
  readonly parent: XmlElement;
  readonly inTable: boolean;
  readonly inTextBox: boolean;
}

/** All paragraphs in their order. The second copy that Word keeps of a text box for old readers is left out. */
export function paragraphsOf(root: XmlElement): PlacedParagraph[] {
  const found: PlacedParagraph[] = [];
  const walk = (parent: XmlElement, inTable: boolean, inTextBox: boolean) => {
    for (const node of elements(parent)) {
      if (node.name === 'mc:Fallback') continue;
      if (node.name === 'w:p') found.push({ paragraph: node, parent, inTable, inTextBox });
      walk(node, inTable || node.name === 'w:tbl', inTextBox || node.name === 'w:txbxContent');
    }
  };
  walk(root, false, false);
  return found;
}

interface TextPiece {
  readonly run: XmlElement;
  /** The w:t; absent for a tab or a break, which ends a name. */
  readonly text?: XmlElement;
  readonly shown: string;
}

/** The texts of a paragraph in their order; Word splits a line into runs wherever somebody stopped typing or a speller looked. */
function piecesOf(paragraph: XmlElement): TextPiece[] {
  const pieces: TextPiece[] = [];
  const walk = (parent: XmlElement) => {
    for (const node of elements(parent)) {
      if (node.name === 'w:r') {
        for (const each of elements(node)) {
          if (each.name === 'w:t')
            pieces.push({
              run: node,
              text: each,
              shown: each.children.filter((c) => typeof c === 'string').join(''),
            });
          else if (each.name === 'w:tab' || each.name === 'w:br') pieces.push({ run: node, shown: '\n' });
        }
      } else if (node.name !== 'w:p' && node.name !== 'w:pPr') walk(node);
    }
  };
  walk(paragraph);
  return pieces;
}

export const textOf = (paragraph: XmlElement): string =>
  piecesOf(paragraph)
    .map(({ shown }) => shown)
    .join('');

export interface FoundPlace {
  readonly name: string;
  readonly place: FormPlace | undefined;
  readonly from: number;
  readonly to: number;
  /** The run in which the name begins: what replaces it looks like this. */
  readonly run: XmlElement;
}

/** The names between braces in a paragraph, however its runs are cut. */
export function placesIn(paragraph: XmlElement): FoundPlace[] {
  const pieces = piecesOf(paragraph);
  const text = pieces.map(({ shown }) => shown).join('');
  return [...text.matchAll(MARK)].map(({ 0: whole, 1: name = '', index }) => {
    let end = 0;
    const ends = pieces.map(({ shown }) => {
      end += shown.length;
      return end;
    });
    const piece = pieces[ends.findIndex((each) => each > index)];
    if (!piece) throw new Error(`placesIn: no text at ${index} of ${text.length}`);
    return {
      name: name.trim(),
      place: placeNamed(name),
      from: index,
      to: index + whole.length,
      run: piece.run,
    };
  });
}

/** Writes texts where names stand: the first run of a name takes the text, the others lose their part of it. */
export function writePlaces(paragraph: XmlElement, textFor: (place: FoundPlace) => string): void {
  // From the end, so that what is found before keeps its place.
  for (const found of placesIn(paragraph).reverse()) {
    let at = 0;
    let isFirst = true;
    for (const { run, text, shown } of piecesOf(paragraph)) {
      const [from, to] = [Math.max(found.from, at), Math.min(found.to, at + shown.length)];
      at += shown.length;
      if (from >= to || !text) continue;
      const start = at - shown.length;
      const before = shown.slice(0, from - start);
      const after = shown.slice(to - start);
      const lines = `${before}${isFirst ? textFor(found) : ''}${after}`.split('\n');
      isFirst = false;
      const nodes = lines.flatMap((line, i) => [...(i > 0 ? [element('w:br')] : []), textNode(line)]);
      run.children.splice(run.children.indexOf(text), 1, ...nodes);
    }
  }
}

export const textNode = (text: string) =>
  element('w:t', { 'xml:space': 'preserve' }, text === '' ? [] : [text]);
