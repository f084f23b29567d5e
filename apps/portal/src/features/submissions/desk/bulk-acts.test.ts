import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import {
  hideOpinions,
  MOST_HIDDEN_AT_ONCE,
  unhideOpinions,
} from '#features/moderation/hide-selected.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findGroups, requireGroup } from '../groups.store.server.ts';
import { countOpinions, findOpinionIds, findOpinions } from '../opinion-list.store.server.ts';
import { requireOpinion } from '../opinions.store.server.ts';
import { groupOpinions } from './group-opinions.server.ts';
import { loadOpinionDesk } from './load-opinion-desk.server.ts';
import { renameGroup } from './rename-group.server.ts';
import type { Selection } from './selection.ts';
import { undoGrouping, ungroupOpinions } from './ungroup-opinions.server.ts';

const SAID = 'Cán bộ ở đây thật tham lam';
const WHY = 'Có lời nặng nề về một người';
const NAMED = 'Không đồng ý vì thiếu tiền';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let officer: PersonActor;
let ids: string[];

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  officer = await aPerson(app.db, {
    organisationId: consultation.organisationId,
    roles: ['draftingOfficer'],
  });
  await aSubmission(app, consultation, [
    { unit: 'dieu-3', text: SAID, position: 'disagree' },
    { unit: 'dieu-3__khoan-2', text: 'Hằng quý là đủ.' },
    { unit: 'dieu-2', text: 'Nên nói rõ hơn.', position: 'ask' },
    { text: 'Đồng ý.', position: 'agree' },
  ]);
  ids = await findOpinionIds(app.db, consultation.id, {});
});

const hide = (selection: Selection) =>
  hideOpinions(app, officer, consultation.id, { ...selection, code: 'insult', reason: WHY });
const newGroup = (opinionIds: readonly string[], unitId: string | null = 'dieu-3') =>
  groupOpinions(app, officer, consultation.id, { opinionIds, newGroup: { title: NAMED, unitId } });
const made = async (opinionIds: readonly string[]) => {
  const result = await newGroup(opinionIds);
  if (!result.ok || !result.value.groupId) throw new Error('no group');
  return { groupId: result.value.groupId, at: result.value.at };
};
const approve = (groupId: string) =>
  sql`insert into response (consultation_id, group_id, outcome, explanation, state)
    values (${consultation.id}, ${groupId}, 'explained', 'x', 'approved')`.execute(app.db);
const groupIds = async () =>
  (await findOpinions(app.db, consultation.id, {}, { limit: 9, offset: 0 })).map(({ groupId }) => groupId);
const written = async () => {
  const { rows } = await sql<{ line: string }>`
    select topic || ' ' || payload::text as line from outbox union all
    select act || ' ' || coalesce(reason, '') || coalesce(before::text, '') || coalesce(after::text, '')
    from audit_entry`.execute(app.db);
  return rows.map((row) => row.line);
};

