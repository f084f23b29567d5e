import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { findProject } from '#features/drafts/drafts.store.server.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { notify } from '#features/notifications/deliver.server.ts';
import { countUnread } from '#features/notifications/notifications.store.server.ts';
import { setSiteOwner } from '#features/organisations/owner.store.server.ts';
import { approveChange } from '#features/time-limits/changes/decide-change.server.ts';
import { proposeDay, proposeRemoval } from '#features/time-limits/changes/propose-change.server.ts';
import type { ProposeDayInput } from '#features/time-limits/changes/rule-change.schema.ts';
import { findRules, installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { explanationLine } from '#text/vi/deadline-line.ts';
import { extendConsultation } from '../change-consultation.server.ts';
import type { OpenInput } from '../consultation.schema.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { loadDesk } from '../desk.server.ts';
import { openConsultation } from '../open-consultation.server.ts';
import { prepareConsultation } from '../prepare-consultation.server.ts';
import { stopDraftDuringRound } from '../stop-draft.server.ts';
import { confirmDeadline } from './confirm-deadline.server.ts';
import { findKeptDeadlines, findOpenWarning } from './deadline-warnings.store.server.ts';
import { watchDeadlines, watchDeadlinesSubscriber } from './watch-deadlines.server.ts';

/** Monday 2/11/2026: twenty days end on Sunday 22/11, so Monday 23/11 is the last day. */
const platform = usePlatform('2026-11-02T02:00:00Z');

async function aPreparedRound() {
  const { db, clock } = platform();
  clock.set('2026-11-02T02:00:00Z');
  await installNationalRows(db);
  const body = await anOrganisation(db, {});
  await inTransaction(db, (tx) => setSiteOwner(tx, body.id, null, clock.now()));
  const person = (role: 'leader' | 'legalOfficer' | 'draftingOfficer') =>
    aPerson(db, { organisationId: body.id, roles: [role] });
  const [head, legal, writer] = [
    await person('leader'),
    await person('legalOfficer'),
    await person('draftingOfficer'),
  ];
  const project = await aLawProject(db, { stage: 'screened', organisationId: body.id });
  const version = await aDraftVersion(db, project);
  const prepared = await prepareConsultation(platform(), writer, {
    ...{ projectId: project.id, draftVersionId: version.id, purpose: 'Xin ý kiến', contactAddress: 'Số 1' },
    ...{ contactEmail: 'a@example.org', contactPhone: '' },
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const open = (input: Partial<OpenInput> = {}) =>
    openConsultation(platform(), head, id, { version: 1, closesOn: '', reason: '', ...input });
  /** Proposed by the one, approved by the other, and handed to the subscriber as the outbox does. */
  const announce = async (day: Partial<ProposeDayInput> = {}) => {
    const input = {
      onDate: '2026-11-23',
      kind: 'holiday',
      name: 'Ngày nghỉ mới',
      source: 'Nghị quyết',
      status: 'S',
    } as const;
    const proposed = await proposeDay(platform(), legal, { ...input, ...day, reason: 'Mới công bố' });
    if (!proposed.ok) throw new Error(proposed.reason);
    await handle(await approveChange(platform(), head, proposed.value.id, { reason: '' }));
  };
  return { id, head, legal, writer, project, organisationId: body.id, open, announce };
}

async function handle(approved: { readonly ok: boolean }) {
  if (!approved.ok) throw new Error('not approved');
  const { db } = platform();
  const events = await inTransaction(db, (tx) => takeUnpublished(tx, 100));
  const last = events.findLast(({ topic }) => topic === 'rule.approved');
  if (!last) throw new Error('no event');
  await watchDeadlinesSubscriber.handle(last, platform() as never);
}

const closesOn = async (id: string) => (await requireConsultation(platform().db, id)).closesOn;
const warning = (id: string) => findOpenWarning(platform().db, id);

describe('a holiday added under a running clock', () => {
  test('the published day does not move; the officer is warned, once, with the day that is lawful now', async () => {
    const { id, head, open, announce } = await aPreparedRound();
    await open();
    expect(await closesOn(id)).toBe('2026-11-23');
    await announce();
    expect(await closesOn(id)).toBe('2026-11-23');
    // 23/11 is off now, 24/11 is a holiday: 25/11.
    const first = await warning(id);
    expect(first).toMatchObject({ closesOn: '2026-11-23', minimumOn: '2026-11-25' });
    const told = await inTransaction(platform().db, (tx) => takeUnpublished(tx, 100));
    expect(told.filter(({ topic }) => topic === 'consultation.deadlineDoubted')).toHaveLength(1);
    expect(await watchDeadlines(platform(), null)).toBe(1);
    expect(await warning(id)).toEqual(first);
    expect((await loadDesk(platform(), head, id)).warning).toMatchObject({ minimumOn: '2026-11-25' });
    const { inbox } = await loadInbox(platform(), head);
    expect([...inbox.late, ...inbox.due, ...inbox.waiting]).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'deadlineToSettle', id })]),
    );
  });

  test('the officer extends: to that day or later it is settled, to an earlier one it is not', async () => {
    const { id, head, open, announce } = await aPreparedRound();
    await open({ closesOn: '2026-11-23' });
    await announce({ onDate: '2026-11-23' });
    await announce({ onDate: '2026-11-25' });
    expect(await warning(id)).toMatchObject({ minimumOn: '2026-11-26' });
    const extend = (day: string, version: number) =>
      extendConsultation(platform(), head, id, { version, closesOn: day, reason: 'Có ngày nghỉ mới' });
    expect(await extend('2026-11-24', 2)).toMatchObject({ ok: false, reason: 'dayOff' });
    expect(await extend('2026-11-27', 2)).toMatchObject({ ok: true });
    expect(await warning(id)).toBeUndefined();
    expect(await watchDeadlines(platform(), null)).toBe(0);
  });

  test('or keeps the day with a reason, which is kept too', async () => {
    const { id, head, writer, open, announce } = await aPreparedRound();
    await open();
    await announce();
    const warningId = (await warning(id))?.id ?? '';
    const keep = (actor: typeof head, given = warningId) =>
      confirmDeadline(platform(), actor, id, { warningId: given, reason: 'Đã có 21 ngày' });
    await expect(keep(writer)).rejects.toThrow(/not permitted/);
    expect(await keep(head)).toMatchObject({ ok: true });
    expect(await keep(head)).toMatchObject({ ok: false, reason: 'alreadySettled' });
    expect(await findKeptDeadlines(platform().db, id)).toMatchObject([
      { closesOn: '2026-11-23', reason: 'Đã có 21 ngày' },
    ]);
    expect(await closesOn(id)).toBe('2026-11-23');
  });

  test('kept, it is not asked again by what happens to other rounds; only by a day that asks for more', async () => {
    const { id, head, open, announce } = await aPreparedRound();
    await open();
    await announce();
    const keep = async () => {
      const warningId = (await warning(id))?.id ?? '';
      expect(
        await confirmDeadline(platform(), head, id, { warningId, reason: 'Đã có 21 ngày' }),
      ).toMatchObject({
        ok: true,
      });
    };
    await keep();
    const told = async () => {
      const events = await inTransaction(platform().db, (tx) => takeUnpublished(tx, 100));
      return events.filter(({ topic }) => topic === 'consultation.deadlineDoubted').length;
    };
    expect(await told()).toBe(1);
    expect(await watchDeadlines(platform(), null)).toBe(0);
    expect(await warning(id)).toBeUndefined();
    expect(await told()).toBe(1);
    await announce({ onDate: '2026-11-25' });
    expect(await warning(id)).toMatchObject({ minimumOn: '2026-11-26' });
  });

  test('who is told: whoever handles the round, and the heads; nobody of another unit or another body', async () => {
    const { db } = platform();
    const { id, head, writer, organisationId, open, announce } = await aPreparedRound();
    const unit = await anOrganisation(db, { level: 'unit' });
    await aRelation(db, 'belongsTo', unit, { id: organisationId });
    const stranger = await anOrganisation(db);
    const person = (where: string, role: 'draftingOfficer' | 'unitHead' | 'leader' | 'publisher') =>
      aPerson(db, { organisationId: where, roles: [role] });
    const others = [
      await person(organisationId, 'publisher'),
      await person(unit.id, 'draftingOfficer'),
      await person(unit.id, 'unitHead'),
      await person(stranger.id, 'draftingOfficer'),
      await person(stranger.id, 'leader'),
    ];
    await open();
    await announce();
    const events = await inTransaction(db, (tx) => takeUnpublished(tx, 100));
    const doubted = events.filter(({ topic }) => topic === 'consultation.deadlineDoubted');
    expect(doubted).toMatchObject([{ payload: { consultationId: id, preparedBy: writer.personId } }]);
    for (const event of doubted) await notify(db, event);
    const news = (people: readonly PersonActor[]) =>
      Promise.all(people.map(({ personId }) => countUnread(db, personId)));
    expect(await news([head, writer])).toEqual([1, 1]);
    expect(await news(others)).toEqual([0, 0, 0, 0, 0]);
  });

  test('who prepared a round in a unit is told although it is the round of the whole body', async () => {
    const { db } = platform();
    const body = await anOrganisation(db);
    const unit = await anOrganisation(db, { level: 'unit' });
    await aRelation(db, 'belongsTo', unit, body);
    const inUnit = () => aPerson(db, { organisationId: unit.id, roles: ['draftingOfficer'] });
    const [writer, colleague] = [await inUnit(), await inUnit()];
    const payload = { organisationId: body.id, consultationId: newId(), preparedBy: writer.personId };
    const occurredAt = platform().clock.now();
    await notify(db, { id: newId(), topic: 'consultation.deadlineDoubted', payload, occurredAt });
    expect(await countUnread(db, writer.personId)).toBe(1);
    expect(await countUnread(db, colleague.personId)).toBe(0);
  });

  test.each([
    ['opens', 'consultation.opened', '2026-11-25'],
    ['is extended', 'consultation.extended', '2026-11-30'],
  ] as const)(
    'approved while a round %s: nobody had counted with it, and the officer is warned',
    async (_s, topic, lawful) => {
      const { id, head, open } = await aPreparedRound();
      const { db } = platform();
      await open();
      if (topic === 'consultation.extended') {
        const later = { version: 2, closesOn: '2026-11-27', reason: 'Bão' };
        expect(await extendConsultation(platform(), head, id, later)).toMatchObject({ ok: true });
      }
      // In force since a moment ago: its own event found the round not open, or not extended yet.
      const onDate = topic === 'consultation.opened' ? '2026-11-23' : '2026-11-27';
      const row = {
        on_date: onDate,
        kind: 'holiday',
        name: 'Ngày nghỉ mới',
        source: 'Nghị quyết',
        status: 'S',
      };
      await db
        .insertInto('calendar_day')
        .values(row as never)
        .execute();
      expect(watchDeadlinesSubscriber.topics).toContain(topic);
      const event = (await inTransaction(db, (tx) => takeUnpublished(tx, 100))).findLast(
        (one) => one.topic === topic,
      );
      await watchDeadlinesSubscriber.handle(event as never, platform() as never);
      expect(await warning(id)).toMatchObject({ minimumOn: lawful });
      expect(await closesOn(id)).toBe(topic === 'consultation.opened' ? '2026-11-23' : '2026-11-27');
    },
  );

  test('the holiday is taken back: the warning goes by itself', async () => {
    const { id, head, legal, open, announce } = await aPreparedRound();
    await open();
    await announce();
    const removal = { day: { onDate: '2026-11-23', kind: 'holiday' as const }, reason: 'Hủy công bố' };
    const back = await proposeRemoval(platform(), legal, removal);
    if (!back.ok) throw new Error(back.reason);
    await handle(await approveChange(platform(), head, back.value.id, { reason: '' }));
    expect(await warning(id)).toBeUndefined();
  });

  test('a day inside the period, or a Saturday to be worked, changes nothing that was published', async () => {
    const { id, open, announce } = await aPreparedRound();
    await open();
    await announce({ onDate: '2026-11-10' });
    await announce({ onDate: '2026-11-21', kind: 'swapWork' });
    expect(await warning(id)).toBeUndefined();
  });

  test('a longer day that the body chose is doubted only when it becomes a day off', async () => {
    const { id, open, announce } = await aPreparedRound();
    await open({ closesOn: '2026-11-30' });
    await announce();
    expect(await warning(id)).toBeUndefined();
    await announce({ onDate: '2026-11-30' });
    expect(await warning(id)).toMatchObject({ minimumOn: '2026-12-01' });
  });
});

