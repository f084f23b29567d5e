// Run by `npm ci`, so that the first start need not do it: an empty cluster of the embedded engine, and the built pages.
// What fails here is done (or told) again by `npm start`; only that takes longer.
import { buildWhenNeeded } from '../../../scripts/build-portal.ts';
import { prepareCluster } from '../src/platform/prepared-cluster.server.ts';

await prepareCluster();
process.exitCode = await buildWhenNeeded();
