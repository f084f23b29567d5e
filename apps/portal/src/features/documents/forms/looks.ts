import { child, elements, flagOf, settingOf, type XmlElement } from '../docx/xml.ts';

/** How a run is set, as far as Decree 30/2020/NĐ-CP has something to say about it. */
export interface Look {
  readonly font: string | undefined;
  /** Points. */
  readonly size: number | undefined;
  /** Six digits, or "auto". */
  readonly color: string;
  readonly isHidden: boolean;
}

export interface Looks {
  of(paragraph: XmlElement, run: XmlElement): Look;
  /** "center" …; nearest of the paragraph and its styles. */
  alignment(paragraph: XmlElement): string | undefined;
}

/**
 * This works by asking the nearest first: the run, its style, the styles of the paragraph, the default style, the defaults of
 * the file; a font may be named by the theme instead.
 */
export function createLooks(styles: XmlElement | undefined, theme: XmlElement | undefined): Looks {
  const all = elements(styles, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const usual = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(1|true)$/.test(attributes['w:default'] ?? ''),
  );
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    for (
      let style = byId.get(id ?? '');
      style && found.length < 20;
      style = byId.get(settingOf(style, 'w:basedOn') ?? '')
    )
      found.push(style);
    return found;
  };
  const stylesOf = (paragraph: XmlElement) => {
    const id = settingOf(child(paragraph, 'w:pPr'), 'w:pStyle');
    return id === undefined && usual ? chain(usual.attributes['w:styleId']) : chain(id);
  };
  const defaults = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const fontOf = (properties: XmlElement | undefined) => {
    const named = child(properties, 'w:rFonts')?.attributes;
    const fromTheme = named?.['w:asciiTheme'] ?? named?.['w:hAnsiTheme'];
    return fromTheme ? themeFont(theme, fromTheme) : (named?.['w:ascii'] ?? named?.['w:hAnsi']);
  };
  return {
    of(paragraph, run) {
      const own = child(run, 'w:rPr');
      const layers = [
        own,
        ...[...chain(settingOf(own, 'w:rStyle')), ...stylesOf(paragraph)].map((style) =>
          child(style, 'w:rPr'),
        ),
        defaults,
      ];
      const nearest = <T>(ask: (layer: XmlElement | undefined) => T | undefined): T | undefined => {
        for (const layer of layers) {
          const said = ask(layer);
          if (said !== undefined) return said;
        }
        return undefined;
      };
      const size = Number.parseFloat(nearest((layer) => settingOf(layer, 'w:sz')) ?? '');
      return {
        font: nearest(fontOf),
        size: Number.isNaN(size) ? undefined : size / 2,
        color: (nearest((layer) => settingOf(layer, 'w:color')) ?? 'auto').toUpperCase(),
        isHidden: nearest((layer) => flagOf(layer, 'w:vanish')) ?? false,
      };
    },
    alignment(paragraph) {
      const own = child(paragraph, 'w:pPr');
      const framed = child(own, 'w:framePr')?.attributes['w:xAlign'];
      const said = settingOf(own, 'w:jc');
      const inherited = stylesOf(paragraph).map((style) => settingOf(child(style, 'w:pPr'), 'w:jc'));
      return framed ?? said ?? inherited.find((each) => each !== undefined);
    },
  };
}

function themeFont(theme: XmlElement | undefined, name: string): string | undefined {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const group = child(scheme, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
  return child(group, 'a:latin')?.attributes.typeface;
}
