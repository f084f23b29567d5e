import { type Chance, chance } from '../chance.ts';
import {
  type Draft,
  FLAGS,
  type Flag,
  type LabelledOpinion,
  type Part,
  type PlaceKind,
  type TwistKind,
  type UnitRef,
} from '../labelled-opinion.ts';
import { folded, hasMarks, withoutMarks } from '../vietnamese-typing.ts';
import { citing } from './citing.ts';
import type { Edit, SeventhKernel } from './kernel.ts';
import { filled, isSlot, leftOpen, PERSONAL } from './senders.ts';
import { FRAME, type Letter, WAYS, type Way } from './ways.ts';

type Unnumbered = Omit<LabelledOpinion, 'id'>;

/** A letter or one of its twins: the text still holds slots and cited units. */
interface Member {
  readonly kernel: SeventhKernel;
  readonly group: string;
  readonly text: string;
  readonly at: readonly UnitRef[];
  readonly flags: readonly Flag[];
  readonly theme: string | null;
  readonly twist?: TwistKind;
  /** What a twin must still hold after a change by hand. */
  readonly holds: readonly string[];
  readonly mass: number;
  readonly copies: number;
}

const CITED = /\{([^{}]*[\s\d.][^{}]*)\}/g;
const cites = (text: string) => [...text.matchAll(CITED)].filter(([, inner]) => !isSlot(inner!));

const asWritten = (text: string) =>
  text.replace(CITED, (whole, inner: string) => (isSlot(inner) ? whole : inner));

