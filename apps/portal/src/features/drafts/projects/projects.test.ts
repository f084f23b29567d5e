import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import {
  aDraftingDesk,
  aLawProject,
  docxOf,
  projectFacts,
  SHORT_LAW,
  verdicts,
} from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { findProjectBySlug, requireProject, requireVersion } from '../drafts.store.server.ts';
import { freeSlug, slugFrom } from '../law-project.ts';
import { screenProject } from '../screening/screen-project.server.ts';
import { findStageChanges } from '../stages/stage-changes.store.server.ts';
import { addVersion } from '../versions/add-version.server.ts';
import { confirmVersion } from '../versions/confirm-version.server.ts';
import { declareSecrecy } from '../versions/declare-secrecy.server.ts';
import { stopProject } from './finish-project.server.ts';
import { listProjects } from './listing.store.server.ts';
import { moveStage } from './move-stage.server.ts';
import { editProject, registerProject } from './register-project.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** Answers "no" and uploads; the value of an expected success. */
async function upload(actor: PersonActor, projectId: string, text: string, fileName = 'du-thao.docx') {
  await declareSecrecy(platform(), actor, projectId, 'no');
  const bytes = fileName.endsWith('.docx') ? await docxOf(text) : new TextEncoder().encode(text);
  const added = await addVersion(platform(), actor, projectId, { bytes, fileName });
  if (!added.ok) throw new Error(`upload refused: ${added.reason}`);
  return { ...added.value, bytes };
}

async function confirm(actor: PersonActor, versionId: string, errorsAcceptedReason = '') {
  const { version } = await requireVersion(platform().db, versionId);
  return await confirmVersion(platform(), actor, { versionId, version, errorsAcceptedReason });
}

describe('an address is made from the short title', () => {
  test.each([
    ['Hỗ trợ đổi mới công nghệ, chuyển đổi số', 'ho-tro-doi-moi-cong-nghe-chuyen-doi-so'],
    ['Điểm đỗ xe – đường Đại Đồng', 'diem-do-xe-duong-dai-dong'],
    ['Tổ công nghệ số'.normalize('NFD'), 'to-cong-nghe-so'],
    ['***', 'du-thao'],
    ['a'.repeat(200), 'du-thao'],
  ])('%s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  test('it is always safe in an address, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugFrom(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugFrom(title).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test('a taken one gets the next number', () => {
    expect(freeSlug('a', new Set())).toBe('a');
    expect(freeSlug('a', new Set(['a', 'a-2', 'a-b']))).toBe('a-3');
  });
});

describe('a draft of a district', () => {
  afterEach(() => platform().clock.set('2026-11-23T02:00:00Z'));
  const district = (given: Partial<ReturnType<typeof projectFacts>> = {}) =>
    projectFacts({ documentType: 'districtCommitteeDecision', level: 'district', ...given });

  test.each([
    ['2024-05-20T02:00:00Z', {}, true],
    ['2025-06-30T16:59:00Z', {}, true],
    ['2025-06-30T17:00:00Z', {}, false],
    ['2025-07-01T02:00:00Z', { legalForce: 'individual' }, false],
    ['2025-07-01T02:00:00Z', { documentType: 'other' }, false],
    ['2025-05-20T02:00:00Z', { documentType: 'other', legalForce: 'individual' }, true],
  ] as const)('registered at %s, %j: %s', async (at, given, taken) => {
    platform().clock.set(at);
    const { officer } = await aDraftingDesk(platform().db);
    const result = await registerProject(platform(), officer, district(given));
    expect(result.ok ? true : result.reason).toBe(taken || 'levelEnded');
    if (result.ok) expect((await requireProject(platform().db, result.value.id)).level).toBe('district');
  });

  test('one of June 2025 stays a district draft when it is corrected later; one of today cannot become one', async () => {
    platform().clock.set('2025-06-20T02:00:00Z');
    const { officer } = await aDraftingDesk(platform().db);
    const old = await registerProject(platform(), officer, district());
    platform().clock.set('2025-07-10T02:00:00Z');
    const today = await registerProject(platform(), officer, projectFacts());
    if (!old.ok || !today.ok) throw new Error('refused');
    expect(
      await editProject(platform(), officer, old.value.id, 1, district({ title: 'Tên đã sửa' })),
    ).toMatchObject({ ok: true });
    expect(await editProject(platform(), officer, today.value.id, 1, district())).toMatchObject({
      ok: false,
      reason: 'levelEnded',
    });
  });
});

describe('registering', () => {
  test('the acting body leads; two drafts of one name get two addresses', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const first = await registerProject(platform(), officer, projectFacts());
    const second = await registerProject(platform(), officer, projectFacts());
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(first.value.slug).toBe('to-cong-nghe-so-cong-dong');
    expect(second.value.slug).toBe('to-cong-nghe-so-cong-dong-2');
    const project = await findProjectBySlug(platform().db, first.value.slug);
    expect(project).toMatchObject({ organisationId: organisation.id, stage: 'registered', version: 1 });
    const [entry] = await findEntries(platform().db, { objectId: first.value.id, limit: 5 });
    expect(entry).toMatchObject({ act: 'draft.registered', actorId: officer.personId });
  });

  test('a body does not touch the drafts of another', async () => {
    const { officer } = await aDraftingDesk(platform().db);
    const other = await aLawProject(platform().db, {
      organisationId: (await anOrganisation(platform().db)).id,
    });
    const edit = editProject(platform(), officer, other.id, other.version, projectFacts());
    await expect(edit).rejects.toThrow('not permitted');
  });

  test('two people edit at once: the second is told, nothing is overwritten, the address stays', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const first = projectFacts({ shortTitle: 'Tên mới' });
    expect(await editProject(platform(), officer, project.id, 1, first)).toEqual({ ok: true, value: null });
    const late = editProject(platform(), officer, project.id, 1, projectFacts({ shortTitle: 'Tên khác' }));
    await expect(late).rejects.toThrow('changed meanwhile');
    expect(await requireProject(platform().db, project.id)).toMatchObject({
      shortTitle: 'Tên mới',
      slug: project.slug,
    });
  });
});

