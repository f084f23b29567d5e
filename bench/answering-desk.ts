import { parseArgs } from 'node:util';
import { openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { bulks } from './answering-desk/bulks.ts';
import { pages } from './answering-desk/pages.ts';
import { ARTICLES, seed } from './answering-desk/seed.ts';
import { inHouses } from './portal/houses.ts';
import { calibration, load, printRows } from './portal/rows.ts';

/**
 * node --conditions=development bench/answering-desk.ts [--opinions=100000] [--rounds=15] [--port=4330]
 * Every filter and page of the answering desk and of the table over HTTP, on one draft with many opinions, and one answer for 10,000 of
 * them; needs the programs of PostgreSQL and a built portal.
 */
const { values } = parseArgs({
  options: {
    opinions: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '15' },
    port: { type: 'string', default: '4330' },
  },
});
const opinions = Number(values.opinions);

await inHouses(Number(values.port), async (builder) => {
  const slug = await builder.furnish('desk', ARTICLES);
  const opened = await openPostgres(builder.urlOf('desk'), 5);
  try {
    console.log(`${opinions} opinions; SHA-256 of 1 GB: ${calibration()} s; load before: ${load()}`);
    const bench = await seed(opened, opinions);
    const house = await builder.open('desk', slug);
    const overHttp = await pages(
      bench,
      { url: house.url, pid: house.server.pid ?? 0 },
      Number(values.rounds),
    );
    await builder.close(house);
    printRows([...overHttp, ...(await bulks(bench))]);
    console.log(`load after: ${load()}`);
  } finally {
    await opened.close();
  }
});
