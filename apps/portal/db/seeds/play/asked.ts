// Who is asked besides the public: the directory, a letter in preparation, questions, the Front.

import { addBody, startRequest } from '#features/consultations/requests/pick-bodies.server.ts';
import { saveList } from '#features/consultations/requests/remembered-lists.server.ts';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { makeSheet } from '#features/question-sheets/make-sheet.server.ts';
import { openCriticism } from '#features/social-criticism/open-criticism.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { directory, askedOfResolution as story } from '../asked.ts';
import { drafts } from '../drafts.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playAsked(timeline: Timeline, stage: Stage): void {
  timeline.at(stage.instant(story.on, '10:00'), 'directory', () => fillDirectory(stage));
  timeline.at(stage.instant(story.on, '10:20'), 'letter in preparation', () => pickBodies(stage));
  timeline.at(stage.instant(story.on, '10:40'), 'questions', () => writeQuestions(stage));
  timeline.at(stage.instant(story.on, '11:00'), 'social criticism', () => askTheFront(stage));
}

async function writer(stage: Stage) {
  const draft = drafts.find(({ consultation }) => consultation?.key === story.consultation);
  return await stage.actor(draft?.createdBy ?? '', story.asks);
}

async function fillDirectory(stage: Stage): Promise<void> {
  const actor = await writer(stage);
  const consentOn = addDays(legalDay(stage.clock.now()), -60);
  for (const { kind, name, workplace, topics, email, consented } of directory) {
    const consent = consented
      ? { consentOn, consentPurpose: consented }
      : { consentOn: null, consentPurpose: '' };
    const rest = { territory: 'tỉnh Hưng Yên', phone: null, note: '', shared: false, ...consent };
    must(
      await addEntry(stage.platform, actor, { kind, name, workplace, topics: [...topics], email, ...rest }),
    );
  }
}

async function pickBodies(stage: Stage): Promise<void> {
  const { platform } = stage;
  const actor = await writer(stage);
  const round = stage.id('consultation', story.consultation);
  const { id } = must(await startRequest(platform, actor, round, { question: story.question }));
  for (const key of story.bodies) {
    const body = { organisationId: stage.id('organisation', key), askedName: '', entryId: '' };
    must(await addBody(platform, actor, round, id, body));
  }
  must(await saveList(platform, actor, round, id, { name: story.list, forType: true }));
}

async function writeQuestions(stage: Stage): Promise<void> {
  const actor = await writer(stage);
  const round = stage.id('consultation', story.consultation);
  const dueOn = addDays(legalDay(stage.clock.now()), 12);
  for (const { kind, title, questions } of story.sheets) {
    const asked = questions.map((text) => ({ unitId: null, text }));
    const sheet = { kind, title, questions: asked, dueOn, nameless: true, category: 'household' } as const;
    must(await makeSheet(stage.platform, actor, round, sheet));
  }
}

async function askTheFront(stage: Stage): Promise<void> {
  const actor = await writer(stage);
  const plannedSubmissionOn = addDays(legalDay(stage.clock.now()), story.submissionInDays);
  const frontId = stage.id('organisation', story.front);
  const round = stage.id('consultation', story.consultation);
  const asked = { frontId, form: 'conference', plannedSubmissionOn, question: story.question } as const;
  must(await openCriticism(stage.platform, actor, round, asked));
}
