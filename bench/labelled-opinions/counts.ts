import type { LabelledOpinion } from './labelled-opinion.ts';

const counted = (names: readonly string[]) =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, these]) => [name, these.length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** What a part holds, one line for each kind of label. */
export function describeCounts(opinions: readonly LabelledOpinion[]): string {
  const distinct = (names: readonly (string | null)[]) => new Set(names.filter((name) => name !== null)).size;
  return [
    `${opinions.length} opinions, ${distinct(opinions.map(({ group }) => group))} groups, ${distinct(opinions.map(({ theme }) => theme))} themes`,
    `drafts: ${counted(opinions.map(({ draft }) => draft))}`,
    `kinds: ${counted(opinions.map(({ kind }) => kind))}`,
    `made: ${counted(opinions.flatMap(({ made }) => made))}`,
    `twists: ${counted(opinions.flatMap(({ twist }) => twist ?? []))}`,
    `places: ${counted(opinions.map(({ place }) => place.as))}`,
    `flags: ${counted(opinions.flatMap(({ flags }) => flags))}`,
    `undecided: ${counted(opinions.flatMap(({ undecided }) => undecided ?? []))}`,
  ].join('\n  ');
}
