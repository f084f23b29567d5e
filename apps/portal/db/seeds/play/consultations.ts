// Rounds: prepared and opened on their day, bodies asked in writing, closed by the clock.

import { closeDueConsultations } from '#features/consultations/change-consultation.server.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { invite, recordAnswer } from '#features/consultations/invitations/invite.server.ts';
import { openConsultation } from '#features/consultations/open-consultation.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { drafts } from '../drafts.ts';
import { opinions } from '../opinions.ts';
import type { StoryConsultation, StoryDraft } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** Heads the department's rounds; the one who drafts does not open. */
const OPENS = 'truong-phong';

export function playConsultations(timeline: Timeline, stage: Stage): void {
  for (const draft of drafts) {
    const { consultation } = draft;
    if (!consultation) continue;
    const { key, openedOn, closedOn } = consultation;
    timeline.at(stage.instant(openedOn, '07:45'), `preparing ${key}`, () =>
      prepare(stage, draft, consultation),
    );
    timeline.at(stage.instant(openedOn, '08:00'), `opening ${key}`, () => open(stage, draft, key));
    playInvitations(timeline, stage, draft, consultation);
    if (!closedOn) continue;
    const dayAfter = addDays(stage.day(closedOn), 1);
    timeline.at(stage.instant(dayAfter, '00:01'), `closing ${key}`, async () => {
      await closeDueConsultations(stage.platform);
      const { state, closesOn } = await requireConsultation(stage.platform.db, stage.id('consultation', key));
      if (state !== 'closed') throw new Error(`${key} is ${state}; its last day is ${closesOn}`);
    });
  }
}

async function prepare(stage: Stage, draft: StoryDraft, story: StoryConsultation): Promise<void> {
  const { purpose, contactAddress, contactEmail, contactPhone } = story;
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const { id } = must(
    await prepareConsultation(stage.platform, actor, {
      projectId: stage.id('draft', draft.key),
      draftVersionId: stage.id('version', draft.versions[0]?.key ?? ''),
      purpose,
      contactAddress,
      contactEmail,
      contactPhone,
    }),
  );
  stage.remember('consultation', story.key, id);
}

async function open(stage: Stage, draft: StoryDraft, key: string): Promise<void> {
  const id = stage.id('consultation', key);
  const { version } = await requireConsultation(stage.platform.db, id);
  const head = await stage.actor(OPENS, draft.organisation);
  must(await openConsultation(stage.platform, head, id, { version, closesOn: '', reason: '' }));
}

function playInvitations(
  timeline: Timeline,
  stage: Stage,
  draft: StoryDraft,
  { key, invitations }: StoryConsultation,
): void {
  for (const { organisation, sentOn, dueOn, answeredBy } of invitations) {
    let invitationId = '';
    timeline.at(stage.instant(sentOn, '09:30'), `asking ${organisation}`, async () => {
      const actor = await stage.actor(draft.createdBy, draft.organisation);
      const organisationId = stage.id('organisation', organisation);
      const dates = { sentOn: stage.day(sentOn), dueOn: stage.day(dueOn) };
      const input = { organisationId, askedName: '', ...dates };
      const asked = await invite(stage.platform, actor, stage.id('consultation', key), input);
      invitationId = must(asked).id;
    });
    const answer = opinions.find((opinion) => opinion.key === answeredBy);
    if (!answer) continue;
    timeline.at(stage.instant(answer.receivedOn, '16:10'), `answer of ${organisation}`, async () => {
      const actor = await stage.actor(draft.createdBy, draft.organisation);
      const input = { invitationId, answeredOn: legalDay(stage.clock.now()), version: 1 };
      must(await recordAnswer(stage.platform, actor, stage.id('consultation', key), input));
    });
  }
}
