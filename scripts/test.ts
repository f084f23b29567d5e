import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseTests, type SaidOfFile } from '../apps/portal/test/choose-tests.ts';
import { postgresPrograms } from '../apps/portal/test/kill/cluster.ts';
import { buildWhenNeeded } from './build-portal.ts';
import { check, HOUSE_RULES } from './check.ts';
import { findChromium } from './find-chromium.ts';
import { PORTAL, run, syncPortal } from './run-command.ts';
import { NOTHING, oneFailure, sum, type Tally, tallyOfPlaywright, tallyOfVitest } from './test-tally.ts';

/**
 * The whole suite: rules and types; stores on PostgreSQL when TEST_DATABASE_URL is set; everything else, and the stores as far
 * as the embedded database has not heard their statements yet (all of them without PostgreSQL, or with `-- engines`:
 * decision 0131); kill tests when PostgreSQL's programs are found, browser journeys when a Chromium is found.
 * `npm test -- quick` runs the tests on the embedded database only, without the real collections. REQUIRE_POSTGRES, REQUIRE_BROWSER = 1 make a missing one a failure.
 */
const notes: string[] = [];
const reports = await mkdtemp(join(tmpdir(), 'dan-ban-test-'));
/** What the stores said to PostgreSQL (apps/portal/test/statements.ts). */
const SAID = join(reports, 'said');
const inPortal = (file: string) => `apps/portal/${file}`;

async function rules(): Promise<Tally> {
  // The rules of the house are among the tests that follow.
  const failed = await check(({ name }) => name !== HOUSE_RULES);
  notes.push(failed.length === 0 ? 'format, lint, types: ok' : `failed: ${failed.join(', ')}`);
  if (failed.length === 0) return { ...NOTHING, passed: 1 };
  return { ...NOTHING, failed: failed.length, failures: failed };
}

async function vitest(name: string, files: readonly string[], env: Record<string, string>): Promise<Tally> {
  const report = join(reports, `${name}.json`);
  // By default one core is kept for watching; on two cores the suite then takes 76 s instead of 49.
  const args = [
    'run',
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  const code = await run('vitest', args, { env });
  return await tallyOfVitest(report, code);
}

/** The tests of the portal: paths within it, with the words of each. */
async function portalTests(): Promise<Map<string, string>> {
  const entries = await readdir(PORTAL, { recursive: true });
  const tests = entries.filter((name) => /\.test\.ts$/.test(name) && !/node_modules|e2e/.test(name));
  const read = async (name: string) => [name, await readFile(join(PORTAL, name), 'utf8')] as const;
  return new Map(await Promise.all(tests.map(read)));
}

/** Only tests that touch a database differ between the engines. */
const TOUCHES_STORES = /['"](#test|\.{1,2}(\/\.\.)*(\/test)?)\/(db|platform|app|factories\/[\w-]+)\.ts['"]/;

/** Asks which engine runs: something of one engine is tried there. */
const IS_WHOLE = /\btestEngine\b/;

async function onPostgres(): Promise<Tally> {
  if (!process.env.TEST_DATABASE_URL) {
    const how = 'set TEST_DATABASE_URL, e.g. postgres://postgres@127.0.0.1:5432/test';
    return leaveOut('stores on PostgreSQL', how, process.env.REQUIRE_POSTGRES === '1');
  }
  await mkdir(SAID, { recursive: true });
  const tests = [...(await portalTests())].filter(([, words]) => TOUCHES_STORES.test(words));
  const files = tests.map(([name]) => inPortal(name));
  return await vitest('postgres', files, { TEST_ENGINE: 'postgres', DANBAN_SAID: SAID });
}

/** After PostgreSQL: what touches no database, and the tests that say to the embedded one everything that was said. */
async function onEmbedded(): Promise<Tally> {
  if (!existsSync(SAID) || engines) return await vitest('pglite', [], {});
  const tests = await portalTests();
  const lines = await Promise.all((await readdir(SAID)).map((name) => readFile(join(SAID, name), 'utf8')));
  const said = lines.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line) as SaidOfFile);
  const chosen = chooseTests(said, (file) => IS_WHOLE.test(tests.get(file) ?? ''));
  const list = join(reports, 'chosen.json');
  await writeFile(list, JSON.stringify(chosen));
  const runs = [...tests].filter(([name, words]) => name in chosen || !TOUCHES_STORES.test(words));
  const parts = Object.entries(chosen).filter(([, names]) => names !== true);
  const single = parts.flatMap(([, names]) => (names === true ? [] : names)).length;
  notes.push(
    `embedded: ${runs.length} of ${tests.size} files of the portal, of ${parts.length} only ${single} tests`,
  );
  const files = [...runs.map(([name]) => inPortal(name)), 'packages/', 'bench/'];
  const first = await vitest('pglite', files, { DANBAN_CHOSEN: list });
  return await withoutLeaning(first, new Set(parts.map(([name]) => inPortal(name))));
}

