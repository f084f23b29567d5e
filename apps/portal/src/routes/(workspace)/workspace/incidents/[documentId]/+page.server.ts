import * as v from 'valibot';
import { approvePurge, refusePurge } from '#features/drafts/purging/decide-purge.server.ts';
import {
  loadAnyIncident,
  reportAnyFile,
} from '#features/submissions/attachments/incident-of-attachment.server.ts';
import { paths } from '#paths';
import { decideRefusals, purgingText, reportRefusals } from '#text/vi/purging.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadAnyIncident(app, actor, params.documentId);

const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const incidentId = v.pipe(v.string(), v.uuid());

const act = formPage<[string]>({
  ids: ({ documentId = '' }) => [documentId],
  unreadable: purgingText.incomplete,
  back: ([documentId], name) => `${paths.incident(documentId)}?da-luu=${name}`,
});

export const actions: Actions = {
  report: act(
    'report',
    v.object({ reason }),
    (app, actor, documentId, input) => reportAnyFile(app, actor, { documentId, ...input }),
    reportRefusals,
  ),
  approve: act(
    'approve',
    v.object({ incidentId, version }),
    (app, actor, _documentId, input) => approvePurge(app, actor, input),
    decideRefusals,
  ),
  refuse: act(
    'refuse',
    v.object({ incidentId, version, reason }),
    (app, actor, _documentId, input) => refusePurge(app, actor, input),
    decideRefusals,
  ),
};
