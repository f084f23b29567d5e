import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHouse } from './house/start-house.ts';

/** Furnishes the house once for all workers; they copy it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const handler = fileURLToPath(new URL('../../build/handler.js', import.meta.url));
  if (!existsSync(handler)) throw new Error('Journeys run on the built product: npm test builds it.');
  const folder = await buildHouse();
  process.env.E2E_HOUSE = folder;
  return () => rm(dirname(folder), { recursive: true, force: true });
}
