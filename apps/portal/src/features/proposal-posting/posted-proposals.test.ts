import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { keepDossierFile, readDossierFile } from '#features/drafts/dossier/add-dossier-file.server.ts';
import type { DossierUploadInput } from '#features/drafts/dossier/dossier.schema.ts';
import { findDossierFiles } from '#features/drafts/dossier/dossier.store.server.ts';
import { findPaperPostings } from '#features/drafts/dossier/dossier-postings.store.server.ts';
import {
  approveDossierPublication,
  unpublishDossierFile,
  withdrawDossierFile,
} from '#features/drafts/dossier/publish-dossier-file.server.ts';
import { requestDossierPublication } from '#features/drafts/dossier/request-publication.server.ts';
import { approvePurge, refusePurge } from '#features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { advanceProject } from '#features/drafts/stages/advance-project.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import type { Scope } from '#features/indicators/indicator.ts';
import { recordHref } from '#features/indicators/record-href.ts';
import { findRecords } from '#features/indicators/sources.store.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aLawProject, docxOf } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { refreshProposals } from './refresh-proposal.server.ts';

/** Wednesday 4/11/2026: twenty days end on 25/11. */
const platform = usePlatform('2026-11-04T02:00:00Z');
type Uploaded = DossierUploadInput['item'];
const PAPERS: readonly Uploaded[] = ['proposalStatement', 'reviewReport', 'impactAssessment'];
const at = (day: string) => new Date(`2026-${day}T09:00:00+07:00`);

async function aProposal(documentType: 'law' | 'decree' = 'law') {
  const { db, clock } = platform();
  clock.set(at('11-04'));
  await installNationalRows(db);
  const desk = await aDraftingDesk(db);
  const { officer, head, organisation } = desk;
  const given = { organisationId: organisation.id, stage: 'registered', documentType } as const;
  const project = await aLawProject(db, { ...given, level: 'central' });
  const upload = async (actor: PersonActor, item: Uploaded) => {
    await declareSecrecy(platform(), actor, project.id, 'no');
    const bytes = await docxOf(`TÀI LIỆU ${item}\nVề chính sách của dự án ${project.id}.`);
    const read = await readDossierFile(platform(), actor, project.id, { bytes, fileName: `${item}.docx` });
    const kept = await keepDossierFile(platform(), actor, read, { item, note: '', stampReason: '' });
    if (!kept.ok) throw new Error(kept.reason);
    return kept.value.id;
  };
  const publish = async (fileId: string, version = 1) => {
    const asked = await requestDossierPublication(platform(), officer, project.id, { fileId, version });
    if (!asked.ok) throw new Error(asked.reason);
    const done = await approveDossierPublication(platform(), head, project.id, { fileId, version });
    if (!done.ok) throw new Error(done.reason);
  };
  const post = async () => {
    const ids: string[] = [];
    for (const item of PAPERS) ids.push(await upload(officer, item));
    for (const id of ids) await publish(id);
    return ids;
  };
  const send = (onDate: string) =>
    advanceProject(platform(), officer, project.id, { event: 'propose', onDate, reason: '', version: 1 });
  const scope: Scope = { organisationIds: [organisation.id], from: '2026-01-01', to: '2026-12-31' };
  const rate = async (within: Partial<Scope> = {}) => {
    await refreshProposals(platform());
    const { numerator, denominator } = await computeIndicator(db, 'postedRate', { ...scope, ...within });
    return [numerator, denominator];
  };
  const events = async () => (await findPaperPostings(db, project.id)).map(({ event }) => event);
  return { ...desk, db, clock, project, scope, upload, publish, post, send, rate, events };
}

