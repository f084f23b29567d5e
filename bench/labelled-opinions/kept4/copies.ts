import type { Chance } from '../chance.ts';
import { LAYOUTS } from '../kept3/changes.ts';
import { once, type Unnumbered } from '../kept3/labels.ts';
import { hasSender, isPersonal } from '../kept3/senders.ts';
import { folded } from '../vietnamese-typing.ts';
import { personal, type Writer } from './personal.ts';
import { leftBlank, signedBy } from './senders.ts';
import { AROUND, type Step, type Stepped, TYPED } from './steps.ts';

/** What senders do to the letter of a campaign, in a hundred (README.md: why). */
export const HANDLINGS = { asHandedOut: 66, personal: 17, typed: 11, around: 6 } as const;
type Handling = keyof typeof HANDLINGS;

const bySteps = (steps: readonly Step[]) => {
  const drawn = steps.flatMap((step) => Array.from({ length: step.weight }, () => step));
  return (text: string, chance: Chance) => {
    const { name, change } = chance.pick(drawn);
    return { name, ...change(text, chance) };
  };
};

type Change = (text: string, writer: Writer, chance: Chance) => Stepped & { readonly name: string };
const typed = bySteps(TYPED);
const surrounded = bySteps(AROUND);
const CHANGES: Readonly<Record<Exclude<Handling, 'asHandedOut'>, Change>> = {
  personal: (text, writer, chance) => ({ name: 'personal', ...personal(text, writer, chance) }),
  typed: (text, _, chance) => typed(text, chance),
  around: (text, _, chance) => surrounded(text, chance),
};

const drawnHandling = (chance: Chance): Handling => {
  let dice = chance.below(100);
  for (const [handling, weight] of Object.entries(HANDLINGS)) {
    if (dice < weight) return handling as Handling;
    dice -= weight;
  }
  throw new Error('the handlings are not a hundred');
};

/** The words, the base that nobody changed, and the labels of one group. */
export interface Letter {
  readonly labels: Omit<Unnumbered, 'text' | 'kind' | 'made'>;
  readonly template: string;
  readonly base: string;
}

/** So many further senders of one letter. */
export const campaign = (letter: Letter, count: number, chance: Chance): Unnumbered[] =>
  Array.from({ length: count }, () => {
    const handling = drawnHandling(chance);
    if (handling !== 'asHandedOut') return changedCopy(letter, handling, chance);
    return hasSender(letter.template) ? filledCopy(letter, chance) : exactCopy(letter, chance);
  });

/** Letter for letter, eight times in ten also sign for sign. */
export function exactCopy({ labels, base }: Letter, chance: Chance): Unnumbered {
  const layout = chance.happens(0.8) ? 'verbatim' : chance.pick(Object.keys(LAYOUTS));
  return { ...labels, text: LAYOUTS[layout]!(base), kind: 'copy', made: [layout] };
}

/** Another name and place, or in one of twelve none: the dots of the form are still there. */
function filledCopy(letter: Letter, chance: Chance): Unnumbered {
  const { labels, template, base } = letter;
  if (chance.happens(1 / 12)) {
    const flags = isPersonal(template)
      ? labels.flags.filter((flag) => flag !== 'personalData')
      : labels.flags;
    return { ...labels, text: leftBlank(template), kind: 'near', made: ['leftBlank'], flags };
  }
  const text = signedBy(template, chance);
  return folded(text) === folded(base)
    ? filledCopy(letter, chance)
    : { ...labels, text, kind: 'near', made: ['filled'] };
}

/** One thing is changed; for one sender in seven something of another kind too. */
export function changedCopy(
  letter: Letter,
  handling: Exclude<Handling, 'asHandedOut'>,
  chance: Chance,
): Unnumbered {
  const { labels, template } = letter;
  const start: Unnumbered = {
    ...labels,
    text: signedBy(template, chance),
    kind: 'near',
    made: hasSender(template) ? ['filled'] : [],
  };
  const others = (['personal', 'typed', 'around'] as const).filter((other) => other !== handling);
  const first = once([handling, ...(chance.happens(1 / 7) ? [chance.pick(others)] : [])]);
  return first.reduce((now, kind) => stepped(now, CHANGES[kind], chance), start);
}

/** A step that finds nothing to change is drawn again. */
function stepped(now: Unnumbered, change: Change, chance: Chance): Unnumbered {
  for (let tries = 0; tries < 100; tries++) {
    const { name, text, flags = [], frames = [] } = change(now.text, now, chance);
    if (folded(text) !== folded(now.text))
      return {
        ...now,
        text,
        made: [...now.made, name],
        flags: once([...now.flags, ...flags]),
        ...((now.frames || frames.length > 0) && { frames: [...(now.frames ?? []), ...frames] }),
      };
  }
  throw new Error(`nothing to change in "${now.text}"`);
}
