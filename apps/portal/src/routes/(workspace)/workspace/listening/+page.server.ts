import { can } from '#features/authority/permissions.ts';
import { recordMentionSchema } from '#features/listening/listening.schema.ts';
import { countKept, findDraftsToHearOf, findMentions } from '#features/listening/listening.store.server.ts';
import type { MentionState } from '#features/listening/mention.ts';
import { recordMention } from '#features/listening/record-mention.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import { pageNumber } from '#platform/page-number.ts';
import { listeningText } from '#text/vi/listening.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const organisationIds = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const state: MentionState =
    (['kept', 'dropped'] as const).find((each) => each === query.get('xem')) ?? 'found';
  const asked = query.get('du-thao') ?? '';
  const filter = { state, kind: query.get('loai') ?? '', projectId: isId(asked) ? asked : '' };
  const [rows, kept, drafts] = await Promise.all([
    findMentions(app.db, { ...filter, organisationIds, limit: PAGE + 1, offset: (page - 1) * PAGE }),
    countKept(app.db, organisationIds, filter.projectId),
    findDraftsToHearOf(app.db, organisationIds),
  ]);
  return {
    ...{ rows: rows.slice(0, PAGE), kept, drafts, filter, page },
    pages: rows.length > PAGE ? page + 1 : page,
    today: legalDay(app.clock.now()),
    mayRecord: can(actor, 'listening.record'),
    mayConfigure: can(actor, 'listening.configure'),
  };
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: listeningText.incomplete,
  back: () => `${paths.listening}?xem=kept&da-luu`,
});

export const actions: Actions = {
  record: act('record', recordMentionSchema, recordMention, listeningText.refusals),
};
