import { generate } from './labelled-opinions/generate.ts';
import { type LabelledOpinion, readDrafts, readKernels } from './labelled-opinions/labelled-opinion.ts';

/**
 * Opinions without an end, drawn from the kernels of the open half by the grammar of the labelled set (docs/guides/labelled-opinions.md §5):
 * seed after seed ("NAME-0", "NAME-1", …) each kernel is said verbatim, in variants, in twists. So few matters have thousands of copies,
 * most of them a bit different, among thousands of twists: the hardest case for grouping, harder than life.
 */
export function* drawnOpinions(name: string): Generator<LabelledOpinion & { readonly seed: number }, never> {
  const [drafts, kernels] = [readDrafts('dev'), readKernels('dev')];
  for (let seed = 0; ; seed += 1)
    for (const opinion of generate(drafts, kernels, `${name}-${seed}`, 'dev')) yield { ...opinion, seed };
}
