import { writeFileSync } from 'node:fs';
import { describeCounts } from './counts.ts';
import { generate } from './generate.ts';
import { draw } from './kept2/draw.ts';
import type { SecondKernel } from './kept2/kernel.ts';
import { draw as drawThird } from './kept3/draw.ts';
import type { ThirdKernel } from './kept3/kernel.ts';
import { draw as drawFourth } from './kept4/draw.ts';
import type { FourthKernel } from './kept4/kernel.ts';
import { draw as drawSixth } from './kept5/draw.ts';
import type { SixthKernel } from './kept5/kernel.ts';
import { draw as drawSeventh } from './kept6/draw.ts';
import type { SeventhKernel } from './kept6/kernel.ts';
import { draw as drawEighth } from './kept7/draw.ts';
import type { EighthKernel } from './kept7/kernel.ts';
import { draw as drawNinth } from './kept8/draw.ts';
import type { NinthKernel } from './kept8/kernel.ts';
import { type LabelledOpinion, type Part, readDrafts, readKernels, SEEDS } from './labelled-opinion.ts';
import { draw as drawFifth } from './train5/draw.ts';
import type { FifthKernel } from './train5/kernel.ts';

/** The opinions of a part as its kernels and the seed give them; the first `skipped` kernels are left out. */
export const opinionsOfPart = (part: Part, seed = SEEDS[part], skipped = 0): LabelledOpinion[] => {
  const drafts = readDrafts(part);
  if (part === 'kept2') return draw(drafts, readKernels<SecondKernel>(part).slice(skipped), seed, part);
  if (part === 'kept3') return drawThird(drafts, readKernels<ThirdKernel>(part).slice(skipped), seed, part);
  if (part === 'kept4') return drawFourth(drafts, readKernels<FourthKernel>(part).slice(skipped), seed, part);
  if (part === 'train5') return drawFifth(drafts, readKernels<FifthKernel>(part).slice(skipped), seed, part);
  if (part === 'kept5') return drawSixth(drafts, readKernels<SixthKernel>(part).slice(skipped), seed, part);
  if (part === 'kept6')
    return drawSeventh(drafts, readKernels<SeventhKernel>(part).slice(skipped), seed, part);
  if (part === 'kept7') return drawEighth(drafts, readKernels<EighthKernel>(part).slice(skipped), seed, part);
  if (part === 'kept8') return drawNinth(drafts, readKernels<NinthKernel>(part).slice(skipped), seed, part);
  return generate(drafts, readKernels(part).slice(skipped), seed, part);
};

export const asLines = (opinions: readonly LabelledOpinion[]) =>
  opinions.map((opinion) => `${JSON.stringify(opinion)}\n`).join('');

/** node bench/labelled-opinions/make.ts: writes the opinions of all parts anew, from kernels and seeds. */
if (import.meta.main)
  for (const part of Object.keys(SEEDS) as Part[]) {
    const opinions = opinionsOfPart(part);
    writeFileSync(new URL(`./${part}/opinions.jsonl`, import.meta.url), asLines(opinions));
    console.log(`${part}: ${describeCounts(opinions)}`);
  }
