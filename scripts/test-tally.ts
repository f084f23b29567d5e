import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
  /** What failed, one entry each: file, name, and the first lines of what was said. */
  readonly failures: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, leftOut: 0, failures: [] };

export function oneFailure(what: string): Tally {
  return { ...NOTHING, failed: 1, failures: [what] };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
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
  if (!report) return exitCode === 0 ? NOTHING : oneFailure(`the test run ended with code ${exitCode}`);
  const failures = report.testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const name = relative(process.cwd(), path);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}\n${firstLines(message)}`] : [];
    return failed.map((test) => `${name}\n${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`);
  });
  if (exitCode !== 0 && failures.length === 0) failures.push(`the test run ended with code ${exitCode}`);
  return {
    passed: report.numPassedTests,
    failed: exitCode === 0 ? report.numFailedTests : Math.max(report.numFailedTests, 1),
    leftOut: report.numPendingTests,
    failures,
  };
}

/** A journey that passed only when it was repeated did not pass. */
export async function tallyOfPlaywright(file: string, exitCode: number): Promise<Tally> {
  const report = await readReport<PlaywrightReport>(file);
  if (!report) return exitCode === 0 ? NOTHING : oneFailure(`the journeys ended with code ${exitCode}`);
  const failed = report.stats.unexpected + report.stats.flaky;
  return {
    passed: report.stats.expected,
    failed: exitCode === 0 ? failed : Math.max(failed, 1),
    leftOut: report.stats.skipped,
    failures: report.suites.flatMap(failedSpecs),
  };
}

function failedSpecs(suite: PlaywrightSuite): string[] {
  const own = suite.specs
    .filter((spec) => !spec.ok)
    .map(({ file, title, tests }) => {
      const said = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
      return `${file}: ${title}\n${firstLines(stripVTControlCharacters(said.join('\n')))}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)];
}

/** Enough of a message to know what differed; the whole stands further up in the output. */
function firstLines(message: string): string {
  return message.split('\n').slice(0, 12).join('\n');
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      leftOut: all.leftOut + one.leftOut,
      failures: [...all.failures, ...one.failures],
    }),
    NOTHING,
  );
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