describe('hiding', () => {
  test('what is hidden stays received; the rest of the selection is skipped with its reason', async () => {
    expect(await hide({ opinionIds: [ids[0]!] })).toEqual({ ok: true, value: { changed: 1, skipped: {} } });
    const stranger = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
    expect(await hide({ opinionIds: [ids[0]!, ids[1]!, stranger, 'x'] })).toEqual({
      ok: true,
      value: { changed: 1, skipped: { alreadyHidden: 1, unknown: 2 } },
    });
    expect(await countOpinions(app.db, consultation.id, {})).toBe(4);
    expect(await countOpinions(app.db, consultation.id, { state: 'published' })).toBe(2);
    expect(await requireOpinion(app.db, consultation.id, ids[0]!)).toMatchObject({
      hiddenCode: 'insult',
      hiddenReason: WHY,
      version: 2,
    });
    expect(await unhideOpinions(app, officer, consultation.id, { opinionIds: ids })).toEqual({
      ok: true,
      value: { changed: 2, skipped: { notHidden: 2 } },
    });
  });

  test('an opinion that somebody else has changed since it was read is left alone', async () => {
    await hide({ opinionIds: [ids[0]!] });
    // Shown again and hidden for another reason by a second officer: what the first one saw is gone.
    const versions = { [ids[0]!]: 2 };
    await unhideOpinions(app, officer, consultation.id, { opinionIds: [ids[0]!], versions });
    await hide({ opinionIds: [ids[0]!] });
    expect(await unhideOpinions(app, officer, consultation.id, { opinionIds: [ids[0]!], versions })).toEqual({
      ok: true,
      value: { changed: 0, skipped: { changedMeanwhile: 1 } },
    });
  });

  test.each<[string, Selection, string]>([
    ['nothingChosen', { opinionIds: [] }, WHY],
    ['reasonNeeded', { opinionIds: ['x'] }, ' \u200b '],
    ['reasonTooLong', { opinionIds: ['x'] }, 'a'.repeat(1_001)],
  ])('refused: %s', async (reason, selection, why) => {
    expect(
      await hideOpinions(app, officer, consultation.id, { ...selection, code: 'spam', reason: why }),
    ).toEqual({ ok: false, reason });
  });

  test('a dry run counts and writes nothing', async () => {
    const input = { allMatching: { unitId: 'dieu-3' }, code: 'spam', reason: WHY, dryRun: true } as const;
    expect(await hideOpinions(app, officer, consultation.id, input)).toMatchObject({ value: { changed: 2 } });
    expect(await countOpinions(app.db, consultation.id, { state: 'hidden' })).toBe(0);
  });

  test('more than a portion is refused as a whole', async () => {
    await sql`insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, position, text, fingerprint)
      select consultation_id, gen_random_uuid(), submission_id, 10 + n, draft_version_id, 'agree', 'x', 'f'
      from opinion, generate_series(1, ${MOST_HIDDEN_AT_ONCE}) n where id = ${ids[0]!}`.execute(app.db);
    expect(await hide({ allMatching: {} })).toMatchObject({ ok: false, reason: 'tooMany' });
  });
});

