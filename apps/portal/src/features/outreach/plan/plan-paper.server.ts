import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import {
  approveDocument,
  returnDocument,
  submitDocument,
} from '#features/official-documents/approve-document.server.ts';
import { draftDocument, rewriteDocument } from '#features/official-documents/draft-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findChannels } from '../channels/channels.store.server.ts';
import type { OutreachPlan, OutreachPlanLine } from './outreach-plan.ts';
import { planContent } from './plan-content.ts';

interface Paper {
  readonly issuerId: string;
  readonly draft: { readonly title: string; readonly screenedOn: string };
  readonly lines: readonly OutreachPlanLine[];
}

/** Writes the plan as an official document and submits it, in the transaction of the proposal. Returns its id. */
export async function writePaper(
  inside: Platform,
  actor: PersonActor,
  plan: OutreachPlan,
  { issuerId, draft, lines }: Paper,
): Promise<string> {
  const { db, clock } = inside;
  const now = clock.now();
  const [body, bodies, channels] = await Promise.all([
    letterheadOf(db, issuerId, legalDay(now)),
    findOrganisations(db),
    findChannels(db, actor.ownOrganisationIds),
  ]);
  const printed = lines.map((line) => ({
    ...line,
    channelName: channels.find(({ id }) => id === line.channelId)?.name ?? '',
    unitName: bodies.find(({ id }) => id === line.unitId)?.shortName ?? '',
  }));
  const content = planContent(plan, draft, printed, body);
  const before = plan.documentId ? await requireDocument(db, plan.documentId) : undefined;
  const again =
    before && (before.state === 'draft' || before.state === 'returned') && before.organisationId === issuerId;
  const draftOf = { organisationId: issuerId, purpose: 'outreachPlan', typeAbbreviation: 'KH', content };
  const id = again ? before.id : await draftDocument(db, actor, draftOf, now);
  if (again) await rewriteDocument(inside, actor, id, { version: before.version, content });
  const { version } = await requireDocument(db, id);
  const submitted = await submitDocument(inside, actor, id, { version });
  if (!submitted.ok) throw new Error(`writePaper: document ${id} of plan ${plan.id} is no draft`);
  return id;
}

/** The leader's yes is one for both. False when the paper was sent back at its own desk meanwhile. */
export async function approvePaper(
  inside: Platform,
  actor: PersonActor,
  plan: OutreachPlan,
): Promise<boolean> {
  if (!plan.documentId) return false;
  const { state, version } = await requireDocument(inside.db, plan.documentId);
  if (state === 'submitted') {
    const approved = await approveDocument(inside, actor, plan.documentId, { version });
    if (!approved.ok) throw new Error(`approvePaper: ${approved.reason} of document ${plan.documentId}`);
    return true;
  }
  return state !== 'draft' && state !== 'returned';
}

/** With the plan goes its paper, as far as nobody has signed it. */
export async function returnPaper(inside: Platform, plan: OutreachPlan, reason: string): Promise<void> {
  if (!plan.documentId) return;
  const { state, version } = await requireDocument(inside.db, plan.documentId);
  if (state === 'submitted' || state === 'approved')
    await returnDocument(inside, systemActor, plan.documentId, { version, reason });
}
