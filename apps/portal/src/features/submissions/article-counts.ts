import {
  citationOf,
  findUnit,
  type LegalTree,
  type OutlineEntry,
  outline,
  type UnitId,
  unitText,
} from '@danban/legal-text';
import { MOST_OPINIONS } from './submission.schema.ts';

/** Opinions per article: those about the article and about anything inside it. `articles` knows the ids of all. */
export function countsByArticle(
  articles: { has(id: UnitId): boolean },
  byUnit: ReadonlyMap<string | null, number>,
): Record<UnitId, number> {
  const counts: Record<UnitId, number> = {};
  for (const [unit, count] of byUnit) {
    let id = unit;
    while (id !== null && !articles.has(id)) id = parentOf(id);
    if (id !== null) counts[id] = (counts[id] ?? 0) + count;
  }
  return counts;
}

function parentOf(unit: UnitId): UnitId | null {
  const cut = unit.lastIndexOf('__');
  return cut < 0 ? null : unit.slice(0, cut);
}

/** The articles as a reader chooses one, under the heading of their chapter. */
export function articleChoices(tree: LegalTree): { value: string; label: string; group?: string }[] {
  const choices: { value: string; label: string; group?: string }[] = [];
  const visit = (entries: readonly OutlineEntry[], group: string | undefined) => {
    for (const entry of entries) {
      const name = [entry.label, entry.heading].filter(Boolean).join(' ');
      if (entry.kind === 'article')
        choices.push({ value: entry.id, label: shortened(name), ...(group ? { group } : {}) });
      else visit(entry.children, shortened(name));
    }
  };
  visit(outline(tree), undefined);
  return choices;
}

/** A line of a list; the whole heading stands in the text. */
function shortened(name: string): string {
  return name.length <= 90 ? name : `${name.slice(0, 88).replace(/\s+\S*$/, '')} …`;
}

/** The units that were asked for by address and are really in the text, with their lines for reading again. */
export function chosenTexts(tree: LegalTree, units: readonly string[]): Record<UnitId, readonly string[]> {
  const texts: Record<UnitId, readonly string[]> = {};
  for (const unit of units.slice(0, MOST_OPINIONS)) {
    const node = findUnit(tree, unit);
    if (node) texts[unit] = unitText(node).split('\n');
  }
  return texts;
}

/** The choices, with units below an article ("khoản 2 Điều 5") added where somebody came from one. */
export function choicesWith<Choice extends { value: string; label: string }>(
  tree: LegalTree,
  choices: readonly Choice[],
  units: readonly string[],
): (Choice | { value: string; label: string })[] {
  const added = [...new Set(units)]
    .filter((unit) => findUnit(tree, unit) && !choices.some((choice) => choice.value === unit))
    .map((unit) => ({ value: unit, label: citationOf(tree, unit) }));
  return [...added, ...choices];
}
