import { parseArgs } from 'node:util';
import { inHouses } from '../bench/portal/houses.ts';
import { intake } from '../bench/portal/intake.ts';
import { manyOpinions } from '../bench/portal/many-opinions.ts';
import { memory } from '../bench/portal/memory.ts';
import { phone } from '../bench/portal/phone.ts';
import { calibration, load, printRows, type Row } from '../bench/portal/rows.ts';
import { measureReadingPage } from '../bench/reading-page.ts';
import { buildWhenNeeded } from './build-portal.ts';

/**
 * npm run bench:portal -- [--rounds=5] [--seconds=3] [--intake=60] [--only=page,phone,opinions,intake,memory] [--port=4310]:
 * the bars of the portal in one table, on PostgreSQL. About six minutes. Needs nginx, wrk, taskset, PostgreSQL and Chromium
 * (apt-get install nginx-light wrk util-linux postgresql chromium-headless-shell).
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    intake: { type: 'string', default: '60' },
    only: { type: 'string', default: 'page,phone,opinions,intake,memory' },
    port: { type: 'string', default: '4310' },
  },
});
if ((await buildWhenNeeded()) !== 0) process.exit(1);
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const wanted = values.only.split(',');
const rows: Row[] = [];
const before = load();
const calibrated = [calibration()];
await inHouses(Number(values.port), async (builder) => {
  if (wanted.includes('page') || wanted.includes('phone')) {
    const house = await builder.open('reading', await builder.furnish('reading', 120));
    const { page: url, server } = house;
    const [port] = [builder.freePort(), builder.freePort()];
    if (wanted.includes('page'))
      rows.push(
        ...(await measureReadingPage({ url, server, folder: builder.folder, port, rounds, seconds })),
      );
    if (wanted.includes('phone')) rows.push(...(await phone(house, 7)));
    await builder.close(house);
  }
  if (wanted.includes('opinions')) rows.push(...(await manyOpinions(builder, rounds, seconds)));
  if (wanted.includes('intake')) rows.push(...(await intake(builder, Number(values.intake))));
  if (wanted.includes('memory')) rows.push(...(await memory(builder, 20)));
});
calibrated.push(calibration());
printRows(rows);
console.log(
  `\nmedians of ${rounds} rounds of ${seconds} s, turn by turn; PostgreSQL with the settings it comes with`,
);
console.log(`calibration: SHA-256 of 1 GB in ${calibrated.join(' s before, ')} s after`);
console.log(
  `load of the machine (1, 5, 15 minutes): ${before} before, ${load()} after (the bench itself is in it)`,
);
process.exit(0);
