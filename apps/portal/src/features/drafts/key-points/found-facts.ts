import { citationOf, draftFacts, type FactContent, type LegalTree, type UnitId } from '@danban/legal-text';
import { lawChangeWords } from '#text/vi/law-in-force.ts';
import type { LawRow } from '../law-in-force/law-comparison.ts';
import { type KeyPointHeading, MOST_LETTERS } from './key-points.ts';

/** Something that stands in the text, for who writes: shown beside the sentences, put among them by a press. */
export interface FoundFact {
  readonly kind: FactContent['kind'] | 'lawChange';
  readonly unitId: UnitId;
  readonly citation: string;
  readonly text: string;
  /** Where it would most likely be said. */
  readonly heading: KeyPointHeading;
}

const HEADING: Readonly<Record<FoundFact['kind'], KeyPointHeading>> = {
  addressee: 'necessity',
  obligation: 'content',
  prohibition: 'content',
  sanction: 'content',
  deadline: 'content',
  procedure: 'content',
  effect: 'other',
  transitional: 'other',
  lawChange: 'changes',
};

/** The plain facts of the draft, and what it changes in the law in force; in the order of the document. */
export function foundFacts(tree: LegalTree, changes: readonly LawRow[]): FoundFact[] {
  const facts = draftFacts(tree).facts.map(({ place, content }): FoundFact => {
    const { unit, text } = place;
    return fact(tree, content.kind, unit, text);
  });
  const lawChanges = changes.flatMap(({ at, unit, change }) =>
    at[0] === undefined ? [] : [fact(tree, 'lawChange', at[0], `${lawChangeWords[change]} ${unit}.`)],
  );
  return [...lawChanges, ...facts];
}

function fact(tree: LegalTree, kind: FoundFact['kind'], unitId: UnitId, text: string): FoundFact {
  const shown = [...text].slice(0, MOST_LETTERS).join('');
  return { kind, unitId, citation: citationOf(tree, unitId), text: shown, heading: HEADING[kind] };
}
