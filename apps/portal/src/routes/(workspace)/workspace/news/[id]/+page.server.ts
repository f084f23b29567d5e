import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import {
  approvePiece,
  recallPiece,
  requestApproval,
  returnPiece,
  withdrawPiece,
} from '#features/news/decide-piece.server.ts';
import { findEditions, requirePiece } from '#features/news/news.store.server.ts';
import { editPieceSchema, reasonSchema, versionSchema } from '#features/news/piece.schema.ts';
import { resolveBlocks } from '#features/news/public-news.server.ts';
import { beginNextEdition, editPiece } from '#features/news/write-piece.server.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { newsText } from '#text/vi/news.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const piece = await requirePiece(app.db, params.id);
  requirePermission(actor, 'news.read', piece);
  const editions = await findEditions(app.db, piece.id);
  const [edition] = editions;
  if (!edition) throw new NotFound(`edition of news ${piece.id}`);
  const [blocks, trail] = await Promise.all([
    resolveBlocks(app.db, edition.blocks),
    findTrail(app.db, { objectKind: 'news', objectId: piece.id }),
  ]);
  const own = actor.kind === 'person' && [edition.requestedBy, edition.writtenBy].includes(actor.personId);
  return {
    piece,
    edition,
    editions,
    blocks,
    trail,
    own,
    mayWrite: can(actor, 'news.write', piece),
    mayPublish: can(actor, 'news.publish', piece),
  };
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: newsText.incomplete,
  back: ([id], name) => `${paths.newsDeskPiece(id)}?da-luu=${name}`,
});
const { refusals } = newsText;

export const actions: Actions = {
  edit: act('edit', editPieceSchema, editPiece, refusals),
  request: act('request', versionSchema, requestApproval, refusals),
  approve: act('approve', versionSchema, approvePiece, refusals),
  return: act('return', reasonSchema, returnPiece, refusals),
  recall: act('recall', reasonSchema, recallPiece, refusals),
  withdraw: act('withdraw', reasonSchema, withdrawPiece, refusals),
  next: act('next', versionSchema, beginNextEdition, refusals),
};
