import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { OpinionText } from '../../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { Grouping, nodeOf } from '../../apps/portal/src/features/understanding/near-duplicates/grouping.ts';
import { opinionCore } from '../../apps/portal/src/features/understanding/near-duplicates/opinion-core.ts';
import type { Block, ReadText } from './reading-thread.ts';

/** Texts read at once: large enough that passing them on costs little, small enough that nobody waits at the end. */
const BLOCK = 200;
/** Blocks that the reading thread has before it. */
const AHEAD = 3;

type Said = Pick<OpinionText, 'text' | 'unit'>;

/**
 * The groups of `groupOpinionTexts`, on two cores. A second thread reads texts ahead; this one compares them in their order, and reads
 * what the other has not begun while it would have to wait. What is compared with what hangs on the order alone, so the groups are the same.
 */
export async function groupOnTwoThreads(given: readonly OpinionText[]): Promise<Map<string, string>> {
  const opinions = [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const [known, said]: [Map<string, number>, Said[]] = [new Map(), []];
  const saidAt = opinions.map(({ text, unit }) => {
    const name = `${unit ?? ''}\n${text}`;
    const place = known.get(name) ?? said.push({ text, unit }) - 1;
    known.set(name, place);
    return place;
  });
  const { groups, placeOf } = await compared(said);
  const names = new Map<number, string>();
  const groupAt = (index: number) => groups[placeOf[saidAt[index]!]!]!;
  for (const [index, { id }] of opinions.entries())
    if (!names.has(groupAt(index))) names.set(groupAt(index), id);
  return new Map(opinions.map(({ id }, index) => [id, names.get(groupAt(index))!]));
}

async function compared(said: readonly Said[]) {
  const blocks: Block[] = [];
  for (let from = 0; from < said.length; from += BLOCK)
    blocks.push({ from, texts: said.slice(from, from + BLOCK) });
  const read: (readonly ReadText[] | undefined)[] = blocks.map(() => undefined);
  const reader = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    // The packages of the house from their source, whoever runs this.
    execArgv: ['--conditions=development'],
  });
  const failed = Promise.withResolvers<never>();
  reader.once('error', failed.reject);
  failed.promise.catch(() => undefined);
  let [taken, waiting] = [0, 0];
  let wake = Promise.withResolvers<void>();
  const hand = () => {
    for (; waiting < AHEAD && taken < blocks.length; waiting += 1) reader.postMessage(blocks[taken++]);
  };
  reader.on('message', ({ from, found }: { from: number; found: readonly ReadText[] }) => {
    read[from / BLOCK] = found;
    waiting -= 1;
    hand();
    wake.resolve();
    wake = Promise.withResolvers();
  });
  const grouping = new Grouping();
  const placeOf: number[] = [];
  try {
    hand();
    for (const [at, block] of blocks.entries()) {
      await nextTurn();
      while (!read[at]) {
        if (taken < blocks.length) {
          const own = taken++;
          read[own] = readHere(blocks[own]!);
          await nextTurn();
        } else await Promise.race([wake.promise, failed.promise]);
      }
      for (const [by, one] of read[at].entries())
        placeOf[block.from + by] =
          'twin' in one ? placeOf[one.twin]! : grouping.add({ core: one.core, bands: new Set(one.bands) });
      read[at] = undefined;
    }
  } finally {
    await reader.terminate();
  }
  return { groups: grouping.groups(), placeOf };
}

const readHere = ({ texts }: Block): ReadText[] =>
  texts.map(({ text, unit }) => {
    const { core, bands } = nodeOf(opinionCore(text, unit));
    return { core, bands: [...bands] };
  });
