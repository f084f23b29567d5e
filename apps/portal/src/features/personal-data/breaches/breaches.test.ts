import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { type Breach, type CloseRefusal, whyNotClosed } from './breach.ts';
import { breachDuty, noticeDueAt } from './breach-duties.data.ts';
import { requireBreach } from './breaches.store.server.ts';
import {
  closeBreach,
  draftNotice,
  editBreach,
  recordBreach,
  tellAuthority,
  tellPersons,
} from './keep-breach.server.ts';
import { loadBreach, loadBreaches } from './load-breaches.server.ts';

const NOW = '2026-11-20T02:00:00Z';
const platform = usePlatform(NOW);
beforeEach(() => platform().clock.set(NOW));

const ok = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

const facts = {
  kind: 'disclosed',
  risk: 'high',
  ...{ title: 'Gửi nhầm danh sách thư', happened: 'Một tệp danh sách bị gửi nhầm.' },
  ...{ occurredFrom: null, personsCount: 41, personsDescribed: 'Người góp ý một dự thảo', consequences: '' },
  ...{ measures: 'Đã thu hồi.', contact: 'Phòng Pháp chế', riskReason: '', contained: true },
  ...{ data_names: false, data_contacts: true, data_opinions: false, data_attachments: false },
  ...{ data_staff: false, data_other: false },
} as const;

async function aHouse() {
  const app = platform();
  const { id: organisationId } = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const clerk = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const discoveredAt = new Date('2026-11-20T01:00:00Z');
  const { id } = ok(await recordBreach(app, officer, { ...facts, discoveredAt }));
  return { app, organisationId, officer, clerk, id };
}

describe('the hours', () => {
  test.each([
    [
      '72 hours, through a Saturday and a Sunday: there is no working day in it',
      '2026-11-20T01:00:00Z',
      '2026-11-23T01:00:00Z',
    ],
    ['through the holiday of 24/11', '2026-11-23T10:30:00Z', '2026-11-26T10:30:00Z'],
    ['through Tết', '2027-02-05T17:00:00Z', '2027-02-08T17:00:00Z'],
  ])('%s', (_why, discovered, due) => {
    expect(noticeDueAt(new Date(discovered), breachDuty('2026-11-20')).toISOString()).toBe(
      `${due.slice(0, 19)}.000Z`,
    );
  });

  test('the row of the day of discovery: before 2026 the decree, from 2026 the law', () => {
    expect(breachDuty('2025-12-31').legalBasis).toContain('13/2023');
    expect(breachDuty('2026-01-01').legalBasis).toContain('91/2025');
    expect(breachDuty('2026-01-01').status).toBe('S');
  });

  test('waits on the desk until told; told in time needs no reason, told late does', async () => {
    const { app, officer, id } = await aHouse();
    const waiting = async () => {
      const { rows } = await sql<{
        kind: string;
        due_on: string | null;
      }>`select kind, due_on from waiting_item where id = ${id}`.execute(app.db);
      return rows;
    };
    expect(await waiting()).toEqual([{ kind: 'breachToTell', due_on: '2026-11-23' }]);
    expect((await loadBreaches(app, officer)).breaches[0]?.late).toBe(false);
    app.clock.set('2026-11-23T01:00:01Z');
    expect((await loadBreaches(app, officer)).breaches[0]?.late).toBe(true);
    const tell = {
      version: 1,
      authority: 'Công an tỉnh',
      symbol: '',
      lateReason: '',
      toldAt: app.clock.now(),
    };
    expect(await tellAuthority(app, officer, id, tell)).toMatchObject({ reason: 'lateReasonMissing' });
    expect(await tellAuthority(app, officer, id, { ...tell, authority: '' })).toMatchObject({
      reason: 'whoMissing',
    });
    expect(
      await tellAuthority(app, officer, id, { ...tell, toldAt: new Date('2026-11-24T00:00:00Z') }),
    ).toMatchObject({ reason: 'wrongTime' });
    ok(await tellAuthority(app, officer, id, { ...tell, lateReason: 'Chưa xác định được phạm vi.' }));
    expect(await waiting()).toEqual([{ kind: 'breachToClose', due_on: null }]);
    expect(await tellAuthority(app, officer, id, { ...tell, version: 2 })).toMatchObject({
      reason: 'toldBefore',
    });
  });
});