describe('another row by a transitional provision', () => {
  const rowOf = async (validTo: string) => {
    const rows = await findRules(platform().db);
    const row = rows.find(
      (one) => one.ruleId === 'provinceCommitteeDecision.posting' && one.validTo === validTo,
    );
    if (!row) throw new Error('no row');
    return row.id;
  };

  test('chosen with basis and reason: it governs, and stands beside the deadline and in the trail', async () => {
    const { id, head, open, announce } = await aPreparedRound();
    const choice = {
      rowId: await rowOf('2025-03-31'),
      rowBasis: 'Luật số 64/2025/QH15, Điều 72',
      rowReason: 'Đã trình',
    };
    expect(await open({ ...choice, rowBasis: '' })).toMatchObject({ ok: false, reason: 'rowBasisNeeded' });
    expect(await open({ ...choice, rowReason: '' })).toMatchObject({ ok: false, reason: 'rowBasisNeeded' });
    expect(await open(choice)).toMatchObject({ ok: true });
    const { deadline } = await requireConsultation(platform().db, id);
    expect(deadline).toMatchObject({
      closesOn: '2026-12-02',
      chosenRow: { basis: choice.rowBasis, reason: 'Đã trình' },
      rule: { amount: 30 },
    });
    expect(deadline && explanationLine(deadline)).toBe(
      'đăng 02/11, tính từ 03/11, ngày thứ 30 là 02/12 → hết 24 giờ ngày 02/12/2026',
    );
    const trail = (await loadDesk(platform(), head, id)).trail.map((row) => JSON.stringify(row)).join();
    expect(trail).toContain('Luật số 64/2025/QH15, Điều 72');
    // Looking again after a change of the calendar keeps the choice.
    await announce({ onDate: '2026-12-01' });
    expect(await warning(id)).toBeUndefined();
  });

  test('a row of another kind of document is refused; the row of the opening day needs no choice', async () => {
    const { id, head, open } = await aPreparedRound();
    const rows = await findRules(platform().db);
    const decree = rows.find(({ documentType }) => documentType === 'decree')?.id ?? '';
    expect(await open({ rowId: decree, rowBasis: 'x', rowReason: 'x' })).toMatchObject({
      ok: false,
      reason: 'noSuchRow',
    });
    const desk = await loadDesk(platform(), head, id);
    expect(desk.rows.map(({ amount }) => amount).sort()).toEqual([20, 30]);
    expect(await open({ rowId: desk.minimum?.rule?.id ?? '' })).toMatchObject({ ok: true });
    expect((await requireConsultation(platform().db, id)).deadline?.chosenRow).toBeUndefined();
  });
});

describe('no way leads to an earlier last day', () => {
  test('but stopping the draft, which withdraws the round with it', async () => {
    const { id, head, project, open } = await aPreparedRound();
    await open();
    const earlier = { version: 2, closesOn: '2026-11-20', reason: 'Cần gấp' };
    expect(await extendConsultation(platform(), head, id, earlier)).toMatchObject({
      ok: false,
      reason: 'earlierClosing',
    });
    expect(await closesOn(id)).toBe('2026-11-23');
    expect(
      await stopDraftDuringRound(platform(), head, id, { version: 2, reason: 'Không ban hành nữa' }),
    ).toMatchObject({
      ok: true,
    });
    expect((await requireConsultation(platform().db, id)).state).toBe('withdrawn');
    expect((await findProject(platform().db, project.id))?.stage).toBe('stopped');
  });

  test('a draft that cannot be stopped leaves the round as it is', async () => {
    const { id, head, open } = await aPreparedRound();
    await open();
    platform().clock.set('2026-11-23T17:00:00Z');
    expect(await stopDraftDuringRound(platform(), head, id, { version: 2, reason: 'x' })).toMatchObject({
      reason: 'over',
    });
    expect((await requireConsultation(platform().db, id)).state).toBe('open');
  });
});
