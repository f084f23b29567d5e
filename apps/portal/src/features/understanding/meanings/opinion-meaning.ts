import { findCitedUnits, unitName } from '../places/cited-units.ts';
import { likelyArticles } from '../places/likely-articles.ts';
import { type ToneFlag, toneOf } from '../tone/tone.ts';
import { writtenWords } from '../words/written-words.ts';
import type { DraftPlaces } from './draft-places.ts';

/** What an opinion seems to be about, and what to look at in it. A proposal, never a decision and never a score. */
export interface OpinionMeaning {
  /** Ids of units that the words name and the draft has, in their order, each once. */
  readonly cited: readonly string[];
  /** Ids of articles that it may mean, the likeliest first; empty where a unit is cited. */
  readonly likely: readonly string[];
  readonly flags: readonly ToneFlag[];
}

/**
 * `given`: the unit under which it was given. Then nothing likely is looked for: the person has said where it belongs. A unit that
 * the draft does not have falls to the deepest one above it that it has: "khoản 9 Điều 5" of a draft without it is about Điều 5.
 */
export function meaningOf(text: string, given: string | null, places: DraftPlaces): OpinionMeaning {
  const clean = text.normalize('NFC');
  const named = findCitedUnits(clean, writtenWords(clean)).filter(({ other }) => !other);
  const cited = [...new Set(named.flatMap((unit) => deepestOf(unitName(unit), places) ?? []))];
  const likely =
    given !== null || cited.length > 0
      ? []
      : likelyArticles(places.articles, text).map(({ number }) => number);
  return { cited, likely, flags: toneOf(text) };
}

function deepestOf(name: string, { unitOf }: DraftPlaces): string | undefined {
  for (let steps = name.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const id = unitOf.get(steps.join('.'));
    if (id) return id;
  }
  return undefined;
}
