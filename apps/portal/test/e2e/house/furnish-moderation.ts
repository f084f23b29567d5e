import { findQueue } from '#features/moderation/moderation.store.server.ts';
import { openReferral } from '#features/moderation/referrals/open-referral.server.ts';
import { setAside } from '#features/moderation/referrals/set-aside.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import { say, type Workshop } from './furnish.ts';

/** One opinion that waits for a person, and one thing that was none and was handed to the head of the market department. */
export async function moderate(
  shop: Workshop,
  consultationId: string,
): Promise<Pick<HouseIds, 'heldOpinion' | 'referral'>> {
  const { app, entered } = shop;
  const page = { limit: 10, offset: 0 };
  const queue = () => findQueue(app.db, { consultationId }, { queue: 'held' }, page);
  await say(shop, consultationId, 'dieu-2', 'Đề nghị cung cấp thông tin về quy hoạch chợ.');
  const [request] = await queue();
  const writer = await shop.actor('markets-writer');
  const { referralId } = must(
    await setAside(app, writer, consultationId, {
      ...{ opinionId: request!.opinionId, version: request!.version, kind: 'informationRequest' },
      ...{ complex: false, receiverId: entered.people['markets-leader'] },
    }),
  );
  await openReferral(app, writer, referralId);
  await say(shop, consultationId, 'dieu-2', 'Chợ cần thêm vòi nước, gọi tôi 0912 345 678.');
  const [held] = await queue();
  return { heldOpinion: held!.opinionId, referral: referralId };
}
