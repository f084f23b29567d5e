import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { findRecorded } from '#features/reports/writing/suggestions.store.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import {
  afterStep,
  figuresText,
  hasMobileNumber,
  PRACTICE_STATES,
  readFigures,
  readLinks,
} from './good-practice.ts';
import {
  listPractices,
  listPublishedPractices,
  loadPractice,
  viewPractice,
} from './load-practices.server.ts';
import * as write from './write-practices.server.ts';

describe('steps of a practice', () => {
  test.each([
    ['edit', ['proposed']],
    ['approve', ['proposed']],
    ['publish', ['approved']],
    ['withdraw', ['proposed', 'approved', 'published']],
  ] as const)('%s is open to %o', (step, from) =>
    expect(PRACTICE_STATES.filter((state) => afterStep(state, step))).toEqual(from),
  );
});

test.each([
  ['Văn phòng UBND xã, 0221 3862 123', false],
  ['Gặp anh Nam 0912 345 678', true],
  ['+84 912.345.678', true],
  ['0862-345-678', true],
  ['Số 0912345678901 của hồ sơ', false],
])('a mobile number in "%s"', (text, has) => expect(hasMobileNumber(text)).toBe(has));

test.each([
  ['Chờ | 10 phút | Sổ một cửa\n\nHài lòng | 95% | Khảo sát 2026', 2],
  ['', 0],
  ['Chờ | 10 phút', undefined],
  ['Chờ | 10 phút | a | b', undefined],
])('figures %#', (text, count) => {
  const figures = readFigures(text);
  expect(figures?.length).toBe(count);
  if (figures) expect(readFigures(figuresText(figures))).toEqual(figures);
});

test.each([
  ['https://xa.example.vn/a\nhttps://xa.example.vn/b', 2],
  ['', 0],
  ['http://xa.example.vn', undefined],
  ['javascript:alert(1)', undefined],
  ['https://a:b@xa.example.vn', undefined],
])('links %#', (text, count) => expect(readLinks(text)?.length).toBe(count));

const platform = usePlatform('2026-11-28T01:00:00Z');
let organisationId: string;
let writer: PersonActor;
let head: PersonActor;
let neighbour: PersonActor;
beforeEach(async () => {
  const { db } = platform();
  ({ id: organisationId } = await anOrganisation(db));
  writer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(db, { organisationId, roles: ['leader'] });
  const { id: elsewhere } = await anOrganisation(db);
  neighbour = await aPerson(db, { organisationId: elsewhere, roles: ['focalUnit'] });
});
const INPUT = {
  ...{
    title: 'Tổ công nghệ số đến tận nhà',
    field: 'Chuyển đổi số',
    problem: 'Người già không nộp được hồ sơ.',
  },
  ...{ done: 'Mỗi thôn một tổ.', result: 'Hồ sơ trực tuyến tăng.', contact: 'Văn phòng UBND xã' },
  figures: [{ what: 'Hồ sơ trực tuyến', value: '80%', source: 'Cổng dịch vụ công' }],
  ...{ links: [], startedOn: '2026-02-01' },
};
const ANY = { words: '', field: '' };
const PAGE = { limit: 10, offset: 0 };
async function propose(by = writer, input = INPUT) {
  const proposed = await write.proposePractice(platform(), by, input);
  if (!proposed.ok) throw new Error(proposed.reason);
  return proposed.value.id;
}
async function publish() {
  const id = await propose();
  await write.approvePractice(platform(), head, id, { version: 1 });
  await write.publishPractice(platform(), head, id, { version: 2 });
  return id;
}

