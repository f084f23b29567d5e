import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertPosting } from '../src/features/consultations/consultations.store.server.ts';
import { findDocumentsBySha256 } from '../src/features/documents/documents.store.server.ts';
import { findIncident } from '../src/features/documents/purging/purges.store.server.ts';
import { keepDossierFile, readDossierFile } from '../src/features/drafts/dossier/add-dossier-file.server.ts';
import { findDossierFiles } from '../src/features/drafts/dossier/dossier.store.server.ts';
import { findPublicPapers } from '../src/features/drafts/dossier/public-dossier.server.ts';
import {
  approveDossierPublication,
  unpublishDossierFile,
} from '../src/features/drafts/dossier/publish-dossier-file.server.ts';
import { requestDossierPublication } from '../src/features/drafts/dossier/request-publication.server.ts';
import { requireVersion } from '../src/features/drafts/drafts.store.server.ts';
import { insertApproved } from '../src/features/drafts/key-points/key-points.store.server.ts';
import { addBaseText } from '../src/features/drafts/law-in-force/base-text.server.ts';
import { compareWithLaw } from '../src/features/drafts/law-in-force/compare-with-law.server.ts';
import { publishComparison } from '../src/features/drafts/law-in-force/publish-comparison.server.ts';
import { writeRowReason } from '../src/features/drafts/law-in-force/write-reason.server.ts';
import { approvePurge } from '../src/features/drafts/purging/decide-purge.server.ts';
import { listTombstones, replayPurges } from '../src/features/drafts/purging/replay-purges.server.ts';
import { reportFile } from '../src/features/drafts/purging/report-file.server.ts';
import { keepEvidence } from '../src/features/drafts/screening/keep-evidence.server.ts';
import { addVersion } from '../src/features/drafts/versions/add-version.server.ts';
import { confirmVersion } from '../src/features/drafts/versions/confirm-version.server.ts';
import { declareSecrecy } from '../src/features/drafts/versions/declare-secrecy.server.ts';
import { insertExternalDraft } from '../src/features/external-drafts/external-drafts.store.server.ts';
import {
  findTexts,
  insertText,
  updateText,
} from '../src/features/external-drafts/texts/external-texts.store.server.ts';
import {
  declareTextSecrecy,
  keepIssuedText,
  readIssuedText,
} from '../src/features/issued-documents/add-issued-text.server.ts';
import { readIssuedForm } from '../src/features/issued-documents/issued-form.ts';
import { findIssuedText } from '../src/features/issued-documents/issued-texts.store.server.ts';
import { findPublicText } from '../src/features/issued-documents/public-issued.server.ts';
import { approveIssuedPublication } from '../src/features/issued-documents/publish-issued.server.ts';
import { recordIssuedAlone } from '../src/features/issued-documents/record-issued.server.ts';
import { insertPack, putMadePiece } from '../src/features/outreach/pack/pack.store.server.ts';
import { inTransaction } from '../src/platform/db.server.ts';
import { newId } from '../src/platform/ids.ts';
import { afterwards, tablesThatKnow } from './after-purge.ts';
import { done } from './factories/external-draft.ts';
import { aDraftingDesk, aLawProject, docxOf, SHORT_LAW } from './factories/law-project.ts';
import { anOpenConsultation } from './factories/submission.ts';
import { usePlatform } from './platform.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
/** Words of the file that stand nowhere else in the test. */
const WORDS = 'bãi neo thuyền số bảy';
const LAW = SHORT_LAW.replace('thôn, tổ dân phố', WORDS);
const REASON = 'Đăng nhầm bản nội bộ.';

