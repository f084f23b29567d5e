import { unzipChosen } from '../docx/safe-unzip.server.ts';
import { readStyles, type StyleSheet } from '../docx/styles.ts';
import { child, elements, flagOf, readXml, settingOf, type XmlElement } from '../docx/xml.ts';
import type { PlacedText } from './places.ts';

export interface DocxPlaces {
  readonly texts: readonly PlacedText[];
  /** Parts that no reader of ours understands, such as old embedded objects. */
  readonly unread: number;
}

const XML_PART = /\.xml$/i;
const EMBEDDED = /(^|\/)embeddings\//;
const PROPERTIES = /^docProps\//;
/** Parts with paragraphs; what they say in the open is scanned by the reader of the text. */
const WITH_PARAGRAPHS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const COMMENTS = /^word\/comments\w*\.xml$/;

/**
 * All words of a Word file that its text does not show: properties, comments, hidden and deleted words, text boxes,
 * watermarks, descriptions of pictures, embedded sheets and documents. What cannot be read is counted.
 */
export function docxPlaces(bytes: Uint8Array): DocxPlaces {
  const unzipped = unzipChosen(bytes, (name) => XML_PART.test(name) || EMBEDDED.test(name));
  if (!unzipped.ok) return { texts: [], unread: 1 };
  const styles = readStyles(rootOf(unzipped.files.get('word/styles.xml')));
  const texts: PlacedText[] = [];
  let unread = 0;
  for (const [name, part] of unzipped.files) {
    if (EMBEDDED.test(name)) {
      const inner = unzipChosen(part, (each) => XML_PART.test(each));
      if (!inner.ok) unread++;
      else for (const each of inner.files.values()) addLeaves(texts, 'embedded', rootOf(each));
      continue;
    }
    const root = rootOf(part);
    if (!root) unread++;
    else if (PROPERTIES.test(name)) addLeaves(texts, 'property', root);
    else if (WITH_PARAGRAPHS.test(name)) addHidden(texts, root, styles);
    else if (COMMENTS.test(name)) addParagraphs(texts, 'comment', root);
    else if (!/^word\/(styles|numbering|settings|fontTable|webSettings|theme)/.test(name))
      addLeaves(texts, 'embedded', root);
  }
  return { texts, unread };
}

function rootOf(part: Uint8Array | undefined): XmlElement | undefined {
  const read = part && readXml(part);
  return read?.ok ? read.root : undefined;
}

/** Every element that holds words and no elements, as a line of its own. */
function addLeaves(texts: PlacedText[], place: PlacedText['place'], element: XmlElement | undefined): void {
  const inner = elements(element);
  if (element && inner.length === 0) add(texts, place, ownText(element));
  for (const each of inner) addLeaves(texts, place, each);
}

function addParagraphs(texts: PlacedText[], place: PlacedText['place'], element: XmlElement): void {
  if (element.name === 'w:p') add(texts, place, wholeText(element));
  else for (const each of elements(element)) addParagraphs(texts, place, each);
}

/** Walks everything, both branches of mc:AlternateContent too: what one program hides another shows. */
function addHidden(texts: PlacedText[], element: XmlElement, styles: StyleSheet): void {
  const { attributes } = element;
  if (element.name === 'w:txbxContent') addParagraphs(texts, 'textBox', element);
  if (element.name === 'v:textpath') add(texts, 'textBox', attributes.string);
  if (/^(wp:docPr|pic:cNvPr|v:shape|v:imagedata)$/.test(element.name))
    for (const key of ['descr', 'title', 'alt', 'o:title']) add(texts, 'altText', attributes[key]);
  if (element.name === 'w:p') add(texts, 'hiddenText', hiddenText(element, styles));
  for (const each of elements(element)) addHidden(texts, each, styles);
}

/** The words of one paragraph that are set as hidden or struck out by tracked changes. */
function hiddenText(paragraph: XmlElement, styles: StyleSheet): string {
  const ofStyle = styles.paragraph(settingOf(child(paragraph, 'w:pPr'), 'w:pStyle')).face.hidden;
  const walk = (element: XmlElement): string =>
    elements(element)
      .map((each) => {
        if (each.name === 'w:txbxContent') return '';
        if (each.name === 'w:delText') return ownText(each);
        if (each.name !== 'w:r') return walk(each);
        const own = child(each, 'w:rPr');
        const named = styles.character(settingOf(own, 'w:rStyle')).hidden;
        return (flagOf(own, 'w:vanish') ?? named ?? ofStyle) ? wholeText(each) : walk(each);
      })
      .join('');
  return walk(paragraph);
}

function wholeText(element: XmlElement): string {
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  return element.children.map((each) => (typeof each === 'string' ? each : wholeText(each))).join('');
}

function ownText(element: XmlElement): string {
  return element.children.filter((each) => typeof each === 'string').join('');
}

function add(texts: PlacedText[], place: PlacedText['place'], text: string | undefined): void {
  // A document of the house has a million leaves at most and a line of a stamp is short.
  if (text && /\p{L}/u.test(text)) texts.push({ place, text });
}