describe('groups', () => {
  test('moving is allowed and says how many moved; what is there already is skipped', async () => {
    const first = await made(ids.slice(0, 2));
    const second = await newGroup(ids.slice(1, 3), null);
    expect(second).toMatchObject({ ok: true, value: { changed: 2, moved: 1, skipped: {} } });
    expect(
      await groupOpinions(app, officer, consultation.id, { opinionIds: ids, groupId: first.groupId }),
    ).toMatchObject({ value: { changed: 3, moved: 2, skipped: { alreadyThere: 1 } } });
    expect((await findGroups(app.db, consultation.id)).map(({ opinionsCount }) => opinionsCount)).toEqual([
      4, 0,
    ]);
  });

  test('undo brings each opinion back to where it was, unless it was moved again', async () => {
    const first = await made([ids[0]!]);
    app.clock.set('2026-11-23T02:01:00Z');
    const second = await made(ids.slice(0, 3));
    app.clock.set('2026-11-23T02:02:00Z');
    await ungroupOpinions(app, officer, consultation.id, { opinionIds: [ids[2]!] });
    expect(await undoGrouping(app, officer, consultation.id, second)).toMatchObject({
      ok: true,
      value: { changed: 2, skipped: {} },
    });
    expect(await groupIds()).toEqual([first.groupId, null, null, null]);
    expect(await undoGrouping(app, officer, consultation.id, second)).toEqual({
      ok: false,
      reason: 'nothingToUndo',
    });
  });

  test('an approved answer keeps its opinions: none comes in, none goes out, the name stays', async () => {
    const { groupId, at } = await made(ids.slice(0, 1));
    await approve(groupId);
    const refusal = { ok: false, reason: 'answerApproved' };
    const [opinionIds, act] = [ids.slice(0, 1), [app, officer, consultation.id] as const];
    expect(await groupOpinions(...act, { opinionIds: [ids[1]!], groupId })).toEqual(refusal);
    expect(await newGroup(opinionIds)).toEqual(refusal);
    expect(await ungroupOpinions(...act, { opinionIds })).toEqual(refusal);
    expect(await undoGrouping(...act, { groupId, at })).toEqual(refusal);
    expect(await renameGroup(...act, { groupId, version: 2, title: 'Khác' })).toEqual(refusal);
    // Among others they are skipped.
    expect(await newGroup(ids)).toMatchObject({ value: { changed: 3, skipped: { answerApproved: 1 } } });
    expect(await ungroupOpinions(...act, { allMatching: {} })).toMatchObject({
      value: { changed: 3, skipped: { answerApproved: 1 } },
    });
  });

  test.each<[string, string, string | null]>([
    ['titleNeeded', ' ', null],
    ['titleTooLong', 'a'.repeat(301), null],
    ['unknownUnit', 'Tên', 'dieu-99'],
  ])('no group: %s', async (reason, title, unitId) => {
    const input = { opinionIds: ids, newGroup: { title, unitId } };
    expect(await groupOpinions(app, officer, consultation.id, input)).toEqual({ ok: false, reason });
    expect(await findGroups(app.db, consultation.id)).toEqual([]);
  });

  test('a group for nobody is not made', async () => {
    expect(await newGroup(['0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000'])).toEqual({
      ok: false,
      reason: 'nothingToGroup',
    });
  });

  test('who read an older state of the group meets a conflict', async () => {
    const { groupId } = await made([ids[0]!]);
    const { version } = await requireGroup(app.db, consultation.id, groupId);
    await groupOpinions(app, officer, consultation.id, { opinionIds: [ids[1]!], groupId, version });
    const rename = renameGroup(app, officer, consultation.id, { groupId, version, title: 'Tên khác' });
    await expect(rename).rejects.toThrow(/changed meanwhile/);
    const add = { opinionIds: [ids[2]!], groupId, version };
    await expect(groupOpinions(app, officer, consultation.id, add)).rejects.toThrow(/changed meanwhile/);
    const now = { groupId, version: version + 1, title: 'Tên khác' };
    expect(await renameGroup(app, officer, consultation.id, now)).toEqual({ ok: true, value: null });
  });
});

describe('what is selected', () => {
  test('a filter stands for all that match it at that moment', async () => {
    await aSubmission(app, consultation, [{ unit: 'dieu-3', text: 'Đến sau.' }]);
    expect(
      await groupOpinions(app, officer, consultation.id, {
        allMatching: { unitId: 'dieu-3' },
        newGroup: { title: NAMED, unitId: 'dieu-3' },
      }),
    ).toMatchObject({ value: { changed: 3 } });
  });

  test('one of several with the same words stands for those that the list showed', async () => {
    await aSubmission(app, consultation, [{ unit: 'dieu-2', text: 'NEN NOI RO hơn', position: 'ask' }]);
    // Another position, another wording, another place: not the same, though the words are.
    await aSubmission(app, consultation, [
      { unit: 'dieu-2', text: 'Nên nói rõ hơn.', position: 'amend' },
      { unit: 'dieu-2', text: 'Nên nói rõ hơn.', position: 'ask', wording: 'Ghi rõ số ngày.' },
      { unit: 'dieu-3', text: 'Nên nói rõ hơn.', position: 'ask' },
    ]);
    const desk = await loadOpinionDesk(app, officer, consultation.id, { filter: {}, page: 1 });
    expect(desk.counts).toEqual({ opinions: 8, distinct: 7 });
    const same = desk.rows.find((row) => row.count === 2)!;
    expect(same.copies).toHaveLength(2);
    expect(
      await groupOpinions(app, officer, consultation.id, {
        copies: { of: [same.first.id], within: { groupId: 'none' } },
        newGroup: { title: NAMED, unitId: null },
      }),
    ).toMatchObject({ value: { changed: 2 } });
  });
});

