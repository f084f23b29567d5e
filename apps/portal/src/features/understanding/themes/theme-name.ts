import { COMMON_WORDS } from '../places/common-words.data.ts';
import { writtenWords } from '../words/written-words.ts';

/** A proposal: the phrase of two or three words, as they were written, that these texts have and the others have least. */
export function themeName(texts: readonly string[], others: readonly string[]): string {
  const inside = holdersOf(texts);
  const everywhere = holdersOf(others);
  let best: { phrase: string; weight: number } | undefined;
  for (const [phrase, { count, shown }] of inside) {
    const rest = Math.max(0, (everywhere.get(phrase)?.count ?? 0) - count);
    const weight = (count / (rest + 1)) * (phrase.split(' ').length === 3 ? 1.1 : 1);
    if (!best || weight > best.weight || (weight === best.weight && shown < best.phrase))
      best = { phrase: shown, weight };
  }
  return best?.phrase ?? '';
}

function holdersOf(texts: readonly string[]): Map<string, { count: number; shown: string }> {
  const held = new Map<string, { count: number; shown: string }>();
  for (const text of texts) {
    const words = writtenWords(text.normalize('NFC'));
    const seen = new Set<string>();
    for (let at = 0; at < words.length; at += 1)
      for (const size of [2, 3]) {
        const part = words.slice(at, at + size);
        if (
          part.length < size ||
          COMMON_WORDS.has(part[0]!.word) ||
          COMMON_WORDS.has(part.at(-1)!.word) ||
          part.some(({ word }) => /\d/.test(word))
        )
          continue;
        const phrase = part.map(({ word }) => word).join(' ');
        if (seen.has(phrase)) continue;
        seen.add(phrase);
        const shown = part.map(({ marked, word }) => marked || word).join(' ');
        const known = held.get(phrase);
        // Of two spellings the one with marks is shown.
        held.set(phrase, {
          count: (known?.count ?? 0) + 1,
          shown: known && known.shown !== phrase ? known.shown : shown,
        });
      }
  }
  return held;
}
