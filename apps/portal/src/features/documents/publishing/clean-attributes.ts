import type { XmlElement } from '../docx/xml.ts';

/** Old id of a relation → its new id. */
export type PartLinks = ReadonlyMap<string, string>;

const DROPPED_ATTRIBUTE =
  /^(w:rsid\w*|w:author|w:date|w:initials|mc:Ignorable|mc:ProcessContent|o:href|o:title|o:ole|o:spid|w14:\S+|w15:\S+|w16\w*:\S+|wp14:\S+|r:link|r:pict|r:dm|r:lo|r:qs|r:cs)$/;
const RELATION = /^r:(id|embed|href)$/;
/** A description that is a path on somebody's disk is no description. */
const PATH = /^[a-z]:[\\/]|^\\\\|^file:|\/(home|Users)\//i;
const WORDS = ['descr', 'title', 'alt'];

/** Elements that make no sense without what they refer to. */
const NEEDS_RELATION = new Set([
  'w:headerReference',
  'w:footerReference',
  'a:blip',
  'v:imagedata',
  'a:hlinkClick',
  'a:hlinkHover',
  'w:attachedTemplate',
]);

/** The attributes that are kept; undefined when the element refers to something that is not taken along. */
export function cleanAttributes(
  { name, attributes }: XmlElement,
  links: PartLinks,
): Record<string, string> | undefined {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (DROPPED_ATTRIBUTE.test(key)) continue;
    if (RELATION.test(key)) {
      const target = links.get(value);
      if (target === undefined) {
        if (NEEDS_RELATION.has(name) || (name === 'w:hyperlink' && !attributes['w:anchor'])) return undefined;
        continue;
      }
      kept[key] = target;
    } else if (WORDS.includes(key) && PATH.test(value.trim())) kept[key] = '';
    else kept[key] = /^(wp:docPr|pic:cNvPr)$/.test(name) && key === 'name' ? 'Hình' : value;
  }
  if (NEEDS_RELATION.has(name) && !Object.keys(kept).some((key) => RELATION.test(key))) return undefined;
  return kept;
}
