import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { findProject } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import {
  closeDueConsultations,
  completeConsultation,
  extendConsultation,
  withdrawConsultation,
} from './change-consultation.server.ts';
import { findPostings, insertConsultation, requireConsultation } from './consultations.store.server.ts';
import { findConsultationBySlug, findOpenConsultations } from './listing.store.server.ts';
import { openConsultation } from './open-consultation.server.ts';
import { editConsultation, prepareConsultation } from './prepare-consultation.server.ts';

/** Wednesday 4/11/2026, nine in the morning in Vietnam. */
const platform = usePlatform('2026-11-04T02:00:00Z');
const contact = {
  purpose: 'Xin ý kiến',
  contactAddress: 'Số 1',
  contactEmail: 'a@example.org',
  contactPhone: '',
};

async function aRound(given: Omit<Parameters<typeof aLawProject>[1], 'organisationId'> = {}) {
  const { db, clock } = platform();
  clock.set('2026-11-04T02:00:00Z');
  await installNationalRows(db);
  const body = await anOrganisation(db, {});
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const project = await aLawProject(db, { stage: 'screened', ...given, organisationId: body.id });
  const version = await aDraftVersion(db, project);
  const prepared = await prepareConsultation(platform(), writer, {
    ...contact,
    projectId: project.id,
    draftVersionId: version.id,
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  return { id: prepared.value.id, head, writer, project, body };
}

const open = async (actor: PersonActor, id: string, input: { closesOn?: string; reason?: string } = {}) =>
  await openConsultation(platform(), actor, id, { version: 1, closesOn: '', reason: '', ...input });

/** With real commits; closed at the end of the test. */
async function ownDatabase() {
  const opened = await freshDatabase();
  return { db: opened.db, [Symbol.asyncDispose]: () => opened.close() };
}

describe('a round of a district (Law 80/2015/QH13, Articles 133 and 138)', () => {
  const district = { documentType: 'districtCommitteeDecision', level: 'district' } as const;

  test.each([
    ['2024-06-03T02:00:00Z', {}, 'open until 2024-06-10', 'seven days for those whom it affects'],
    ['2024-06-03T02:00:00Z', { closesOn: '2024-06-07' }, 'earlierThanMinimum', 'not fewer'],
    ['2025-06-30T02:00:00Z', {}, 'dateNeeded', 'no posting rule is known in the middle regime'],
    [
      '2025-06-30T02:00:00Z',
      { closesOn: '2025-07-14', reason: 'Đủ thời gian góp ý.' },
      'open until 2025-07-14',
      'the body names a day',
    ],
    [
      '2025-07-01T02:00:00Z',
      { closesOn: '2025-07-31', reason: 'x' },
      'levelEnded',
      'no district since 1/7/2025',
    ],
  ] as const)('opened at %s, %j: %s (%s)', async (at, input, expected, _why) => {
    const { id, head } = await aRound({ ...district, createdAt: new Date('2024-05-20T02:00:00Z') });
    platform().clock.set(at);
    const result = await open(head, id, input);
    expect(result.ok ? `open until ${result.value.deadline.closesOn}` : result.reason).toBe(expected);
    expect((await requireConsultation(platform().db, id)).state).toBe(result.ok ? 'open' : 'prepared');
  });
});

describe('one round at a time', () => {
  test('two tabs that prepare at once make one round', async () => {
    await using opened = await ownDatabase();
    const { db } = opened;
    const body = await anOrganisation(db, {});
    const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const project = await aLawProject(db, { stage: 'screened', organisationId: body.id });
    const version = await aDraftVersion(db, project);
    const input = { ...contact, projectId: project.id, draftVersionId: version.id };
    const prepare = () => prepareConsultation({ ...platform(), db }, writer, input);
    const both = await Promise.all([prepare(), prepare()]);
    expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['ok', 'roundRunning']);
  });

  test('a round per version: the same text again only with a reason, which is kept', async () => {
    const { db, clock } = platform();
    const { id, head, writer, project } = await aRound();
    const { draftVersionId } = await requireConsultation(db, id);
    const prepare = (versionId: string, againReason?: string) =>
      prepareConsultation(platform(), writer, {
        ...contact,
        ...{ projectId: project.id, draftVersionId: versionId, againReason },
      });
    await open(head, id);
    clock.set('2026-12-04T02:00:00Z');
    await closeDueConsultations(platform());
    expect(await prepare(draftVersionId)).toMatchObject({ reason: 'sameVersion' });
    expect(await prepare(draftVersionId, '')).toMatchObject({ reason: 'sameVersion' });
    const again = await prepare(draftVersionId, 'Cổng bị gián đoạn, chưa đủ 20 ngày.');
    if (!again.ok) throw new Error(again.reason);
    const [entry] = await findTrail(db, { objectKind: 'consultation', objectId: again.value.id });
    expect(entry).toMatchObject({ reason: 'Cổng bị gián đoạn, chưa đủ 20 ngày.' });
    await withdrawConsultation(platform(), head, again.value.id, { version: 1, reason: 'Có bản mới' });
    const revised = await aDraftVersion(db, project, { text: 'Điều 1. Phạm vi\nToàn tỉnh.' });
    expect(await prepare(revised.id)).toMatchObject({ ok: true });
  });

  test('a second round is not opened beside one that is open', async () => {
    const { id, head, project } = await aRound();
    const { db } = platform();
    const second = newId();
    const first = await requireConsultation(db, id);
    await insertConsultation(db, { ...first, id: second, round: 2, createdBy: null });
    expect(await open(head, id)).toMatchObject({ ok: true });
    expect(await open(head, second)).toMatchObject({ ok: false, reason: 'otherRoundOpen' });
    expect((await findProject(db, project.id))?.stage).toBe('consulting');
  });
});

test('an edit tells the pages on which purpose and contact stand', async () => {
  const { id, writer } = await aRound();
  await editConsultation(platform(), writer, id, { version: 1, ...contact, purpose: 'Mới' });
  const told = await inTransaction(platform().db, (tx) => takeUnpublished(tx, 50));
  expect(told.filter(({ topic }) => topic === 'consultation.edited')).toMatchObject([
    { payload: { consultationId: id } },
  ]);
});

describe('opening', () => {
  test('posted on 4/11/2026, twenty days: closes at 24:00 of 25/11, because 24/11 is a holiday', async () => {
    const { id, head, project } = await aRound();
    expect(await open(head, id)).toMatchObject({ ok: true });
    const round = await requireConsultation(platform().db, id);
    expect(round).toMatchObject({ state: 'open', openedOn: '2026-11-04', closesOn: '2026-11-25' });
    expect(round.closesAt?.toISOString()).toBe('2026-11-25T17:00:00.000Z');
    expect((await findProject(platform().db, project.id))?.stage).toBe('consulting');
    expect(await findConsultationBySlug(platform().db, project.slug)).toMatchObject({ id, received: 0 });
  });

  test('what is posted is our own file, kept under the hash in the posting event', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    const [posting] = await findPostings(platform().db, id);
    expect(posting).toMatchObject({ event: 'posted', place: 'ownPortal' });
    expect(await platform().files.get(posting?.sha256 ?? '')).toBeDefined();
  });

  test.each([
    [{ closesOn: '2026-11-24' }, 'earlierThanMinimum'],
    [{ closesOn: '2026-11-20' }, 'earlierThanMinimum'],
    // A Saturday; 24/11 is a holiday, so 25/11 is the earliest.
    [{ closesOn: '2026-11-28' }, 'dayOff'],
    // Typed wrong it could never be taken back: no way leads to an earlier last day.
    [{ closesOn: '2126-12-15' }, 'tooFar'],
    [{ closesOn: '2027-11-08' }, 'tooFar'],
  ])('%j is refused: %s', async (input, reason) => {
    const { id, head } = await aRound();
    expect(await open(head, id, input)).toMatchObject({ ok: false, reason });
    expect((await requireConsultation(platform().db, id)).state).toBe('prepared');
  });

  test('a later day is the choice of the body', async () => {
    const { id, head } = await aRound();
    await open(head, id, { closesOn: '2026-12-15' });
    expect((await requireConsultation(platform().db, id)).closesOn).toBe('2026-12-15');
  });

  test('an individual document has no minimum: the body names a day and its reason', async () => {
    const { id, head } = await aRound({ legalForce: 'individual' });
    expect(await open(head, id)).toMatchObject({ ok: false, reason: 'dateNeeded' });
    expect(await open(head, id, { closesOn: '2026-11-18' })).toMatchObject({
      ok: false,
      reason: 'reasonNeeded',
    });
    expect(await open(head, id, { closesOn: '2026-11-18', reason: 'Danh mục ngắn' })).toMatchObject({
      ok: true,
    });
  });

  test('a draft that was not screened is not opened', async () => {
    const { id, head } = await aRound({ stage: 'registered' });
    expect(await open(head, id)).toMatchObject({ ok: false, reason: 'notScreened' });
  });

  test('a drafting officer prepares but does not open; another body does neither', async () => {
    const { id, writer } = await aRound();
    await expect(open(writer, id)).rejects.toThrow(/not permitted/);
    const { head: stranger } = await aRound();
    await expect(open(stranger, id)).rejects.toThrow(/not permitted/);
  });

  test('two tabs: the second opening meets a refusal, not a second posting', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    expect(await open(head, id)).toMatchObject({ ok: false, reason: 'notPrepared' });
    expect(await findPostings(platform().db, id)).toHaveLength(1);
  });
});

