import { type Chance, chance } from '../chance.ts';
import { capital, withCite } from '../kept3/draw.ts';
import type { HandCopy } from '../kept3/kernel.ts';
import { labels as labelled, nameOf, once, type Unnumbered } from '../kept3/labels.ts';
import type { Draft, Flag, LabelledOpinion, Part } from '../labelled-opinion.ts';
import { folded } from '../vietnamese-typing.ts';
import type { SixthKernel } from './kernel.ts';
import { filledIn, hasSender, isPersonal } from './senders.ts';
import { changedBy } from './ways.ts';

/** For each kernel its base, exact copies, copies edited by hand, drawn ones, its twins and near copies of these, and letters with a demand more. */
export function draw(
  drafts: readonly Draft[],
  kernels: readonly SixthKernel[],
  seed: string,
  part: Part,
): LabelledOpinion[] {
  const known = new Set(drafts.map(({ id }) => id));
  const lost = kernels.find(({ draft }) => !known.has(draft));
  if (lost) throw new Error(`no draft "${lost.draft}"`);
  const made = kernels.flatMap((kernel) => ofKernel(kernel, chance(`${seed}/${kernel.draft}/${kernel.key}`)));
  return chance(`${seed}/order`)
    .shuffle(made)
    .map((opinion, at) => ({ id: `${part}-${String(at + 1).padStart(4, '0')}`, ...opinion }));
}

function labels(kernel: SixthKernel, template: string) {
  const own = labelled(kernel, template);
  const flags: Flag[] = [...(kernel.flags ?? []), ...(isPersonal(template) ? ['personalData' as const] : [])];
  return { ...own, flags: once(flags) };
}

function ofKernel(kernel: SixthKernel, luck: Chance): Unnumbered[] {
  const own = labels(kernel, kernel.text);
  const cited = capital(withCite(kernel, luck));
  const base: Unnumbered = { ...own, text: filledIn(cited, luck), kind: 'base', made: [] };
  const copies = Array.from(
    { length: kernel.copies ?? 0 },
    (): Unnumbered => ({ ...base, kind: 'copy', made: ['verbatim'] }),
  );
  const hand = (kernel.hand ?? []).map((copy) => byHand(kernel, copy, luck));
  const drawn = Array.from({ length: kernel.mass ?? 0 }, () => near(base, cited, luck));
  return [base, ...copies, ...hand, ...drawn, ...twinsOf(kernel, luck), ...joined(kernel, cited, luck)];
}

/** Of a hundred senders of a letter with slots 40 only fill it in, 45 do one thing more, 15 two; what has no slots is changed in one way at least. */
function near(base: Unnumbered, template: string, luck: Chance): Unnumbered {
  const slots = hasSender(template);
  const dice = luck.below(100);
  const count = (dice < 40 ? 0 : dice < 85 ? 1 : 2) + (slots || dice >= 40 ? 0 : 1);
  const { text, ways } = changedBy(filledIn(template, luck), count, luck);
  if (folded(text) === folded(base.text)) return near(base, template, luck);
  return {
    ...base,
    text,
    kind: 'near',
    made: [...(slots ? ['filled'] : []), ...ways.map(({ name }) => name)],
    flags: once([...base.flags, ...ways.flatMap(({ brings }) => brings ?? [])]),
    frames: once([...(base.frames ?? []), base.group]),
    ...(ways.some((way) => way.bare) && { place: withoutMarks(base.place) }),
  };
}

/** Without marks the points d and đ of a clause cannot be told apart: the clause is named. */
const withoutMarks = ({ as, units }: LabelledOpinion['place']) => ({
  as,
  units: units.map((unit) => unit.replace(/\.[dđ]$/u, '')),
});

function edited(kernel: SixthKernel, copy: HandCopy): string {
  return (copy.edits ?? []).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${nameOf(kernel)}: no "${from}"`);
    return text.replace(from, () => to);
  }, kernel.text);
}

function byHand(kernel: SixthKernel, copy: HandCopy, luck: Chance): Unnumbered {
  const template = edited(kernel, copy);
  return {
    ...labels(kernel, template),
    text: filledIn(capital(withCite({ ...kernel, text: template }, luck)), luck),
    kind: 'near',
    made: [copy.made],
    frames: [nameOf(kernel)],
  };
}

/** Each twin by itself, and one in four sent once more in another way. */
const twinsOf = (kernel: SixthKernel, luck: Chance): Unnumbered[] =>
  (kernel.twists ?? []).flatMap(({ kind, from, to, at = kernel.at }, which) => {
    const text = from === undefined ? kernel.text : kernel.text.replace(from, () => to!);
    const group = `${nameOf(kernel)}~${kind}${which + 1}`;
    const cited = capital(withCite({ text, at }, luck));
    const base: Unnumbered = {
      ...labels({ ...kernel, at }, text),
      text: filledIn(cited, luck),
      group,
      kind: 'base',
      made: [],
      carries: [group],
      twinOf: nameOf(kernel),
      twist: kind,
      ...(kind === 'article' && { theme: null }),
    };
    return luck.happens(0.25) ? [base, near(base, cited, luck)] : [base];
  });

const joined = (kernel: SixthKernel, cited: string, luck: Chance): Unnumbered[] =>
  (kernel.own ?? []).map((demand, which) => ({
    ...labels(kernel, kernel.text),
    text: `${filledIn(cited, luck)}\n\n${demand.text}`,
    group: `${nameOf(kernel)}+own${which + 1}`,
    kind: 'joined',
    made: ['ownDemand'],
    carries: [nameOf(kernel)],
    theme: null,
    place: { as: 'cited', units: once([...kernel.at, ...demand.at]) },
  }));
