import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { submitDocument } from '#features/official-documents/approve-document.server.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { addTask } from '#features/plans/assign-task.server.ts';
import { createPlan, setPlanState } from '#features/plans/manage-plan.server.ts';
import { requirePlan } from '#features/plans/plans.store.server.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { loadInbox } from './load-inbox.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const waitingFor = async (actor: PersonActor) => {
  const { inbox } = await loadInbox(platform(), actor);
  return [...inbox.late, ...inbox.due, ...inbox.waiting].map(({ kind, note }) => ({ kind, note }));
};

const CONTENT = {
  agency: 'SỞ THỬ',
  place: 'Hưng Yên',
  type: 'BÁO CÁO',
  abstract: 'Kết quả thử',
  body: [{ kind: 'paragraph' as const, text: 'Một câu.' }],
  recipients: ['Lưu: VT'],
};

test('a leader finds what a body below submitted, named, and nothing else of it', async () => {
  const { db } = platform();
  const [body, committee] = [await anOrganisation(db, { shortName: 'Sở Dưới' }), await anOrganisation(db)];
  await aRelation(db, 'belongsTo', body, committee);
  const leader = await aPerson(db, { organisationId: committee.id, roles: ['leader'] });
  const unitHead = await aPerson(db, { organisationId: committee.id, roles: ['unitHead'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  await aLawProject(db, { organisationId: body.id, stage: 'registered' });
  const document = { organisationId: body.id, purpose: 'report', typeAbbreviation: 'BC', content: CONTENT };
  const id = await draftDocument(db, writer, document, platform().clock.now());
  expect(await waitingFor(leader)).toEqual([]);
  await submitDocument(platform(), writer, id, { version: 1 });
  expect(await waitingFor(leader)).toEqual([{ kind: 'documentToApprove', note: 'Sở Dưới' }]);
  expect(await waitingFor(unitHead)).toEqual([]);
});

test('what an ended body left waits for its heir, named', async () => {
  const { db } = platform();
  const old = await anOrganisation(db, { shortName: 'Sở Cũ', validTo: '2025-06-30' });
  const next = await anOrganisation(db);
  await aSuccession(db, old, next, '2025-07-01');
  await aLawProject(db, { organisationId: old.id, stage: 'registered' });
  const officer = await aPerson(db, { organisationId: next.id, roles: ['legalOfficer'] });
  expect(await waitingFor(officer)).toEqual([{ kind: 'draftToScreen', note: 'Sở Cũ' }]);
});

test('a late task waits for the focal unit of its own programme', async () => {
  const { db } = platform();
  const { id: organisationId } = await anOrganisation(db);
  const [communication, reform] = [newId(), newId()];
  for (const id of [communication, reform]) {
    const names = { code: id, name: id, legalBasis: '', sortKey: id };
    await insertProgramme(db, { id, ...names, validFrom: '2022-01-01', validTo: null });
  }
  const focal = (programmeId: string) => aPerson(db, { organisationId, roles: ['focalUnit'], programmeId });
  const [ours, theirs] = [await focal(communication), await focal(reform)];
  const plan = await createPlan(platform(), ours, {
    programmeId: communication,
    year: 2026,
    title: 'Kế hoạch',
  });
  if (!plan.ok) throw new Error(plan.reason);
  const words = { title: 'Viết bài', product: '', leadId: null, coordinatingText: '', timeText: 'Quý I' };
  const task = { ...words, leadText: 'Văn phòng', dueOn: '2026-03-31' };
  expect((await addTask(platform(), ours, plan.value.id, task)).ok).toBe(true);
  const { version } = await requirePlan(db, plan.value.id);
  await expect(setPlanState(platform(), theirs, plan.value.id, { version, event: 'issue' })).rejects.toThrow(
    /not permitted/,
  );
  expect((await setPlanState(platform(), ours, plan.value.id, { version, event: 'issue' })).ok).toBe(true);
  expect((await waitingFor(ours)).map(({ kind }) => kind)).toEqual(['task']);
  expect(await waitingFor(theirs)).toEqual([]);
});
