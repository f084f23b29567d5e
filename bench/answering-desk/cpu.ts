import { readFileSync } from 'node:fs';

/** Of a Linux kernel as it is built everywhere. */
const TICK_MS = 10;

/** Milliseconds of processor time that these processes have used so far: what a page costs, however busy the machine is besides. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * TICK_MS, 0);
}

function ticksOf(pid: number): number {
  try {
    // "pid (name) state …": user and system time are the 14th and 15th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0; // has ended, or no /proc
  }
}
