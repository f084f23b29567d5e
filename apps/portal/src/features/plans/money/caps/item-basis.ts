import { spendItemBasis } from '#text/vi/money.ts';
import type { SpendItem } from './spend-item.ts';
import { SPEND_ITEMS, SPEND_LAW } from './spend-items.data.ts';

/** "Điểm a khoản 6 Điều 3 Thông tư số 56/2023/TT-BTC" */
export function basisOf({ clause, point }: SpendItem): string {
  return spendItemBasis(clause, point, SPEND_LAW);
}

export function findItem(code: string): SpendItem | undefined {
  return SPEND_ITEMS.find((item) => item.code === code);
}
