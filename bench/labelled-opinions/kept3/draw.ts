import { type Chance, chance } from '../chance.ts';
import type { Draft, LabelledOpinion, Part, Undecidable } from '../labelled-opinion.ts';
import { type Changed, changed, LAYOUTS } from './changes.ts';
import { joinedPairs, withOwn } from './joined.ts';
import type { HandCopy, ThirdKernel } from './kernel.ts';
import { type Labels, labels, nameOf, once, type Unnumbered } from './labels.ts';
import { citing, filledIn, hasSender } from './senders.ts';
import { like } from './typing.ts';

/** The committed opinions of a part: for each kernel its base, twins, exact and near copies, and letters with more in them. */
export function draw(
  drafts: readonly Draft[],
  kernels: readonly ThirdKernel[],
  seed: string,
  part: Part,
): LabelledOpinion[] {
  const known = new Set(drafts.map(({ id }) => id));
  const lost = kernels.find(({ draft }) => !known.has(draft));
  if (lost) throw new Error(`no draft "${lost.draft}"`);
  const order = chance(`${seed}/order`);
  const made = kernels.flatMap((kernel) => ofKernel(kernel, chance(`${seed}/${kernel.draft}/${kernel.key}`)));
  const all = [...made, ...joinedPairs(kernels, made, seed)];
  return order
    .shuffle(all)
    .map((opinion, at) => ({ id: `${part}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

export const withCite = (kernel: Pick<ThirdKernel, 'text' | 'at'>, luck: Chance) =>
  kernel.text.replaceAll('{cite}', () => like(kernel.text, citing(kernel.at[0]!, luck)));

/** The sentence begins with a capital where the unit is its first word. */
export const capital = (text: string) =>
  text.replace(
    /(^|[.!?] |\n)(điểm|khoản|mục|điều)/gu,
    (_, stop, word) => stop + word[0].toUpperCase() + word.slice(1),
  );

function ofKernel(kernel: ThirdKernel, luck: Chance): Unnumbered[] {
  const own = labels(kernel, kernel.text);
  const cited = capital(withCite(kernel, luck));
  const base: Unnumbered = { ...own, text: filledIn(cited, luck), kind: 'base', made: [] };
  const copies = Array.from({ length: kernel.copies ?? 0 }, (): Unnumbered => {
    const layout = luck.happens(0.5) ? 'verbatim' : luck.pick(Object.keys(LAYOUTS));
    return { ...base, text: LAYOUTS[layout]!(base.text), kind: 'copy', made: [layout] };
  });
  const hand = (kernel.hand ?? []).map((copy) => byHand(kernel, copy, luck));
  const drawn = Array.from({ length: nearCopies(kernel, luck) }, () => near(own, cited, base.text, luck));
  return [base, ...copies, ...hand, ...drawn, ...twins(kernel, luck), ...withOwn(kernel, cited, luck)];
}

/** A campaign has its number; one opinion in four of the others is sent once more, changed a little. */
const nearCopies = ({ mass }: ThirdKernel, luck: Chance) => mass ?? (luck.happens(0.25) ? 1 : 0);

/** Changes beside the sender's slots: none for 68 of 100, one for 26, two for 6; a text without slots has one more. */
function changesOf(hasOther: boolean, luck: Chance): number {
  const dice = luck.below(100);
  const more = dice < 68 ? 0 : dice < 94 ? 1 : 2;
  return hasOther ? more : more + 1;
}

const withChange = (own: Labels, { text, made, flags, frames }: Changed, first: readonly string[]) => ({
  ...own,
  text,
  made: [...first, ...made],
  flags: once([...own.flags, ...flags]),
  ...((own.frames || frames.length > 0) && { frames: [...(own.frames ?? []), ...frames] }),
});

/** Drawn again where nothing but the sender's slots would differ and they fell as in the base. */
function near(own: Labels, template: string, base: string, luck: Chance): Unnumbered {
  const filled = hasSender(template);
  const steps = changed(filledIn(template, luck), changesOf(filled, luck), luck);
  if (steps.text === base) return near(own, template, base, luck);
  const copy = withChange(own, steps, filled ? ['filled'] : []);
  return {
    ...copy,
    place: copy.made.includes('bare') ? withoutMarks(copy.place) : copy.place,
    kind: 'near',
  };
}

/** Without marks the points d and đ of a clause cannot be told apart: the clause is named. */
const withoutMarks = ({ as, units }: LabelledOpinion['place']) => ({
  as,
  units: units.map((unit) => unit.replace(/\.[dđ]$/u, '')),
});

function byHand(kernel: ThirdKernel, copy: HandCopy, luck: Chance): Unnumbered {
  const edited = (copy.edits ?? []).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${nameOf(kernel)}: no "${from}"`);
    return text.replace(from, () => to);
  }, kernel.text);
  const template = (copy.before ?? '') + edited + (copy.after ?? '');
  const own = labels(kernel, template);
  const undecided: Undecidable[] = once([...(kernel.undecided ?? []), ...(copy.undecided ?? [])]);
  return {
    ...own,
    text: filledIn(capital(withCite({ ...kernel, text: template }, luck)), luck),
    kind: 'near',
    made: [copy.made],
    flags: once([...own.flags, ...(copy.flags ?? [])]),
    ...(own.frames === undefined && kernel.text.includes('\n') && { frames: [nameOf(kernel)] }),
    ...(undecided.length > 0 && { undecided }),
  };
}

const twins = (kernel: ThirdKernel, luck: Chance): Unnumbered[] =>
  (kernel.twists ?? []).map(({ kind, from, to, at = kernel.at }, which) => {
    const text = from === undefined ? kernel.text : kernel.text.replace(from, () => to!);
    const group = `${nameOf(kernel)}~${kind}${which + 1}`;
    const { carries: _, ...own } = labels({ ...kernel, at }, text);
    return {
      ...own,
      text: filledIn(capital(withCite({ text, at }, luck)), luck),
      group,
      kind: 'base',
      made: [],
      carries: [group],
      twinOf: nameOf(kernel),
      twist: kind,
      theme: kind === 'article' ? null : own.theme,
    };
  });
