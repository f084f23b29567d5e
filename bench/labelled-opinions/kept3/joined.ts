import { type Chance, chance } from '../chance.ts';
import type { Undecidable } from '../labelled-opinion.ts';
import type { OwnDemand, ThirdKernel } from './kernel.ts';
import { type Labels, labels, nameOf, once, type Unnumbered } from './labels.ts';
import { filledIn } from './senders.ts';

/** A letter and a demand of the sender's own under it: counted with what it asks itself. */
export const withOwn = (kernel: ThirdKernel, cited: string, luck: Chance): Unnumbered[] =>
  (kernel.own ?? []).map((demand, which) => ({
    ...together(labels(kernel, kernel.text), demand),
    text: `${filledIn(cited, luck)}\n\n${demand.text}`,
    group: `${nameOf(kernel)}+own${which + 1}`,
    kind: 'joined',
    made: ['ownDemand'],
    carries: [nameOf(kernel)],
  }));

/** Named units of both; an article that is only meant is not labelled beside a named one, two of them are left open. */
function together(one: Labels, { at, as = 'cited', flags = [] }: Omit<OwnDemand, 'text'>) {
  const named = [...(one.place.as === 'cited' ? one.place.units : []), ...(as === 'cited' ? at : [])];
  const open: Undecidable[] = named.length > 0 ? [] : ['place'];
  const undecided = once([...(one.undecided ?? []), ...open]);
  return {
    ...one,
    place: named.length > 0 ? { as: 'cited' as const, units: once(named) } : one.place,
    theme: null,
    flags: once([...one.flags, ...flags]),
    ...(undecided.length > 0 && { undecided }),
  };
}

/** Two bases of one draft in one letter, as a neighbour puts them together: one for each campaign. */
export function joinedPairs(
  kernels: readonly ThirdKernel[],
  made: readonly Unnumbered[],
  seed: string,
): Unnumbered[] {
  const bases = new Map(
    made.filter(({ kind, twinOf }) => kind === 'base' && !twinOf).map((base) => [base.group, base]),
  );
  return kernels
    .filter(({ mass }) => mass)
    .flatMap((kernel) => {
      const luck = chance(`${seed}/joined/${nameOf(kernel)}`);
      const others = kernels.filter(
        ({ draft, mass, theme, at, undecided, as }) =>
          draft === kernel.draft &&
          !mass &&
          theme !== null &&
          !undecided &&
          as === 'cited' &&
          at[0] !== kernel.at[0],
      );
      if (others.length === 0) return [];
      const [one, two] = [bases.get(nameOf(kernel))!, bases.get(nameOf(luck.pick(others)))!];
      return [
        {
          ...together(one, { at: two.place.units, as: two.place.as, flags: two.flags }),
          text: `${one.text}\n\n${two.text}`,
          group: `${one.group}+${two.group}`,
          kind: 'joined' as const,
          made: ['neighbour'],
          carries: [one.group, two.group],
          ...((one.frames || two.frames) && { frames: [...(one.frames ?? []), ...(two.frames ?? [])] }),
        },
      ];
    });
}
