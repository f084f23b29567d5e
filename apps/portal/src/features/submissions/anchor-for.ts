import { type Anchor, describeAnchor, findUnit, type LegalTree, unitText } from '@danban/legal-text';

/**
 * The anchor of an opinion about a unit, with the quoted words when they stand in the unit exactly once.
 * Words that are not there, or there twice, fall back to the unit as a whole; a unit that is not in the
 * tree gives undefined and the form asks again.
 */
export function anchorFor(tree: LegalTree, unitId: string, quotedWords?: string): Anchor | undefined {
  const unit = findUnit(tree, unitId);
  if (!unit) return undefined;
  if (!quotedWords) return { unit: unitId };
  const text = unitText(unit);
  const start = text.indexOf(quotedWords);
  if (start < 0 || text.indexOf(quotedWords, start + 1) >= 0) return { unit: unitId };
  return describeAnchor(tree, unitId, start, start + quotedWords.length);
}
