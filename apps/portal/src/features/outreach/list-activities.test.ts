import { expect, test } from 'vitest';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findActivitiesFor } from './list-activities.server.ts';
import { cancelActivity, recordActivity } from './record-activity.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

test('a receiving body finds beside its own book what reporting bodies did, and not what was struck', async () => {
  const { db } = platform();
  const [justice, commune, stranger] = [
    await anOrganisation(db),
    await anOrganisation(db, { shortName: 'xã Thử' }),
    await anOrganisation(db),
  ];
  await aRelation(db, 'reportsTo', commune, justice);
  const did = async (organisationId: string, title: string) => {
    const officer = await aPerson(db, { organisationId, roles: ['communeOfficer'] });
    const facts = { channel: 'villageMeeting' as const, heldOn: '2026-11-10', place: '', audience: '' };
    const counted = { reach: 40, reachKind: 'measured' as const, summary: '' };
    const result = await recordActivity(platform(), officer, {
      projectId: null,
      title,
      ...facts,
      ...counted,
    });
    if (!result.ok) throw new Error(result.reason);
    return { officer, id: result.value.id };
  };
  await did(justice.id, 'của mình');
  await did(commune.id, 'họp thôn');
  const struck = await did(commune.id, 'không diễn ra');
  await cancelActivity(platform(), struck.officer, struck.id, { version: 1, reason: 'Mưa bão' });
  await did(stranger.id, 'nơi khác');
  const found = async (role: 'focalUnit' | 'staffMember') => {
    const person = await aPerson(db, { organisationId: justice.id, roles: [role] });
    const { own, received } = await findActivitiesFor(db, person, { limit: 10, offset: 0 });
    return [own, received].map((rows) =>
      rows.map(({ title, bodyShortName }) => `${bodyShortName}: ${title}`),
    );
  };
  expect(await found('focalUnit')).toEqual([[`${justice.shortName}: của mình`], ['xã Thử: họp thôn']]);
  expect(await found('staffMember')).toEqual([[`${justice.shortName}: của mình`], []]);
});
