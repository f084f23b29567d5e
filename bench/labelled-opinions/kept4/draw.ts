import { type Chance, chance } from '../chance.ts';
import { capital, withCite } from '../kept3/draw.ts';
import { labels, nameOf, once, type Unnumbered } from '../kept3/labels.ts';
import type { Draft, LabelledOpinion, Part, PlaceKind, UnitRef } from '../labelled-opinion.ts';
import { campaign, changedCopy, exactCopy, type Letter } from './copies.ts';
import type { EditedCopy, FourthKernel } from './kernel.ts';
import { signedBy } from './senders.ts';

/** The committed opinions of a part: for each kernel its base, twins and copies, and letters with a demand more. */
export function draw(
  drafts: readonly Draft[],
  kernels: readonly FourthKernel[],
  seed: string,
  part: Part,
): LabelledOpinion[] {
  const known = new Set(drafts.map(({ id }) => id));
  const lost = kernels.find(({ draft }) => !known.has(draft));
  if (lost) throw new Error(`no draft "${lost.draft}"`);
  const made = kernels.flatMap((kernel) => ofKernel(kernel, chance(`${seed}/${nameOf(kernel)}`)));
  const all = [...made, ...drafts.flatMap(({ id }) => twoCampaigns(kernels, id, seed))];
  return chance(`${seed}/order`)
    .shuffle(all)
    .map((opinion, at) => ({ id: `${part}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function ofKernel(kernel: FourthKernel, luck: Chance): Unnumbered[] {
  const letter = letterOf(kernel, kernel.text, luck);
  return [
    baseOf(letter),
    ...sentMore(kernel, letter, luck),
    ...(kernel.hand ?? []).map((copy) => edited(kernel, copy, luck)),
    ...(kernel.twists ?? []).flatMap((_, which) => twin(kernel, which, luck)),
    ...(kernel.own ?? []).map((_, which) => withOwn(kernel, which, luck)),
  ];
}

function letterOf(kernel: FourthKernel, text: string, luck: Chance): Letter {
  const template = capital(withCite({ text, at: kernel.at }, luck));
  return { labels: labels(kernel, text), template, base: signedBy(template, luck) };
}

const baseOf = ({ labels, base }: Letter): Unnumbered => ({ ...labels, text: base, kind: 'base', made: [] });

/** A campaign, or a single opinion: one in twenty is sent twice, one in fourteen once more and a little otherwise. */
function sentMore({ mass, copies }: FourthKernel, letter: Letter, luck: Chance): Unnumbered[] {
  if (mass) return campaign(letter, mass, luck);
  const twice = copies ?? (luck.happens(1 / 20) ? 1 : 0);
  const again = luck.happens(1 / 14) ? [changedCopy(letter, luck.pick(['typed', 'around']), luck)] : [];
  return [...Array.from({ length: twice }, () => exactCopy(letter, luck)), ...again];
}

function edited(kernel: FourthKernel, copy: EditedCopy, luck: Chance): Unnumbered {
  const text = (copy.edits ?? []).reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`${nameOf(kernel)}: no "${from}"`);
    return now.replace(from, () => to);
  }, copy.text ?? kernel.text);
  const letter = letterOf(kernel, text, luck);
  return {
    ...baseOf(letter),
    kind: 'near',
    made: [copy.made],
    flags: once([...letter.labels.flags, ...(copy.flags ?? [])]),
    ...(kernel.text.includes('\n') && { frames: [nameOf(kernel)] }),
  };
}

/** Nearly the same words and another demand; a campaign may be answered by another one. */
function twin(kernel: FourthKernel, which: number, luck: Chance): Unnumbered[] {
  const { kind, from, to, at = kernel.at, mass = 0 } = kernel.twists![which]!;
  const text = from === undefined ? kernel.text : kernel.text.replace(from, () => to!);
  const group = `${nameOf(kernel)}~${kind}${which + 1}`;
  const letter = letterOf({ ...kernel, at }, text, luck);
  const own = {
    ...letter.labels,
    group,
    carries: [group],
    twinOf: nameOf(kernel),
    twist: kind,
    theme: kind === 'article' ? null : letter.labels.theme,
  };
  const twinned = { ...letter, labels: own };
  return [baseOf(twinned), ...campaign(twinned, mass, luck)];
}

/** Named units of all demands; an article that is only meant is not labelled beside a named one. */
function placeOf(demands: readonly { readonly at: readonly UnitRef[]; readonly as: PlaceKind }[]) {
  const named = demands.filter(({ as }) => as === 'cited').flatMap(({ at }) => at);
  return named.length > 0 ? { place: { as: 'cited' as const, units: once(named) } } : undefined;
}

function withOwn(kernel: FourthKernel, which: number, luck: Chance): Unnumbered {
  const { text, at, as = 'cited', flags = [] } = kernel.own![which]!;
  const letter = letterOf(kernel, kernel.text, luck);
  const place = placeOf([kernel, { at, as }]);
  return {
    ...baseOf(letter),
    text: `${letter.base}\n\n${text}`,
    frames: [nameOf(kernel)],
    group: `${nameOf(kernel)}+own${which + 1}`,
    kind: 'joined',
    made: ['ownDemand'],
    theme: null,
    flags: once([...letter.labels.flags, ...flags]),
    ...(place ?? { undecided: ['place' as const] }),
  };
}

/** The first two campaigns of a draft, sent as one letter. */
function twoCampaigns(kernels: readonly FourthKernel[], draft: string, seed: string): Unnumbered[] {
  const [one, two] = kernels.filter((kernel) => kernel.draft === draft && kernel.mass);
  if (!one || !two) return [];
  const luck = chance(`${seed}/both/${draft}`);
  const letters = [one, two].map((kernel) => letterOf(kernel, kernel.text, luck));
  const names = [nameOf(one), nameOf(two)];
  return [
    {
      ...baseOf(letters[0]!),
      text: letters.map(({ base }) => base).join('\n\n'),
      ...(placeOf([one, two]) ?? { undecided: ['place' as const] }),
      group: names.join('+'),
      kind: 'joined',
      made: ['bothLetters'],
      carries: names,
      frames: names,
      theme: null,
      flags: once(letters.flatMap((letter) => letter.labels.flags)),
    },
  ];
}
