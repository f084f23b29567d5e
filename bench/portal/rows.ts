import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';

/** One line of the table: what 07-quality asks for, what was measured, and whether that is enough. */
export interface Row {
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  readonly met: boolean;
}

export function atLeast(what: string, least: number, value: number, unit = ''): Row {
  return { what, bar: `≥ ${least}${unit}`, measured: `${shown(value)}${unit}`, met: value >= least };
}

export function atMost(what: string, most: number, value: number, unit = ''): Row {
  return { what, bar: `≤ ${most}${unit}`, measured: `${shown(value)}${unit}`, met: value <= most };
}

/** For the reader only. */
export function noBar(what: string, value: number, unit = ''): Row {
  return { what, bar: '-', measured: `${shown(value)}${unit}`, met: true };
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

export function printRows(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length)) + 2;
  console.log(`\n${'what'.padEnd(width)}${'bar'.padEnd(14)}${'measured'.padEnd(14)}met`);
  for (const { what, bar, measured, met } of rows)
    console.log(`${what.padEnd(width)}${bar.padEnd(14)}${measured.padEnd(14)}${met ? 'yes' : 'NO'}`);
}

/** Seconds for SHA-256 of 1 GB: what this machine was worth in this run. */
export function calibration(): string {
  const chunk = Buffer.alloc(64 * 1024 * 1024, 1);
  const hash = createHash('sha256');
  const began = performance.now();
  for (let i = 0; i < 16; i += 1) hash.update(chunk);
  hash.digest();
  return ((performance.now() - began) / 1000).toFixed(2);
}

export function load(): string {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
}
