import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findDraftChoices, findPieces } from '#features/news/news.store.server.ts';
import { createPieceSchema } from '#features/news/piece.schema.ts';
import { PIECE_KINDS } from '#features/news/piece.ts';
import { createPiece } from '#features/news/write-piece.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { textFields } from '#platform/text-fields.ts';
import { newsText } from '#text/vi/news.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const page = pageNumber(url.searchParams.get('trang'));
  const kind = PIECE_KINDS.find((each) => each === url.searchParams.get('loai'));
  const [rows, drafts] = await Promise.all([
    findPieces(app.db, own, { kind, limit: PAGE + 1, offset: (page - 1) * PAGE }),
    findDraftChoices(app.db, own),
  ]);
  return {
    rows: rows.slice(0, PAGE),
    page,
    pages: rows.length > PAGE ? page + 1 : page,
    kind: kind ?? '',
    drafts,
    today: legalDay(app.clock.now()),
    mayWrite: can(actor, 'news.write'),
    mayPublish: can(actor, 'news.publish'),
  };
};

export const actions: Actions = {
  create: async ({ request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('news.write');
    const values = textFields(await request.formData());
    const input = v.safeParse(createPieceSchema, values);
    if (!input.success) return fail(400, { values, error: newsText.incomplete });
    const created = await createPiece(app, actor, input.output);
    if (!created.ok) return fail(400, { values, error: newsText.incomplete });
    redirect(303, paths.newsDeskPiece(created.value));
  },
};
