import { error, fail, redirect } from '@sveltejs/kit';
import {
  checkScanPage,
  dropScan,
  loadScan,
  requireScan,
} from '#features/documents/scans/check-scan.server.ts';
import { acceptScan } from '#features/drafts/versions/accept-scan.server.ts';
import { acceptExternalScan } from '#features/external-drafts/texts/accept-scan.server.ts';
import { acceptPlanScan } from '#features/plans/importing/accept-scan.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { sentence, uploadRefusals } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { textRefusals } from '#text/vi/external-drafts.ts';
import { takeRefusals } from '#text/vi/plan-imports.ts';
import { scanRefusals } from '#text/vi/scans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) =>
  loadScan(app, actor, params.scanId, Number(url.searchParams.get('trang') ?? 0));

const refusals = { ...takeRefusals, ...textRefusals, ...uploadRefusals, ...scanRefusals };
const ACCEPT = { lawProject: acceptScan, externalDraft: acceptExternalScan, planImport: acceptPlanScan };

type Accepted =
  | { readonly projectId: string; readonly versionId: string }
  | { readonly draftId: string; readonly textId: string }
  | { readonly importId: string };
function placeOf(taken: Accepted): string {
  if ('importId' in taken) return paths.planImport(taken.importId);
  if ('versionId' in taken) return paths.projectVersion(taken.projectId, taken.versionId);
  return paths.externalDraftText(taken.draftId, taken.textId);
}

export const actions: Actions = {
  check: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const values = textFields(await request.formData());
    const texts = Array.from(
      { length: Math.min(Number(values.count), 500) },
      (_, at) => values[`line${at}`] ?? '',
    );
    const checked = await checkScanPage(app, actor, params.scanId, { page: Number(values.page), texts });
    if (!checked.ok) return fail(400, { values, error: scanRefusals[checked.reason] });
    redirect(303, `${paths.scan(params.scanId)}?da-luu`);
  },
  accept: async ({ params, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const { objectKind } = await requireScan(app, actor, params.scanId);
    const accepted = await ACCEPT[objectKind](app, actor, params.scanId);
    if (!accepted.ok)
      return fail(400, { values: {}, error: sentence(refusals[accepted.reason], accepted.data) });
    redirect(303, placeOf(accepted.value));
  },
  drop: async ({ params, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const dropped = await dropScan(app, actor, params.scanId);
    if (!dropped.ok) return fail(400, { values: {}, error: scanRefusals[dropped.reason] });
    redirect(303, paths.scan(params.scanId));
  },
};