describe('postings of a proposal dossier are kept for good', () => {
  test('what was posted, by whom, and its removal; nobody rewrites it', async () => {
    const { db, clock, officer, head, project, post } = await aProposal();
    const [first = ''] = await post();
    clock.set(at('11-13'));
    await unpublishDossierFile(platform(), officer, project.id, { fileId: first, version: 2 });
    const files = await findDossierFiles(db, project.id);
    const postings = await findPaperPostings(db, project.id);
    expect(postings.filter(({ fileId }) => fileId === first)).toMatchObject([
      {
        event: 'posted',
        at: at('11-04'),
        byPerson: head.personId,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { event: 'withdrawn', at: at('11-13'), byPerson: officer.personId, sha256: postings[0]?.sha256 },
    ]);
    expect(files.find(({ id }) => id === first)?.publishedSha256).toBeNull();
    for (const change of [sql`delete from dossier_posting`, sql`update dossier_posting set at = now()`])
      await expect(inTransaction(db, (tx) => change.execute(tx))).rejects.toThrow('never changed');
  });

  test('a paper withdrawn for good is taken off with its reason; one that was not public leaves no trace', async () => {
    const { db, officer, project, post, upload } = await aProposal();
    const [first = ''] = await post();
    const hidden = await upload(officer, 'other');
    const why = { reason: 'Nhầm tệp.' };
    await withdrawDossierFile(platform(), officer, project.id, { fileId: first, version: 2, ...why });
    await withdrawDossierFile(platform(), officer, project.id, { fileId: hidden, version: 1, ...why });
    expect((await findPaperPostings(db, project.id)).slice(3)).toMatchObject([
      { fileId: first, event: 'withdrawn', reason: 'Nhầm tệp.' },
    ]);
  });

  test('a reported file is off the portal; shown again, or purged, it is noted once', async () => {
    const { db, officer, head, project, post, events } = await aProposal();
    const [first = '', second = ''] = await post();
    const documentOf = async (id: string) =>
      (await findDossierFiles(db, project.id)).find((file) => file.id === id)?.documentId ?? '';
    const report = async (id: string) => {
      const told = await reportFile(platform(), officer, {
        documentId: await documentOf(id),
        reason: 'Nhầm',
      });
      if (!told.ok) throw new Error(told.reason);
      return { incidentId: told.value.id, version: 1 };
    };
    const kept = await report(first);
    expect((await events()).slice(3)).toEqual(['withdrawn']);
    expect(await refusePurge(platform(), head, { ...kept, reason: 'Tệp đúng' })).toMatchObject({ ok: true });
    expect((await events()).slice(3)).toEqual(['withdrawn', 'posted']);
    const gone = await report(second);
    expect(await approvePurge(platform(), head, gone)).toMatchObject({ ok: true });
    expect((await events()).slice(5)).toEqual(['withdrawn']);
  });
});

describe('the indicator counts proposal dossiers beside drafts', () => {
  test('due and posted in full: on the day on which its minimum is over, and it opens its dossier', async () => {
    const { db, clock, project, scope, post, send, rate } = await aProposal();
    await post();
    expect(await rate({ asOf: '2026-11-24' })).toEqual([0, 0]);
    clock.set(at('11-26'));
    expect(await send('2026-11-26')).toMatchObject({ ok: true });
    expect(await rate({ asOf: '2026-11-26' })).toEqual([1, 1]);
    const records = await findRecords(db, 'draftsPostedInFull', scope, { limit: 9, offset: 0 });
    expect(records).toMatchObject([{ id: project.id, kind: 'proposal', onDate: '2026-11-25', amount: 1 }]);
    expect(recordHref(records[0]!)).toBe(paths.projectDossier(project.id));
  });

  test('removed early: due, not in full', async () => {
    const { clock, officer, project, post, rate } = await aProposal();
    const [fileId = ''] = await post();
    clock.set(at('11-13'));
    await unpublishDossierFile(platform(), officer, project.id, { fileId, version: 2 });
    expect(await rate()).toEqual([0, 1]);
  });

  test('not posted: due on the day on which it was sent', async () => {
    const { clock, send, rate } = await aProposal();
    expect(await rate()).toEqual([0, 0]);
    clock.set(at('11-16'));
    await send('2026-11-16');
    expect(await rate({ to: '2026-11-15' })).toEqual([0, 0]);
    expect(await rate()).toEqual([0, 1]);
  });

  test('no dossier asked by the row: never due, whatever is public', async () => {
    const { post, rate } = await aProposal('decree');
    await post();
    expect(await rate()).toEqual([0, 0]);
  });

  test('a proposal that was stopped before its time is not due any more', async () => {
    const { db, clock, send, project, rate } = await aProposal();
    clock.set(at('11-16'));
    await send('2026-11-16');
    await sql`update law_project set stage = 'stopped' where id = ${project.id}`.execute(db);
    expect(await rate()).toEqual([0, 0]);
  });
});
