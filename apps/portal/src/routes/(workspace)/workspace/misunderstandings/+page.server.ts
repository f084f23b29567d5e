import { can } from '#features/authority/permissions.ts';
import { reportMisunderstanding } from '#features/listening/handle-misunderstanding.server.ts';
import { reportSchema } from '#features/listening/listening.schema.ts';
import { findDraftsToHearOf, requireMention } from '#features/listening/listening.store.server.ts';
import { findMisunderstandings, findOwners } from '#features/listening/misunderstandings.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { pageNumber } from '#platform/page-number.ts';
import { listeningText, misunderstandingsText } from '#text/vi/listening.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const state = query.get('trang-thai') ?? '';
  const today = legalDay(app.clock.now());
  const from = query.get('tin');
  const mention = from ? await requireMention(app.db, from) : undefined;
  const [rows, owners, drafts] = await Promise.all([
    findMisunderstandings(app.db, own, { state, limit: PAGE + 1, offset: (page - 1) * PAGE }),
    findOwners(app.db, own, today),
    findDraftsToHearOf(app.db, own),
  ]);
  const mayRecord = can(actor, 'listening.record');
  return {
    ...{ rows: rows.slice(0, PAGE), owners, drafts, state, today, page, mayRecord },
    mention: mention && can(actor, 'listening.read', mention) ? mention : undefined,
    pages: rows.length > PAGE ? page + 1 : page,
    me: actor.kind === 'person' ? actor.personId : '',
  };
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: listeningText.incomplete,
  back: () => `${paths.misunderstandings}?da-luu`,
});

export const actions: Actions = {
  report: act('report', reportSchema, reportMisunderstanding, misunderstandingsText.refusals),
};
