import { readFile } from 'node:fs/promises';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A run that ended badly without naming a failed test (a file that cannot be loaded) counts as one failure. */
export async function tallyOfVitest(file: string, exitCode: number): Promise<Tally> {
  const report = await readReport<VitestReport>(file);
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    leftOut: report?.numPendingTests ?? 0,
  };
}

/** A journey that passed only when it was repeated did not pass. */
export async function tallyOfPlaywright(file: string, exitCode: number): Promise<Tally> {
  const stats = (await readReport<PlaywrightReport>(file))?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    passed: stats?.expected ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    leftOut: stats?.skipped ?? 0,
  };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      leftOut: all.leftOut + one.leftOut,
    }),
    { passed: 0, failed: 0, leftOut: 0 },
  );
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
