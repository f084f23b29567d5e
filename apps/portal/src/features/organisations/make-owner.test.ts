import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { makeOwner } from './make-owner.server.ts';
import { findSiteOwner, findSiteOwnerId } from './owner.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

describe('the body that answers for the site', () => {
  test('is none at first, and each field of the footer empty', async () => {
    expect(await findSiteOwnerId(platform().db)).toBeUndefined();
    const nobody = { name: '', responsiblePerson: '', address: '', phone: '', email: '' };
    expect(await findSiteOwner(platform().db)).toEqual(nobody);
  });

  test('is printed as the register has it, and another may follow', async () => {
    const { db } = platform();
    const [first, second] = [
      await anOrganisation(db, { name: 'Sở Một', address: 'Số 1' }),
      await anOrganisation(db, { name: 'Sở Hai', address: null }),
    ];
    const administrator = await aPerson(db, { organisationId: first.id, roles: ['administrator'] });
    await makeOwner(platform(), administrator, first.id);
    expect(await findSiteOwner(db)).toMatchObject({ name: 'Sở Một', address: 'Số 1' });
    await makeOwner(platform(), administrator, second.id);
    expect(await findSiteOwner(db)).toMatchObject({ name: 'Sở Hai', address: '' });
    const [entry] = await findEntries(db, { act: 'organisation.madeOwner', limit: 1 });
    expect(entry).toMatchObject({ before: { siteOwner: first.id }, after: { siteOwner: second.id } });
  });

  test('is named by an administrator only, and only from the register', async () => {
    const { db } = platform();
    const body = await anOrganisation(db);
    const leader = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
    const administrator = await aPerson(db, { organisationId: body.id, roles: ['administrator'] });
    await expect(makeOwner(platform(), leader, body.id)).rejects.toThrow(/not permitted/);
    await expect(makeOwner(platform(), administrator, crypto.randomUUID())).rejects.toThrow(/not found/);
  });
});
