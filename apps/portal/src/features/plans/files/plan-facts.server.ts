import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { planDocument } from '#text/vi/plan-files.ts';
import type { PlanDesk } from './find-slips.server.ts';

/** The newest amendment in effect of those that the reader may know of, and its day. */
export function lastAmendment({ amendments }: Pick<PlanDesk, 'amendments'>) {
  const approved = amendments.flatMap(({ state, ordinal, decidedAt }) =>
    state === 'approved' && ordinal && decidedAt ? [{ ordinal, on: legalDay(decidedAt) }] : [],
  );
  return approved.toSorted((a, b) => b.ordinal - a.ordinal)[0];
}

/** In whose name something of a plan is printed on a day, and the sign of that body in its numbers. */
export async function issuingBody({ db, installation }: Platform, organisationId: string, day: string) {
  const issuerId = (await findIssuer(db, organisationId, day)) ?? organisationId;
  const body = await requireOrganisation(db, issuerId);
  const head = await letterheadOf(db, issuerId, day);
  return {
    ...head,
    sign: body.symbol ?? body.shortName,
    mark: installation.kind === 'demo' ? { demoMark } : {},
    /** Nobody has signed: the place is left free. */
    signature: {
      ...(head.authority === undefined ? {} : { authority: head.authority }),
      title: planDocument.signer(head.authority !== undefined),
    },
  };
}
