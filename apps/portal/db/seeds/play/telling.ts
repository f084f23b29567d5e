// What people are given to read and are asked: the pack of a draft, news and answers, a meeting, a survey.

import { randomBytes } from 'node:crypto';
import { findVersions, requireProject } from '#features/drafts/drafts.store.server.ts';
import { findApproved } from '#features/drafts/key-points/key-points.store.server.ts';
import { requireGathering } from '#features/gatherings/gatherings.store.server.ts';
import { createGathering } from '#features/gatherings/manage-gathering.server.ts';
import { addItem, moveGathering } from '#features/gatherings/move-gathering.server.ts';
import { register } from '#features/gatherings/registering/register.server.ts';
import { approvePiece as approveNews, requestApproval } from '#features/news/decide-piece.server.ts';
import { requirePiece } from '#features/news/news.store.server.ts';
import { createPiece, editPiece } from '#features/news/write-piece.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { approvePiece } from '#features/outreach/pack/approve-pieces.server.ts';
import { fillTemplate } from '#features/outreach/pack/fill-template.ts';
import { loadPackFacts } from '#features/outreach/pack/load-facts.server.ts';
import { findPieces, insertPack, putMadePiece } from '#features/outreach/pack/pack.store.server.ts';
import { codeFrom } from '#features/outreach/pack/pack.ts';
import { PIECE_KINDS } from '#features/outreach/pack/piece-kinds.ts';
import { problemOf } from '#features/outreach/pack/piece-problem.server.ts';
import { TEMPLATES } from '#features/outreach/pack/templates.data.ts';
import { answerPublicly } from '#features/surveys/answer-survey.server.ts';
import { openSurvey } from '#features/surveys/run-survey.server.ts';
import { requireSurvey } from '#features/surveys/surveys.store.server.ts';
import { savePart, saveQuestion } from '#features/surveys/write-questions.server.ts';
import { addSurvey } from '#features/surveys/write-survey.server.ts';
import { legalDay } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { gathering, news, pack, type StoryNews, survey } from '../outreach.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playTelling(timeline: Timeline, stage: Stage): void {
  timeline.at(stage.instant(pack.madeOn, '09:30'), 'pack', () => makePack(stage));
  timeline.at(stage.instant(pack.madeOn, '15:00'), 'approval of pieces', () => approvePieces(stage));
  for (const piece of news.pieces)
    timeline.at(stage.instant(piece.on, '16:30'), `news "${piece.title}"`, () => publish(stage, piece));
  timeline.at(stage.instant(gathering.announcedOn, '10:00'), 'gathering', () => announce(stage));
  for (const person of gathering.registrations)
    timeline.at(stage.instant(person.on, '20:15'), `registration of ${person.name}`, () =>
      registerFor(stage, person),
    );
  timeline.at(stage.instant(survey.openedOn, '08:00'), 'survey', () => ask(stage));
  timeline.at(stage.instant(survey.openedOn, '19:00'), 'answers', () => answer(stage));
}

/** The pieces that somebody reads in the demo; the job of the pack makes the others while the house already serves. */
async function makePack(stage: Stage): Promise<void> {
  const { platform, app } = stage;
  const { db, clock } = platform;
  const project = await requireProject(db, stage.id('draft', pack.draft));
  const [version] = await findVersions(db, project.id);
  const [keyPoints] = await findApproved(db, project.id);
  if (!version || !keyPoints) throw new Error('pack: expected a text with approved key points');
  const [madeAt, writer] = [clock.now(), await stage.actor(pack.writer)];
  const made = {
    ...{
      id: newId(madeAt),
      projectId: project.id,
      draftVersionId: version.id,
      madeAt,
      madeBy: writer.personId,
    },
    ...{ organisationId: project.organisationId, keyPointsEdition: keyPoints.edition },
    ...({ state: 'made', version: 1 } as const),
    code: codeFrom(randomBytes(7)),
    ...{ piecesDone: pack.written.length, piecesTotal: PIECE_KINDS.length },
  } as const;
  await insertPack(db, made);
  stage.remember('pack', pack.draft, made.id);
  const facts = await loadPackFacts({ ...platform, config: app.config }, project, made);
  const letterhead = await letterheadOf(db, project.organisationId, legalDay(madeAt));
  for (const kind of pack.written) {
    const words = fillTemplate(kind, TEMPLATES[kind], facts);
    const problem = await problemOf(kind, words, facts, letterhead);
    const by = { writtenBy: writer.personId, writtenAt: madeAt };
    await putMadePiece(db, { id: newId(madeAt), packId: made.id, kind, words, problem, ...by });
  }
}

