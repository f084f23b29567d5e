import {
  type Citation,
  findCitations,
  indexUnits,
  type LegalTree,
  resolveCitation,
  resolveLocator,
} from '@danban/legal-text';

/** Words that a body uses again and again in its answers (đoạn dùng lại). */
export interface Passage {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly words: string;
  readonly version: number;
}

/** A law in force that the house holds beside a draft. */
export interface HeldLaw {
  readonly symbol: string;
  readonly title: string;
  readonly tree: LegalTree;
}

/** What a citation is checked against: the draft itself, and the laws held beside it. */
export interface LawLibrary {
  readonly draft: LegalTree;
  readonly laws: readonly HeldLaw[];
}

export type CitationDoubt = 'noSuchUnitInDraft' | 'noSuchUnit' | 'unknownDocument' | 'severalDocuments';

/** A citation that does not resolve, as it stands in the words: pointed out, never refused. */
export interface DoubtfulCitation {
  readonly text: string;
  readonly doubt: CitationDoubt;
}

/** The citations of some words that the library does not bear out, in their order. */
export function doubtfulCitations(words: string, { draft, laws }: LawLibrary): DoubtfulCitation[] {
  const context = {
    index: indexUnits(draft),
    register: laws.map(({ symbol, title }) => ({ number: symbol, title })),
  };
  const doubtOf = (citation: Citation): CitationDoubt | undefined => {
    const { document, registered, units } = resolveCitation(citation, context);
    if (document === 'unknown') return 'unknownDocument';
    if (document === 'ambiguous') return 'severalDocuments';
    if (document === 'own')
      return units.some(({ state }) => state === 'absent') ? 'noSuchUnitInDraft' : undefined;
    const law = laws.find(({ symbol }) => symbol === registered[0]?.number);
    const index = law && indexUnits(law.tree);
    const isThere = (locator: Citation['units'][number]) =>
      index !== undefined && resolveLocator(index, locator).state !== 'absent';
    return citation.units.every(isThere) ? undefined : 'noSuchUnit';
  };
  return findCitations(words).flatMap((citation) => {
    const doubt = doubtOf(citation);
    return doubt ? [{ text: citation.text, doubt }] : [];
  });
}
