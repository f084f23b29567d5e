import { askPage } from '#features/consultations/posting/watch/ask-page.server.ts';
import { measurePosting } from '#features/consultations/posting/watch/measure-posting.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { enterCast } from '../e2e/house/enter-cast.ts';
import { consult, uploadDraft, workshop } from '../e2e/house/furnish.ts';
import { layOutDatabase } from '../embedded-image.ts';

/**
 * `measure-round.ts <url> <opened> <measured…>`: an open round whose page at <url> is asked at these instants; prints slug and
 * id, and then waits to be killed.
 */
const [, , url = '', opened = '', ...instants] = process.argv;
const clock = fixedClock(opened);
const app = await createApp(await layOutDatabase(configFromEnvironment()), clock);
const shop = workshop(app, await enterCast(app));
const draft = await uploadDraft(shop, 'quản lý bến đò');
const id = await consult(shop, draft);
for (const instant of instants) {
  clock.set(instant);
  await measurePosting(app, askPage(url), { toleranceMinutes: 5, proposes: true });
}
console.log(`measured ${id}`);
setInterval(() => {}, 60_000);
