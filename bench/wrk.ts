import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server for one request: hardly moved by whatever else the machine does. */
  readonly cpuMicros: number;
}

export interface Target {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Starts a program pinned to one core, so that what is measured and what measures do not share one. */
export function onCore(core: number, command: string, args: readonly string[], env?: NodeJS.ProcessEnv) {
  return spawn('taskset', ['-c', String(core), command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

export async function measure({ url, pid, headers = {} }: Target, seconds: number): Promise<Measure> {
  const before = cpuMicrosOf(pid);
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const wrk = onCore(1, 'wrk', ['-t1', '-c16', `-d${seconds}s`, '--latency', ...sent, url]);
  let output = '';
  wrk.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await new Promise((resolve) => wrk.once('close', resolve));
  if (/Non-2xx or 3xx responses: [1-9]/.test(output))
    throw new Error(`bench: ${url} answered with errors\n${output}`);
  const requests = Number(/(\d+) requests in/.exec(output)?.[1]);
  return {
    cpuMicros: (cpuMicrosOf(pid) - before) / requests,
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? Number.NaN),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(output)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(output)),
  };
}

/** Of the process and its children (nginx works in one). A clock tick is 10 ms. */
function cpuMicrosOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  const own = (Number(fields[11]) + Number(fields[12])) * 10_000;
  return children.reduce((sum, child) => sum + cpuMicrosOf(Number(child)), own);
}

function milliseconds(found: RegExpExecArray | null): number {
  const factor: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };
  return Number(found?.[1]) * (factor[found?.[2] ?? ''] ?? Number.NaN);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** All targets in turn, round after round: whatever else the machine does hits all of them alike. */
export async function inRounds(
  targets: readonly Target[],
  rounds: number,
  seconds: number,
): Promise<Measure[]> {
  const all: Measure[][] = targets.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, target] of targets.entries()) all[i]?.push(await measure(target, seconds));
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return all.map((measures) => ({
    perSecond: median(measures.map((one) => one.perSecond)),
    p50: median(measures.map((one) => one.p50)),
    p99: median(measures.map((one) => one.p99)),
    cpuMicros: median(measures.map((one) => one.cpuMicros)),
  }));
}
