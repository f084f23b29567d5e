// Papers of the dossiers, the head's steps before issue, and documents that came without a draft.

import { keepDossierFile, readDossierFile } from '#features/drafts/dossier/add-dossier-file.server.ts';
import { requireDossierFile } from '#features/drafts/dossier/dossier.store.server.ts';
import { approveDossierPublication } from '#features/drafts/dossier/publish-dossier-file.server.ts';
import { requestDossierPublication } from '#features/drafts/dossier/request-publication.server.ts';
import { latestConfirmedVersion, requireProject } from '#features/drafts/drafts.store.server.ts';
import { advanceProject } from '#features/drafts/stages/advance-project.server.ts';
import { markPolicies } from '#features/drafts/stages/mark-policies.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { loadIssuedDesk } from '#features/issued-documents/issued-desk.server.ts';
import { approveIssuedPublication } from '#features/issued-documents/publish-issued.server.ts';
import { recordIssuedAlone } from '#features/issued-documents/record-issued.server.ts';
import { LEVEL_OF } from '#features/time-limits/document-types.ts';
import { drafts } from '../drafts.ts';
import { paperDocx } from '../make-documents.ts';
import { issuedAlone, papers } from '../papers.ts';
import type { StoryDraft, StoryIssuedAlone, StoryPaper } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** Who approves what an officer asks to make public, in the department of today and of before. */
const SECOND_PERSON = 'pho-giam-doc';

export function playPapers(timeline: Timeline, stage: Stage): void {
  for (const paper of papers)
    timeline.at(stage.instant(paper.on, '10:20'), `paper ${paper.item} of ${paper.draft}`, async () => {
      await file(stage, paper);
    });
  for (const draft of drafts)
    if (draft.noNewPolicies)
      timeline.at(stage.instant(draft.noNewPolicies.on, '15:10'), `policies of ${draft.key}`, () =>
        mark(stage, draft),
      );
  for (const draft of drafts)
    for (const step of draft.steps ?? [])
      timeline.at(stage.instant(step.on, '16:10'), `${step.event} ${draft.key}`, () =>
        advance(stage, draft, step),
      );
  for (const document of issuedAlone)
    timeline.at(stage.instant(document.on, '16:40'), `issued ${document.number}`, () =>
      record(stage, document),
    );
}

/** Puts a paper into the dossier; gives the id of the kept document. */
export async function file(stage: Stage, paper: StoryPaper): Promise<string> {
  const draft = drafts.find(({ key }) => key === paper.draft);
  const actor = await stage.actor(paper.by, draft?.organisation);
  const projectId = stage.id('draft', paper.draft);
  must(await declareSecrecy(stage.platform, actor, projectId, 'no'));
  const upload = { bytes: await paperDocx(paper), fileName: paper.fileName };
  const read = await readDossierFile(stage.platform, actor, projectId, upload);
  const input = { item: paper.item, note: paper.note, stampReason: '' };
  const { id: fileId } = must(await keepDossierFile(stage.platform, actor, read, input));
  const { documentId } = await requireDossierFile(stage.platform.db, fileId);
  if (!paper.isPublic) return documentId;
  const asked = { fileId, version: 1 };
  must(await requestDossierPublication(stage.platform, actor, projectId, asked));
  const second = await stage.actor(SECOND_PERSON, draft?.organisation);
  must(await approveDossierPublication(stage.platform, second, projectId, asked));
  return documentId;
}

async function mark(stage: Stage, draft: StoryDraft): Promise<void> {
  const { by = '', reason = '' } = draft.noNewPolicies ?? {};
  const actor = await stage.actor(by, draft.organisation);
  const projectId = stage.id('draft', draft.key);
  const versionId = (await latestConfirmedVersion(stage.platform.db, projectId))?.id ?? '';
  must(await markPolicies(stage.platform, actor, projectId, { versionId, verdict: 'noNewPolicies', reason }));
}

async function advance(
  stage: Stage,
  draft: StoryDraft,
  { event, on, by }: NonNullable<StoryDraft['steps']>[number],
): Promise<void> {
  const id = stage.id('draft', draft.key);
  const actor = await stage.actor(by, draft.organisation);
  const { version } = await requireProject(stage.platform.db, id);
  const step = { version, event, onDate: stage.day(on), reason: '' };
  must(await advanceProject(stage.platform, actor, id, step));
}

async function record(stage: Stage, document: StoryIssuedAlone): Promise<void> {
  const actor = await stage.actor(document.by, document.organisation);
  const { number, on, title, documentType, issuingBody, legalForceReason } = document;
  const level = documentType === 'other' ? 'province' : LEVEL_OF[documentType];
  const { id } = must(
    await recordIssuedAlone(stage.platform, actor, {
      ...{ number, adoptedOn: on, title, documentType, level, issuingBody, legalForceReason },
      ...{ legalForce: 'individual', effectiveOn: null, effectReason: '', gazetteOn: null },
      ...{ gazetteReference: '', published: true, reason: '', stepsReason: '', version: 0 },
    }),
  );
  await approveIssued(stage, id, document.organisation);
}

/** The deputy head sees record and text, and puts them on the public page. */
export async function approveIssued(stage: Stage, id: string, organisation: string | undefined) {
  const second = await stage.actor(SECOND_PERSON, organisation);
  const { document, text } = await loadIssuedDesk(stage.platform, second, id);
  const seen = { version: document.version, textOrdinal: text?.ordinal ?? null };
  must(await approveIssuedPublication(stage.platform, second, id, seen));
}
