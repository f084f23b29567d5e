import { chance } from '../chance.ts';
import {
  type Draft,
  FLAGS,
  type Flag,
  type LabelledOpinion,
  type PlaceKind,
  type UnitRef,
} from '../labelled-opinion.ts';
import { folded } from '../vietnamese-typing.ts';
import { settled, unitsIn } from './citing.ts';
import type { NinthKernel, NinthTwist } from './kernel.ts';
import { passOn, read } from './passing-on.ts';
import { PERSONAL, sender } from './senders.ts';
import { wordsOf } from './typing.ts';
import type { Letter } from './ways.ts';

type Unnumbered = Omit<LabelledOpinion, 'id'>;

const inOrder = (flags: readonly Flag[]) => FLAGS.filter((flag) => flags.includes(flag));

export function draw(
  drafts: readonly Draft[],
  kernels: readonly NinthKernel[],
  seed: string,
  part: string,
): LabelledOpinion[] {
  const opinions = drafts.flatMap(({ id }) =>
    sharing(kernels.filter(({ draft }) => draft === id).flatMap((kernel) => ofKernel(kernel, seed))),
  );
  return chance(`${seed} order`)
    .shuffle(opinions)
    .map((opinion, at) => ({ id: `${part}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function ofKernel(kernel: NinthKernel, seed: string): Unnumbered[] {
  const { twists = [], mass = 0, hand = [] } = kernel;
  return [
    ...sentOf(kernel, kernel.text, hand, mass, seed, ''),
    ...twists.flatMap((twist, nth) => twinsOf(kernel, twist, nth, seed)),
    ...joinedOf(kernel, seed),
  ];
}

const seedOf = (kernel: NinthKernel, seed: string, what: string) =>
  `${seed} ${kernel.draft} ${kernel.key} ${what}`;

/** A neighbour who takes the letter names its units in the same way: the same seed says how. */
const templateOf = (kernel: NinthKernel, raw: string, seed: string) =>
  settled(raw, chance(seedOf(kernel, seed, 'units')));

/** The letter of the first sender and those that follow. */
function sentOf(
  kernel: NinthKernel,
  raw: string,
  hand: Letter['hand'],
  many: number,
  seed: string,
  twin: string,
): Unnumbered[] {
  const luck = chance(seedOf(kernel, seed, `sent${twin}`));
  const letter: Letter = {
    draft: kernel.draft,
    template: templateOf(kernel, raw, seed),
    first: sender(kernel.draft, luck),
    spans: kernel.spans ?? [],
    hand,
    kept: new Set(turningWords(kernel)),
  };
  const text = read(letter.template, letter.first);
  const rest = {
    draft: kernel.draft,
    group: `${kernel.draft}/${kernel.key}${twin}`,
    carries: [],
    place: placeOf(kernel, raw),
    theme: kernel.theme,
    voice: kernel.voice,
    ...(kernel.undecided ? { undecided: kernel.undecided } : {}),
  };
  const own = [...(kernel.flags ?? []), ...(PERSONAL.test(raw) ? (['personalData'] as const) : [])];
  const copies = passOn(letter, many, luck).map((sent) => {
    const kind = folded(sent.text) === folded(text) ? ('copy' as const) : ('near' as const);
    const flags = inOrder([...(kernel.flags ?? []), ...sent.flags]);
    return { ...rest, text: sent.text, kind, made: sent.made, flags };
  });
  return [{ ...rest, text, kind: 'base', made: [], flags: inOrder(own) }, ...copies];
}

/** What tells a letter from its twins where that is a word or two; a twin written anew is told by the rest. */
const turningWords = ({ twists = [] }: NinthKernel): string[] =>
  twists
    .flatMap(({ changes }) => changes)
    .map(([from, to]) => [wordsOf(from), wordsOf(to)] as const)
    .filter(([from]) => from.length < 10)
    .flatMap(([from, to]) => [
      ...from.filter((word) => !to.includes(word)),
      ...to.filter((word) => !from.includes(word)),
    ]);

function twinsOf(kernel: NinthKernel, twist: NinthTwist, nth: number, seed: string): Unnumbered[] {
  const raw = twist.changes.reduce((text, [from, to]) => text.replace(from, () => to), kernel.text);
  const changed = {
    ...kernel,
    theme: twist.theme ?? kernel.theme,
    ...(twist.at ? { at: twist.at, as: 'meant' as const } : {}),
    undecided: twist.undecided ?? kernel.undecided,
  };
  return sentOf(changed, raw, twist.hand ?? [], twist.mass ?? 0, seed, `~${twist.kind}${nth}`).map(
    (opinion) => ({
      ...opinion,
      twinOf: `${kernel.draft}/${kernel.key}`,
      twist: twist.kind,
    }),
  );
}

function joinedOf(kernel: NinthKernel, seed: string): Unnumbered[] {
  return (kernel.joined ?? []).map(({ text, flags = [] }, nth) => {
    const luck = chance(seedOf(kernel, seed, `joined${nth}`));
    const template = `${templateOf(kernel, kernel.text, seed)}\n${settled(text, luck, luck.happens(0.4))}`;
    const personal: Flag[] = PERSONAL.test(template) ? ['personalData'] : [];
    return {
      draft: kernel.draft,
      text: read(template, sender(kernel.draft, luck)),
      group: `${kernel.draft}/${kernel.key}+${nth + 1}`,
      kind: 'joined',
      made: ['joined'],
      carries: [],
      ...placeOfBoth(kernel, text),
      theme: null,
      flags: inOrder([...(kernel.flags ?? []), ...flags, ...personal]),
      voice: kernel.voice,
    };
  });
}

function placeOf({ as, at }: NinthKernel, raw: string): { as: PlaceKind; units: readonly UnitRef[] } {
  return as ? { as, units: at } : { as: 'cited', units: unitsIn(raw) };
}

/** A letter that names no unit, and a demand that may name one: where neither does, two articles may be meant. */
function placeOfBoth(kernel: NinthKernel, own: string): Pick<Unnumbered, 'place' | 'undecided'> {
  if (!kernel.as || unitsIn(own).length > 0)
    return { place: { as: 'cited', units: unitsIn(`${kernel.text} ${own}`) } };
  return { place: placeOf(kernel, own), undecided: ['place'] };
}

const linesOf = (text: string) => text.split('\n').map(folded);
const longest = (lines: readonly string[]) =>
  lines.reduce((best, line) => (line.length > best.length ? line : best));

/**
 * Who shares a paragraph with whom, read from the texts of one draft: the longest paragraph of the letter under which
 * somebody has put a demand of his own is carried by all in which it stands to the letter. With changed copies of
 * that letter, and where two groups have some other line in common, it is open.
 */
function sharing(opinions: readonly Unnumbered[]): Unnumbered[] {
  const letterOf = ({ group }: Unnumbered) => group.split('+')[0]!;
  const paragraphs = new Map<string, string[]>();
  for (const joined of opinions.filter(({ kind }) => kind === 'joined'))
    paragraphs.set(letterOf(joined), [
      ...(paragraphs.get(letterOf(joined)) ?? []),
      longest(linesOf(joined.text)),
    ]);
  const groupsOf = new Map<string, Set<string>>();
  for (const { text, group } of opinions)
    for (const line of linesOf(text)) groupsOf.set(line, (groupsOf.get(line) ?? new Set()).add(group));
  return opinions.map((opinion) => {
    const lines = linesOf(opinion.text);
    const carries = [...paragraphs].flatMap(([letter, these]) =>
      these.some((line) => lines.includes(line)) ? [letter] : [],
    );
    const letter = letterOf(opinion);
    const open = [
      ...(paragraphs.has(letter) ? [letter] : []),
      ...lines.filter((line) => line.split(' ').length > 2 && groupsOf.get(line)!.size > 1),
    ];
    return {
      ...opinion,
      carries,
      ...(open.length > 0 ? { frames: open } : {}),
    };
  });
}
