import { parseArgs } from 'node:util';
import { benchReadingPage } from '../bench/reading-page.ts';
import { buildWhenNeeded } from './build-portal.ts';

/** npm run bench -- [path] [--rounds=7] [--seconds=2]; needs nginx, wrk and taskset (apt-get install nginx-light wrk util-linux). */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    port: { type: 'string', default: '4110' },
  },
});

if ((await buildWhenNeeded()) !== 0) process.exit(1);
await benchReadingPage({
  path: positionals[0],
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  port: Number(values.port),
});
