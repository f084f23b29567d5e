import { Grouping, nodeOf } from './grouping.ts';
import { opinionCore } from './opinion-core.ts';
import { ownParagraphs } from './own-paragraphs.ts';

export interface OpinionText {
  readonly id: string;
  readonly text: string;
  /** The unit under which it was given, "5.2". */
  readonly unit?: string;
}

const byId = (opinions: readonly OpinionText[]) =>
  [...opinions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** A grouping of texts, and the place of each in it. */
function groupingOf(opinions: readonly OpinionText[]): { grouping: Grouping; places: readonly number[] } {
  const grouping = new Grouping();
  const known = new Map<string, number>();
  const places = opinions.map(({ text, unit }) => {
    const said = `${unit ?? ''}\n${text}`;
    const place = known.get(said) ?? grouping.add(nodeOf(opinionCore(text, unit)));
    known.set(said, place);
    return place;
  });
  return { grouping, places };
}

/** Opinion → the smallest id of its group. The same for the same opinions in whatever order. */
export function groupOpinionTexts(given: readonly OpinionText[]): Map<string, string> {
  const opinions = byId(given);
  const { grouping, places } = groupingOf(opinions);
  const groups = grouping.groups();
  const names = new Map<number, string>();
  for (const [index, { id }] of opinions.entries()) {
    const group = groups[places[index]!]!;
    const known = names.get(group);
    if (known === undefined || id < known) names.set(group, id);
  }
  return new Map(opinions.map(({ id }, index) => [id, names.get(groups[places[index]!]!)!]));
}

/** Pairs of groups that may be one opinion, each by its opinion with the smallest id. */
export function findLikely(given: readonly OpinionText[]): [string, string][] {
  const opinions = byId(given);
  const { grouping, places } = groupingOf(opinions);
  const groups = grouping.groups();
  const first = new Map<number, string>();
  for (const [index, { id }] of opinions.entries()) {
    const group = groups[places[index]!]!;
    if (!first.has(group)) first.set(group, id);
  }
  return grouping.likelyGroups().map(([one, two]) => [first.get(one)!, first.get(two)!]);
}

/** Pairs that have a whole paragraph in common and are not the same opinion. */
export function findSharing(given: readonly OpinionText[]): [string, string][] {
  const opinions = byId(given);
  const grouping = new Grouping();
  const wholes = opinions.map(({ text, unit }) => grouping.add(nodeOf(opinionCore(text, unit))));
  const parts = opinions.map(({ text }) =>
    ownParagraphs(text).map((part) => grouping.add(nodeOf(opinionCore(part)))),
  );
  const groups = grouping.groups();
  const holders = new Map<number, Set<number>>();
  const hold = (group: number, index: number) =>
    holders.set(group, (holders.get(group) ?? new Set()).add(index));
  for (const [index, place] of wholes.entries()) hold(groups[place]!, index);
  const pairs = new Map<string, [string, string]>();
  for (const [index, own] of parts.entries()) for (const place of own) hold(groups[place]!, index);
  for (const [index, own] of parts.entries())
    for (const place of own)
      for (const other of holders.get(groups[place]!)!) {
        if (groups[wholes[other]!] === groups[wholes[index]!]) continue;
        const pair = [opinions[index]!.id, opinions[other]!.id].sort() as [string, string];
        pairs.set(pair.join(' '), pair);
      }
  return [...pairs.values()];
}
