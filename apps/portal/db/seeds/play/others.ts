// Drafts of other bodies from the letter that asks to the letter that answers, and one policy consultation.

import { blocksOfText, parse } from '@danban/legal-text';
import { writeLegalDraftDocx } from '#features/documents/write-legal-draft-docx.server.ts';
import { assignUnit } from '#features/external-drafts/assignments/assign.server.ts';
import { addPoint, sendReply } from '#features/external-drafts/assignments/reply.server.ts';
import {
  requestOutreach,
  saveKeyContent,
} from '#features/external-drafts/communicating/communicate.server.ts';
import { requireExternalDraft } from '#features/external-drafts/external-drafts.store.server.ts';
import { noteLetterSent } from '#features/external-drafts/letter/letter-sent.server.ts';
import { approveAnswer, proposeAnswer } from '#features/external-drafts/merging/approve-merge.server.ts';
import { loadMergeRows } from '#features/external-drafts/merging/load-merge.server.ts';
import { saveMergedAnswer } from '#features/external-drafts/merging/save-merged.server.ts';
import { registerExternalDraft } from '#features/external-drafts/register-external-draft.server.ts';
import { addExternalText, declareExternalSecrecy } from '#features/external-drafts/texts/add-text.server.ts';
import { confirmExternalText } from '#features/external-drafts/texts/review-text.server.ts';
import { approveDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { legalDay } from '#platform/clock.ts';
import { demoMark } from '#text/vi/common.ts';
import { proofDocx } from '../make-documents.ts';
import { organisations } from '../organisations.ts';
import { externalDrafts, madeKnown, type StoryExternalDraft, toMakeKnown } from '../others.ts';
import { prove } from './activities.ts';
import { playPolicyConsultation } from './policy-consultation.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playOthers(timeline: Timeline, stage: Stage): void {
  const registered = new Map<string, Registered>();
  for (const story of externalDrafts) {
    const { letterSymbol: name } = story;
    timeline.at(stage.instant(story.receivedOn, '09:00'), `letter ${name}`, async () => {
      registered.set(name, await receive(stage, story));
    });
    for (const [index, given] of story.assignments.entries()) {
      if (!given.sentOn) continue;
      timeline.at(stage.instant(given.sentOn, '15:00'), `${given.organisation} on ${name}`, () =>
        reply(stage, story, index, got(registered, name)),
      );
    }
    if (story.answer)
      timeline.at(stage.instant(story.answer.on, '10:00'), `answer to ${name}`, () =>
        answer(stage, story, got(registered, name)),
      );
  }
  timeline.at(stage.instant(toMakeKnown.basisOn, '10:30'), 'a task to make known', () =>
    askToTell(stage, got(registered, toMakeKnown.letterSymbol)),
  );
  timeline.at(stage.instant(madeKnown.heldOn, '17:00'), 'making known', () =>
    tell(stage, got(registered, toMakeKnown.letterSymbol)),
  );
  playPolicyConsultation(timeline, stage);
}

interface Registered {
  readonly id: string;
  readonly assignments: readonly string[];
}

function got(registered: ReadonlyMap<string, Registered>, name: string): Registered {
  const found = registered.get(name);
  if (!found) throw new Error(`the letter ${name} has not been received yet`);
  return found;
}

const version = async ({ platform }: Stage, id: string) => ({
  version: (await requireExternalDraft(platform.db, id)).version,
});

async function receive(stage: Stage, story: StoryExternalDraft): Promise<Registered> {
  const { platform } = stage;
  const actor = await stage.actor(story.writtenBy, story.organisation);
  const { letterSymbol, title, documentType } = story;
  const { id } = must(
    await registerExternalDraft(platform, actor, {
      ...{ letterSymbol, title, documentType, askingOrganisationId: '', askingName: story.asking },
      ...{ letterOn: stage.day(story.letterOn), receivedOn: stage.day(story.receivedOn) },
      ...{ letterDueOn: stage.day(story.dueOn), level: 'central', textAddress: '', opinionAsked: true },
      sameLetterMeant: false,
    }),
  );
  must(await declareExternalSecrecy(platform, actor, id, { answer: 'no' }));
  const { tree } = parse(blocksOfText(story.text.join('\n')));
  const bytes = await writeLegalDraftDocx(tree, { numbering: 'typed', demoMark });
  const { textId } = must(await addExternalText(platform, actor, id, { bytes, fileName: 'du-thao.docx' }));
  must(await confirmExternalText(platform, actor, id, { textId, version: 1 }));
  const assignments: string[] = [];
  for (const given of story.assignments) {
    const organisationId = stage.id('organisation', given.organisation);
    const input = { organisationId, dueOn: stage.day(given.dueOn), note: given.note };
    assignments.push(
      must(await assignUnit(platform, actor, id, { ...input, ...(await version(stage, id)) })).id,
    );
  }
  return { id, assignments };
}

