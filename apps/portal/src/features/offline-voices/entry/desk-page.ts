import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import { emptyForm } from '#features/submissions/opinion-form.ts';

type Values = Readonly<Record<string, string>>;

/** What the next form begins with: all that stays the same from one paper to the next, in the address of the page. */
export function nextFormQuery(
  values: Values,
  entered: { readonly submissionId: string; readonly receiptCode: string },
): string {
  const kept = new URLSearchParams();
  for (const [field, name] of KEPT) if (values[field]) kept.set(name, values[field]);
  kept.set('ma', entered.receiptCode);
  kept.set('luot', entered.submissionId);
  return kept.toString();
}

const KEPT = [
  ['channel', 'kenh'],
  ['arrivedOn', 'ngay'],
  ['place', 'noi'],
  ['category', 'loai'],
] as const;

/** The fields that an address brings, in the names of the form. */
export function keptValues(query: Pick<URLSearchParams, 'get' | 'has'>): Values {
  return Object.fromEntries(
    KEPT.flatMap(([field, name]) => (query.has(name) ? [[field, query.get(name) ?? '']] : [])),
  );
}

/** One empty point: what a form begins with. */
export function emptyPoints(): readonly OpinionValues[] {
  return emptyForm([], '').opinions.map((point) => ({ ...point, position: 'amend' }));
}
