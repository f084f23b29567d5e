import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { writeAdministrativeDocx } from '#features/documents/write-administrative-docx.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { acceptancePaper as words } from '#text/vi/mobilising.ts';
import { requireSponsorship } from './sponsors.store.server.ts';

/** The record of acceptance (biên bản tiếp nhận) to be signed by both sides on paper; only of what was accepted. */
export async function acceptanceDocx(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
): Promise<{ readonly bytes: Uint8Array; readonly organisationId: string } | undefined> {
  const one = await requireSponsorship(db, id);
  requirePermission(actor, 'mobilising.read', one);
  if (one.state !== 'accepted') return undefined;
  const today = legalDay(clock.now());
  const head = await letterheadOf(db, one.organisationId, today);
  const bytes = await writeAdministrativeDocx({
    ...(head.parentAgency === undefined ? {} : { parentAgency: head.parentAgency }),
    agency: head.agency,
    placeDate: `${head.place}, ${formatLongDate(today)}`,
    ...{ type: words.type, abstract: words.abstract },
    body: [
      { kind: 'paragraph', text: words.intro(one.receivedOn, head.name, one.sponsor) },
      {
        kind: 'table',
        head: words.columns,
        widths: [60, 100],
        rows: words.rows(one),
      },
      { kind: 'paragraph', text: words.voluntary },
      { kind: 'paragraph', text: words.copies },
      { kind: 'paragraph', text: words.giver },
    ],
    recipients: words.recipients(head.shortName),
    signature: { ...(head.authority && { authority: head.authority }), title: words.receiver },
  });
  return { bytes, organisationId: one.organisationId };
}
