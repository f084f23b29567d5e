// Plays the demo story through the ordinary use cases, day by day, with a clock that stands on the day of each act.

import { type DemoSignIn, findDemoSignIns } from '#features/identity/demo.server.ts';
import { makePackJob } from '#features/outreach/pack/make-pack.job.server.ts';
import { installNationalProgrammes } from '#features/plans/programmes.store.server.ts';
import { installPlanTemplates } from '#features/plans/templates/templates.store.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { signGrownLogs } from '#features/transparency-log/sign-heads.server.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { commandLine as text } from '#text/vi/command-line.ts';
import { pack } from './outreach.ts';
import { playActivities } from './play/activities.ts';
import { playAnswers } from './play/answers.ts';
import { playAsked } from './play/asked.ts';
import { playBodies } from './play/bodies.ts';
import { playConsultations } from './play/consultations.ts';
import { playDrafts } from './play/drafts.ts';
import { playIncidents } from './play/incidents.ts';
import { playKeyPoints } from './play/key-points.ts';
import { playLawInForce } from './play/law-in-force.ts';
import { playOpinions } from './play/opinions.ts';
import { playOthers } from './play/others.ts';
import { playOutreach } from './play/outreach.ts';
import { playPapers } from './play/papers.ts';
import { playPlans } from './play/plans.ts';
import { playPosting } from './play/posting.ts';
import { playReports } from './play/reports.ts';
import { playStaff } from './play/staff.ts';
import { createStage } from './play/stage.ts';
import { playTakingPart } from './play/taking-part.ts';
import { playTelling } from './play/telling.ts';
import { createTimeline } from './play/timeline.ts';

/** The story was not told: this database is in use, or is no demo. The message is for the person at the terminal. */
export class StoryRefused extends Error {}

/**
 * One transaction: a start that is stopped half-way leaves an empty database, which the next start fills. Refuses a
 * database that holds anything, and every database that was not made as a demo.
 */
export async function playDemoStory(app: App): Promise<DemoSignIn[]> {
  if (app.installation.kind !== 'demo') throw new StoryRefused(text.notSeeded.production);
  let packId = '';
  await inTransaction(app.db, async (tx) => {
    if (await tx.selectFrom('organisation').select('id').limit(1).executeTakeFirst())
      throw new StoryRefused(text.notSeeded['not empty']);
    await installNationalRows(tx);
    await installNationalProgrammes(tx);
    await installPlanTemplates(tx, app.clock.now());
    const stage = createStage(app, tx);
    const timeline = createTimeline(stage.clock);
    for (const part of PARTS) part(timeline, stage);
    await timeline.play();
    packId = stage.id('pack', pack.draft);
  });
  // Its other pieces: drawn while the house already serves, not while somebody waits for its start.
  await app.jobs.enqueue(makePackJob, { packId }, { onceKey: packId });
  await app.outbox.flush();
  // As the night would have done it.
  await signGrownLogs(app);
  await app.outbox.flush();
  return await findDemoSignIns(app);
}

const PARTS = [
  playBodies,
  playStaff,
  playPlans,
  playDrafts,
  playLawInForce,
  playKeyPoints,
  playConsultations,
  playPosting,
  playAsked,
  playOpinions,
  playAnswers,
  playPapers,
  playIncidents,
  playActivities,
  playOutreach,
  playTelling,
  playTakingPart,
  playOthers,
  playReports,
] as const;
