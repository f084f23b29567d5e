import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run-command.ts';

/** One line for each script of package.json; one without a line is an error. */
const LINES: Record<string, string> = {
  start: 'build when needed, start the product on its data with the demo story, print addresses and sign-ins',
  test: 'the whole suite; `-- quick`: the tests on the embedded database, without collections; `-- engines`: all store tests on both engines',
  dev: 'the product with pages that change as files are saved; embedded database, captured mail, no network',
  check: 'format, lint, types, rules of the house: seconds',
  golden: 'write the expected files of the golden tests anew; review the diff',
  bench: 'measure the reading page against nginx and bare node:http; prints a table',
  'bench:portal':
    'measure every bar of the portal (pages, phone, intake, memory); needs nginx, wrk and PostgreSQL programs',
  kill: 'kill server and database while opinions are sent, see that no receipt is lost; `-- digests`: while 10,000 mails are; needs PostgreSQL programs',
  seed: 'tell the demo story to an empty demo database',
  app: 'any command of the product: npm run app -- help',
  danban: 'read legal texts from files: npm run --silent danban -- text outline FILE',
  help: 'this list',
};

const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
for (const name of Object.keys(scripts)) {
  const line = LINES[name];
  if (!line) process.exitCode = 1;
  console.log(`npm run ${name.padEnd(12)} ${line ?? '(no line in scripts/help.ts)'}`);
}
