// How the draft of the story is made known: one act after another, through the use cases of the desks.

import { addChannel } from '#features/outreach/channels/manage-channels.server.ts';
import {
  confirmActivity,
  finishActivity,
  linkProof,
  prepareActivity,
} from '#features/outreach/life/move-activity.server.ts';
import { requireActivity } from '#features/outreach/outreach.store.server.ts';
import { approveOutreachPlan, proposeOutreachPlan } from '#features/outreach/plan/decide-plan.server.ts';
import { makeOutreachPlan } from '#features/outreach/plan/make-plan.server.ts';
import { requireOutreachPlan } from '#features/outreach/plan/outreach-plans.store.server.ts';
import { findLines } from '#features/outreach/plan/plan-lines.store.server.ts';
import {
  addOutreachLine,
  dropOutreachLine,
  editOutreachPlan,
} from '#features/outreach/plan/write-lines.server.ts';
import { addDays } from '#platform/clock.ts';
import { proofDocx } from '../make-documents.ts';
import { organisations } from '../organisations.ts';
import { outreachPlan, type StoryOutreachLine } from '../outreach.ts';
import { prove } from './activities.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

const BODY = 'so-khcn-hung-yen';
/** Somebody confirms, links or writes minutes when the day's work is over. */
const AFTER = '21:30';

export function playOutreach(timeline: Timeline, stage: Stage): void {
  const { madeOn, lines } = outreachPlan;
  timeline.at(stage.instant(madeOn, '08:30'), 'loudspeaker', () => addLoudspeaker(stage));
  timeline.at(stage.instant(madeOn, '09:00'), 'plan of communication', () => write(stage));
  timeline.at(stage.instant(madeOn, '11:00'), 'approval of the plan of communication', () => approve(stage));
  for (const [at, line] of lines.entries()) {
    const { outcome } = line;
    if (!outcome) continue;
    const day = outcome.how === 'prepared' ? addDays(stage.day(madeOn), 4) : line.onDay;
    timeline.at(stage.instant(day, AFTER), `outcome of line ${at + 1}`, () => carryOut(stage, at, line));
  }
}

async function addLoudspeaker(stage: Stage): Promise<void> {
  const { loudspeaker } = outreachPlan;
  const { name, area, audience, coverage } = loudspeaker;
  const input = {
    ...{ name, area, audience, coverage, ownerText: '', costAmount: null },
    ...({ kind: 'loudspeaker', costRule: 'none', reachRule: 'coverage' } as const),
    ownerId: stage.id('organisation', loudspeaker.owner),
    proofs: ['confirmation' as const, 'recording' as const],
  };
  const { id } = must(
    await addChannel(stage.platform, await stage.actor(loudspeaker.addedBy), {
      ...input,
    }),
  );
  stage.remember('channel', 'loudspeaker', id);
}

async function write(stage: Stage): Promise<void> {
  const { platform } = stage;
  const actor = await stage.actor(outreachPlan.writer);
  const { id } = must(await makeOutreachPlan(platform, actor, stage.id('draft', outreachPlan.draft)));
  stage.remember('outreachPlan', outreachPlan.draft, id);
  const seen = async () => ({ version: (await requireOutreachPlan(platform.db, id)).version });
  // The proposal of the machine is a beginning; the officer writes lines of her own.
  for (const { id: lineId } of await findLines(platform.db, id))
    must(await dropOutreachLine(platform, actor, id, { ...(await seen()), lineId }));
  const { aim, spokesperson } = outreachPlan;
  must(await editOutreachPlan(platform, actor, id, { ...(await seen()), aim, spokesperson }));
  for (const line of outreachPlan.lines) {
    const { kind, audience, message, area, place, from, to, estimate, bulletin = '' } = line;
    const input = {
      ...{ kind, audience, message, area, place, from, to, estimate, bulletin },
      ...{
        onDay: stage.day(line.onDay),
        slotId: null,
        contactId: null,
        packPieceId: null,
        until: null,
        every: '1' as const,
      },
      channelId: line.onLoudspeaker ? stage.id('channel', 'loudspeaker') : null,
      unitId: stage.id('organisation', line.unit ?? BODY),
    };
    must(await addOutreachLine(platform, actor, id, { ...(await seen()), ...input }));
  }
  must(await proposeOutreachPlan(platform, actor, id, await seen()));
}

async function approve(stage: Stage): Promise<void> {
  const { platform } = stage;
  const id = stage.id('outreachPlan', outreachPlan.draft);
  const { version } = await requireOutreachPlan(platform.db, id);
  must(await approveOutreachPlan(platform, await stage.actor(outreachPlan.leader), id, { version }));
}

async function carryOut(stage: Stage, at: number, line: StoryOutreachLine): Promise<void> {
  const { platform } = stage;
  const { outcome } = line;
  if (!outcome) return;
  const id = await activityOf(stage, at);
  const { version } = await requireActivity(platform.db, id);
  const actor = await stage.actor(outcome.by);
  if (outcome.how === 'confirmed') must(await confirmActivity(platform, actor, id));
  else if (outcome.how === 'linked')
    must(await linkProof(platform, actor, id, { version, link: outcome.link }));
  else if (outcome.how === 'prepared') {
    const { spokesperson } = outreachPlan;
    const spokespersonOn = addDays(stage.day(outreachPlan.madeOn), 4);
    must(
      await prepareActivity(platform, actor, id, { version, spokesperson, spokespersonOn, noticeOn: null }),
    );
  } else {
    const { reach, cost } = outcome;
    must(await finishActivity(platform, actor, id, { version, reach, cost }));
    const heldOn = stage.day(line.onDay);
    const told = {
      key: 'bien-ban-doi-thoai',
      organisation: BODY,
      draft: outreachPlan.draft,
      createdBy: outcome.by,
    };
    const { place, audience } = line;
    const about = {
      title: line.message,
      channel: 'dialogue',
      heldOn,
      place,
      audience,
      reach,
      reachKind: 'measured',
      summary: line.message,
    } as const;
    const body = organisations.find((each) => each.key === BODY);
    const { name = '', symbol = '' } = body ?? {};
    const bytes = await proofDocx({ ...told, ...about, proof: outcome.proof }, heldOn, { name, symbol });
    await prove(stage, actor, id, { name: `${told.key}.docx`, bytes }, version + 1);
  }
}

/** The activity that line became. */
async function activityOf({ platform, id }: Stage, at: number): Promise<string> {
  const lines = await findLines(platform.db, id('outreachPlan', outreachPlan.draft));
  const found = await platform.db
    .selectFrom('activity')
    .select('id')
    .where('plan_line_id', '=', lines[at]?.id ?? '')
    .executeTakeFirstOrThrow();
  return found.id;
}