test('places count what waits for an approved answer', async () => {
  const { groupId } = await made([ids[1]!]);
  await approve(groupId);
  const { places, rows } = await loadOpinionDesk(app, officer, consultation.id, {
    filter: { unitId: 'dieu-3' },
    page: 7,
  });
  expect(
    places
      .filter(({ received }) => received > 0)
      .map(({ place, received, waiting }) => [place, received, waiting]),
  ).toEqual([
    ['chung', 1, 1],
    ['dieu-2', 1, 1],
    ['dieu-3', 2, 1],
  ]);
  expect(rows.map((row) => row.citation)).toEqual(['Điều 3', 'khoản 2 Điều 3']);
});

describe('isolation between bodies', () => {
  test('an officer of another body neither reads nor acts', async () => {
    const other = await anOrganisation(app.db);
    const stranger = await aPerson(app.db, {
      organisationId: other.id,
      roles: ['draftingOfficer', 'leader'],
    });
    const act = [app, stranger, consultation.id] as const;
    const { groupId, at } = await made([ids[0]!]);
    const tries = [
      () => loadOpinionDesk(...act, { filter: {}, page: 1 }),
      () => hideOpinions(...act, { opinionIds: ids, code: 'spam', reason: WHY }),
      () => unhideOpinions(...act, { opinionIds: ids }),
      () => groupOpinions(...act, { opinionIds: ids, groupId }),
      () => ungroupOpinions(...act, { opinionIds: ids }),
      () => undoGrouping(...act, { groupId, at }),
      () => renameGroup(...act, { groupId, version: 2, title: 'x' }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(/not permitted/);
  });

  test('opinions and groups of another consultation are unknown here', async () => {
    const mine = await anOpenConsultation(app.db);
    const own = await aPerson(app.db, { organisationId: mine.organisationId, roles: ['draftingOfficer'] });
    const { groupId } = await made([ids[0]!]);
    expect(await hideOpinions(app, own, mine.id, { opinionIds: ids, code: 'spam', reason: WHY })).toEqual({
      ok: true,
      value: { changed: 0, skipped: { unknown: 4 } },
    });
    await expect(groupOpinions(app, own, mine.id, { opinionIds: ids, groupId })).rejects.toThrow(/not found/);
    expect(await countOpinions(app.db, consultation.id, { state: 'hidden' })).toBe(0);
  });

  test('who may only read does not act', async () => {
    const { organisationId } = consultation;
    const auditor = await aPerson(app.db, { organisationId, roles: ['auditor'] });
    expect((await loadOpinionDesk(app, auditor, consultation.id, { filter: {}, page: 1 })).may).toEqual({
      moderate: false,
      group: false,
    });
    await expect(newGroupBy(auditor)).rejects.toThrow(/not permitted/);
  });
  const newGroupBy = (actor: PersonActor) =>
    groupOpinions(app, actor, consultation.id, { opinionIds: ids, newGroup: { title: 'x', unitId: null } });
});

test('audit and events hold codes and counts; no word of a contributor or an officer', async () => {
  await hide({ opinionIds: [ids[0]!] });
  await unhideOpinions(app, officer, consultation.id, { opinionIds: [ids[0]!] });
  const { groupId, at } = await made(ids);
  const group = await requireGroup(app.db, consultation.id, groupId);
  await renameGroup(app, officer, consultation.id, {
    groupId,
    version: group.version,
    title: `${NAMED} nữa`,
  });
  await undoGrouping(app, officer, consultation.id, { groupId, at });
  const lines = await written();
  for (const expected of ['opinion.moderated {"', 'group.changed {"', 'group.renamed ', 'opinion.grouped '])
    expect(
      lines.some((line) => line.startsWith(expected)),
      expected,
    ).toBe(true);
  for (const words of [SAID, WHY, NAMED, 'Hằng quý']) expect(lines.join('\n')).not.toContain(words);
});