async function approvePieces(stage: Stage): Promise<void> {
  const { platform } = stage;
  const head = await stage.actor(pack.approver);
  const pieces = await findPieces(platform.db, stage.id('pack', pack.draft));
  for (const kind of pack.approved) {
    const { version } = pieces.find((piece) => piece.kind === kind)!;
    must(await approvePiece(platform, head, stage.id('draft', pack.draft), { kind, version }));
  }
}

async function publish(stage: Stage, { kind, title, summary, body, source }: StoryNews): Promise<void> {
  const { platform } = stage;
  const writer = await stage.actor(news.writer);
  const projectId = stage.id('draft', news.draft);
  const id = must(await createPiece(platform, writer, { kind, title, projectId }));
  const seen = async () => ({ version: (await requirePiece(platform.db, id)).version });
  const words = {
    ...{ title, summary, body, source, titleEn: '', summaryEn: '', bodyEn: '', blocks: [], reviewOn: null },
  };
  must(await editPiece(platform, writer, id, { ...(await seen()), publishAt: null, words }));
  must(await requestApproval(platform, writer, id, await seen()));
  must(await approveNews(platform, await stage.actor(news.approver), id, await seen()));
}

async function announce(stage: Stage): Promise<void> {
  const { platform, app } = stage;
  const writer = await stage.actor(gathering.by);
  const { title, place, summary, capacity, day } = gathering;
  const { id } = must(
    await createGathering(platform, writer, {
      ...{ kind: 'conference', title, place, summary, capacity, onlineAddress: '', invitedOnly: false },
      ...{
        startsAt: new Date(`${stage.day(day)}T08:00:00+07:00`),
        endsAt: new Date(`${stage.day(day)}T11:00:00+07:00`),
        registrationUntil: null,
      },
      consultationId: null,
    }),
  );
  for (const item of gathering.items)
    must(await addItem({ ...platform, ...app }, writer, id, { ...item, entryId: null }));
  const { version } = await requireGathering(platform.db, id);
  must(await moveGathering({ ...platform, ...app }, writer, id, { act: 'announce', reason: '', version }));
  stage.remember('gathering', 'conference', id);
}

async function registerFor(
  stage: Stage,
  { name, group }: Pick<(typeof gathering.registrations)[number], 'name' | 'group'>,
): Promise<void> {
  const held = await requireGathering(stage.platform.db, stage.id('gathering', 'conference'));
  const asking = { language: 'vi', trap: '', address: '192.0.2.61', invitationId: null } as const;
  const person = { name, group, email: null, workplace: '' };
  must(await register({ ...stage.platform, ...stage.app }, held, person, asking));
}

async function ask(stage: Stage): Promise<void> {
  const { platform } = stage;
  const writer = await stage.actor(survey.writer);
  const { title, purpose, part } = survey;
  const days = { opensOn: stage.day(survey.openedOn), closesOn: stage.day(survey.closesOn) };
  const { id } = must(
    await addSurvey(platform, writer, { title, purpose, wave: '', kind: 'other', access: 'public', ...days }),
  );
  stage.remember('survey', 'heard', id);
  const seen = async () => ({ version: (await requireSurvey(platform.db, id)).version });
  must(await savePart(platform, writer, id, { ...(await seen()), partId: '', title: part, shownWhen: '' }));
  const partId = (await requireSurvey(platform.db, id)).parts[0]?.id ?? '';
  for (const question of survey.questions) {
    const scale = { steps: 5, lowest: 'khó hiểu', highest: 'rất dễ hiểu', least: 0, most: 9, unit: '' };
    const asked = {
      ...scale,
      ...question,
      options: [...question.options],
      rows: [],
      questionId: '',
      required: true,
    };
    must(await saveQuestion(platform, writer, id, { ...(await seen()), ...asked, partId }));
  }
  must(await openSurvey(platform, await stage.actor(survey.leader), id, await seen()));
}

async function answer(stage: Stage): Promise<void> {
  const { platform } = stage;
  const asked = await requireSurvey(platform.db, stage.id('survey', 'heard'));
  const [heard, clear] = asked.parts[0]?.questions ?? [];
  if (!heard || !clear || !('options' in heard)) throw new Error('survey: expected a choice and a scale');
  for (const [option, step] of survey.answers) {
    const answers = { [heard.id]: [heard.options[option]?.id ?? ''], [clear.id]: [String(step)] };
    must(
      await answerPublicly(platform, asked, { answers, formKey: newId(platform.clock.now()) }, '192.0.2.62'),
    );
  }
}
