import { requireChannel } from '#features/outreach/channels/channels.store.server.ts';
import { addChannel } from '#features/outreach/channels/manage-channels.server.ts';
import { makeOutreachPlan } from '#features/outreach/plan/make-plan.server.ts';
import { takeSuggestedSlots } from '#features/outreach/slots/manage-slots.server.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** A loudspeaker of the market department, the suggested hours, and the plan of the open draft, made with one click. */
export async function planOutreach(
  shop: Workshop,
  projectId: string,
): Promise<{ outreachChannel: string; stationSlug: string; outreachPlan: string }> {
  const { app } = shop;
  const writer = await shop.actor('markets-writer');
  const { id } = must(
    await addChannel(app, writer, {
      ...{
        kind: 'loudspeaker',
        name: 'Loa chợ Bến',
        area: 'thôn Bến, xã Bình Minh',
        audience: 'Tiểu thương',
      },
      ...{ ownerId: null, ownerText: '', costRule: 'none', costAmount: null },
      ...{ proofs: ['confirmation', 'recording'], reachRule: 'coverage', coverage: 350 },
    }),
  );
  must(await takeSuggestedSlots(app, writer));
  const plan = must(await makeOutreachPlan(app, writer, projectId));
  const { stationSlug } = await requireChannel(app.db, id);
  return { outreachChannel: id, stationSlug: stationSlug ?? '', outreachPlan: plan.id };
}
