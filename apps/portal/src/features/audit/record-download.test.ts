import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findEntries } from './audit.store.server.ts';
import { type Download, recordDownload } from './record-download.server.ts';

/** Of its own: what is asked for at the same instant runs in transactions of its own. */
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function aDesk() {
  const platform = { db: database.db, clock: fixedClock('2026-11-23T02:00:00Z') };
  const { id: organisationId } = await anOrganisation(platform.db);
  const officer = await aPerson(platform.db, { organisationId, roles: ['draftingOfficer'] });
  const colleague = await aPerson(platform.db, { organisationId, roles: ['draftingOfficer'] });
  const file: Download = {
    ...{ objectKind: 'consultation', objectId: organisationId, file: 'y-kien-tra-loi.csv' },
    state: 'beforePublication',
  };
  const taken = async () =>
    (await findEntries(platform.db, { objectKind: 'consultation', objectId: organisationId, limit: 99 })).map(
      ({ act, actorId, after }) => [act, actorId, after?.file, after?.state],
    );
  return { ...platform, officer, colleague, file, taken };
}

test('who took what in which state; the same file again within an hour, also at the same instant, is the same download', async () => {
  const { db, clock, officer, file, taken } = await aDesk();
  await Promise.all(Array.from({ length: 5 }, () => recordDownload({ db, clock }, officer, file)));
  clock.set('2026-11-23T02:59:00Z');
  await recordDownload({ db, clock }, officer, file);
  const first = ['export.downloaded', officer.personId, 'y-kien-tra-loi.csv', 'beforePublication'];
  expect(await taken()).toEqual([first]);
  clock.set('2026-11-23T03:00:01Z');
  await recordDownload({ db, clock }, officer, file);
  expect(await taken()).toEqual([first, first]);
});

test('another person, another file, another state, another content is another download', async () => {
  const { db, clock, officer, colleague, file, taken } = await aDesk();
  await recordDownload({ db, clock }, officer, file);
  await recordDownload({ db, clock }, colleague, file);
  await recordDownload({ db, clock }, officer, { ...file, file: 'bang-tong-hop.xlsx' });
  await recordDownload({ db, clock }, officer, { ...file, state: 'published', sha256: 'a'.repeat(64) });
  await recordDownload({ db, clock }, officer, { ...file, state: 'published', sha256: 'b'.repeat(64) });
  expect(await taken()).toHaveLength(5);
});
