import { appendFileSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { WHOLE_FILE } from './choose-tests.ts';
import { nowRuns, takeSaid } from './statements.ts';

/**
 * Set by scripts/test.ts: in the first part of the suite each file tells what it said to the database
 * (`DANBAN_SAID`, a folder); in the part on the other engine only the chosen tests run (`DANBAN_CHOSEN`, a file).
 */
const { DANBAN_SAID: folder, DANBAN_CHOSEN: list } = process.env;
const PORTAL = join(import.meta.dirname, '..');

if (list) {
  const chosen = JSON.parse(readFileSync(list, 'utf8')) as Record<string, true | readonly string[]>;
  beforeEach((context) => {
    const here = chosen[relative(PORTAL, context.task.file.filepath)];
    if (Array.isArray(here) && !here.includes(fullName(context.task))) context.skip();
  });
}

if (folder) {
  nowRuns(WHOLE_FILE);
  beforeEach(({ task }) => nowRuns(fullName(task)));
  afterEach(() => nowRuns(WHOLE_FILE));
  afterAll(() => {
    const file = relative(PORTAL, expect.getState().testPath ?? '');
    appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ file, said: takeSaid() })}\n`);
  });
}

interface Named {
  readonly name: string;
  readonly suite?: Named | undefined;
}

function fullName({ name, suite }: Named): string {
  return suite ? `${fullName(suite)} > ${name}` : name;
}
