import { FileChild, type IContext, type IXmlableObject } from 'docx';

/** A piece of a document that is XML already. The library writes a place for it, `withRawXml` puts it there. */
export class RawXml extends FileChild {
  readonly xml: string;
  /** Which piece of its document it is; given when the document is packed. */
  place = 0;

  constructor(xml: string) {
    super('danban-raw');
    this.xml = xml;
  }

  override prepForXml(_context: IContext): IXmlableObject {
    return { 'danban-raw': { _attr: { place: this.place } } };
  }
}

/** Numbers the pieces of a document in its order. */
export function placeRawXml(children: readonly FileChild[]): RawXml[] {
  const pieces = children.filter((child) => child instanceof RawXml);
  for (const [place, piece] of pieces.entries()) piece.place = place;
  return pieces;
}

/** People's words are escaped, so that none of them is taken for a place. */
export function withRawXml(document: string, pieces: readonly RawXml[]): string {
  return document.replace(/<danban-raw place="(\d+)"\/>/g, (_, place: string) => {
    const piece = pieces[Number(place)];
    if (!piece) throw new Error(`withRawXml: piece ${place} of ${pieces.length} is not there`);
    return piece.xml;
  });
}
