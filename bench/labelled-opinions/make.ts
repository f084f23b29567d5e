import { writeFileSync } from 'node:fs';
import { generate } from './generate.ts';
import { type LabelledOpinion, type Part, readDrafts, readKernels, SEEDS } from './labelled-opinion.ts';

/** node bench/labelled-opinions/make.ts: writes the opinions of both parts anew, from kernels and seeds. */
export const opinionsOfPart = (part: Part): LabelledOpinion[] =>
  generate(readDrafts(part), readKernels(part), SEEDS[part], part);

export const asLines = (opinions: readonly LabelledOpinion[]) =>
  opinions.map((opinion) => `${JSON.stringify(opinion)}\n`).join('');

if (import.meta.main)
  for (const part of Object.keys(SEEDS) as Part[]) {
    const opinions = opinionsOfPart(part);
    writeFileSync(new URL(`./${part}/opinions.jsonl`, import.meta.url), asLines(opinions));
    console.log(`${part}: ${opinions.length} opinions`);
  }
