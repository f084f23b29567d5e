// Tham vấn chính sách: planned, held, partly explained; its report is still to be written.

import { findAsked, findPolicies } from '#features/policy-consultations/exchange.store.server.ts';
import {
  explainPolicy,
  holdExchange,
  recordAttendance,
  recordPolicyOpinion,
} from '#features/policy-consultations/hold-consultation.server.ts';
import {
  addPolicy,
  inviteParty,
  planPolicyConsultation,
} from '#features/policy-consultations/plan-consultation.server.ts';
import { requirePolicyConsultation } from '#features/policy-consultations/policy-consultations.store.server.ts';
import { organisations } from '../organisations.ts';
import { policyConsultation as story } from '../others.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playPolicyConsultation(timeline: Timeline, stage: Stage): void {
  let id = '';
  timeline.at(stage.instant(story.plannedOn, '09:30'), 'planning a policy consultation', async () => {
    id = await plan(stage);
  });
  timeline.at(stage.instant(story.heldOn, '17:00'), 'holding a policy consultation', () => hold(stage, id));
}

async function plan(stage: Stage): Promise<string> {
  const { platform } = stage;
  const actor = await stage.actor(story.by, story.organisation);
  const { title, place } = story;
  const facts = { title, place, form: 'meeting', heldOn: stage.day(story.heldOn), projectId: null } as const;
  const { id } = must(
    await planPolicyConsultation(platform, actor, { ...facts, documentType: 'assemblyResolution' }),
  );
  for (const { title, content } of story.policies)
    must(await addPolicy(platform, actor, id, { title, content }));
  for (const { organisation, name } of story.asked) {
    const organisationId = organisation ? stage.id('organisation', organisation) : null;
    must(await inviteParty(platform, actor, id, { organisationId, name, kind: 'group' }));
  }
  return id;
}

async function hold(stage: Stage, id: string): Promise<void> {
  const { platform } = stage;
  const actor = await stage.actor(story.by, story.organisation);
  const { version } = await requirePolicyConsultation(platform.db, id);
  must(await holdExchange(platform, actor, id, { version }));
  const asked = await findAsked(platform.db, id);
  const party = (index: number): string => {
    const { organisation, name } = story.asked[index] ?? { organisation: null, name: '' };
    const called = organisations.find((body) => body.key === organisation)?.name ?? name;
    return asked.find((each) => each.name === called)?.id ?? '';
  };
  for (const [index, { people }] of story.asked.entries())
    must(await recordAttendance(platform, actor, id, { askedId: party(index), tookPart: true, people }));
  for (const { policy, by, words } of story.opinions)
    must(await recordPolicyOpinion(platform, actor, id, { ordinal: policy, askedId: party(by), words }));
  for (const { ordinal, version } of await findPolicies(platform.db, id)) {
    const { result, explanation } = story.policies[ordinal - 1] ?? { result: null, explanation: '' };
    if (result) must(await explainPolicy(platform, actor, id, { ordinal, result, explanation, version }));
  }
}