/** One file, uploaded wherever a file may be uploaded. */
async function everywhere() {
  const { db, files, clock } = platform();
  const desk = await aDraftingDesk(db);
  const { officer, head, organisation } = desk;
  const project = await aLawProject(db, { organisationId: organisation.id, stage: 'screened' });
  const bytes = await docxOf(LAW);
  const file = { bytes, fileName: 'tep.docx' };

  await declareSecrecy(platform(), officer, project.id, 'no');
  const version = done(await addVersion(platform(), officer, project.id, file)).versionId;
  done(
    await confirmVersion(platform(), officer, { versionId: version, version: 1, errorsAcceptedReason: 'x' }),
  );

  // Two papers of the dossier: one public, one that was public for a while.
  const papers: string[] = [];
  for (const item of ['proposalStatement', 'reviewReport'] as const) {
    await declareSecrecy(platform(), officer, project.id, 'no');
    const read = await readDossierFile(platform(), officer, project.id, file);
    const kept = done(await keepDossierFile(platform(), officer, read, { item, note: '', stampReason: '' }));
    const asked = { fileId: kept.id, version: 1 };
    done(await requestDossierPublication(platform(), officer, project.id, asked));
    done(await approveDossierPublication(platform(), head, project.id, asked));
    papers.push((await findPublicPapers(db, project.id)).find(({ id }) => id === kept.id)!.sha256);
    if (item === 'reviewReport')
      done(await unpublishDossierFile(platform(), officer, project.id, { fileId: kept.id, version: 2 }));
  }

  // The text in force of another draft, with a comparison that was published.
  const amending = await aLawProject(db, { organisationId: organisation.id, stage: 'screened' });
  await declareSecrecy(platform(), officer, amending.id, 'no');
  const next = { bytes: await docxOf(LAW.replace(WORDS, 'bản, buôn')), fileName: 'moi.docx' };
  const nextId = done(await addVersion(platform(), officer, amending.id, next)).versionId;
  done(
    await confirmVersion(platform(), officer, { versionId: nextId, version: 1, errorsAcceptedReason: 'x' }),
  );
  await declareSecrecy(platform(), officer, amending.id, 'no');
  const base = { kind: 'replaces', symbol: '27/2023/QĐ-UBND', title: 'Quy định', ...file } as const;
  done(await addBaseText(platform(), officer, amending.id, base));
  for (const { key, content, version } of (await compareWithLaw(db, amending.id))!.rows)
    done(
      await writeRowReason(platform(), officer, amending.id, {
        row: key,
        content,
        version,
        reason: 'Lý do.',
      }),
    );
  done(await publishComparison(platform(), head, amending.id));
  const approved = { edition: 1, sha256: 'a'.repeat(64), proposedBy: null, approvedBy: null };
  const point = {
    id: newId(),
    heading: 'content',
    text: `Dự thảo nêu ${WORDS}.`,
    unitId: null,
    citation: null,
  };
  await insertApproved(db, {
    ...{ id: newId(), projectId: project.id, draftVersionId: version, approvedAt: clock.now(), ...approved },
    points: [point] as never,
  });

  // A pack that quotes it.
  const pack = {
    id: newId(),
    projectId: project.id,
    draftVersionId: version,
    organisationId: organisation.id,
  };
  const making = { keyPointsEdition: 1, state: 'made', piecesDone: 1, piecesTotal: 1, version: 1 } as const;
  await insertPack(db, { ...pack, ...making, code: 'abcdefg', madeBy: null, madeAt: clock.now() });
  await putMadePiece(db, {
    ...{ id: newId(), packId: pack.id, kind: 'summary', words: `Dự thảo nêu ${WORDS}.` },
    ...{ writtenBy: null, writtenAt: clock.now(), problem: null },
  });

  // A plan of communication whose lines quote it by hand, and what became of one.
  const [screeningId, planId, lineId] = [newId(), newId(), newId()];
  await sql`insert into screening (id, project_id, criteria_id, verdicts, in_scope, decided_by, decided_on, created_at)
    values (${screeningId}, ${project.id}, 'x', '[]', true, ${officer.personId}, '2026-11-05', ${clock.now()})`.execute(
    db,
  );
  await sql`insert into outreach_plan (id, project_id, organisation_id, screening_id, created_at)
    values (${planId}, ${project.id}, ${organisation.id}, ${screeningId}, ${clock.now()})`.execute(db);
  await sql`insert into outreach_plan_line (id, plan_id, ordinal, kind, unit_id, message, bulletin)
    values (${lineId}, ${planId}, 1, 'loudspeaker', ${organisation.id}, ${WORDS}, ${`Loa đọc: ${WORDS}`})`.execute(
    db,
  );
  await sql`insert into activity (id, organisation_id, project_id, title, channel, held_on, summary, bulletin, state, plan_line_id, created_at)
    values (${newId()}, ${organisation.id}, ${project.id}, ${`Loa: ${WORDS}`}, 'loudspeaker', '2026-11-24', ${WORDS}, ${WORDS}, 'planned',
      ${lineId}, ${clock.now()})`.execute(db);

  // The text of an issued document.
  const form = readIssuedForm({
    ...{ number: '12/2026/QĐ-UBND', adoptedOn: '2026-11-20', title: 'Quyết định', version: '0', level: '' },
    ...{ documentType: 'provinceCommitteeDecision', issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên' },
    ...{ legalForce: 'legal', legalForceReason: 'Áp dụng chung.', published: 'on' },
  });
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  const issuedId = done(await recordIssuedAlone(platform(), officer, form.input)).id;
  await declareTextSecrecy(platform(), officer, issuedId, 'no');
  const readText = await readIssuedText(platform(), officer, issuedId, file);
  done(await keepIssuedText(platform(), officer, readText, ''));
  done(await approveIssuedPublication(platform(), head, issuedId, { version: 1, textOrdinal: 1 }));

  // Evidence of screening, a proof of posting elsewhere, and the confirmed text of a draft of others.
  const origin = { organisationId: organisation.id, importedBy: officer.personId, importedAt: clock.now() };
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const evidence = await inTransaction(db, (tx) =>
    keepEvidence(platform(), tx, { ...file, mediaType: docx }, origin),
  );
  const round = await anOpenConsultation(db);
  const proof = await files.put(bytes);
  await insertPosting(db, round.id, {
    ...{ id: newId(), place: 'provincePortal', event: 'posted', at: clock.now(), sha256: null },
    ...{ byPerson: null, proof: { sha256: proof, name: 'tep.docx' } },
  });
  const external = await anExternalText(organisation.id, version);
  return {
    ...desk,
    db,
    project,
    amending,
    bytes,
    sha256: proof,
    version,
    papers,
    issuedId,
    evidence,
    external,
  };
}

async function anExternalText(organisationId: string, versionId: string) {
  const { db, clock } = platform();
  const { documentId, tree } = await requireVersion(db, versionId);
  const id = newId();
  await insertExternalDraft(db, {
    ...{ id, organisationId, askingOrganisationId: null, askingName: 'Bộ Khoa học và Công nghệ' },
    ...{ letterSymbol: '1/BKHCN', letterOn: '2026-11-02', receivedOn: '2026-11-04', title: 'Nghị định' },
    ...{ documentType: 'decree', level: 'central', textAddress: '', opinionAsked: true, letterDueOn: null },
    ...{ ruleDue: null, dueOn: null, createdBy: null, createdAt: clock.now() },
  } as never);
  const textId = newId();
  const text = { id: textId, externalDraftId: id, documentId, tree, diagnostics: [], secrecyHits: [] };
  await insertText(db, { ...text, createdAt: clock.now(), createdBy: null });
  await updateText(db, textId, 1, { state: 'confirmed', confirmed_at: clock.now() });
  return id;
}

type Scene = Awaited<ReturnType<typeof everywhere>>;

async function reported({ db, officer, sha256 }: Scene) {
  const [document] = await findDocumentsBySha256(db, sha256);
  return done(await reportFile(platform(), officer, { documentId: document!.id, reason: REASON }));
}

/** Every file that rests on the purged one. */
async function madeFiles({ db, issuedId, papers, sha256 }: Scene): Promise<string[]> {
  const editions = await sql<{
    sha256: string;
  }>`select docx_sha256 as sha256 from published_law_comparison`.execute(db);
  const issued = await findIssuedText(db, issuedId);
  return [sha256, ...papers, issued!.fileSha256, ...editions.rows.map((row) => row.sha256)];
}

async function stillStored(made: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    made.map(async (file) => ((await platform().files.get(file)) ? [file] : [])),
  );
  return found.flat();
}

