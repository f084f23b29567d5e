import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { findConsultationBySlug } from '#features/consultations/listing.store.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { NEWS_TOPICS } from '#features/following/tell-followers.server.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aDraftingDesk, aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { loadIssuedDesk } from './issued-desk.server.ts';
import { findPublicIssuedOfDraft } from './issued-documents.store.server.ts';
import { readIssuedForm } from './issued-form.ts';
import { linkDraft } from './join-draft.server.ts';
import { loadPublicIssued } from './public-issued.server.ts';
import { approveIssuedPublication, requestIssuedPublication } from './publish-issued.server.ts';
import { recordIssuedOfDraft } from './record-issued.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aDocumentOfOneDraft(app = platform()) {
  const { officer, head, organisation } = await aDraftingDesk(app.db);
  const draft = () => aLawProject(app.db, { organisationId: organisation.id, stage: 'submitted' });
  const first = await draft();
  const version = await aDraftVersion(app.db, first);
  /** A round of the draft that the public has read, as far as its row goes. */
  const round = async (project: LawProject) => {
    const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
    const ids = { projectId: project.id, draftVersionId: version.id };
    const prepared = await prepareConsultation(app, officer, { ...ids, ...contact });
    if (!prepared.ok) throw new Error(prepared.reason);
    const state = { state: 'completed' } as const;
    await app.db.updateTable('consultation').set(state).where('id', '=', prepared.value.id).execute();
  };
  await round(first);
  const form = readIssuedForm({
    ...{ number: '12/2026/QĐ-UBND', adoptedOn: '2026-11-20', title: first.title, level: '' },
    ...{ documentType: first.documentType, issuingBody: first.issuingBody },
    ...{ legalForce: first.legalForce, legalForceReason: 'Áp dụng chung.', published: 'on' },
    version: String(first.version),
  });
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  const recorded = await recordIssuedOfDraft(app, officer, first.id, form.input);
  if (!recorded.ok) throw new Error(recorded.reason);
  const { id } = recorded.value;
  const approve = async (actor: PersonActor, version?: number) => {
    const { document } = await loadIssuedDesk(app, actor, id);
    const seen = { version: version ?? document.version, textOrdinal: null };
    return await approveIssuedPublication(app, actor, id, seen);
  };
  const link = (project: LawProject, actor = officer) =>
    linkDraft(app, actor, id, { projectId: project.id, reason: '', stepsReason: '' });
  const slug = (await loadIssuedDesk(app, officer, id)).document.slug;
  const shown = async () => (await loadPublicIssued(app, slug)).drafts.map(({ project }) => project.id);
  return { officer, head, first, draft, id, approve, link, shown };
}

test('number, day and title stand nowhere in public before a second person has seen them', async () => {
  const { db } = platform();
  const k = await aDocumentOfOneDraft();
  const number = async () => (await findConsultationBySlug(db, k.first.slug))?.issuedNumber;
  expect(await number()).toBeNull();
  expect(await findPublicIssuedOfDraft(db, k.first.id)).toEqual([]);
  const told = async () => {
    const events = (await takeUnpublished(db, 200)).map(({ topic }) => topic);
    return events.filter((topic) => NEWS_TOPICS.some((news) => news === topic));
  };
  expect(await told(), 'followers').toEqual([]);
  expect(await k.approve(k.head)).toMatchObject({ ok: true });
  expect(await told()).toEqual(['issuedDocument.published']);
  expect(await number()).toBe('12/2026/QĐ-UBND');
  expect(await findPublicIssuedOfDraft(db, k.first.id)).toMatchObject([{ number: '12/2026/QĐ-UBND' }]);
});

test('a draft that is linked with a public document stands beside it when a second person has seen that', async () => {
  const { db } = platform();
  const k = await aDocumentOfOneDraft();
  await k.approve(k.head);
  const second = await k.draft();
  const before = (await loadIssuedDesk(platform(), k.head, k.id)).document.version;
  expect(await k.link(second)).toMatchObject({ ok: true });
  expect(await k.shown()).toEqual([k.first.id]);
  expect(await findPublicIssuedOfDraft(db, second.id)).toEqual([]);
  const desk = await loadIssuedDesk(platform(), k.head, k.id);
  expect(desk).toMatchObject({ linksWait: true, request: { state: 'requested' } });
  await expect(k.approve(k.head, before), 'a page from before the link').rejects.toThrow('changed meanwhile');
  expect(await k.approve(k.head)).toMatchObject({ ok: true });
  expect((await k.shown()).toSorted()).toEqual([k.first.id, second.id].toSorted());
  expect(await findPublicIssuedOfDraft(db, second.id)).toMatchObject([{ number: '12/2026/QĐ-UBND' }]);
  expect(await requestIssuedPublication(platform(), k.officer, k.id)).toMatchObject({
    reason: 'nothingToPublish',
  });
});

test('whoever links it does not approve it', async () => {
  const k = await aDocumentOfOneDraft();
  await k.approve(k.head);
  expect(await k.link(await k.draft(), k.head)).toMatchObject({ ok: true });
  expect(await k.approve(k.head)).toMatchObject({ reason: 'samePerson' });
});

test('two who link one draft at one moment: one does, and the other is told', async () => {
  const opened = await freshDatabase();
  try {
    const k = await aDocumentOfOneDraft({ ...platform(), db: opened.db });
    const second = await k.draft();
    const both = await Promise.allSettled([k.link(second), k.link(second)]);
    const said = both.map((one) =>
      one.status === 'rejected' ? one.reason.constructor.name : one.value.ok ? 'ok' : one.value.reason,
    );
    expect(said).toContain('ok');
    expect(said.filter((one) => one === 'alreadyLinked' || one === 'Conflict')).toHaveLength(1);
  } finally {
    await opened.close();
  }
});
