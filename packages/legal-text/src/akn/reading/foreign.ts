import type { UnitKind } from '../../model/node.ts';

/**
 * Elements of other traditions and the kind of ours that comes nearest: what groups articles, what
 * stands under them.
 *
 * @example
 * NEAREST.title; // 'part'
 */
export const NEAREST: Readonly<Partial<Record<string, UnitKind>>> = {
  book: 'part',
  tome: 'part',
  title: 'part',
  subtitle: 'chapter',
  subpart: 'chapter',
  division: 'chapter',
  subchapter: 'section',
  subdivision: 'section',
  rule: 'article',
  subrule: 'clause',
  subclause: 'point',
  subparagraph: 'point',
  alinea: 'paragraph',
  level: 'paragraph',
  proviso: 'paragraph',
  transitional: 'paragraph',
  crossHeading: 'paragraph',
};

/**
 * Elements that only hold others together; what is in them belongs to the unit around them.
 *
 * @example
 * TRANSPARENT.has('intro'); // true
 */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'intro',
  'content',
  'wrapUp',
  'list',
  'sublist',
  'container',
  'blockContainer',
  'tblock',
  'interstitial',
  'body',
  'mainBody',
  'quotedStructure',
  'embeddedStructure',
  'mod',
]);

/**
 * Elements that are one printed line.
 *
 * @example
 * LINE.has('listIntroduction'); // true
 */
export const LINE: ReadonlySet<string> = new Set([
  'p',
  'block',
  'listIntroduction',
  'listWrapUp',
  'subheading',
  'tocItem',
  'caption',
]);

/**
 * Lists of items, by the name of the list.
 *
 * @example
 * LISTS.has('blockList'); // true
 */
export const LISTS: ReadonlySet<string> = new Set(['blockList', 'ul', 'ol']);

/**
 * The part of a document that holds its text, whatever the type of the document.
 *
 * @example
 * isBody('debateBody'); // true
 */
export function isBody(name: string): boolean {
  return name === 'body' || /^[a-z]+Body$/.test(name);
}
