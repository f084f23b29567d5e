import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { findDocuments, insertDocument } from './official-documents.store.server.ts';

const platform = usePlatform();

test.each([
  ['Tỷ lệ đạt 90% kế hoạch', '90%', 1],
  ['Tỷ lệ đạt 900 lượt', '90%', 0],
  ['Kết quả thử', '_', 0],
  ['Kết quả thử', 'ket qua', 1],
  ['Kết quả thử', 'kết quả'.normalize('NFD'), 1],
])('of an abstract "%s", searched for "%s", %i is found', async (abstract, search, count) => {
  const { db, clock } = platform();
  const { id: organisationId } = await anOrganisation(db);
  const content = {
    agency: 'SỞ THỬ',
    place: 'Hưng Yên',
    type: 'BÁO CÁO',
    abstract,
    body: [],
    recipients: [],
  };
  const about = { id: newId(), organisationId, purpose: 'report', typeAbbreviation: 'BC' };
  await insertDocument(db, { ...about, content, createdBy: null, createdAt: clock.now() });
  const filter = { organisationIds: [organisationId], search, limit: 10, offset: 0 };
  expect(await findDocuments(db, filter)).toHaveLength(count);
});
