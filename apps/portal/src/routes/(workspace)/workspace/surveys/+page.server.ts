import { listSurveys } from '#features/surveys/load-surveys.server.ts';
import { addSurveySchema } from '#features/surveys/survey.schema.ts';
import { addSurvey } from '#features/surveys/write-survey.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { surveyText, writeSurveyRefusals } from '#text/vi/surveys.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('survey.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { surveys, mayAdd } = await listSurveys(app, actor, limits);
  const pages = page + (surveys.length > PAGE_SIZE ? 1 : 0);
  return { surveys: surveys.slice(0, PAGE_SIZE), mayAdd, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: surveyText.incomplete,
  back: () => `${paths.workspaceSurveys}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addSurveySchema, addSurvey, writeSurveyRefusals),
};