async function expectGone(scene: Scene, made: readonly string[]) {
  const { db, project, issuedId, external, version } = scene;
  expect(await stillStored(made)).toEqual([]);
  expect(await tablesThatKnow(platform(), WORDS)).toEqual([]);
  expect(await findPublicPapers(db, project.id)).toEqual([]);
  expect(await findPublicText(db, { id: issuedId, publishedText: 1 })).toBeUndefined();
  // The tombstones: rows, hashes and who did it stay.
  expect(await findDossierFiles(db, project.id)).toHaveLength(2);
  expect(await findIssuedText(db, issuedId)).toMatchObject({ tree: { body: [] } });
  expect(await findTexts(db, external)).toMatchObject([
    { state: 'discarded', discardedReason: 'SC-2026-001' },
  ]);
  expect(await requireVersion(db, version)).toMatchObject({ state: 'discarded', tree: { body: [] } });
}

describe('one file in every place where a file may stand', () => {
  test('reported, no public page shows it or what was made from it', async () => {
    const scene = await everywhere();
    expect(await findPublicPapers(scene.db, scene.project.id)).toHaveLength(1);
    await reported(scene);
    expect(await findPublicPapers(scene.db, scene.project.id)).toEqual([]);
    const issued = { id: scene.issuedId, publishedText: 1 };
    expect(await findPublicText(scene.db, issued)).toBeUndefined();
  });

  test('purged, none of its bytes or words is left, and the tombstones are', async () => {
    const scene = await everywhere();
    expect(await tablesThatKnow(platform(), WORDS)).toContain('external_text');
    const made = await madeFiles(scene);
    expect(await stillStored(made)).toEqual(made);
    const incident = await reported(scene);
    done(await approvePurge(platform(), scene.head, { incidentId: incident.id, version: 1 }));
    await afterwards(platform());
    await expectGone(scene, made);
    expect(await findIncident(scene.db, incident.id)).toMatchObject({ state: 'done' });
  });

  test('killed half-way, it goes on; carried out again after a restore, it ends the same', async () => {
    const scene = await everywhere();
    const made = await madeFiles(scene);
    const incident = await reported(scene);
    const deaf = {
      ...platform(),
      files: { ...platform().files, remove: () => Promise.reject(new Error('store unreachable')) },
    };
    done(await approvePurge(deaf, scene.head, { incidentId: incident.id, version: 1 }));
    expect(await platform().files.get(scene.sha256)).toBeDefined();
    await afterwards(platform());
    await expectGone(scene, made);

    const list = await listTombstones(platform());
    expect(list[0]?.files).toEqual([...new Set(made)].sort());
    // The store comes back from before.
    await platform().files.put(scene.bytes);
    expect(await replayPurges(platform(), list)).toEqual({ purges: 1, cameBack: 1 });
    await afterwards(platform());
    await expectGone(scene, made);
  });
});
