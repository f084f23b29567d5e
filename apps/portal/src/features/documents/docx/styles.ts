import type { Block } from '@danban/legal-text';
import { child, elements, flagOf, numberOf, settingOf, type XmlElement } from './xml.ts';

/** Reference to a list level; the style that carries it matters, because a level can be linked to a style. */
export interface NumberingReference {
  readonly numId?: number;
  readonly level?: number;
  readonly styleId?: string;
}

/** Run properties that change what is read: faces, capitals, hidden text, font. */
export interface RunFace {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
}

export interface ParagraphStyle {
  /** Name shown in Word's style list; absent for the default style, which says nothing. */
  readonly name?: string;
  readonly align?: Block['align'];
  readonly pageBreakBefore?: boolean;
  readonly face: RunFace;
  readonly numbering?: NumberingReference;
}

export interface StyleSheet {
  paragraph(styleId: string | undefined): ParagraphStyle;
  character(styleId: string | undefined): RunFace;
  /** Reference held by a list style (w:numStyleLink). */
  list(styleId: string): NumberingReference | undefined;
}

const ALIGN: Readonly<Record<string, Block['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

export function alignOf(properties: XmlElement | undefined): Block['align'] {
  return ALIGN[settingOf(properties, 'w:jc') ?? ''];
}

export function faceOf(properties: XmlElement | undefined): RunFace {
  if (!properties) return {};
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    bold: flagOf(properties, 'w:b'),
    italic: flagOf(properties, 'w:i'),
    caps: flagOf(properties, 'w:caps'),
    hidden: flagOf(properties, 'w:vanish'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  };
}

export function numberingOf(
  properties: XmlElement | undefined,
  styleId?: string,
): NumberingReference | undefined {
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return undefined;
  return { numId: numberOf(numbering, 'w:numId'), level: numberOf(numbering, 'w:ilvl'), styleId };
}

/** What is set nearer wins; what is not set there is inherited. */
export function inherit<T extends object>(far: T, near: T): T {
  const set = Object.entries(near).filter(([, value]) => value !== undefined);
  return { ...far, ...Object.fromEntries(set) };
}

const LONGEST_CHAIN = 20;

export function readStyles(root: XmlElement | undefined): StyleSheet {
  const all = elements(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const isDefault = (style: XmlElement) => flag(style.attributes['w:default']);
  const defaultId = all.find((s) => s.attributes['w:type'] === 'paragraph' && isDefault(s))?.attributes[
    'w:styleId'
  ];
  const defaults = child(root, 'w:docDefaults');
  const base: ParagraphStyle = {
    align: alignOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    face: faceOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
  };

  /** The style and those it is based on, farthest first. */
  const chain = (styleId: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    let at = byId.get(styleId ?? '');
    while (at && found.length < LONGEST_CHAIN && !found.includes(at)) {
      found.unshift(at);
      at = byId.get(settingOf(at, 'w:basedOn') ?? '');
    }
    return found;
  };
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, RunFace>();
  return {
    paragraph: (styleId) =>
      cached(paragraphs, byId.has(styleId ?? '') ? styleId : defaultId, (id) => {
        const style = chain(id).reduce(addParagraphStyle, base);
        return id === defaultId || style.name === 'Normal' ? { ...style, name: undefined } : style;
      }),
    character: (styleId) =>
      cached(characters, styleId, (id) =>
        chain(id).reduce((face: RunFace, style) => inherit(face, faceOf(child(style, 'w:rPr'))), {}),
      ),
    list: (styleId) => numberingOf(child(byId.get(styleId), 'w:pPr'), styleId),
  };
}

function addParagraphStyle(far: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const properties = child(style, 'w:pPr');
  const own = numberingOf(properties, style.attributes['w:styleId']);
  return {
    name: settingOf(style, 'w:name') ?? style.attributes['w:styleId'],
    align: alignOf(properties) ?? far.align,
    pageBreakBefore: flagOf(properties, 'w:pageBreakBefore') ?? far.pageBreakBefore,
    face: inherit(far.face, faceOf(child(style, 'w:rPr'))),
    // A style may change only the level and keep the list of the style it is based on.
    numbering: own && own.numId === undefined ? inherit(far.numbering ?? {}, own) : (own ?? far.numbering),
  };
}

function cached<T>(cache: Map<string, T>, id: string | undefined, build: (id: string | undefined) => T): T {
  const key = id ?? '';
  const known = cache.get(key);
  if (known !== undefined) return known;
  const built = build(id);
  cache.set(key, built);
  return built;
}

function flag(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
