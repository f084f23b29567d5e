import { type Anchor, describeAnchor, findUnit, type LegalTree, unitText } from '@danban/legal-text';

/**
 * The anchor of an opinion about a unit, with the quoted words when it is certain where in the unit they stand: once, or
 * at one place only after the words that were given as standing before them. Otherwise the unit as a whole is meant; a
 * unit that is not in the tree gives undefined and the form asks again.
 */
export function anchorFor(
  tree: LegalTree,
  unitId: string,
  quotedWords?: string,
  after?: string,
): Anchor | undefined {
  const unit = findUnit(tree, unitId);
  if (!unit) return undefined;
  if (!quotedWords) return { unit: unitId };
  const text = unitText(unit);
  const starts = placesOf(text, quotedWords);
  const fitting =
    starts.length > 1 && after ? starts.filter((at) => oneLine(text.slice(0, at)).endsWith(after)) : starts;
  const [start, another] = fitting;
  if (start === undefined || another !== undefined) return { unit: unitId };
  return describeAnchor(tree, unitId, start, start + quotedWords.length);
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trimEnd();
