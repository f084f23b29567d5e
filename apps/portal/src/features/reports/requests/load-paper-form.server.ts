import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { findAsked } from './asked.store.server.ts';
import { PAPER_CODES } from './paper-figures.ts';
import { requireRequest } from './requests.store.server.ts';

/** The form for the paper of one asked body. */
export async function loadPaperForm(
  { db, clock }: Platform,
  actor: Actor,
  requestId: string,
  organisationId: string,
) {
  const request = await requireRequest(db, requestId);
  requirePermission(actor, 'report.request', request);
  const [asked] = isId(organisationId) ? await findAsked(db, requestId, { organisationId }) : [];
  if (!asked) throw new NotFound(`asked body ${organisationId} of ${requestId}`);
  return { request, body: asked.name, organisationId, codes: PAPER_CODES, today: legalDay(clock.now()) };
}
