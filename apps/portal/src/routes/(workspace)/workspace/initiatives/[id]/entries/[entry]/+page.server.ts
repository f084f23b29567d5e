import * as schemas from '#features/initiatives/checking/check.schema.ts';
import * as check from '#features/initiatives/checking/check-entry.server.ts';
import { settleConflict } from '#features/initiatives/jury/appoint.server.ts';
import { loadEntryDesk } from '#features/initiatives/load-calls.server.ts';
import { paths } from '#paths';
import type { Platform } from '#platform/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { checkRefusals, juryRefusals } from '#text/vi/initiative-jury.ts';
import { initiativeText } from '#text/vi/initiatives.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.edit');
  return loadEntryDesk(app, actor, { callId: params.id, entryId: params.entry });
};

const act = formPage({
  ids: ({ id = '', entry = '' }) => [id, entry],
  unreadable: initiativeText.incomplete,
  back: ([id, entry], name) => `${paths.workspaceInitiativeEntry(id, entry)}?da-ghi=${name}#top`,
});

type Settled = Parameters<typeof settleConflict>[3];
/** The entry is that of the page. */
const settleHere = (
  platform: Platform,
  actor: Parameters<typeof settleConflict>[1],
  callId: string,
  entryId: string,
  given: Omit<Settled, 'entryId'>,
) => settleConflict(platform, actor, callId, { ...given, entryId });

export const actions: Actions = {
  check: act('check', schemas.checkSchema, check.checkEntry, checkRefusals),
  answer: act('answer', schemas.answerSchema, check.answerComplaint, checkRefusals),
  release: act('release', schemas.releaseSchema, check.releaseEntryFile, checkRefusals),
  settle: act('settle', schemas.settleSchema, settleHere, juryRefusals),
};
