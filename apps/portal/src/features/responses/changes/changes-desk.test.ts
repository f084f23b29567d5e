import { citationOf } from '@danban/legal-text';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { aDraftVersion } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { loadGroup } from '../desk.server.ts';
import { loadResponseDesk } from '../table-desk.server.ts';
import { loadChangeNotes } from './change-notes.server.ts';
import { loadChanges, writeReasonOfChange } from './changes-desk.server.ts';

const BEFORE = `QUYẾT ĐỊNH
Điều 1. Phạm vi
1. Quy định về chợ.
2. Không áp dụng với siêu thị.
Điều 2. Giờ mở cửa
1. Chợ mở cửa lúc 5 giờ.
2. Chợ đóng cửa lúc 18 giờ.`;
const AFTER = BEFORE.replace('18 giờ', '21 giờ, trừ ngày lễ').replace(
  'với siêu thị',
  'với siêu thị, cửa hàng tiện lợi',
);
const CHANGED = ['dieu-1__khoan-2', 'dieu-2__khoan-2'];

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let officer: PersonActor;
let groupId: string;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db, { text: BEFORE });
  const { organisationId } = consultation;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  groupId = await aGroupOf(app, consultation, ['Nên mở đến 21 giờ.', 'Đóng muộn hơn.'], {
    unitId: 'dieu-2__khoan-2',
  });
});

const aSecondVersion = async (text = AFTER) =>
  aDraftVersion(app.db, await requireProject(app.db, consultation.projectId), {
    text,
    at: new Date('2026-11-22T02:00:00Z'),
  });
const open = async () =>
  (await loadChanges(app, officer, consultation.id)).changes
    .filter(({ groups, reason }) => groups.length === 0 && !reason)
    .map(({ key }) => key);

describe('before approval', () => {
  test('without a later version nothing is pointed out', async () => {
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'accepted' });
    const desk = await loadResponseDesk(app, officer, consultation.id);
    expect(desk.groups[0]?.lacks).toBeUndefined();
    expect(desk.unexplained).toBe(0);
    expect((await loadChanges(app, officer, consultation.id)).versions).toBeUndefined();
  });

  test('"tiếp thu" without a change, and changes without an opinion', async () => {
    await aSecondVersion();
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'accepted' });
    const desk = await loadResponseDesk(app, officer, consultation.id);
    expect(desk.groups[0]?.lacks).toBe('noUnit');
    expect(desk.unexplained).toBe(2);
    expect(await open()).toEqual(CHANGED);
  });

  test('the place where the text changed is suggested; named, it explains the change', async () => {
    await aSecondVersion();
    const { suggested } = await loadGroup(app, officer, consultation.id, groupId);
    expect(suggested?.value).toBe('dieu-2__khoan-2');
    await anApprovedAnswer(app, consultation, groupId, {
      outcome: 'accepted',
      changedUnitId: suggested?.value ?? null,
    });
    const desk = await loadResponseDesk(app, officer, consultation.id);
    expect([desk.groups[0]?.lacks, desk.unexplained]).toEqual([undefined, 1]);
    expect(await open()).toEqual(['dieu-1__khoan-2']);
  });

  test('where nothing changed nothing is suggested', async () => {
    await aSecondVersion(BEFORE.replace('siêu thị', 'đại siêu thị'));
    expect((await loadGroup(app, officer, consultation.id, groupId)).suggested).toBeUndefined();
  });
});

describe('another reason', () => {
  const write = (given: Partial<Parameters<typeof writeReasonOfChange>[3]> = {}) =>
    writeReasonOfChange(app, officer, consultation.id, {
      ...{ change: 'dieu-1__khoan-2', version: 0, reason: 'Theo Nghị định mới về bán lẻ.' },
      ...given,
    });

  test('explains a change; a second person who saw none does not write over it', async () => {
    await aSecondVersion();
    expect(await write()).toMatchObject({ ok: true });
    expect(await open()).toEqual(['dieu-2__khoan-2']);
    expect(await write({ reason: 'Khác' })).toMatchObject({ ok: false, reason: 'changedMeanwhile' });
    expect(await write({ reason: 'Đã sửa.', version: 1 })).toMatchObject({ ok: true });
  });

  test('is a reason, and of a change that is there', async () => {
    await aSecondVersion();
    expect(await write({ reason: '' })).toMatchObject({ ok: false, reason: 'reasonMissing' });
    expect(await write({ change: 'dieu-1__khoan-1' })).toMatchObject({ ok: false, reason: 'noSuchChange' });
  });

  test('is not for everybody to write', async () => {
    await aSecondVersion();
    const { organisationId } = consultation;
    const reader = await aPerson(app.db, { organisationId, roles: ['publisher'] });
    await expect(
      writeReasonOfChange(app, reader, consultation.id, { change: CHANGED[0]!, version: 0, reason: 'x' }),
    ).rejects.toThrow(/not permitted/);
  });
});

describe('what readers are told beside a change', () => {
  const notes = async (after: { readonly id: string }) => {
    const before = await requireVersion(app.db, consultation.draftVersionId);
    return (await loadChangeNotes(app.db, { before, after })).of;
  };

  test('nothing before the table is published', async () => {
    const second = await aSecondVersion();
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'accepted', changedUnitId: CHANGED[1]! });
    expect((await notes(second)).size).toBe(0);
  });

  test('how many opinions of the published table it follows, and the other reason', async () => {
    const second = await aSecondVersion();
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'accepted', changedUnitId: CHANGED[1]! });
    await writeReasonOfChange(app, officer, consultation.id, {
      ...{ change: CHANGED[0]!, version: 0, reason: 'Theo Nghị định mới.' },
    });
    await publishedBy(app, consultation);
    const told = await notes(second);
    expect(told.get(CHANGED[1]!)).toMatchObject({ groups: [{ ordinal: 1, opinions: 2 }] });
    expect(told.get(CHANGED[0]!)).toEqual({ groups: [], reason: 'Theo Nghị định mới.' });
  });

  test('who was not followed is not behind it', async () => {
    const second = await aSecondVersion();
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'explained', changedUnitId: CHANGED[1]! });
    await publishedBy(app, consultation);
    expect((await notes(second)).size).toBe(0);
  });

  test('a table from before the new version speaks of the old one: its places are carried over', async () => {
    await anApprovedAnswer(app, consultation, groupId, { outcome: 'accepted', changedUnitId: CHANGED[1]! });
    await publishedBy(app, consultation);
    const later = await aDraftVersion(app.db, await requireProject(app.db, consultation.projectId), {
      text: AFTER.replace(
        'Điều 2. Giờ',
        'Điều 2. Tên chợ\nChợ mang tên của xã, của phường nơi có chợ.\nĐiều 3. Giờ',
      ),
      at: new Date('2026-12-05T02:00:00Z'),
    });
    const told = await notes(later);
    expect([...told].map(([key]) => citationOf(later.tree, key))).toEqual(['khoản 2 Điều 3']);
  });
});
