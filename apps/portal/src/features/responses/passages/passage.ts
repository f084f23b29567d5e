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

/** A document of the register, as far as it is known. */
export interface KnownLaw {
  readonly symbol: string;
  readonly title: string;
  /** Null: its number and title are known, its text is not here. */
  readonly tree: LegalTree | null;
}

/** What a citation is checked against: the draft itself, and every document that the house may know of. */
export interface LawLibrary {
  readonly draft: LegalTree;
  readonly laws: readonly KnownLaw[];
}

export type CitationDoubt =
  | 'noSuchUnitInDraft'
  | 'noSuchUnit'
  /** Known by number and title; whether it has the unit cannot be said. */
  | 'noTextHere'
  /** Not known here: neither right nor wrong. */
  | 'unknownDocument'
  | 'severalDocuments';

/** A citation that does not resolve, as it stands in the words: pointed out, never refused. */
export interface DoubtfulCitation {
  readonly text: string;
  readonly doubt: CitationDoubt;
}

type Register = readonly Pick<KnownLaw, 'symbol' | 'title'>[];

const contextOf = (draft: LegalTree, laws: Register) => ({
  index: indexUnits(draft),
  register: laws.map(({ symbol, title }) => ({ number: symbol, title })),
});

/** Numbers of the documents that some words cite and the register names: the texts that are needed to check them. */
export function citedSymbols(words: readonly string[], draft: LegalTree, laws: Register): string[] {
  const context = contextOf(draft, laws);
  const cited = words
    .flatMap((each) => findCitations(each))
    .flatMap((citation) => resolveCitation(citation, context).registered);
  return [...new Set(cited.map(({ number }) => number))];
}

/** The citations of some words that the library does not bear out, in their order. */
export function doubtfulCitations(words: string, { draft, laws }: LawLibrary): DoubtfulCitation[] {
  const context = contextOf(draft, laws);
  const doubtOf = (citation: Citation): CitationDoubt | undefined => {
    const { document, registered, units } = resolveCitation(citation, context);
    if (document === 'unknown') return 'unknownDocument';
    if (document === 'ambiguous') return 'severalDocuments';
    if (document === 'own')
      return units.some(({ state }) => state === 'absent') ? 'noSuchUnitInDraft' : undefined;
    if (citation.units.length === 0) return undefined;
    const tree = laws.find(({ symbol }) => symbol === registered[0]?.number)?.tree;
    if (!tree) return 'noTextHere';
    const index = indexUnits(tree);
    const isThere = (locator: Citation['units'][number]) => resolveLocator(index, locator).state !== 'absent';
    return citation.units.every(isThere) ? undefined : 'noSuchUnit';
  };
  return findCitations(words).flatMap((citation) => {
    const doubt = doubtOf(citation);
    return doubt ? [{ text: citation.text, doubt }] : [];
  });
}
