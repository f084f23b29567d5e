import { isLegacyFont } from '../plain/legacy-encoding.ts';
import { CHANGE_NAMES, isRemoved, type ReadingContext } from './context.ts';
import {
  alignOf,
  faceOf,
  inherit,
  type NumberingReference,
  numberingOf,
  type ParagraphStyle,
  type RunFace,
} from './styles.ts';
import { printSymbol } from './symbols.ts';
import { child, elements, flagOf, settingOf, type XmlElement } from './xml.ts';

/** A piece of text set in one face. */
export interface Span {
  readonly text: string;
  readonly face: RunFace;
}

/** One w:p read, before numbering. */
export interface ParagraphContent {
  readonly spans: Span[];
  /** Text boxes anchored here (w:txbxContent); their paragraphs follow this one. */
  readonly boxes: XmlElement[];
  readonly style: ParagraphStyle;
  /** Merged from style and paragraph. */
  readonly numbering?: NumberingReference;
  /** The paragraph mark is deleted (or not yet inserted): the text joins the next paragraph. */
  readonly joinsNext: boolean;
  breakBefore: boolean;
  breakAfter: boolean;
}

// Containers whose children are read as if they stood here.
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

export function readParagraph(element: XmlElement, context: ReadingContext): ParagraphContent {
  const properties = child(element, 'w:pPr');
  const style = context.styles.paragraph(settingOf(properties, 'w:pStyle'));
  const mark = child(properties, 'w:rPr');
  const markChanges = elements(mark).filter((e) => CHANGE_NAMES.includes(e.name));
  context.tally.add('trackedChanges', markChanges.length);
  const section = child(properties, 'w:sectPr');
  const content: ParagraphContent = {
    spans: [],
    boxes: [],
    style: { ...style, align: alignOf(properties) ?? style.align },
    numbering: mergeNumbering(style, numberingOf(properties)),
    joinsNext: markChanges.some((e) => isRemoved(e.name, context.mode)),
    breakBefore: flagOf(properties, 'w:pageBreakBefore') ?? style.pageBreakBefore ?? false,
    breakAfter: section !== undefined && settingOf(section, 'w:type') !== 'continuous',
  };
  readInline(element, content, context);
  return content;
}

/** Direct numbering beats the style's; a direct level alone keeps the style's list. */
function mergeNumbering(style: ParagraphStyle, direct: NumberingReference | undefined) {
  if (!direct) return style.numbering;
  if (direct.numId !== undefined) return direct;
  return { numId: style.numbering?.numId, level: direct.level };
}

function readInline(parent: XmlElement, content: ParagraphContent, context: ReadingContext): void {
  for (const element of elements(parent)) {
    if (CHANGE_NAMES.includes(element.name)) {
      context.tally.add('trackedChanges');
      if (!isRemoved(element.name, context.mode)) readInline(element, content, context);
    } else if (element.name === 'w:r') readRun(element, content, context);
    else if (TRANSPARENT.has(element.name)) readInline(element, content, context);
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara')
      readFormula(element, content, context);
    else if (element.name === 'mc:AlternateContent') readInline(chosenBranch(element), content, context);
  }
}

/** Text boxes stand twice in the file: once for new programs, once for old ones. Reading both doubles the text. */
export function chosenBranch(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}

function readFormula(element: XmlElement, content: ParagraphContent, context: ReadingContext): void {
  context.tally.add('formulas');
  content.spans.push({ text: textOf(element, 'm:t'), face: {} });
}

function textOf(element: XmlElement, name: string): string {
  return elements(element)
    .map((e) => (e.name === name ? rawText(e) : textOf(e, name)))
    .join('');
}

function rawText(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}

function readRun(run: XmlElement, content: ParagraphContent, context: ReadingContext): void {
  const properties = child(run, 'w:rPr');
  const character = context.styles.character(settingOf(properties, 'w:rStyle'));
  const face = inherit(inherit(content.style.face, character), faceOf(properties));
  for (const part of elements(run)) readRunPart(part, face, content, context);
}

function readRunPart(
  part: XmlElement,
  face: RunFace,
  content: ParagraphContent,
  context: ReadingContext,
): void {
  const printed = printedText(part, face);
  if (printed !== undefined) addText(printed, face, content, context);
  else if (part.name === 'w:br') {
    if (part.attributes['w:type'] === 'page') addPageBreak(content);
    else addText('\n', face, content, context);
  } else if (part.name === 'w:fldChar') followField(part.attributes['w:fldCharType'], context.openFields);
  else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') {
    context.noteReferences.push(
      `${part.name.slice(2, -'Reference'.length)}:${part.attributes['w:id'] ?? ''}`,
    );
  } else if (part.name === 'mc:AlternateContent') {
    for (const inner of elements(chosenBranch(part))) readRunPart(inner, face, content, context);
  } else if (DRAWINGS.has(part.name)) readDrawing(part, content, context);
  // An unknown sign of a symbol font: said, not guessed.
  else if (part.name === 'w:sym') context.tally.add('symbols');
}

/** The text of a leaf of a run; undefined when it is something else. */
function printedText(part: XmlElement, face: RunFace): string | undefined {
  switch (part.name) {
    // w:delText is only reached when deletions are being read.
    case 'w:t':
    case 'w:delText':
      return rawText(part);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return printSymbol(part.attributes['w:char']);
    case 'w:softHyphen':
      // In the TCVN3 fonts the code of the soft hyphen is the letter "ư": keep it for a later decoder.
      return isLegacyFont(face.font) ? '\u00AD' : '';
  }
  return undefined;
}

function addText(text: string, face: RunFace, content: ParagraphContent, context: ReadingContext): void {
  if (context.openFields.includes(true) || text === '') return;
  if (face.hidden) {
    if (text.trim()) context.tally.add('hiddenText');
    return;
  }
  content.spans.push({ text: face.caps ? text.toLocaleUpperCase('vi') : text, face });
}

function followField(kind: string | undefined, openFields: boolean[]): void {
  if (kind === 'begin') openFields.push(true);
  else if (kind === 'separate' && openFields.length > 0) openFields[openFields.length - 1] = false;
  else if (kind === 'end') openFields.pop();
}

function addPageBreak(content: ParagraphContent): void {
  if (content.spans.some((span) => span.text.trim())) content.breakAfter = true;
  else content.breakBefore = true;
}

const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
const PICTURES = new Set(['pic:pic', 'v:imagedata', 'w:control']);

function readDrawing(element: XmlElement, content: ParagraphContent, context: ReadingContext): void {
  for (const inner of elements(element.name === 'mc:AlternateContent' ? chosenBranch(element) : element)) {
    if (inner.name === 'w:txbxContent') {
      context.tally.add('textBoxes');
      content.boxes.push(inner);
    } else {
      if (PICTURES.has(inner.name)) context.tally.add('images');
      readDrawing(inner, content, context);
    }
  }
}
