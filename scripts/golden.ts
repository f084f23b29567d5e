import { run } from './run-command.ts';

/** Writes the expected files of all golden families anew; the diff is what is reviewed. */
process.exitCode = await run('vitest', ['run', 'golden', ...process.argv.slice(2)], {
  env: { UPDATE_GOLDEN: '1' },
});
