import {
  addPointSchema,
  removePointSchema,
  sendReplySchema,
} from '#features/external-drafts/assignments/assignment.schema.ts';
import { loadAssignment } from '#features/external-drafts/assignments/assignment-desk.server.ts';
import { addPoint, removePoint, sendReply } from '#features/external-drafts/assignments/reply.server.ts';
import { paths } from '#paths';
import { externalText, sendRefusals, writeRefusals } from '#text/vi/external-drafts.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadAssignment(app, actor, params.id, params.assignmentId);

const act = formPage({
  ids: ({ id = '', assignmentId = '' }) => [id, assignmentId],
  unreadable: externalText.incomplete,
  back: ([id, assignmentId], name) => `${paths.externalAssignment(id, assignmentId)}?da-ghi=${name}`,
});

export const actions: Actions = {
  addPoint: act('addPoint', addPointSchema, addPoint, writeRefusals),
  removePoint: act('removePoint', removePointSchema, removePoint, writeRefusals),
  send: act('send', sendReplySchema, sendReply, sendRefusals),
};
