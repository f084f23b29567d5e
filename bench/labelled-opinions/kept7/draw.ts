import { type Chance, chance } from '../chance.ts';
import {
  type Draft,
  FLAGS,
  type Flag,
  type LabelledOpinion,
  type PlaceKind,
  type UnitRef,
} from '../labelled-opinion.ts';
import { folded } from '../vietnamese-typing.ts';
import { cited, unitsIn } from './citing.ts';
import type { EighthKernel, EighthTwist } from './kernel.ts';
import { filled, PERSONAL, type Slots, sender } from './senders.ts';
import { type Letter, passOn } from './ways.ts';

type Unnumbered = Omit<LabelledOpinion, 'id'>;

/** A twin that nobody passes on is met in every other drawing: in life they are fewer than a hand can think of. */
const MET = 0.54;

const inOrder = (flags: readonly Flag[]) => FLAGS.filter((flag) => flags.includes(flag));

export function draw(
  drafts: readonly Draft[],
  kernels: readonly EighthKernel[],
  seed: string,
  part: string,
): LabelledOpinion[] {
  const opinions = drafts.flatMap(({ id }) => {
    const own = kernels.filter(({ draft }) => draft === id);
    return sharing(own.flatMap((kernel) => ofKernel(kernel, chance(`${seed} ${id} ${kernel.key}`))));
  });
  return chance(`${seed} order`)
    .shuffle(opinions)
    .map((opinion, at) => ({ id: `${part}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function ofKernel(kernel: EighthKernel, luck: Chance): Unnumbered[] {
  const group = `${kernel.draft}/${kernel.key}`;
  const first = sender(kernel.draft, luck);
  const form = cited(kernel.text, luck);
  const letter: Letter = {
    draft: kernel.draft,
    raw: kernel.text,
    form,
    first,
    spans: kernel.spans ?? [],
    hand: kernel.hand ?? [],
  };
  const met = (kernel.twists ?? []).filter(
    ({ mass, kind }) => mass !== undefined || kind === 'article' || luck.happens(MET),
  );
  return [
    ...sentOf(kernel, group, letter, kernel.mass ?? 0, kernel.text, luck),
    ...met.flatMap((twist) => twinsOf(kernel, twist, group, letter, luck)),
    ...joinedOf(kernel, group, letter, luck),
  ];
}

/** The letter of the first sender and those that follow. */
function sentOf(
  kernel: EighthKernel,
  group: string,
  letter: Letter,
  many: number,
  raw: string,
  luck: Chance,
): Unnumbered[] {
  const text = filled(letter.form, letter.first);
  const rest = {
    draft: kernel.draft,
    group,
    carries: [],
    place: placeOf(kernel, raw),
    theme: kernel.theme,
    voice: kernel.voice,
    ...(kernel.undecided ? { undecided: kernel.undecided } : {}),
  };
  const own = [...(kernel.flags ?? []), ...(PERSONAL.test(raw) ? (['personalData'] as const) : [])];
  const copies = Array.from({ length: many }, (_, nth) => {
    const sent = passOn(letter, luck, nth);
    const kind = folded(sent.text) === folded(text) ? ('copy' as const) : ('near' as const);
    const flags = inOrder([...(kernel.flags ?? []), ...sent.flags]);
    return { ...rest, text: sent.text, kind, made: sent.made, flags };
  });
  return [{ ...rest, text, kind: 'base', made: [], flags: inOrder(own) }, ...copies];
}

function twinsOf(
  kernel: EighthKernel,
  twist: EighthTwist,
  origin: string,
  letter: Letter,
  luck: Chance,
): Unnumbered[] {
  const raw = twist.changes.reduce((text, [from, to]) => text.replace(from, to), kernel.text);
  const first: Slots = sender(kernel.draft, luck);
  const form = sameCiting(raw, letter, luck);
  const group = `${origin}~${twist.kind}${kernel.twists!.indexOf(twist)}`;
  const twin: Letter = { ...letter, raw, form, first, hand: twist.hand ?? [] };
  const theme = twist.theme ?? kernel.theme;
  return sentOf({ ...kernel, theme }, group, twin, twist.mass ?? 0, raw, luck).map((opinion) => ({
    ...opinion,
    twinOf: origin,
    twist: twist.kind,
  }));
}

/** A neighbour takes the letter as it lies there: the unit is named in the same way where it can be drawn so. */
function sameCiting(raw: string, letter: Letter, luck: Chance): string {
  const likeness = (form: string) => {
    const words = new Set(letter.form.split(/\s+/));
    return form.split(/\s+/).reduce((sum, word) => sum + (words.has(word) ? 1 : -1), 0);
  };
  const drawn = Array.from({ length: 12 }, () => cited(raw, luck));
  return drawn.reduce((best, form) => (likeness(form) > likeness(best) ? form : best));
}

function joinedOf(kernel: EighthKernel, group: string, letter: Letter, luck: Chance): Unnumbered[] {
  return (kernel.joined ?? []).map(({ text, flags = [] }, nth) => {
    const letterText = filled(letter.form, sender(kernel.draft, luck));
    const personal: Flag[] = PERSONAL.test(letter.form) ? ['personalData'] : [];
    return {
      draft: kernel.draft,
      text: `${letterText}\n${cited(text, luck)}`,
      group: `${group}+${nth + 1}`,
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

function placeOf({ as, at }: EighthKernel, raw: string): { as: PlaceKind; units: readonly UnitRef[] } {
  return as ? { as, units: at } : { as: 'cited', units: unitsIn(raw) };
}

/** A letter that names no unit, and a demand that may name one: where neither does, two articles may be meant. */
function placeOfBoth(kernel: EighthKernel, own: string): Pick<Unnumbered, 'place' | 'undecided'> {
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
