// A contest that runs, a handbook to learn from, findings about documents in force.

import { requireContest } from '#features/contests/contests.store.server.ts';
import { insertEntry } from '#features/contests/playing/entries.store.server.ts';
import { entryToken } from '#features/contests/playing/entry-token.ts';
import { answerQuestion, startRound } from '#features/contests/playing/play.server.ts';
import { findRounds } from '#features/contests/rounds.store.server.ts';
import { openContest } from '#features/contests/run-contest.server.ts';
import { addContest, addRound, saveQuizQuestion } from '#features/contests/write-contest.server.ts';
import {
  addSkillDocument,
  addSkillEdition,
  declareSkillDocument,
} from '#features/gatherings/skill-documents/keep-skill-document.server.ts';
import { addFinding, sendFinding } from '#features/legal-review/review-documents.server.ts';
import { newId } from '#platform/ids.ts';
import { contest, findings, handbook } from '../taking-part.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

type Finding = (typeof findings)[number];
type Entry = (typeof contest.entries)[number];

export function playTakingPart(timeline: Timeline, stage: Stage): void {
  timeline.at(stage.instant(handbook.on, '10:30'), 'handbook', () => publishHandbook(stage));
  timeline.at(stage.instant(contest.openedOn, '08:30'), 'contest', () => hold(stage));
  for (const entry of contest.entries)
    timeline.at(stage.instant(contest.openedOn, '20:40'), `entry of ${entry.name}`, () =>
      enter(stage, entry),
    );
  for (const finding of findings) {
    timeline.at(stage.instant(finding.on, '14:10'), `finding in ${finding.citation}`, () =>
      find(stage, finding),
    );
    const { sent } = finding;
    if (sent)
      timeline.at(stage.instant(sent.on, '15:20'), `finding ${sent.number} sent`, () => send(stage, finding));
  }
}

async function publishHandbook(stage: Stage): Promise<void> {
  const { platform } = stage;
  const writer = await stage.actor(handbook.by);
  const facts = { title: handbook.title, audience: handbook.audience, programmeId: null };
  const { id } = must(await addSkillDocument(platform, writer, facts));
  must(await declareSkillDocument(platform, writer, id, 'no'));
  const file = { name: 'hoi-dap.txt', bytes: new TextEncoder().encode(`${handbook.words}\n`) };
  must(await addSkillEdition(platform, writer, id, { note: '', datedOn: stage.day(handbook.on), file }));
}

async function hold(stage: Stage): Promise<void> {
  const { platform } = stage;
  const { db, clock } = platform;
  const writer = await stage.actor(contest.writer);
  const { title, rules } = contest;
  const head = { title, rules, tieBreak: 'time' as const, prizes: [...contest.prizes] };
  const { id } = must(await addContest(platform, writer, head));
  stage.remember('contest', 'running', id);
  const seen = async () => ({ version: (await requireContest(db, id)).version });
  for (const question of contest.questions)
    must(await saveQuizQuestion(platform, writer, id, { ...(await seen()), ...question, questionId: '' }));
  const closesAt = new Date(`${stage.day(contest.closesOn)}T17:00:00+07:00`);
  const round = { name: 'Đợt 1', opensAt: clock.now(), closesAt, questionCount: 3, minutes: 10 };
  must(await addRound(platform, writer, id, { ...(await seen()), ...round }));
  must(await openContest(platform, await stage.actor(contest.leader), id, await seen()));
}

/** Somebody whose address was confirmed; it is invented like everything of the story. */
async function enter(stage: Stage, { name, answers }: Entry): Promise<void> {
  const { platform, app } = stage;
  const { db, clock } = platform;
  const contestId = stage.id('contest', 'running');
  const entry = { contestId, entryId: newId(clock.now()), name, showsName: true, group: 'people' } as const;
  const contact = {
    language: 'vi',
    email: `${entry.entryId}@demo.example.org`,
    contactHash: entry.entryId,
  } as const;
  const { entryId } = await insertEntry(db, { ...entry, ...contact }, clock.now());
  const token = entryToken({ contestId, entryId }, app.config.secretKey);
  const roundId = (await findRounds(db, contestId))[0]?.id ?? '';
  const playing = { ...platform, ...app };
  must(await startRound(playing, token, roundId));
  for (let position = 0; position < answers; position += 1)
    must(await answerQuestion(playing, token, { roundId, position, place: 0 }));
}

async function find(stage: Stage, finding: Finding): Promise<void> {
  const { citation, problem, found, proposal, proposed, addressee } = finding;
  const words = { citation, problem, found, proposal, proposed, addressee };
  const { id } = must(await addFinding(stage.platform, await stage.actor(finding.by), words));
  stage.remember('finding', citation, id);
}

async function send(stage: Stage, { by, citation, sent }: Finding): Promise<void> {
  if (!sent) return;
  const given = { version: 1, sentOn: stage.day(sent.on), sentNumber: sent.number };
  must(await sendFinding(stage.platform, await stage.actor(by), stage.id('finding', citation), given));
}
