import { expect, test } from 'vitest';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { loadIssuedDesk } from '#features/issued-documents/issued-desk.server.ts';
import { readIssuedForm } from '#features/issued-documents/issued-form.ts';
import { linkDraft } from '#features/issued-documents/join-draft.server.ts';
import {
  approveIssuedPublication,
  requestIssuedPublication,
} from '#features/issued-documents/publish-issued.server.ts';
import { recordIssuedOfDraft } from '#features/issued-documents/record-issued.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { useIntake } from '#test/factories/submission.ts';
import { writeDraftFeed, writeFeed } from './write-feed.server.ts';

const intake = useIntake();
const NUMBER = '12/2026/QĐ-UBND';

/** Two drafts of one body, each with a round that the public has read. */
async function twoDrafts() {
  const app = { ...intake(), config: { ...intake().config, publicUrl: 'https://vidu.vn' } };
  const { officer, head, organisation } = await aDraftingDesk(app.db);
  const draft = async () => {
    const project = await aLawProject(app.db, { organisationId: organisation.id, stage: 'submitted' });
    const { id: draftVersionId } = await aDraftVersion(app.db, project);
    const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
    const prepared = await prepareConsultation(app, officer, {
      ...contact,
      ...{ projectId: project.id, draftVersionId },
    });
    if (!prepared.ok) throw new Error(prepared.reason);
    const opened = {
      state: 'completed',
      opened_on: '2026-10-01',
      opened_at: new Date('2026-10-01T02:00:00Z'),
    };
    await app.db
      .updateTable('consultation')
      .set(opened as never)
      .where('id', '=', prepared.value.id)
      .execute();
    return project;
  };
  const [first, second] = [await draft(), await draft()];
  const form = readIssuedForm({
    ...{ number: NUMBER, adoptedOn: '2026-11-20', title: first.title, level: '' },
    ...{ documentType: first.documentType, issuingBody: first.issuingBody },
    ...{ legalForce: first.legalForce, legalForceReason: 'Áp dụng chung.', published: 'on' },
    version: String(first.version),
  });
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  const recorded = await recordIssuedOfDraft(app, officer, first.id, form.input);
  if (!recorded.ok) throw new Error(recorded.reason);
  const { id } = recorded.value;
  const approve = async () => {
    const { document } = await loadIssuedDesk(app, head, id);
    const seen = { version: document.version, textOrdinal: null };
    const approved = await approveIssuedPublication(app, head, id, seen);
    if (!approved.ok) throw new Error(approved.reason);
  };
  const link = async (project: LawProject) => {
    const linked = await linkDraft(app, officer, id, { projectId: project.id, reason: '', stepsReason: '' });
    if (!linked.ok) throw new Error(linked.reason);
    await requestIssuedPublication(app, officer, id);
  };
  const told = async ({ slug }: LawProject) => {
    const entries = (await writeDraftFeed(app, slug)).split('<entry>').slice(1);
    return entries
      .filter((entry) => entry.includes(NUMBER))
      .map((entry) => /<updated>(.*?)</.exec(entry)?.[1]);
  };
  return { app, first, second, approve, link, told };
}

test('the feed of a draft tells which document it became, when a second person has seen that', async () => {
  const { app, first, second, approve, link, told } = await twoDrafts();
  app.clock.set('2026-11-23T02:00:00Z');
  expect(await told(first), 'recorded by one person').toEqual([]);
  await approve();
  expect(await told(first)).toEqual(['2026-11-23T02:00:00.000Z']);
  expect(await told(second)).toEqual([]);
  app.clock.set('2026-11-25T02:00:00Z');
  await link(second);
  expect(await told(second), 'linked by one person').toEqual([]);
  await approve();
  // To readers of this draft it is news of the day on which it was seen beside it.
  expect(await told(second)).toEqual(['2026-11-25T02:00:00.000Z']);
  expect(await told(first), 'is no news to the other').toEqual(['2026-11-23T02:00:00.000Z']);
  const all = await writeFeed(app);
  expect(
    all.split('<entry>').filter((entry) => entry.includes(NUMBER)),
    'one entry for all',
  ).toHaveLength(1);
});
