import * as schemas from '#features/initiatives/call.schema.ts';
import { dismissSchema, whoSchema } from '#features/initiatives/checking/check.schema.ts';
import { appointJuror, dismissJuror } from '#features/initiatives/jury/appoint.server.ts';
import { loadCall } from '#features/initiatives/load-calls.server.ts';
import * as write from '#features/initiatives/write-call.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { juryRefusals, moveRefusals, writeCallRefusals } from '#text/vi/initiative-jury.ts';
import { initiativeText } from '#text/vi/initiatives.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.read');
  const page = pageNumber(url.searchParams.get('trang'));
  return { ...(await loadCall(app, actor, params.id, page)), page };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: initiativeText.incomplete,
  back: ([id], name) =>
    `${paths.workspaceInitiative(id)}?da-ghi=${name}#${/appoint|dismiss/.test(name) ? 'jury' : 'top'}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editCallSchema, write.editCall, writeCallRefusals),
  publish: act('publish', schemas.versionSchema, write.publishCall, moveRefusals),
  extend: act('extend', schemas.extendSchema, write.extendCall, writeCallRefusals),
  score: act('score', schemas.versionSchema, write.startScoring, moveRefusals),
  cancel: act('cancel', schemas.reasonSchema, write.cancelCall, moveRefusals),
  appoint: act('appoint', whoSchema, appointJuror, juryRefusals),
  dismiss: act('dismiss', dismissSchema, dismissJuror, juryRefusals),
};
