import { parentPort } from 'node:worker_threads';
import { coreKey, nodeOf } from '../../apps/portal/src/features/understanding/near-duplicates/grouping.ts';
import {
  type OpinionCore,
  opinionCore,
} from '../../apps/portal/src/features/understanding/near-duplicates/opinion-core.ts';

/** Texts as they follow each other, from the place `from` on. */
export interface Block {
  readonly from: number;
  readonly texts: readonly { readonly text: string; readonly unit?: string }[];
}

/** What was read of one text: what is compared, or the place of an earlier text of this thread with the same core. */
export type ReadText =
  | { readonly core: OpinionCore; readonly bands: readonly number[] }
  | { readonly twin: number };

/** Core → the place of the first text that had it. */
const known = new Map<string, number>();

function read(text: string, unit: string | undefined, place: number): ReadText {
  const core = opinionCore(text, unit);
  const key = coreKey(core);
  const twin = known.get(key);
  if (twin !== undefined) return { twin };
  known.set(key, place);
  return { core, bands: [...nodeOf(core).bands] };
}

parentPort?.on('message', ({ from, texts }: Block) => {
  const found = texts.map(({ text, unit }, at) => read(text, unit, from + at));
  parentPort?.postMessage({ from, found });
});
