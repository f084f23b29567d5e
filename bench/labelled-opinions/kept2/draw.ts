import { type Chance, chance } from '../chance.ts';
import type { Draft, Flag, LabelledOpinion, UnitRef } from '../labelled-opinion.ts';
import { folded, hasMarks, withoutMarks } from '../vietnamese-typing.ts';
import { type Filled, fill, PERSONAL } from './filling.ts';
import type { SecondKernel } from './kernel.ts';
import { COPIES, WAYS } from './variants.ts';

type Unnamed = Omit<LabelledOpinion, 'id'>;

/** One thing said: the text of a kernel, or its twin. */
interface Saying {
  readonly kernel: SecondKernel;
  readonly draft: Draft;
  readonly group: string;
  readonly template: string;
  readonly at: readonly UnitRef[];
  readonly theme: string | null;
  readonly near: number;
  readonly twin?: Pick<LabelledOpinion, 'twinOf' | 'twist'>;
}

/**
 * Opinions of the second kept part, the same for the same seed. This works by writing down, for every kernel and each
 * twin, its text, exact copies, what was written again by hand and changed texts; then the texts that carry a
 * campaign's paragraph. Each kernel has its own stream of chance.
 */
export function draw(
  drafts: readonly Draft[],
  kernels: readonly SecondKernel[],
  seed: string,
  prefix: string,
): LabelledOpinion[] {
  const opinions = drafts.flatMap((draft) => {
    const own = kernels.filter((kernel) => kernel.draft === draft.id);
    const told = own.flatMap((kernel) => toldBy(kernel, draft, chance(`${seed}:${draft.id}:${kernel.key}`)));
    return [...told, ...twoCampaigns(own, told, chance(`${seed}:${draft.id}:campaigns`))];
  });
  return chance(`${seed}:order`)
    .shuffle(opinions)
    .map((opinion, at) => ({ id: `${prefix}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function toldBy(kernel: SecondKernel, draft: Draft, luck: Chance): Unnamed[] {
  const group = `${kernel.draft}/${kernel.key}`;
  const { at, text: template, theme, twists = [] } = kernel;
  const first: Saying = { kernel, draft, group, template, at, theme, near: kernel.mass ?? luck.below(3) };
  const twins = twists.map(
    (twist, order): Saying => ({
      ...first,
      group: `${group}~${twist.kind}${order + 1}`,
      template: twist.text ?? (twist.from ? template.replace(twist.from, twist.to!) : template),
      at: twist.at ?? at,
      theme: twist.theme ?? theme,
      near: luck.below(2),
      twin: { twinOf: group, twist: twist.kind },
    }),
  );
  return [...textsOf(first, luck), ...joined(first, luck), ...twins.flatMap((twin) => textsOf(twin, luck))];
}

function textsOf(saying: Saying, luck: Chance): Unnamed[] {
  const { kernel, near, twin } = saying;
  const filled = filledAnew(saying, luck);
  const base = labelled(saying, filled, 'base', []);
  if (kernel.lone) return [base, ...(twin ? [] : handsOf(saying, base, luck))];
  const copies = Math.round(near * 0.25) + (luck.happens(0.2) ? 1 : 0);
  const stories = twin ? [] : (kernel.stories ?? []);
  return [
    base,
    ...Array.from({ length: copies }, () => {
      const { name, change } = luck.pick(COPIES);
      return labelled(saying, { ...filled, text: change(filled.text, luck) }, 'copy', [name]);
    }),
    ...(twin ? [] : handsOf(saying, base, luck)),
    ...stories.map((story) => {
      const { text, units } = filledAnew(saying, luck);
      return labelled(saying, { text: luck.shuffle([story, text]).join('\n\n'), units }, 'near', [
        'ownStory',
      ]);
    }),
    ...Array.from({ length: near }, () => changed(saying, base, luck)).filter(
      (opinion) => opinion !== undefined,
    ),
  ];
}

function filledAnew({ kernel, template, at, draft }: Saying, luck: Chance): Filled {
  // The heading is the article's: two clauses of one article named by it would be the same words.
  return fill(template, at, draft, luck, !kernel.twists?.some(({ kind }) => kind === 'article'));
}

const handsOf = (saying: Saying, base: Unnamed, luck: Chance): Unnamed[] =>
  (saying.kernel.hand ?? []).map(({ made, text, flags = [], undecided = [] }) => {
    const filled = filledAnew({ ...saying, template: text }, luck);
    const opinion = labelled(
      { ...saying, template: text },
      filled,
      kindOf(filled.text, base.text),
      [made],
      flags,
    );
    return {
      ...opinion,
      ...(undecided.length > 0 && { undecided: [...(opinion.undecided ?? []), ...undecided] }),
    };
  });

const kindOf = (text: string, base: string) => (folded(text) === folded(base) ? 'copy' : 'near');

/** Undefined when the draw fell on ways that change nothing in these words. */
function changed(saying: Saying, base: Unnamed, luck: Chance): Unnamed | undefined {
  const start = luck.happens(0.7) ? filledAnew(saying, luck) : { text: base.text, units: base.place.units };
  const made = start.text === base.text ? [] : ['otherSender'];
  const flags: Flag[] = [];
  let [text, frames] = [start.text, [] as string[]];
  const length = text.split(/\s+/).length;
  const possible = WAYS.filter(
    ({ words, losesMarks }) => words <= length && !(losesMarks && saying.kernel.noMarkLoss),
  );
  const chosen = new Set(luck.shuffle(possible).slice(0, 1 + luck.below(3)));
  for (const way of WAYS.filter((way) => chosen.has(way))) {
    const result = way.change(text, luck);
    const [words, flag] = typeof result === 'string' ? [result, undefined] : [result.text, result.flag];
    const next = hasMarks(base.text) ? words : withoutMarks(words);
    if (next === text) continue;
    text = next;
    made.push(way.name);
    if (flag) flags.push(flag);
    if (way.frame) frames = [...frames, way.name];
  }
  if (text === base.text) return undefined;
  return labelled(saying, { ...start, text }, kindOf(text, base.text), made, flags, frames);
}

function labelled(
  { kernel, group, template, theme, twin }: Saying,
  { text, units }: Filled,
  kind: LabelledOpinion['kind'],
  made: readonly string[],
  added: readonly Flag[] = [],
  frames: readonly string[] = [],
): Unnamed {
  const personal: Flag[] = PERSONAL.test(template) ? ['personalData'] : [];
  // Whether a line of a letter is a paragraph, the rules do not say.
  const lines = template.includes('\n') && kernel.twists ? [`lines of ${kernel.draft}/${kernel.key}`] : [];
  const common = [...frames, ...(kernel.frame ? [kernel.frame] : []), ...lines];
  return {
    draft: kernel.draft,
    text,
    group,
    kind,
    made,
    carries: [group],
    ...twin,
    place: { as: kernel.as ?? 'cited', units },
    theme: theme && `${kernel.draft}/${theme}`,
    flags: [...new Set([...(kernel.flags ?? []), ...personal, ...added])],
    voice: kernel.voice,
    ...(common.length > 0 && { frames: common }),
    ...(kernel.undecided && { undecided: kernel.undecided }),
  };
}

/** The text of a campaign with a demand of one's own below or above it; now and then a neighbour copies that. */
function joined(saying: Saying, luck: Chance): Unnamed[] {
  return (saying.kernel.own ?? []).flatMap(({ key, at, text: demand, flags = [] }) => {
    const filled = filledAnew(saying, luck);
    const group = `${saying.group}+${key}`;
    const base: Unnamed = {
      ...labelled(saying, filled, 'joined', ['demandAdded'], flags),
      text: luck.shuffle([filled.text, demand]).join('\n\n'),
      group,
      carries: [saying.group, group],
      place: { as: 'cited', units: [...new Set([...filled.units, ...at])] },
      theme: null,
    };
    const neighbour = { ...base, text: withoutMarks(base.text), made: ['demandAdded', 'noMarks'] };
    return luck.happens(0.5) ? [base, neighbour] : [base];
  });
}

/** Two campaigns in one letter: each paragraph is shared, and together they are a third opinion. */
function twoCampaigns(kernels: readonly SecondKernel[], told: readonly Unnamed[], luck: Chance): Unnamed[] {
  const campaigns = kernels.filter(({ mass = 0 }) => mass > 6).map(({ draft, key }) => `${draft}/${key}`);
  const bases = told.filter(({ kind, group }) => kind === 'base' && campaigns.includes(group));
  return bases.slice(1).map((other): Unnamed => {
    const parts = luck.shuffle([bases[0]!, other]);
    return {
      ...bases[0]!,
      text: parts.map(({ text }) => text).join('\n\n'),
      group: `${bases[0]!.group}+${other.group}`,
      kind: 'joined',
      made: ['twoCampaigns'],
      carries: [bases[0]!.group, other.group],
      place: { as: 'cited', units: [...new Set(parts.flatMap(({ place }) => place.units))] },
      theme: null,
      flags: [...new Set(parts.flatMap(({ flags }) => flags))],
    };
  });
}
