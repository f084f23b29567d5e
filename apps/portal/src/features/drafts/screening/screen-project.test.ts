import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aDraftingDesk, aDraftVersion, aLawProject, verdicts } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { requireProject } from '../drafts.store.server.ts';
import { screenProject } from './screen-project.server.ts';
import { findScreenings } from './screenings.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

describe('screening', () => {
  test('history is kept, the latest decides, the stage moves once', async () => {
    const { head, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id, stage: 'registered' });
    const version = await aDraftVersion(db, project);
    const first = await screenProject(platform(), head, project.id, {
      decidedOn: '2026-11-22',
      seenScreeningId: null,
      verdicts: verdicts(false),
    });
    if (!first.ok) throw new Error(first.reason);
    expect(first.value).toMatchObject({
      inScope: false,
      draftVersionId: version.id,
      criteriaId: 'qd407.2025-04-01',
    });
    const second = await screenProject(platform(), head, project.id, {
      decidedOn: '2026-11-23',
      seenScreeningId: first.value.id,
      verdicts: verdicts(true),
    });
    expect(second).toMatchObject({ ok: true, value: { inScope: true } });
    expect((await findScreenings(db, project.id)).map((each) => each.inScope)).toEqual([true, false]);
    expect((await requireProject(db, project.id)).stage).toBe('screened');
    const view = await sql<{ in_scope: boolean }>`
      select in_scope from draft_screening where project_id = ${project.id}`.execute(db);
    expect(view.rows).toEqual([{ in_scope: true }]);
    const topics = await db
      .selectFrom('outbox')
      .select('topic')
      .where('topic', '=', 'draft.screened')
      .execute();
    expect(topics).toHaveLength(2);
  });

  test('whoever did not see the last decision cannot decide over it', async () => {
    const { head, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const blind = { decidedOn: '2026-11-23', seenScreeningId: null, verdicts: verdicts(true) };
    await screenProject(platform(), head, project.id, blind);
    await expect(screenProject(platform(), head, project.id, blind)).rejects.toThrow('changed meanwhile');
  });

  test.each([
    ['2026-11-24', verdicts(true), 'futureDate'],
    ['2022-03-29', verdicts(true), 'beforeDecision407'],
    ['2026-11-23', verdicts(true).slice(1), 'reasonMissing'],
    ['2026-11-23', verdicts(true).map((each) => ({ ...each, reason: ' ' })), 'reasonMissing'],
  ] as const)('on %s: %#', async (decidedOn, verdicts, reason) => {
    const { head, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const refused = await screenProject(platform(), head, project.id, {
      decidedOn,
      seenScreeningId: null,
      verdicts,
    });
    expect(refused).toMatchObject({ ok: false, reason });
  });

  test('a drafting officer prepares, but does not decide', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const input = { decidedOn: '2026-11-23', seenScreeningId: null, verdicts: verdicts(true) };
    await expect(screenProject(platform(), officer, project.id, input)).rejects.toThrow('not permitted');
  });
});
