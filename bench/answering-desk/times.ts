import { performance } from 'node:perf_hooks';

/** What the work gives, and how many milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = performance.now();
  return [await work(), performance.now() - before];
}

/** Of as many rounds, milliseconds. */
export async function median(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await timed(work))[1]);
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
