import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { insertConsultation } from './consultations.store.server.ts';
import { findConsultationsOf } from './listing.store.server.ts';

const platform = usePlatform();

/** One round of a draft with this title; how many a search for these words finds. */
async function found(title: string, search: string): Promise<number> {
  const { db, clock } = platform();
  const { id: organisationId } = await anOrganisation(db);
  const project = await aLawProject(db, { organisationId, title });
  const { id: draftVersionId } = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: '', contactEmail: '', contactPhone: '' };
  await insertConsultation(db, {
    ...contact,
    id: newId(),
    projectId: project.id,
    draftVersionId,
    organisationId,
    round: 1,
    createdBy: null,
    createdAt: clock.now(),
  });
  return (await findConsultationsOf(db, [organisationId], { search, limit: 10, offset: 0 })).length;
}

describe('words are searched as they stand', () => {
  test.each([
    ['Giảm 50% phí đỗ xe', '50%', 1],
    ['Giảm 500 đồng phí đỗ xe', '50%', 0],
    ['Giảm phí đỗ xe', '%', 0],
    ['Giảm phí đỗ xe', 'ph_', 0],
    ['Giảm phí đỗ xe', 'phi do', 1],
    ['Giảm phí đỗ xe', 'phí đỗ'.normalize('NFD'), 1],
    ['Giảm phí đỗ xe', '\\', 0],
  ])('%s, searched for %s: %i', async (title, search, count) => {
    expect(await found(title, search)).toBe(count);
  });
});