describe('after the opening', () => {
  test('the deadline closes by itself, once, and not a second early', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    platform().clock.set('2026-11-25T16:59:59Z');
    expect(await closeDueConsultations(platform())).toBe(0);
    expect(await findOpenConsultations(platform().db, platform().clock.now())).toHaveLength(1);
    platform().clock.set('2026-11-25T17:00:00Z');
    expect(await findOpenConsultations(platform().db, platform().clock.now())).toHaveLength(0);
    expect(await closeDueConsultations(platform())).toBe(1);
    expect(await closeDueConsultations(platform())).toBe(0);
    expect((await requireConsultation(platform().db, id)).state).toBe('closed');
  });

  test('an extension needs a later working day and a reason; the reasons of the deadline are kept', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    const extend = (closesOn: string) =>
      extendConsultation(platform(), head, id, { version: 2, closesOn, reason: 'Bão' });
    expect(await extend('2026-11-25')).toMatchObject({ ok: false, reason: 'notLater' });
    expect(await extend('2026-12-05')).toMatchObject({ ok: false, reason: 'dayOff' });
    expect(await extend('2126-12-04')).toMatchObject({ ok: false, reason: 'tooFar' });
    expect(await extend('2026-12-04')).toMatchObject({ ok: true });
    const round = await requireConsultation(platform().db, id);
    expect(round.deadline?.steps.map((step) => step.kind)).toContain('lastDayOff');
    expect(round.closesAt?.toISOString()).toBe('2026-12-04T17:00:00.000Z');
  });

  test('a closed round is not extended', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    platform().clock.set('2026-11-25T17:00:00Z');
    const late = await extendConsultation(platform(), head, id, {
      version: 2,
      closesOn: '2026-12-04',
      reason: 'x',
    });
    expect(late).toMatchObject({ ok: false, reason: 'notOpen' });
  });

  test('a withdrawn round is no longer public, and its unposting is recorded', async () => {
    const { id, head, project } = await aRound();
    await open(head, id);
    await withdrawConsultation(platform(), head, id, { version: 2, reason: 'Sai bản' });
    expect(await findConsultationBySlug(platform().db, project.slug)).toBeUndefined();
    expect((await findPostings(platform().db, id)).map(({ event }) => event)).toEqual([
      'posted',
      'withdrawn',
    ]);
  });

  test('an open round cannot be completed, whatever is published', async () => {
    const { id, head } = await aRound();
    await open(head, id);
    const round = await requireConsultation(platform().db, id);
    const complete = inTransaction(platform().db, (tx) =>
      completeConsultation(tx, head, round, { edition: 1, sha256: 'x' }, platform().clock.now()),
    );
    await expect(complete).rejects.toThrow(/expected closed/);
  });
});
