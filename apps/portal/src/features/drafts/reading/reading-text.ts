import { articlesOf, type LegalTree, type UnitId } from '@danban/legal-text';
import { contentsMarkup } from './contents-markup.ts';
import { countUnits, type UnitCounts } from './law-layout.ts';
import { lawMarkup } from './law-markup.ts';
import { type Slotted, withSlots } from './markup.ts';

/** A text prepared for reading: what never changes is ready, the slots of its articles are filled for each reader. */
export interface ReadingText {
  readonly law: Slotted;
  readonly contents: Slotted;
  readonly units: UnitCounts;
  /** Id of an article → "Điều 5". */
  readonly articles: ReadonlyMap<UnitId, string>;
}

export function readingTextOf(tree: LegalTree): ReadingText {
  const name = (label = '') => label.replaceAll(' ', '\u00a0').replace(/\.$/, '');
  return {
    law: withSlots(lawMarkup(tree)),
    contents: withSlots(contentsMarkup(tree)),
    units: countUnits(tree),
    articles: new Map(articlesOf(tree).map(({ id, label }) => [id, name(label)])),
  };
}
