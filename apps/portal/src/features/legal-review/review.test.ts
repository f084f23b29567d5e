import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { requireFinding } from './review.store.server.ts';
import {
  addFinding,
  answerFinding,
  dropFinding,
  editFinding,
  findingsCsv,
  listFindings,
  loadFinding,
  sendFinding,
  settleFinding,
} from './review-documents.server.ts';
import { readCitation } from './review-finding.ts';

describe('the citation of a finding', () => {
  test.each([
    ['khoản 2 Điều 5 Nghị định số 34/2016/NĐ-CP', { document: '34/2016/NĐ-CP', units: ['khoản 2 Điều 5'] }],
    ['Luật Đất đai số 31/2024/QH15', { document: '31/2024/QH15', units: [] }],
    ['Điều 5', 'noDocument'],
    ['', 'noDocument'],
    ['Điều 1 Nghị định số 1/2020/NĐ-CP và Điều 2 Thông tư số 2/2020/TT-BTP', 'severalDocuments'],
  ])('%s', (text, read) => expect(readCitation(text)).toEqual(read));
});

const platform = usePlatform('2026-12-01T01:00:00Z');
let writer: PersonActor;
beforeEach(async () => {
  const { id: organisationId } = await anOrganisation(platform().db);
  writer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
});
const INPUT = {
  ...{
    citation: 'Điều 7 Thông tư số 09/2023/TT-BTP',
    problem: 'unclear' as const,
    found: 'Không rõ hạn trả lời.',
  },
  ...{ proposal: 'amend' as const, proposed: 'Ghi rõ số ngày.', addressee: 'Bộ Tư pháp' },
};
async function aFinding() {
  const added = await addFinding(platform(), writer, INPUT);
  if (!added.ok) throw new Error(added.reason);
  return added.value.id;
}
const NO_FILTER = { state: '', proposal: '', words: '' };
const PAGE = { limit: 10, offset: 0 };

test('a finding is sent, answered and settled; each step once and in its order', async () => {
  const id = await aFinding();
  const answer = {
    answeredOn: '2026-12-01',
    answerNumber: '12/BTP',
    outcome: 'partly' as const,
    answer: 'Sẽ xem xét.',
  };
  expect(await answerFinding(platform(), writer, id, { version: 1, ...answer })).toMatchObject({
    reason: 'notPossibleNow',
  });
  const sent = { sentOn: '2026-11-30', sentNumber: '45/STP' };
  expect((await sendFinding(platform(), writer, id, { version: 1, ...sent })).ok).toBe(true);
  expect(await editFinding(platform(), writer, id, { version: 2, ...INPUT })).toMatchObject({
    reason: 'notPossibleNow',
  });
  expect(
    await answerFinding(platform(), writer, id, { version: 2, ...answer, answeredOn: '2026-11-29' }),
  ).toMatchObject({ reason: 'beforeItWasSent' });
  expect((await answerFinding(platform(), writer, id, { version: 2, ...answer })).ok).toBe(true);
  const settled = { settledOn: '2026-12-01', settledBy: 'Thông tư sửa đổi' };
  expect((await settleFinding(platform(), writer, id, { version: 3, ...settled })).ok).toBe(true);
  const { finding, trail } = await loadFinding(platform(), writer, id);
  expect(finding).toMatchObject({ state: 'settled', outcome: 'partly', document: '09/2023/TT-BTP' });
  expect(trail).toHaveLength(4);
  const csv = await findingsCsv(platform(), writer, NO_FILTER);
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2);
  expect(csv).toContain('Tiếp thu một phần');
});

test('a day that has not come is refused; two people at once do not write over each other', async () => {
  const id = await aFinding();
  const sent = { version: 1, sentOn: '2026-12-02', sentNumber: '1' };
  expect(await sendFinding(platform(), writer, id, sent)).toMatchObject({ reason: 'dayInFuture' });
  await editFinding(platform(), writer, id, { version: 1, ...INPUT, found: 'Khác' });
  await expect(editFinding(platform(), writer, id, { version: 1, ...INPUT })).rejects.toThrow();
  expect((await requireFinding(platform().db, id)).found).toBe('Khác');
});

test('a new document is proposed without a citation, an amendment is not', async () => {
  expect((await addFinding(platform(), writer, { ...INPUT, citation: '', proposal: 'issue' })).ok).toBe(true);
  expect(await addFinding(platform(), writer, { ...INPUT, citation: '' })).toMatchObject({
    reason: 'noDocument',
  });
});

test('the list is filtered; a per cent sign is a letter; another body sees nothing', async () => {
  const id = await aFinding();
  const found = async (filter: Partial<typeof NO_FILTER>) =>
    (await listFindings(platform(), writer, { ...NO_FILTER, ...filter }, PAGE)).findings.length;
  expect([
    await found({ words: 'tư pháp' }),
    await found({ words: '%' }),
    await found({ state: 'sent' }),
  ]).toEqual([1, 0, 0]);
  await dropFinding(platform(), writer, id, { version: 1, reason: 'Trùng' });
  expect((await listFindings(platform(), writer, NO_FILTER, PAGE)).counts).toEqual([
    { state: 'dropped', count: 1 },
  ]);
  const { id: organisationId } = await anOrganisation(platform().db);
  const stranger = await aPerson(platform().db, { organisationId, roles: ['leader'] });
  await expect(loadFinding(platform(), stranger, id)).rejects.toThrow();
  expect((await listFindings(platform(), stranger, NO_FILTER, PAGE)).findings).toEqual([]);
});