describe('the whole life of a draft', () => {
  test('registered, screened, consulting, answering, answered, stopped; every step is kept', async () => {
    const { officer, head } = await aDraftingDesk(platform().db);
    const registered = await registerProject(platform(), officer, projectFacts());
    if (!registered.ok) throw new Error('refused');
    const { id } = registered.value;
    const { versionId } = await upload(officer, id, SHORT_LAW);
    expect(await confirm(officer, versionId)).toMatchObject({ ok: true });
    const input = { decidedOn: '2026-11-23', seenScreeningId: null, verdicts: verdicts(true) };
    expect(await screenProject(platform(), head, id, input)).toMatchObject({ ok: true });
    for (const stage of ['consulting', 'answering', 'answered'] as const) {
      await inTransaction(platform().db, (tx) => moveStage(tx, id, stage, platform().clock.now()));
      expect((await requireProject(platform().db, id)).stage).toBe(stage);
    }
    const steps = (await findStageChanges(platform().db, id)).map(({ event, stage }) => `${event} ${stage}`);
    expect(steps).toEqual([
      'register registered',
      'screen screened',
      'open consulting',
      'close answering',
      'complete answered',
    ]);
    const stop = { version: 1, reason: 'Cơ quan ban hành không nhận.' };
    expect(await stopProject(platform(), officer, id, { ...stop, reason: ' ' })).toMatchObject({
      reason: 'reasonMissing',
    });
    expect(await stopProject(platform(), officer, id, stop)).toEqual({ ok: true, value: null });
    expect(await stopProject(platform(), officer, id, { version: 2, reason: 'x' })).toMatchObject({
      reason: 'finished',
    });
    expect((await findStageChanges(platform().db, id)).at(-1)).toMatchObject({
      event: 'stop',
      onDate: '2026-11-23',
      reason: stop.reason,
      byPerson: officer.personId,
    });
  });

  test('a stage that changed meanwhile is a conflict, the same stage is nothing', async () => {
    const { organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, {
      organisationId: organisation.id,
      stage: 'registered',
    });
    const move = (to: 'consulting' | 'registered') =>
      inTransaction(platform().db, (tx) => moveStage(tx, project.id, to, platform().clock.now()));
    await expect(move('consulting')).rejects.toThrow('changed meanwhile');
    await move('registered');
  });

  test('a draft that people are being asked about is not stopped', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, {
      organisationId: organisation.id,
      stage: 'consulting',
    });
    const stop = { version: 1, reason: 'Không trình nữa.' };
    expect(await stopProject(platform(), officer, project.id, stop)).toMatchObject({
      reason: 'consultationOpen',
    });
  });
});

test('the list filters by stage, scope and words, and counts all that match', async () => {
  const { head, organisation } = await aDraftingDesk(platform().db);
  const { db } = platform();
  const own = { organisationId: organisation.id };
  const water = await aLawProject(db, { ...own, title: 'Quy định về nước sạch', shortTitle: 'Nước sạch' });
  const land = await aLawProject(db, {
    ...own,
    title: 'Quy định về đất đai',
    shortTitle: 'Đất',
    stage: 'consulting',
  });
  await aLawProject(db, { organisationId: (await anOrganisation(db)).id, title: 'Đất của nơi khác' });
  await screenProject(platform(), head, water.id, {
    decidedOn: '2026-11-23',
    seenScreeningId: null,
    verdicts: verdicts(true),
  });
  const list = async (filter: object) => {
    const page = { organisationIds: [organisation.id], page: 1, perPage: 20 };
    const { rows, total } = await listProjects(db, { ...page, ...filter });
    expect(total).toBe(rows.length);
    return rows.map((row) => row.id).sort();
  };
  const both = [water.id, land.id].sort();
  expect(await list({})).toEqual(both);
  expect(await list({ stage: 'consulting' })).toEqual([land.id]);
  expect(await list({ scope: 'in' })).toEqual([water.id]);
  expect(await list({ scope: 'out' })).toEqual([]);
  expect(await list({ scope: 'unscreened' })).toEqual([land.id]);
  expect(await list({ search: 'dat dai' })).toEqual([land.id]);
  expect(await list({ search: 'ĐẤT' })).toEqual([land.id]);
  expect(await list({ search: "100%_'" })).toEqual([]);
  expect(await listProjects(db, { organisationIds: [organisation.id], page: 2, perPage: 1 })).toMatchObject({
    total: 2,
    rows: [{ inScope: expect.anything() }],
  });
  expect(await listProjects(db, { organisationIds: [], page: 1, perPage: 1 })).toEqual({
    rows: [],
    total: 0,
  });
});