test('one proposes, another approves, then it is public; who wrote it last does not approve it', async () => {
  const id = await propose();
  const byHead = await propose(head);
  expect(await write.approvePractice(platform(), head, byHead, { version: 1 })).toMatchObject({
    reason: 'samePerson',
  });
  await write.editPractice(platform(), head, id, { version: 1, ...INPUT, result: 'Tăng gấp đôi.' });
  expect(await write.approvePractice(platform(), head, id, { version: 2 })).toMatchObject({
    reason: 'samePerson',
  });
  await write.editPractice(platform(), writer, id, { version: 2, ...INPUT });
  expect(await write.publishPractice(platform(), head, id, { version: 3 })).toMatchObject({
    reason: 'notPossibleNow',
  });
  expect((await write.approvePractice(platform(), head, id, { version: 3 })).ok).toBe(true);
  expect(await write.editPractice(platform(), writer, id, { version: 4, ...INPUT })).toMatchObject({
    reason: 'notPossibleNow',
  });
  const { practice } = await loadPractice(platform(), writer, id);
  await expect(viewPractice(platform(), practice.slug)).rejects.toThrow();
  expect((await write.publishPractice(platform(), head, id, { version: 4 })).ok).toBe(true);
  expect((await viewPractice(platform(), practice.slug)).practice.title).toBe(INPUT.title);
  expect((await listPublishedPractices(platform(), { words: 'cong nghe so', field: '' }, PAGE)).total).toBe(
    1,
  );
  await write.withdrawPractice(platform(), head, id, { version: 5, reason: 'Số liệu sai.' });
  await expect(viewPractice(platform(), practice.slug)).rejects.toThrow();
  expect((await loadPractice(platform(), writer, id)).trail).toHaveLength(6);
});

test('without a figure with its source or a link nothing is approved; a mobile number is no office', async () => {
  const id = await propose(writer, { ...INPUT, figures: [] });
  expect(await write.approvePractice(platform(), head, id, { version: 1 })).toMatchObject({
    reason: 'noEvidence',
  });
  const mobile = { ...INPUT, contact: 'Chị Hoa 0912345678' };
  expect(await write.proposePractice(platform(), writer, mobile)).toMatchObject({
    reason: 'mobileInContact',
  });
  const early = { ...INPUT, startedOn: '2026-11-29' };
  expect(await write.proposePractice(platform(), writer, early)).toMatchObject({ reason: 'startsInFuture' });
});

test('other bodies read what is published and say what they took up; nobody adopts the own one', async () => {
  const hidden = await propose();
  await expect(loadPractice(platform(), neighbour, hidden)).rejects.toThrow();
  const said = { kind: 'learned' as const, words: 'Cử đoàn đến xem.', adoptedOn: '2026-11-20' };
  expect(await write.adoptPractice(platform(), neighbour, hidden, said)).toMatchObject({
    reason: 'notPossibleNow',
  });
  const id = await publish();
  expect(await write.adoptPractice(platform(), writer, id, said)).toMatchObject({ reason: 'ownPractice' });
  expect((await write.adoptPractice(platform(), neighbour, id, said)).ok).toBe(true);
  const applied = { ...said, kind: 'applied' as const, words: 'Đã lập 5 tổ.' };
  expect((await write.adoptPractice(platform(), neighbour, id, applied)).ok).toBe(true);
  const seen = await loadPractice(platform(), neighbour, id);
  expect(seen).toMatchObject({ ours: { kind: 'applied', words: 'Đã lập 5 tổ.' }, trail: [] });
  expect((await listPractices(platform(), neighbour, 'others', ANY, PAGE)).rows).toMatchObject([
    { adoptions: 1 },
  ]);
  await write.forgetAdoption(platform(), neighbour, id);
  expect(await write.forgetAdoption(platform(), neighbour, id)).toMatchObject({ reason: 'nothingNoted' });
  await expect(
    write.withdrawPractice(platform(), neighbour, id, { version: 3, reason: 'x' }),
  ).rejects.toThrow();
});

test('an approved practice is offered to the reports of its body', async () => {
  await propose();
  const asked = { reportId: newId(), organisationIds: [organisationId], programmeId: null };
  const period = { from: '2026-01-01', to: '2026-12-31' };
  expect(await findRecorded(platform().db, { ...asked, ...period })).toEqual([]);
  const id = await publish();
  expect(await findRecorded(platform().db, { ...asked, ...period })).toMatchObject([
    {
      source: 'practice',
      kind: 'goodPractice',
      id,
      about: INPUT.title,
      words: INPUT.result,
      onDate: '2026-11-28',
    },
  ]);
});
