import type { PersonActor } from '../../src/features/authority/actor.ts';
import type { GatheringInput } from '../../src/features/gatherings/gathering.schema.ts';
import type { GatheringAct } from '../../src/features/gatherings/gathering.ts';
import { requireGathering } from '../../src/features/gatherings/gatherings.store.server.ts';
import { createGathering } from '../../src/features/gatherings/manage-gathering.server.ts';
import { moveGathering } from '../../src/features/gatherings/move-gathering.server.ts';
import type { TicketPlatform } from '../../src/features/gatherings/registering/ticket-mail.server.ts';
import { done } from './external-draft.ts';

/** A dialogue on the first of December 2026, from eight to half past eleven. */
export function aGatheringForm(given: Partial<GatheringInput> = {}): GatheringInput {
  return {
    kind: 'dialogue',
    ...{ title: 'Đối thoại về bến đò', summary: '', place: 'Hội trường huyện' },
    ...{ startsAt: new Date('2026-12-01T08:00:00+07:00'), endsAt: new Date('2026-12-01T11:30:00+07:00') },
    ...{
      onlineAddress: '',
      capacity: null,
      registrationUntil: null,
      invitedOnly: false,
      consultationId: null,
    },
    ...given,
  };
}

export async function aGathering(
  app: TicketPlatform,
  officer: PersonActor,
  given: Partial<GatheringInput> = {},
): Promise<string> {
  const { id } = done(await createGathering(app, officer, aGatheringForm(given)));
  await stepped(app, officer, id, 'announce');
  return id;
}

export async function stepped(
  app: TicketPlatform,
  officer: PersonActor,
  id: string,
  act: GatheringAct,
  reason = '',
): Promise<void> {
  const { version } = await requireGathering(app.db, id);
  done(await moveGathering(app, officer, id, { act, reason, version }));
}
