import { type Chance, chance } from './chance.ts';
import { cite } from './citing.ts';
import type {
  Draft,
  Flag,
  Kernel,
  LabelledOpinion,
  PlaceKind,
  TwistKind,
  UnitRef,
} from './labelled-opinion.ts';
import { PERSONAL, slots } from './slots.ts';
import { COPIES, VARIANTS } from './variants.ts';
import { folded, hasMarks, withoutMarks } from './vietnamese-typing.ts';

/** One thing said: the text of a kernel, or its hard negative. */
interface Saying {
  readonly kernel: Kernel;
  readonly group: string;
  readonly template: string;
  readonly at: readonly UnitRef[];
  readonly near: number;
  readonly twinOf?: string;
  readonly twist?: TwistKind;
}

type Unnamed = Omit<LabelledOpinion, 'id'>;

const JOINED_PER_DRAFT = 12;

/**
 * This works by drawing, for every kernel and each of its hard negatives, one base text, some exact copies and some
 * variants; then texts in which a template and another demand stand together. Each kernel has its own stream of
 * chance, so that a new kernel changes no other one's opinions.
 */
export function generate(
  drafts: readonly Draft[],
  kernels: readonly Kernel[],
  seed: string,
  prefix: string,
): LabelledOpinion[] {
  const opinions = drafts.flatMap((draft) => {
    const own = kernels.filter((kernel) => kernel.draft === draft.id);
    const told = own.flatMap((kernel) =>
      opinionsOf(kernel, draft, chance(`${seed}:${draft.id}:${kernel.key}`)),
    );
    return [...told, ...joined(own, told, chance(`${seed}:${draft.id}:joined`))];
  });
  return chance(`${seed}:order`)
    .shuffle(opinions)
    .map((opinion, at) => ({ id: `${prefix}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function opinionsOf(kernel: Kernel, draft: Draft, luck: Chance): Unnamed[] {
  return sayingsOf(kernel, luck).flatMap((saying) => {
    const first = fill(saying, draft, luck);
    const base = labelled(saying, first, 'base', []);
    const copies = Math.round(saying.near * 0.3) + (luck.happens(0.15) ? 1 : 0);
    return [
      base,
      ...Array.from({ length: copies }, () => {
        const copy = luck.pick(COPIES);
        return labelled(saying, { ...first, text: copy.change(first.text, luck) }, 'copy', [copy.name]);
      }),
      ...Array.from({ length: saying.near }, () => variantOf(saying, base, draft, luck)).filter(
        (opinion) => opinion !== undefined,
      ),
    ];
  });
}

function sayingsOf(kernel: Kernel, luck: Chance): Saying[] {
  const group = `${kernel.draft}/${kernel.key}`;
  const template = kernel.text;
  const near = kernel.mass ?? 1 + luck.below(3);
  return [
    { kernel, group, template, at: kernel.at, near },
    ...(kernel.twists ?? []).map((twist, at) => ({
      kernel,
      group: `${group}~${twist.kind}${at + 1}`,
      template: twist.from ? template.replace(twist.from, twist.to!) : template,
      at: twist.at ?? kernel.at,
      near: luck.below(2),
      twinOf: group,
      twist: twist.kind,
    })),
  ];
}

interface Filled {
  readonly text: string;
  readonly units: readonly UnitRef[];
}

function fill({ kernel, template, at }: Saying, draft: Draft, luck: Chance): Filled {
  // The heading is the article's: two clauses of one article named by it would be the same words.
  const byHeading = !kernel.twists?.some(({ kind }) => kind === 'article');
  let units = at;
  const words: Record<string, () => string> = {
    ...slots(luck),
    cite() {
      const cited = cite(at[0]!, draft, luck, byHeading);
      units = [cited.unit];
      return cited.words;
    },
  };
  const marked = hasMarks(template.replace(/\{\w+\}/g, ''));
  const upper = template.replace(/\{\w+\}/g, '').toUpperCase() === template.replace(/\{\w+\}/g, '');
  const text = template.replace(/(^|[.!?:]\s+)?\{(\w+)\}/g, (_, start: string | undefined, slot: string) => {
    const filled = words[slot]!();
    const cased = upper ? filled.toUpperCase() : start === undefined ? filled : capital(filled);
    return (start ?? '') + (marked ? cased : withoutMarks(cased));
  });
  return { text, units: marked ? units : units.map(withoutMarkedPoint) };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Without marks "điểm đ" cannot be told from "điểm d": the label is then the clause. */
const withoutMarkedPoint = (unit: UnitRef) => unit.replace(/\.đ$/, '');

/** Undefined when the draw fell on a variant that changes nothing in these words. */
function variantOf(saying: Saying, base: Unnamed, draft: Draft, luck: Chance): Unnamed | undefined {
  const start = luck.happens(0.6) ? fill(saying, draft, luck) : { text: base.text, units: base.place.units };
  const made = start.text === base.text ? [] : ['exchanged'];
  const flags: Flag[] = [];
  let { text, units } = start;
  const length = text.split(/\s+/).length;
  const possible = VARIANTS.filter(({ words }) => words <= length);
  for (const variant of luck.shuffle(possible).slice(0, 1 + luck.below(2))) {
    const changed = inMarksOf(base.text, variant.change(text, luck));
    if (changed === text) continue;
    text = changed;
    made.push(variant.name);
    if (variant.flag) flags.push(variant.flag);
  }
  if (!hasMarks(text)) units = units.map(withoutMarkedPoint);
  if (text === base.text) return undefined;
  const kind = folded(text) === folded(base.text) ? 'copy' : 'near';
  return labelled(saying, { text, units }, kind, made, flags);
}

/** What is added to words without marks has none either. */
const inMarksOf = (base: string, text: string) => (hasMarks(base) ? text : withoutMarks(text));

function labelled(
  { kernel, group, template, twinOf, twist }: Saying,
  { text, units }: Filled,
  kind: LabelledOpinion['kind'],
  made: readonly string[],
  added: readonly Flag[] = [],
): Unnamed {
  const as: PlaceKind = kernel.as ?? 'cited';
  const personal: Flag[] = PERSONAL.test(template) ? ['personalData'] : [];
  return {
    draft: kernel.draft,
    text,
    group,
    kind,
    made,
    carries: [group],
    twinOf,
    twist,
    place: { as, units },
    theme: kernel.theme && `${kernel.draft}/${kernel.theme}`,
    flags: [...new Set([...(kernel.flags ?? []), ...personal, ...added])],
    voice: kernel.voice,
  };
}

/** A template with a demand of its own below it: the paragraph is shared, the opinion is not the same. Who cites, demands. */
function joined(kernels: readonly Kernel[], told: readonly Unnamed[], luck: Chance): Unnamed[] {
  const bases = told.filter(({ kind, twist }) => kind === 'base' && twist === undefined);
  const massive = new Set(
    kernels.filter(({ mass = 0 }) => mass > 6).map(({ key, draft }) => `${draft}/${key}`),
  );
  const templates = bases.filter(({ group }) => massive.has(group));
  const others = luck.shuffle(
    bases.filter(
      ({ group, theme, text, place }) =>
        !massive.has(group) && theme !== null && place.as === 'cited' && text.split(/\s+/).length > 14,
    ),
  );
  return others.slice(0, JOINED_PER_DRAFT).map((other) => {
    const template = luck.pick(templates);
    const parts = [template, other];
    const cited = parts.filter(({ place }) => place.as === 'cited');
    return {
      draft: template.draft,
      text: luck
        .shuffle(parts)
        .map(({ text }) => text)
        .join('\n\n'),
      group: `${template.group}+${other.group}`,
      kind: 'joined',
      made: ['joined'],
      carries: [template.group, other.group],
      place: { as: 'cited', units: [...new Set(cited.flatMap(({ place }) => place.units))] },
      theme: null,
      flags: [...new Set(parts.flatMap(({ flags }) => flags))],
      voice: other.voice,
    };
  });
}