/** Every unit cited in another way than in the letter; the first words of a text keep their capital. */
function recited(text: string, at: readonly UnitRef[], luck: Chance): string {
  let next = 0;
  return text.replace(CITED, (whole, inner: string, index: number) => {
    if (isSlot(inner)) return whole;
    const words = citing(at[next++]!, luck);
    return index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

function edited(text: string, edits: readonly Edit[]): string | undefined {
  let changed = text;
  for (const [from, to] of edits) {
    if (!changed.includes(from)) return;
    changed = changed.replace(from, () => to);
  }
  return changed.trim();
}

const inOrder = (flags: Iterable<Flag>) => {
  const set = new Set(flags);
  return FLAGS.filter((flag) => set.has(flag));
};

function membersOf(kernel: SeventhKernel): Member[] {
  const origin = `${kernel.draft}/${kernel.key}`;
  const { text, at, flags = [], mass = 0, copies = 0, twists = [] } = kernel;
  const base: Member = {
    kernel,
    group: origin,
    text,
    at,
    flags,
    theme: kernel.theme,
    holds: [],
    mass,
    copies,
  };
  const twins = twists.map((twist, number): Member => {
    const edits: Edit[] = [...(twist.from ? [[twist.from, twist.to!] as const] : []), ...(twist.more ?? [])];
    const words = edited(text, edits);
    if (words === undefined) throw new Error(`${origin}: ${twist.kind} ${number} does not find its words`);
    const luck = chance(`${origin}/${number}`);
    const units = twist.at ?? at;
    const moved = twist.kind === 'article' && twist.at ? recited(words, units, luck) : words;
    // The new unit is cited once and for all by the twin, its copies cite it anew.
    const shown = moved === words ? words : braced(words, units, luck);
    return {
      kernel,
      group: `${origin}~${twist.kind}${number + 1}`,
      text: shown,
      at: units,
      flags: twist.flags ?? flags,
      theme: twist.theme ?? kernel.theme,
      twist: twist.kind,
      holds: edits.map(([, to]) => to).filter((to) => to !== ''),
      mass: twist.mass ?? (mass >= 15 ? 3 : mass >= 6 && number < 2 ? 1 : 0),
      copies: twist.copies ?? (mass >= 15 && number === 0 ? 2 : 0),
    };
  });
  return [base, ...twins];
}

function braced(text: string, at: readonly UnitRef[], luck: Chance): string {
  let next = 0;
  return text.replace(CITED, (whole, inner: string, index: number) => {
    if (isSlot(inner)) return whole;
    const words = citing(at[next++]!, luck);
    return `{${index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words}}`;
  });
}

const placeOf = ({ kernel, at }: Member, more: readonly UnitRef[] = []) => {
  const as: PlaceKind = kernel.as ?? 'cited';
  const units = as === 'none' ? [] : as === 'meant' ? [at[0]!.split('.')[0]!] : at;
  const all = [...new Set([...(as === 'meant' && more.length > 0 ? [] : units), ...more])];
  return { as: more.length > 0 ? ('cited' as const) : as, units: all };
};

function labelled(
  member: Member,
  text: string,
  flags: Iterable<Flag>,
  rest: Partial<Unnumbered>,
): Unnumbered {
  const { kernel, group, theme, twist } = member;
  return {
    draft: kernel.draft,
    group,
    carries: [group],
    place: placeOf(member),
    theme: theme === null ? null : `${kernel.draft}/${theme}`,
    flags: inOrder(flags),
    voice: kernel.voice,
    text,
    kind: 'base',
    made: [],
    ...(twist && { twinOf: `${kernel.draft}/${kernel.key}`, twist }),
    ...(kernel.undecided && { undecided: kernel.undecided }),
    ...rest,
  };
}

const withPersonal = (template: string, flags: readonly Flag[]): Flag[] =>
  PERSONAL.test(template) ? [...flags, 'personalData'] : [...flags];

const EXACT: readonly ((text: string, luck: Chance) => readonly [string, string])[] = [
  (text) => [text, 'verbatim'],
  (text) => [text, 'verbatim'],
  (text) => [text, 'verbatim'],
  (text) => [text.toUpperCase(), 'capitals'],
  (text) => [text.toLowerCase(), 'smallLetters'],
  (text) => [text.replace(/[,.!?]+(?=\s|$)/g, ''), 'noPoints'],
  (text) => [text.normalize('NFD'), 'decomposed'],
  (text, luck) => [text.replace(/ /g, () => (luck.happens(0.06) ? '\n' : ' ')), 'lines'],
  (text, luck) => [`${text} ${luck.pick(['🙏', '👍👍', '😡😡😡', '!!!', '...'])}`, 'signs'],
];

function oneOf(ways: readonly Way[], luck: Chance): Way {
  let left = luck.below(ways.reduce((sum, { weight }) => sum + weight, 0));
  for (const way of ways) {
    left -= way.weight;
    if (left < 0) return way;
  }
  return ways.at(-1)!;
}

/** The paragraph that makes the letter: the longest one that is no head or tail. */
const paragraphOf = (text: string) =>
  asWritten(text)
    .split('\n')
    .filter((line) => !FRAME.test(line))
    .toSorted((a, b) => b.length - a.length)[0] ?? asWritten(text);

function drawn(member: Member, luck: Chance): Unnumbered {
  const { kernel, holds } = member;
  const base = folded(filled(asWritten(member.text), chance(`base/${member.group}`)));
  const plain = !hasMarks(member.text);
  for (let tries = 0; tries < 60; tries++) {
    let text = member.text;
    const made: string[] = [];
    const flags = new Set(member.flags);
    const slots = /\{\w+\}/.test(text.replace(CITED, (all, inner: string) => (isSlot(inner) ? all : '')));
    const take = (name: string, changed: string | undefined, keep = true) => {
      if (changed === undefined || changed === text || !changed.trim()) return false;
      if (keep && !holds.every((words) => changed.includes(words))) return false;
      text = changed;
      made.push(name);
      return true;
    };
    if (kernel.instead && luck.happens(0.55)) {
      let words = text;
      for (const [from, ...to] of luck.shuffle(kernel.instead).slice(0, 1 + luck.below(3)))
        words = words.replace(from, () => luck.pick(to));
      take('otherWords', words);
    }
    const byHand = kernel.hand?.filter(({ edits }) => edits) ?? [];
    if (byHand.length > 0 && luck.happens(0.3)) {
      const { made: name, edits, flags: other } = luck.pick(byHand);
      if (take(name, edited(text, edits!))) for (const flag of other ?? []) flags.add(flag);
    }
    if (cites(text).length > 0 && luck.happens(0.3)) take('recited', recited(text, member.at, luck), false);
    const count = made.length > 0 || slots ? (luck.below(10) < 4 ? 0 : 1) : luck.happens(0.25) ? 2 : 1;
    const early: Way[] = [];
    const late: Way[] = [];
    for (let i = 0; i < count; i++) {
      const way = oneOf(WAYS, luck);
      (way.after ? late : early).push(way);
    }
    const letter = (): Letter => ({ text, draft: kernel.draft, plain });
    for (const way of early) {
      const changed = way.change(letter(), luck);
      // A twin's own words stay as they are; a word spelt otherwise elsewhere does no harm.
      if (take(way.name, changed)) for (const flag of way.flags ?? []) flags.add(flag);
    }
    const empty = slots && luck.happens(0.06);
    if (!empty && PERSONAL.test(text)) flags.add('personalData');
    if (cites(text).length > 0) text = asWritten(text);
    if (/\{\w+\}/.test(text)) {
      text = empty ? leftOpen(text) : filled(text, luck);
      if (slots) made.push(empty ? 'leftOpen' : 'filledIn');
    }
    for (const way of late) take(way.name, way.change(letter(), luck), false);
    if (made.length === 0 || folded(text) === base) continue;
    // Slips and lost marks may not undo what makes the twin: its letters without marks stay, or it is drawn anew.
    if (late.some(({ name }) => name !== 'noMarks') && !intact(text, member)) continue;
    const whole = folded(text).includes(folded(paragraphOf(member.text)));
    return labelled(member, text, flags, {
      kind: 'near',
      made: [...new Set(made)],
      carries: whole ? [member.group] : [],
      frames: [member.group],
    });
  }
  throw new Error(`${member.group}: nothing happens to it`);
}

const intact = (text: string, { holds }: Member) =>
  holds.every((words) => withoutMarks(folded(text)).includes(withoutMarks(folded(asWritten(words)))));

function near(member: Member, seed: string): Unnumbered[] {
  const { kernel, group, holds, twist, mass } = member;
  const baseWords = folded(filled(asWritten(member.text), chance(`base/${group}`)));
  const made: Unnumbered[] = [];
  kernel.hand?.forEach((copy, number) => {
    if (twist && (copy.text || number % 2 === 0)) return;
    const template = copy.text ?? edited(member.text, copy.edits!);
    if (template === undefined) {
      if (twist) return;
      throw new Error(`${group}: hand ${number} does not find its words`);
    }
    if (!holds.every((words) => template.includes(words))) return;
    const text = filled(asWritten(template), chance(`${seed}/${group}/hand${number}`));
    if (folded(text) === baseWords) throw new Error(`${group}: hand ${number} changes nothing`);
    const whole = folded(text).includes(folded(paragraphOf(member.text)));
    made.push(
      labelled(member, text, withPersonal(template, copy.flags ?? member.flags), {
        kind: 'near',
        made: [copy.made],
        carries: whole ? [group] : [],
        frames: [group],
      }),
    );
  });
  for (let i = 0; i < mass; i++) made.push(drawn(member, chance(`${seed}/${group}/near${i}`)));
  return made;
}

function family(kernel: SeventhKernel, seed: string): Unnumbered[] {
  return membersOf(kernel).flatMap((member) => {
    const { group } = member;
    const text = filled(asWritten(member.text), chance(`base/${group}`));
    const base = labelled(member, text, withPersonal(member.text, member.flags), {});
    const copies = Array.from({ length: member.copies }, (_, number) => {
      const luck = chance(`${seed}/${group}/copy${number}`);
      const [words, made] = luck.pick(EXACT)(text, luck);
      return folded(words) === folded(text)
        ? { ...base, kind: 'copy' as const, text: words, made: [made] }
        : { ...base, kind: 'copy' as const, made: ['verbatim'] };
    });
    const joined = (member.twist ? [] : (kernel.own ?? [])).map((own, number): Unnumbered => {
      const luck = chance(`${seed}/${group}/own${number}`);
      const letter = filled(asWritten(member.text), luck);
      const demand = filled(asWritten(own.text), luck);
      const words = luck.happens(0.7) ? `${letter}\n${demand}` : `${demand}\n${letter}`;
      const { undecided: _, ...rest } = labelled(
        member,
        words,
        withPersonal(member.text + own.text, member.flags),
        {},
      );
      return {
        ...rest,
        group: `${group}+own${number + 1}`,
        place: placeOf(member, own.at),
        theme: null,
        kind: 'joined',
        made: ['demandAdded'],
        frames: [group],
      };
    });
    return [base, ...copies, ...near(member, seed), ...joined];
  });
}

/** A line that letters of several groups have: whether it is a shared paragraph the rules leave open. */
function withFrames(opinions: readonly Unnumbered[]): Unnumbered[] {
  const linesOf = ({ text }: Unnumbered) =>
    text.includes('\n') ? [...new Set(text.split('\n').map(folded))].filter((line) => line.length > 8) : [];
  const groups = new Map<string, Set<string>>();
  for (const opinion of opinions)
    for (const line of linesOf(opinion)) {
      const name = `${opinion.draft}: ${line}`;
      groups.set(name, (groups.get(name) ?? new Set()).add(opinion.group));
    }
  return opinions.map((opinion) => {
    const shared = linesOf(opinion)
      .filter((line) => groups.get(`${opinion.draft}: ${line}`)!.size > 1)
      .map((line) => `line ${line.slice(0, 40)}`);
    const frames = [...new Set([...(opinion.frames ?? []), ...shared])];
    return frames.length > 0 ? { ...opinion, frames } : opinion;
  });
}

/** The opinions of the part, in the order in which they came in. */
export function draw(
  _drafts: readonly Draft[],
  kernels: readonly SeventhKernel[],
  seed: string,
  part: Part,
): LabelledOpinion[] {
  const opinions = withFrames(kernels.flatMap((kernel) => family(kernel, seed)));
  return chance(`${seed}/order`)
    .shuffle(opinions)
    .map((opinion, index) => ({ id: `${part}-${String(index + 1).padStart(4, '0')}`, ...opinion }));
}
