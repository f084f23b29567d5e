import { isAboutGoals, isAboutRequirements, isAsideSection } from './aside.ts';
import { growItems, type PlanItem } from './plan-items.ts';
import { ROMAN } from './plan-lines.ts';
import type { PlanBody } from './plan-parts.ts';

/** Goals and requirements: one entry for each marked item, or for each paragraph where none is marked. */
export function goalsOf(body: PlanBody | undefined): {
  readonly goals: string[];
  readonly requirements: string[];
} {
  const found = { goals: [] as string[], requirements: [] as string[] };
  if (body) for (const section of growItems(body.lines).children) collect(section, found, undefined);
  return found;
}

type Found = { readonly goals: string[]; readonly requirements: string[] };

function collect(item: PlanItem, found: Found, above: keyof Found | undefined): void {
  const title = item.lines[0]?.text ?? '';
  const isHeading = item.rank <= ROMAN ? isAsideSection(title) : title.length < 60;
  if (item.rank <= ROMAN && !isHeading) return;
  const own = isHeading
    ? isAboutGoals(title)
      ? 'goals'
      : isAboutRequirements(title)
        ? 'requirements'
        : undefined
    : undefined;
  const kind = own ?? above;
  if (item.rank <= ROMAN && !own) return;
  const headings = item.children.filter((child) => {
    const words = child.lines[0]?.text ?? '';
    return words.length < 60 && (isAboutGoals(words) || isAboutRequirements(words)) && !words.endsWith(';');
  });
  if (headings.length > 0) for (const child of headings) collect(child, found, kind);
  else if (kind && item.children.length > 0) found[kind].push(...item.children.map(entryOf));
  else if (kind) found[kind].push(...item.lines.slice(1).map(({ text }) => text));
}

const entryOf = (item: PlanItem): string =>
  [...item.lines.map(({ text }) => text), ...item.children.map(entryOf)].join(' ');
