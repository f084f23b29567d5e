import { addFinding } from '#features/legal-review/review-documents.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** One finding of the market department, not sent yet. */
export async function reviewLaw(shop: Workshop): Promise<Pick<HouseIds, 'reviewFinding'>> {
  const finding = {
    ...{ citation: 'khoản 2 Điều 5 Nghị định số 02/2003/NĐ-CP', problem: 'outdated' as const },
    ...{ found: 'Chợ phiên không còn ban quản lý riêng.', proposal: 'amend' as const },
    ...{ proposed: 'Giao xã quyết định.', addressee: 'Bộ Thương mại' },
  };
  const { id } = must(await addFinding(shop.app, await shop.actor('markets-writer'), finding));
  return { reviewFinding: id };
}