/** A test that was chosen without those before it may fail because it leans on them: its file is heard again, whole. */
async function withoutLeaning(first: Tally, inPart: ReadonlySet<string>): Promise<Tally> {
  const fileOf = (failure: string) => failure.split('\n')[0] ?? '';
  const again = [...new Set(first.failures.map(fileOf))].filter((file) => inPart.has(file));
  if (again.length === 0) return first;
  const whole = await vitest('pglite-whole', again, {});
  if (whole.failed === 0) notes.push(`leans on the tests before it: a test of ${again.join(', ')}`);
  const others = first.failures.filter((failure) => !inPart.has(fileOf(failure)));
  const both = { ...first, failed: others.length, failures: others };
  return sum([both, whole]);
}

async function journeys(): Promise<Tally> {
  if (!existsSync(join(PORTAL, 'test/e2e'))) return NOTHING;
  const chromium = findChromium();
  if (!chromium) {
    const how = 'apt-get install chromium-headless-shell, or name a Chromium in CHROMIUM_PATH';
    return leaveOut('browser journeys', how, process.env.REQUIRE_BROWSER === '1');
  }
  if ((await buildWhenNeeded()) !== 0) return oneFailure('the portal could not be built');
  const report = join(reports, 'journeys.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await run('playwright', ['test', '--reporter=list,json'], { cwd: PORTAL, env });
  return await tallyOfPlaywright(report, code);
}

/** A few blows of `npm run kill`; the many are given by hand. */
async function kills(): Promise<Tally> {
  if (!postgresPrograms()) {
    const how = 'apt-get install postgresql, or name the folder of initdb in POSTGRES_BIN';
    return leaveOut('kill tests', how, process.env.REQUIRE_POSTGRES === '1');
  }
  if ((await buildWhenNeeded()) !== 0) return oneFailure('the portal could not be built');
  const script = join(PORTAL, 'test/kill/kill-intake.ts');
  const code = await run('node', ['--conditions=development', script, '--rounds=3', '--embedded=3']);
  return code === 0 ? { ...NOTHING, passed: 1 } : oneFailure('kill tests');
}

function leaveOut(what: string, how: string, required: boolean): Tally {
  notes.push(`${required ? 'MISSING' : 'left out'}: ${what} (${how})`);
  return required ? oneFailure(`missing: ${what}`) : NOTHING;
}

const quick = process.argv.includes('quick');
const engines = process.argv.includes('engines');
const only = process.argv.slice(2).filter((argument) => argument !== 'quick' && argument !== 'engines');
await syncPortal();
const tallies: Tally[] = [];
const seconds: string[] = [];

/** Says at the end where the time went. */
async function phase(name: string, work: () => Promise<Tally>): Promise<void> {
  const began = performance.now();
  tallies.push(await work());
  seconds.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
}

const whole = !quick && only.length === 0;
const corpora: Record<string, string> = quick ? { DANBAN_CORPORA: 'left-out', REQUIRE_CORPORA: '' } : {};
if (whole) {
  await phase('rules', rules);
  await phase('PostgreSQL', onPostgres);
  await phase('embedded', onEmbedded);
} else await phase('embedded', () => vitest('pglite', only, corpora));
if (whole) {
  await phase('kills', kills);
  await phase('journeys', journeys);
}
notes.push(`took: ${seconds.join(', ')}`);
await rm(reports, { recursive: true, force: true });

// What failed is said once more at the end: a log that is cut keeps its end.
const { passed, failed, leftOut, failures } = sum(tallies);
console.log('');
for (const failure of failures) console.log(`FAILED ${failure}\n`);
for (const note of notes) console.log(note);
if (leftOut > 0)
  console.log(
    `left out: ${leftOut} tests: their statements are said by others (0131), meant for the other engine, or without collection (DANBAN_CORPORA)`,
  );
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