describe('the record', () => {
  test('what is owed is done before it is closed; a closed one is final', async () => {
    const { app, officer, id } = await aHouse();
    const toldAt = app.clock.now();
    const close = { version: 1, note: 'Đã rút kinh nghiệm.' };
    expect(await closeBreach(app, officer, id, close)).toMatchObject({ reason: 'authorityNotTold' });
    ok(
      await tellAuthority(app, officer, id, {
        version: 1,
        authority: 'Công an tỉnh',
        symbol: '5/BC',
        lateReason: '',
        toldAt,
      }),
    );
    expect(await closeBreach(app, officer, id, { ...close, version: 2 })).toMatchObject({
      reason: 'personsNotTold',
    });
    ok(
      await tellPersons(app, officer, id, {
        version: 2,
        toldAt,
        how: 'Thư điện tử',
        message: 'Đã xảy ra sự cố.',
      }),
    );
    expect(await closeBreach(app, officer, id, { version: 3, note: '' })).toMatchObject({
      reason: 'noteMissing',
    });
    ok(await closeBreach(app, officer, id, { ...close, version: 3 }));
    expect(await editBreach(app, officer, id, { ...facts, version: 4 })).toMatchObject({ reason: 'closed' });
    for (const attack of [sql`update data_breach set measures = ''`, sql`delete from data_breach`])
      await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never rewritten/);
  });

  test('the hour of the discovery cannot be moved, nor lie ahead; two officers do not write over each other', async () => {
    const { app, officer, id } = await aHouse();
    const attack = sql`update data_breach set discovered_at = now(), notice_due_at = now()`;
    await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never rewritten/);
    const later = new Date('2026-11-21T00:00:00Z');
    expect(await recordBreach(app, officer, { ...facts, discoveredAt: later })).toMatchObject({
      reason: 'discoveredLater',
    });
    ok(await editBreach(app, officer, id, { ...facts, title: 'Tên khác', version: 1 }));
    await expect(editBreach(app, officer, id, { ...facts, version: 1 })).rejects.toMatchObject({
      name: 'Conflict',
    });
  });

  test('the notice is a document of the house with what was recorded, and names nobody', async () => {
    const { app, officer, id } = await aHouse();
    ok(await draftNotice(app, officer, id, { version: 1, authority: 'Công an tỉnh' }));
    const { noticeDocumentId } = await requireBreach(app.db, id);
    const document = await requireDocument(app.db, noticeDocumentId!);
    expect(document).toMatchObject({ typeAbbreviation: 'BC', purpose: 'breachNotice', state: 'draft' });
    const printed = JSON.stringify(document.content);
    for (const words of [
      'Công an tỉnh',
      '41 người',
      'Thư điện tử, điện thoại',
      'Đã thu hồi',
      'Phòng Pháp chế',
    ])
      expect(printed).toContain(words);
    expect(await draftNotice(app, officer, id, { version: 2, authority: 'X' })).toMatchObject({
      reason: 'draftedBefore',
    });
  });

  test('of one body, and of who answers for it', async () => {
    const { app, clerk, id } = await aHouse();
    const stranger = (await aHouse()).officer;
    for (const person of [clerk, stranger]) {
      await expect(loadBreach(app, person, id)).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(draftNotice(app, person, id, { version: 1, authority: 'X' })).rejects.toMatchObject({
        name: 'Forbidden',
      });
    }
  });
});

test.each<[string, Partial<Breach>, string, CloseRefusal | undefined]>([
  ['still open', { state: 'open' }, 'x', 'notContained'],
  ['nothing was done', { measures: '' }, 'x', 'measuresMissing'],
  ['nobody has judged the risk', { risk: 'unknown' }, 'x', 'riskUnknown'],
  ['a low risk without its reason', { risk: 'low' }, 'x', 'riskReasonMissing'],
  [
    'a low risk with its reason: nobody outside need be told',
    { risk: 'low', riskReason: 'Đã mã hóa' },
    'x',
    undefined,
  ],
  ['high: the authority', {}, 'x', 'authorityNotTold'],
  ['high: the authority alone is not enough', { authorityToldAt: new Date() }, 'x', 'personsNotTold'],
  [
    'high: both, without a word at the end',
    { authorityToldAt: new Date(), personsToldAt: new Date() },
    '',
    'noteMissing',
  ],
  ['high: both', { authorityToldAt: new Date(), personsToldAt: new Date() }, 'x', undefined],
])('closing, %s', (_why, given, note, expected) => {
  const breach = {
    state: 'contained',
    measures: 'm',
    risk: 'high',
    riskReason: '',
    authorityToldAt: null,
    personsToldAt: null,
  } as const;
  expect(whyNotClosed({ ...breach, ...given }, note)).toBe(expected);
});
