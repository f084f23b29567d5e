import type { StyleSheet } from '../docx/styles.ts';
import { child, elements, flagOf, settingOf, type XmlElement } from '../docx/xml.ts';
import { cleanAttributes, type PartLinks } from './clean-attributes.ts';
import { fieldPartsToDrop, isKeptField } from './fields.ts';
import type { TraceTally } from './traces.ts';

type Node = XmlElement | string;

export interface MarkupContext {
  readonly styles: StyleSheet;
  readonly tally: TraceTally;
  /** What the part may refer to: id → new id. Anything else it refers to is taken out. */
  readonly links: PartLinks;
}

/** Vocabularies that print something. What other prefixes bring (Word's own bookkeeping, newer effects) is dropped. */
const PREFIXES = new Set(['w', 'r', 'wp', 'a', 'pic', 'wps', 'wpg', 'wpc', 'mc', 'v', 'o', 'm', 'w10']);

const UNWRAPPED = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent']);

/** Never kept; a code says that it is counted. */
const DROPPED: Readonly<Record<string, Parameters<TraceTally['add']>[0] | null>> = {
  'w:del': 'trackedChanges',
  'w:moveFrom': 'trackedChanges',
  'w:cellDel': 'trackedChanges',
  'w:cellIns': 'trackedChanges',
  'w:cellMerge': 'trackedChanges',
  'w:control': 'controls',
  'w:sdtPr': null,
  'w:sdtEndPr': null,
  'w:customXmlPr': null,
  'w:smartTagPr': null,
  'w:objectEmbed': null,
  'w:objectLink': null,
  'w:altChunk': null,
  'w:subDoc': null,
  'w:proofErr': null,
  'w:permStart': null,
  'w:permEnd': null,
  'w:commentRangeStart': null,
  'w:commentRangeEnd': null,
  'w:commentReference': null,
  'w:annotationRef': null,
  'w:lastRenderedPageBreak': null,
  'w:bookmarkStart': null,
  'w:bookmarkEnd': null,
  'w:rsids': null,
  'w:rsid': null,
  'w:numPicBullet': null,
  'w:lvlPicBulletId': null,
  'w:printerSettings': null,
  'w:vanish': null,
  'w:specVanish': null,
  'a:extLst': null,
  'wp:extLst': null,
  'o:OLEObject': null,
  'w:documentProtection': null,
};

/** Takes out of one part all that is not printed, and accepts its tracked changes. The part itself is not changed. */
export function cleanPart(root: XmlElement, context: MarkupContext): XmlElement {
  const fields = fieldPartsToDrop(root, context.tally);
  const [cleaned] = clean(root, { ...context, fields, hiddenByStyle: false });
  if (typeof cleaned !== 'object') throw new Error(`clean part: expected an element from ${root.name}`);
  return cleaned;
}

interface Inside extends MarkupContext {
  readonly fields: ReadonlySet<XmlElement>;
  readonly hiddenByStyle: boolean;
}

function clean(element: XmlElement, context: Inside): Node[] {
  const { name } = element;
  const prefix = name.slice(0, Math.max(name.indexOf(':'), 0));
  if (!PREFIXES.has(prefix) || context.fields.has(element)) return [];
  if (Object.hasOwn(DROPPED, name)) {
    const counted = DROPPED[name];
    if (counted) context.tally.add(counted);
    return [];
  }
  if (/^w:(\w+Change|moveFromRange\w+|moveToRange\w+|customXml\w+Range\w+)$/.test(name)) {
    if (name.endsWith('Change')) context.tally.add('trackedChanges');
    return [];
  }
  if (name === 'w:ins' || name === 'w:moveTo') context.tally.add('trackedChanges');
  if (name === 'w:tr' && isMarked(child(element, 'w:trPr'), ['w:del'])) return droppedRow(context);
  if (name === 'w:r' && isHidden(element, context)) return hiddenRun(element, context);
  if (name === 'w:drawing' && !isPrintable(element)) return droppedDrawing(context);
  // Of an embedded sheet the picture stays that the page shows; the sheet itself is no part of the new file.
  if (name === 'w:object')
    return [{ name: 'w:pict', attributes: {}, children: cleanChildren(element, context) }];
  if (UNWRAPPED.has(name)) return cleanChildren(element, context);
  if (name === 'w:fldSimple' && !isKeptField(element.attributes['w:instr'] ?? ''))
    return cleanChildren(element, context);
  const attributes = cleanAttributes(element, context.links);
  // Refers to something that is not taken along: words of a link stay, a picture goes.
  if (!attributes) return name === 'w:hyperlink' ? cleanChildren(element, context) : [];
  return [{ name, attributes, children: cleanChildren(element, inside(element, context)) }];
}

function inside(element: XmlElement, context: Inside): Inside {
  if (element.name !== 'w:p') return context;
  const style = settingOf(child(element, 'w:pPr'), 'w:pStyle');
  return { ...context, hiddenByStyle: context.styles.paragraph(style).face.hidden === true };
}

/** A paragraph whose mark was deleted runs on into the next one, as in Word once the change is accepted. */
function cleanChildren(element: XmlElement, context: Inside): Node[] {
  const kept: Node[] = [];
  let open: XmlElement | undefined;
  for (const each of element.children) {
    const cleaned = typeof each === 'string' ? [each] : clean(each, context);
    for (const node of cleaned) {
      if (open && typeof node === 'object' && node.name === 'w:p') {
        open.children.push(...node.children.filter((c) => typeof c === 'string' || c.name !== 'w:pPr'));
      } else kept.push(node);
    }
    if (typeof each === 'string' || each.name !== 'w:p') continue;
    const joins = isMarked(child(child(each, 'w:pPr'), 'w:rPr'), ['w:del', 'w:moveFrom']);
    open = joins ? (open ?? lastParagraph(kept)) : undefined;
  }
  return kept;
}

function lastParagraph(nodes: readonly Node[]): XmlElement | undefined {
  const last = nodes.at(-1);
  return typeof last === 'object' && last.name === 'w:p' ? last : undefined;
}

function isMarked(properties: XmlElement | undefined, names: readonly string[]): boolean {
  return elements(properties).some((each) => names.includes(each.name));
}

function isHidden(run: XmlElement, context: Inside): boolean {
  const own = child(run, 'w:rPr');
  const named = context.styles.character(settingOf(own, 'w:rStyle')).hidden;
  return flagOf(own, 'w:vanish') ?? named ?? context.hiddenByStyle;
}

function hiddenRun(run: XmlElement, { tally }: Inside): Node[] {
  if (elements(run).some((each) => each.name !== 'w:rPr')) tally.add('hiddenText');
  return [];
}

function droppedRow({ tally }: Inside): Node[] {
  tally.add('trackedChanges');
  return [];
}

function droppedDrawing({ tally }: Inside): Node[] {
  tally.add('charts');
  return [];
}

const PRINTABLE = /\/(picture|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/;

/** Pictures and shapes are written again; charts and diagrams carry their sheet of data with them. */
function isPrintable(drawing: XmlElement): boolean {
  const data = elements(drawing).flatMap((frame) => elements(child(frame, 'a:graphic'), 'a:graphicData'));
  return data.every((each) => PRINTABLE.test(each.attributes.uri ?? ''));
}
