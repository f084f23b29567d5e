import type { Flag, LabelledOpinion } from '../labelled-opinion.ts';
import type { ThirdKernel } from './kernel.ts';
import { isPersonal } from './senders.ts';

export type Unnumbered = Omit<LabelledOpinion, 'id'>;
export type Labels = Omit<Unnumbered, 'text' | 'kind' | 'made'>;

export const nameOf = ({ draft, key }: Pick<ThirdKernel, 'draft' | 'key'>) => `${draft}/${key}`;
export const once = <T>(list: readonly T[]) => [...new Set(list)];

/** The labels of a kernel in these words, whose slots are not filled in yet. */
export function labels(kernel: ThirdKernel, template: string): Labels {
  const group = nameOf(kernel);
  const flags: Flag[] = [...(kernel.flags ?? []), ...(isPersonal(template) ? ['personalData' as const] : [])];
  return {
    draft: kernel.draft,
    group,
    carries: [group],
    place: { as: kernel.as, units: kernel.at },
    theme: kernel.theme === null ? null : `${kernel.draft}/${kernel.theme}`,
    flags: once(flags),
    voice: kernel.voice,
    ...(template.includes('\n') && { frames: [group] }),
    ...(kernel.undecided && { undecided: kernel.undecided }),
  };
}
