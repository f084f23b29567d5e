import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aDraftingDesk, aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { Stage } from '../law-project.ts';
import { moveStage } from '../projects/move-stage.server.ts';
import { advanceProject } from './advance-project.server.ts';
import { loadLife } from './life-desk.server.ts';
import { markPolicies } from './mark-policies.server.ts';
import type { Advance } from './stage.schema.ts';
import { findStageChanges } from './stage-changes.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aDraft(stage: Stage, given: object = {}) {
  const { db } = platform();
  const desk = await aDraftingDesk(db);
  const project = await aLawProject(db, { organisationId: desk.organisation.id, stage, ...given });
  const step = (actor: PersonActor, event: Advance, more: object = {}) =>
    advanceProject(platform(), actor, project.id, {
      ...{ version: project.version, event, onDate: '2026-11-20', reason: '' },
      ...more,
    });
  return { ...desk, project, step, db };
}

describe('moving a draft on', () => {
  test('a step is dated, kept with who wrote it down, audited, and shown', async () => {
    const { officer, project, step, db } = await aDraft('screened');
    expect(await step(officer, 'draft', { reason: 'Tổ soạn thảo họp phiên đầu.' })).toEqual({
      ok: true,
      value: null,
    });
    const [change] = await findStageChanges(db, project.id);
    expect(change).toMatchObject({
      ...{ event: 'draft', stage: 'drafting', onDate: '2026-11-20' },
      ...{ reason: 'Tổ soạn thảo họp phiên đầu.', byPerson: officer.personId },
    });
    const [entry] = await findEntries(db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({
      act: 'draft.advanced',
      before: { stage: 'screened' },
      after: { stage: 'drafting', onDate: '2026-11-20' },
    });
    const life = await loadLife(platform(), officer, await requireProject(db, project.id));
    expect(life.changes).toHaveLength(1);
    expect(life.advances).toEqual([]);
  });

  test('appraisal and submission are the head’s, coming back is the officer’s', async () => {
    const { officer, head, project, step, db } = await aDraft('answered');
    await expect(step(officer, 'appraise')).rejects.toThrow('not permitted');
    expect(await step(head, 'appraise')).toMatchObject({ ok: true });
    const back = { version: 2, reason: 'Sửa Điều 3 theo báo cáo thẩm định.' };
    expect(await step(officer, 'return', { ...back, reason: '' })).toMatchObject({ reason: 'reasonMissing' });
    expect(await step(officer, 'return', back)).toMatchObject({ ok: true });
    expect((await requireProject(db, project.id)).stage).toBe('drafting');
    expect(await step(head, 'submit', { version: 3 })).toMatchObject({ reason: 'reasonMissing' });
    expect(await step(head, 'submit', { version: 3, reason: 'Đã hoàn thiện.' })).toMatchObject({ ok: true });
  });

  test.each([
    ['answered', 'draft', {}, 'notNow'],
    ['consulting', 'appraise', {}, 'notNow'],
    ['registered', 'propose', {}, 'noProposalAsked'],
    ['screened', 'draft', { onDate: '2026-11-24' }, 'futureDate'],
  ] as const)('from %s, %s with %o is refused', async (stage, event, more, reason) => {
    const { officer, step } = await aDraft(stage);
    expect(await step(officer, event, more)).toMatchObject({ ok: false, reason });
  });

  test('a law is proposed before it is screened', async () => {
    const { officer, step, project, db } = await aDraft('registered', {
      documentType: 'law',
      level: 'central',
    });
    expect(await step(officer, 'propose')).toMatchObject({ ok: true });
    expect((await requireProject(db, project.id)).stage).toBe('proposed');
  });

  test('two people move it at once: the second is told', async () => {
    const { officer, step } = await aDraft('screened');
    await step(officer, 'draft');
    await expect(step(officer, 'draft')).resolves.toMatchObject({ reason: 'notNow' });
    const { head, step: second } = await aDraft('answered');
    await expect(second(head, 'appraise', { version: 9 })).rejects.toThrow('changed meanwhile');
  });

  test('another body moves nothing', async () => {
    const { officer } = await aDraft('screened');
    const { db } = platform();
    const theirs = await aLawProject(db, { organisationId: (await anOrganisation(db)).id });
    const step = { version: 1, event: 'draft', onDate: '2026-11-20', reason: '' } as const;
    await expect(advanceProject(platform(), officer, theirs.id, step)).rejects.toThrow('not permitted');
  });

  test('steps that were kept are never changed', async () => {
    const { officer, project, step, db } = await aDraft('screened');
    await step(officer, 'draft');
    const change = inTransaction(db, (tx) =>
      sql`update stage_change set reason = 'x' where project_id = ${project.id}`.execute(tx),
    );
    await expect(change).rejects.toThrow('never changed');
  });
});

describe('new policies in a revised text', () => {
  async function posted() {
    const draft = await aDraft('answered');
    const { db, project } = draft;
    const first = await aDraftVersion(db, project);
    await sql`insert into consultation (id, organisation_id, project_id, draft_version_id, round, state, purpose,
        contact_address, contact_email, contact_phone, opened_on, opened_at, created_at)
      values (${newId()}, ${project.organisationId}, ${project.id}, ${first.id}, 1, 'completed', '', '', '', '', '2026-11-02',
        '2026-11-02T02:00:00Z', '2026-11-01T02:00:00Z')`.execute(db);
    const second = await aDraftVersion(db, project, { text: 'Điều 1. Phạm vi\nMức hỗ trợ là 50%.' });
    return { ...draft, second };
  }

  test('the question comes first, then a posting or an explanation', async () => {
    const { officer, head, project, step, db, second } = await posted();
    const mark = (
      actor: PersonActor,
      verdict: 'newPolicies' | 'noNewPolicies' | 'explained',
      reason = 'Vì …',
    ) => markPolicies(platform(), actor, project.id, { versionId: second.id, verdict, reason });
    expect(await step(head, 'appraise')).toMatchObject({ reason: 'policiesUnasked' });
    expect(await mark(officer, 'newPolicies', '')).toMatchObject({ reason: 'reasonMissing' });
    expect(await mark(head, 'explained')).toMatchObject({ reason: 'notDue' });
    expect(await mark(officer, 'newPolicies')).toMatchObject({ ok: true });
    expect(await step(head, 'appraise')).toMatchObject({ reason: 'repostDue' });
    await expect(mark(officer, 'explained')).rejects.toThrow('not permitted');
    expect(await mark(head, 'explained', 'Chính sách mới do Quốc hội vừa ban hành.')).toMatchObject({
      ok: true,
    });
    expect(await step(head, 'appraise')).toMatchObject({ ok: true });
    const life = await loadLife(platform(), head, await requireProject(db, project.id));
    expect(life.reposting.marks.map(({ verdict }) => verdict)).toEqual(['newPolicies', 'explained']);
  });

  test('an answer about a text that is no longer the latest is a conflict', async () => {
    const { officer, project, db, second } = await posted();
    await aDraftVersion(db, project, { text: 'Điều 1. Phạm vi\nMức hỗ trợ là 60%.' });
    const late = { versionId: second.id, verdict: 'noNewPolicies', reason: 'Chỉ sửa câu chữ.' } as const;
    await expect(markPolicies(platform(), officer, project.id, late)).rejects.toThrow('changed meanwhile');
  });

  test('a draft that was never posted is not asked', async () => {
    const { officer, project, db } = await aDraft('screened');
    const version = await aDraftVersion(db, project);
    const early = { versionId: version.id, verdict: 'newPolicies', reason: 'x' } as const;
    expect(await markPolicies(platform(), officer, project.id, early)).toMatchObject({
      reason: 'nothingPosted',
    });
  });
});

test('a round writes its steps without a person', async () => {
  const { project, db } = await aDraft('drafting');
  const at = new Date('2026-11-22T18:00:00Z');
  await inTransaction(db, (tx) => moveStage(tx, project.id, 'consulting', at));
  expect(await findStageChanges(db, project.id)).toMatchObject([
    { event: 'open', stage: 'consulting', onDate: '2026-11-23', byPerson: null },
  ]);
});
