import type { SecrecyHit } from '../../apps/portal/src/features/documents/scan-secrecy.ts';

/** stopped: refused as stamped · looked: a person must look before it goes on · nothing: taken as it is. */
export type Verdict = 'stopped' | 'looked' | 'nothing';

export function verdictOf(hits: readonly SecrecyHit[]): Verdict {
  if (hits.some(({ form }) => form === 'stamp')) return 'stopped';
  return hits.length > 0 ? 'looked' : 'nothing';
}

/** One form in which files come, and what became of each. */
export class Tally {
  readonly counts: Record<Verdict, number> = { stopped: 0, looked: 0, nothing: 0 };
  readonly byHardship = new Map<string, { total: number; nothing: number }>();
  readonly wrong: string[] = [];
  total = 0;
  slow = 0;
  milliseconds = 0;

  readonly name: string;
  readonly isMarked: boolean;

  constructor(name: string, isMarked: boolean) {
    this.name = name;
    this.isMarked = isMarked;
  }

  add(verdict: Verdict, hard: readonly string[], milliseconds: number, isSlow: boolean): void {
    this.total++;
    this.counts[verdict]++;
    this.milliseconds += milliseconds;
    if (isSlow) this.slow++;
    for (const name of hard) {
      const row = this.byHardship.get(name) ?? { total: 0, nothing: 0 };
      row.total++;
      if (verdict === 'nothing') row.nothing++;
      this.byHardship.set(name, row);
    }
  }

  /** Marked: the part that is stopped or looked at. Unmarked: the part that is not stopped. */
  get right(): number {
    const { nothing, stopped } = this.counts;
    return (this.total - (this.isMarked ? nothing : stopped)) / Math.max(this.total, 1);
  }
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** A row of the table, as soon as its form is done. */
export function rowOf(tally: Tally): string {
  const { name, isMarked, total, counts, right, slow, milliseconds } = tally;
  const cells = [total, counts.stopped, counts.looked, counts.nothing].map((count, at) =>
    String(count).padStart([6, 8, 6, 8][at]!),
  );
  const seconds = (milliseconds / 1000 / Math.max(total, 1)).toFixed(2);
  const label = `${isMarked ? '' : '(no mark) '}${name}`.padEnd(38);
  return `${label}${cells.join('')}${percent(right).padStart(9)}${String(slow).padStart(6)}${seconds.padStart(8)}`;
}

/** The table, what each hardship costs, and every single mistake. */
export function print(tallies: readonly Tally[]): void {
  console.log('form                                   files stopped  look nothing   right  slow  s/file');
  for (const tally of tallies) console.log(rowOf(tally));
  const marked = tallies.filter(({ isMarked }) => isMarked);
  const names = [...new Set(marked.flatMap(({ byHardship }) => [...byHardship.keys()]))].sort();
  console.log('\nmarked files that were found, by hardship');
  for (const name of names) {
    const rows = marked.flatMap(({ byHardship }) => byHardship.get(name) ?? []);
    const total = rows.reduce((sum, row) => sum + row.total, 0);
    const found = total - rows.reduce((sum, row) => sum + row.nothing, 0);
    console.log(
      `${name.padEnd(12)}${String(found).padStart(5)} of ${String(total).padStart(4)}  ${percent(found / total)}`,
    );
  }
  console.log('');
  for (const { name, isMarked, wrong } of tallies)
    for (const line of wrong) console.log(`${isMarked ? 'MISSED' : 'STOPPED OR LOOKED AT'} ${name}: ${line}`);
}