async function reply(
  stage: Stage,
  story: StoryExternalDraft,
  index: number,
  { id, assignments }: Registered,
) {
  const given = story.assignments[index];
  const assignmentId = assignments[index] ?? '';
  if (!given) return;
  const actor = await stage.actor(given.by);
  for (const { unit, words, wording = '' } of given.points) {
    const point = { unitId: unit, place: '', words, suggestedWording: wording };
    must(await addPoint(stage.platform, actor, id, assignmentId, point));
  }
  must(await sendReply(stage.platform, actor, id, assignmentId, { kind: 'opinions', note: '' }));
}

async function answer(stage: Stage, story: StoryExternalDraft, { id }: Registered): Promise<void> {
  if (!story.answer) return;
  const { platform } = stage;
  const writer = await stage.actor(story.writtenBy, story.organisation);
  const leader = await stage.actor(story.answer.signedBy, story.organisation);
  for (const { articleKey, points } of (await loadMergeRows(platform.db, id)).rows) {
    const words = story.answer.words[articleKey] ?? '';
    const used = points.map((point) => point.id);
    const input = { articleKey, words, reason: '', version: 0, used, aside: [] };
    must(await saveMergedAnswer(platform, writer, id, input));
  }
  must(await proposeAnswer(platform, writer, id, await version(stage, id)));
  const { documentId } = must(await approveAnswer(platform, leader, id, await version(stage, id)));
  const at = async () => ({ version: (await requireDocument(platform.db, documentId)).version });
  const today = legalDay(stage.clock.now());
  must(await submitDocument(platform, writer, documentId, await at()));
  must(await approveDocument(platform, leader, documentId, await at()));
  must(await signDocument(platform, leader, documentId, { ...(await at()), signedOn: today, capacity: 0 }));
  const number = { number: story.answer.number, datedOn: today };
  must(await numberDocument(platform, writer, documentId, { ...(await at()), ...number }));
  must(await sendDocument(platform, writer, documentId, await at()));
  // At once, as the subscriber would soon after.
  await noteLetterSent(platform, documentId);
}

async function askToTell(stage: Stage, { id }: Registered): Promise<void> {
  const { platform } = stage;
  const { askedBy, basisSymbol, note, content } = toMakeKnown;
  const actor = await stage.actor(toMakeKnown.by, toMakeKnown.organisation);
  const basis = { askedBy, basisSymbol, note, basisOn: stage.day(toMakeKnown.basisOn), dueOn: null };
  must(await requestOutreach(platform, actor, id, { kind: 'task', ...basis }));
  must(await saveKeyContent(platform, actor, id, { ...content, version: 0 }));
}

async function tell(stage: Stage, { id }: Registered): Promise<void> {
  const { organisation, title, channel, place, audience, reach, summary, createdBy } = madeKnown;
  const actor = await stage.actor(createdBy, organisation);
  const heldOn = stage.day(madeKnown.heldOn);
  const body = organisations.find((each) => each.key === organisation);
  const { name = '', symbol = '' } = body ?? {};
  const bytes = await proofDocx(madeKnown, heldOn, { name, symbol });
  const facts = { title, channel, place, audience, reach, summary, heldOn, reachKind: 'measured' } as const;
  const input = { ...facts, projectId: null, externalDraftId: id };
  const { id: activityId } = must(await recordActivity(stage.platform, actor, input));
  await prove(stage, actor, activityId, { name: `${madeKnown.key}.docx`, bytes });
}
