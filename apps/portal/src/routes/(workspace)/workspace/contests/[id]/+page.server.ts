import * as schemas from '#features/contests/contest.schema.ts';
import { loadContest } from '#features/contests/load-contests.server.ts';
import {
  closeContest,
  openContest,
  publishContest,
  strikeQuizQuestion,
} from '#features/contests/run-contest.server.ts';
import * as write from '#features/contests/write-contest.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { contestText, runContestRefusals, writeContestRefusals } from '#text/vi/contests.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('contest.read');
  return loadContest(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: contestText.incomplete,
  back: ([id], name) =>
    `${paths.workspaceContest(id)}?da-ghi=${name}#${/Question|strike/.test(name) ? 'questions' : 'top'}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editContestSchema, write.editContest, writeContestRefusals),
  addRound: act('addRound', schemas.roundSchema, write.addRound, writeContestRefusals),
  dropRound: act('dropRound', schemas.placeSchema, write.dropRound, writeContestRefusals),
  saveQuestion: act('saveQuestion', schemas.quizQuestionSchema, write.saveQuizQuestion, writeContestRefusals),
  dropQuestion: act('dropQuestion', schemas.placeSchema, write.dropQuizQuestion, writeContestRefusals),
  strike: act('strike', schemas.strikeSchema, strikeQuizQuestion, runContestRefusals),
  open: act('open', schemas.versionSchema, openContest, runContestRefusals),
  close: act('close', schemas.versionSchema, closeContest, runContestRefusals),
  publish: act('publish', schemas.versionSchema, publishContest, runContestRefusals),
};
