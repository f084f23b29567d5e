// Drafts: registered, their Word files imported through the real reader, reviewed, confirmed, screened, issued.

import type { PersonActor } from '#features/authority/actor.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { registerProject } from '#features/drafts/projects/register-project.server.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { addVersion } from '#features/drafts/versions/add-version.server.ts';
import { confirmVersion } from '#features/drafts/versions/confirm-version.server.ts';
import { decideLineage } from '#features/drafts/versions/decide-lineage.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { compareDecided } from '#features/drafts/versions/lineage.ts';
import {
  declareTextSecrecy,
  keepIssuedText,
  readIssuedText,
} from '#features/issued-documents/add-issued-text.server.ts';
import { recordIssuedOfDraft } from '#features/issued-documents/record-issued.server.ts';
import { carryAnchorsTo } from '#features/submissions/carry-anchors.server.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import { drafts } from '../drafts.ts';
import { docxName, draftDocx } from '../make-documents.ts';
import type { StoryDraft, StoryDraftVersion } from '../story.ts';
import { approveIssued } from './papers.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

const DOCUMENT_TYPES: Readonly<Record<string, DocumentType>> = {
  'Nghị quyết của Hội đồng nhân dân tỉnh': 'provinceCouncilResolution',
  'Quyết định của Ủy ban nhân dân tỉnh': 'provinceCommitteeDecision',
  'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh': 'provinceChairDecision',
  'Quyết định của Ủy ban nhân dân cấp xã': 'communeCommitteeDecision',
};

export function playDrafts(timeline: Timeline, stage: Stage): void {
  for (const draft of drafts) {
    timeline.at(stage.instant(draft.registeredOn, '08:30'), `draft ${draft.key}`, () =>
      register(stage, draft),
    );
    if (draft.doubtedOn)
      timeline.at(stage.instant(draft.doubtedOn, '08:50'), `doubt about ${draft.key}`, () =>
        doubt(stage, draft),
      );
    for (const version of draft.versions) {
      const { importedOn, key } = version;
      timeline.at(stage.instant(importedOn, '09:10'), `file ${key}`, () => upload(stage, draft, version));
      timeline.at(stage.instant(importedOn, '09:50'), `text ${key}`, () => confirm(stage, draft, key));
    }
    timeline.at(stage.instant(draft.screening.decidedOn, '14:00'), `screening of ${draft.key}`, () =>
      screen(stage, draft),
    );
    if (draft.issued) {
      timeline.at(stage.instant(draft.issued.on, '15:00'), `issue of ${draft.key}`, () =>
        issue(stage, draft),
      );
    }
  }
}

async function register(stage: Stage, draft: StoryDraft): Promise<void> {
  const documentType = DOCUMENT_TYPES[draft.documentType];
  if (!documentType) throw new Error(`unknown type of document: ${draft.documentType}`);
  const { title, shortTitle, level, issuingBody, legalForce, legalForceReason, affectedGroups } = draft;
  const facts = { title, shortTitle, documentType, level, issuingBody, legalForce, legalForceReason };
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const { id } = must(
    await registerProject(stage.platform, actor, {
      ...facts,
      affectedGroups,
      symbol: '',
      summary: draft.summary.join('\n'),
      changesSummary: draft.changesSummary.join('\n'),
    }),
  );
  stage.remember('draft', draft.key, id);
}

/** Answers that the file may hold state secrets: nothing is taken, the refusal stays in the list. */
async function doubt(stage: Stage, draft: StoryDraft): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  must(await declareSecrecy(stage.platform, actor, stage.id('draft', draft.key), 'yes'));
}

async function upload(stage: Stage, draft: StoryDraft, version: StoryDraftVersion): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const projectId = stage.id('draft', draft.key);
  must(await declareSecrecy(stage.platform, actor, projectId, 'no'));
  const file = { bytes: await draftDocx(version), fileName: docxName(version) };
  const { versionId } = must(await addVersion(stage.platform, actor, projectId, file));
  stage.remember('version', version.key, versionId);
}

/** Where opinions stand in the new text is worked out at once, as the subscriber would soon after. */
async function confirm(stage: Stage, draft: StoryDraft, key: string): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const versionId = stage.id('version', key);
  await settleLineage(stage, actor, versionId);
  const { version } = await requireVersion(stage.platform.db, versionId);
  must(await confirmVersion(stage.platform, actor, { versionId, version, errorsAcceptedReason: '' }));
  await carryAnchorsTo(stage.platform.db, versionId, stage.clock.now());
}

/** In the story every doubtful pair is the same provision in other words; `carried-places.ts` says so by hand. */
async function settleLineage(stage: Stage, actor: PersonActor, versionId: string): Promise<void> {
  const { platform } = stage;
  const draft = await requireVersion(platform.db, versionId);
  const before = await latestConfirmedVersion(platform.db, draft.projectId);
  for (const row of before ? compareDecided(before, draft.tree, draft.lineage).open : []) {
    const { version } = await requireVersion(platform.db, versionId);
    const pair = {
      before: row.before ?? '',
      proposed: row.after ?? '',
      verdict: 'same',
      after: null,
    } as const;
    must(await decideLineage(platform, actor, versionId, { version, ...pair }));
  }
}

async function screen(stage: Stage, draft: StoryDraft): Promise<void> {
  const { criteria, decidedBy, decidedOn } = draft.screening;
  const actor = await stage.actor(decidedBy, draft.organisation);
  const verdicts = criteria.map(({ link, ...verdict }) => ({
    ...verdict,
    ...(link && { evidence: { link } }),
  }));
  const input = { verdicts, decidedOn: stage.day(decidedOn), seenScreeningId: null };
  const { inScope } = must(await screenProject(stage.platform, actor, stage.id('draft', draft.key), input));
  if (inScope !== draft.screening.inScope) throw new Error(`${draft.key}: in scope is ${inScope}`);
}

/** The documents of the past were entered afterwards; what was done outside the house is said in the reason. */
async function issue(stage: Stage, draft: StoryDraft): Promise<void> {
  const {
    symbol = '',
    on = '',
    title = '',
    became,
    effectiveOn = null,
    gazetteOn = null,
  } = draft.issued ?? {};
  const { platform } = stage;
  const id = stage.id('draft', draft.key);
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const { version, documentType, level, issuingBody, legalForce, legalForceReason } = await requireProject(
    platform.db,
    id,
  );
  const kind = { documentType, level, issuingBody, legalForce, legalForceReason, ...became?.facts };
  const { id: documentId } = must(
    await recordIssuedOfDraft(platform, actor, id, {
      ...{ number: symbol, adoptedOn: on, title, ...kind, version },
      ...{ effectiveOn, effectReason: '', gazetteOn, gazetteReference: '', published: true },
      ...{ reason: became?.reason ?? '', stepsReason: draft.steps ? '' : STEPS_OUTSIDE },
    }),
  );
  stage.remember('issued', draft.key, documentId);
  if (draft.issued?.file) await uploadIssuedText(stage, draft, documentId, draft.issued.file);
  await approveIssued(stage, documentId, draft.organisation);
}

const STEPS_OUTSIDE = 'Thẩm định và trình ký làm trên giấy; ghi lại theo hồ sơ lưu.';

async function uploadIssuedText(
  stage: Stage,
  draft: StoryDraft,
  documentId: string,
  file: string,
): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  await declareTextSecrecy(stage.platform, actor, documentId, 'no');
  const upload = { bytes: await draftDocx({ file }), fileName: docxName({ file }) };
  const read = await readIssuedText(stage.platform, actor, documentId, upload);
  must(await keepIssuedText(stage.platform, actor, read, ''));
}
