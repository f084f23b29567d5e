import {
  diffWords,
  findUnit,
  type LegalNode,
  type LegalTree,
  unitText,
  type WordChange,
} from '@danban/legal-text';

/** Below this share of common letters a redline is two texts pulled apart: the suggestion then stands alone. */
const LEAST_ALIKE = 0.4;
/** Units of one article that are tried; the longest articles of real drafts have about 60. */
const MOST_TRIED = 80;

/**
 * Suggested wording against what it would replace: the quoted words, the unit, or the one clause or point inside
 * it that it is most like. Undefined when it is like none of them (a new clause).
 */
export function redline(
  tree: LegalTree,
  opinion: { readonly unitId: string | null; readonly quote: { readonly exact: string } | null },
  wording: string,
): WordChange[] | undefined {
  const unit = opinion.unitId === null ? undefined : findUnit(tree, opinion.unitId);
  const texts = [...(opinion.quote ? [opinion.quote.exact] : []), ...(unit ? textsIn(unit) : [])];
  let best: { alike: number; words: WordChange[] } | undefined;
  for (const text of texts) {
    // Texts of very different length cannot be alike enough; most units of an article go out here.
    if (2 * Math.min(text.length, wording.length) < LEAST_ALIKE * (text.length + wording.length)) continue;
    const words = diffWords(text, wording);
    const same = words.reduce((sum, word) => sum + (word.kind === 'same' ? word.text.length : 0), 0);
    const alike = (2 * same) / (text.length + wording.length);
    if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { alike, words };
  }
  return best?.words;
}

/** The unit with everything in it, then each unit inside, without labels: people leave out "2." and "a)". */
function textsIn(unit: LegalNode): string[] {
  const texts = [unit.text];
  if (unit.children.length > 0) texts.push([unit.text, ...unit.children.map(unitText)].join('\n').trim());
  for (const child of unit.children) texts.push(...textsIn(child));
  return [...new Set(texts)].filter((text) => text !== '').slice(0, MOST_TRIED);
}
