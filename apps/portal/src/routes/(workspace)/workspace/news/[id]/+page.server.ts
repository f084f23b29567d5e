import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import {
  approvePiece,
  recallPiece,
  requestApproval,
  returnPiece,
  withdrawPiece,
} from '#features/news/decide-piece.server.ts';
import { findEditions, requirePiece } from '#features/news/news.store.server.ts';
import {
  addPicture,
  declareNewsPicture,
  describePicture,
  removePicture,
  uploadTo,
} from '#features/news/pictures/change-pictures.server.ts';
import {
  addPictureSchema,
  describePictureSchema,
  removePictureSchema,
} from '#features/news/pictures/picture.schema.ts';
import { editPieceSchema, reasonSchema, versionSchema } from '#features/news/piece.schema.ts';
import { resolveBlocks } from '#features/news/public-news.server.ts';
import { beginNextEdition, editPiece } from '#features/news/write-piece.server.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { newsText } from '#text/vi/news.ts';
import { addPictureRefusals, pictureRefusals } from '#text/vi/news-pictures.ts';
import { formPage, orChanged } from '../../form-page.ts';
import { declareAct, sentFile } from '../../secrecy-forms.ts';
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
    declared: actor.kind === 'person' && (await mayUploadTo(app, uploadTo(piece), actor.personId)),
    mayClear: can(actor, 'secrecy.clear', piece),
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
  declare: declareAct(
    declareNewsPicture,
    pictureRefusals,
    (id, answer) => `${paths.newsDeskPiece(id)}${answer === 'yes' ? '?dung' : ''}#anh`,
  ),
  describePicture: act('describePicture', describePictureSchema, describePicture, pictureRefusals),
  removePicture: act('removePicture', removePictureSchema, removePicture, pictureRefusals),
  addPicture: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const values = textFields(form);
    const input = v.safeParse(addPictureSchema, values);
    const refused = (status: number, reason: string, error: string) =>
      fail(status, { name: 'addPicture', values, reason, error });
    if (!input.success || actor.kind !== 'person') return refused(400, 'unreadable', newsText.incomplete);
    const file = await sentFile(form, 'file');
    const result = await addPicture(app, actor, params.id, { ...input.output, file }).catch(orChanged);
    if (result === 'changedMeanwhile') return refused(409, result, errorText.changedMeanwhile);
    if (result.ok) redirect(303, `${paths.newsDeskPiece(params.id)}?da-luu=addPicture#anh`);
    return refused(400, result.reason, sentence(addPictureRefusals[result.reason], result.data));
  },
};
