/** The state budget of that level · support from another budget or project · given by people and enterprises · other lawful money. */
export const FUND_SOURCES = ['ownBudget', 'aid', 'sponsorship', 'other'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** No single amount reaches it (migration 0144): thousands of them still add up exactly. */
export const MOST_DONG = 999_999_999_999;

export type LineState = 'draft' | 'proposed' | 'approved' | 'dropped';

/** Dòng dự toán: one line of the estimate of a task. Amounts are whole đồng. */
export interface BudgetLine {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly ordinal: number;
  /** A code of `caps/spend-items.data.ts`. */
  readonly itemCode: string;
  readonly content: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPrice: number;
  /** quantity × unitPrice, reckoned by the database. */
  readonly amount: number;
  readonly source: FundSource;
  readonly sourceNote: string;
  readonly state: LineState;
  readonly approvedAmount: number | null;
  readonly stateNote: string;
  readonly writtenBy: string;
  readonly proposedBy: string | null;
  readonly approvedAt: Date | null;
  readonly version: number;
}

/** Khoản chi: what was paid on a line, by a voucher. A cancelled one stays and counts nowhere. */
export interface Spend {
  readonly id: string;
  readonly lineId: string;
  readonly amount: number;
  readonly voucherNumber: string;
  readonly voucherOn: string;
  readonly payee: string;
  readonly note: string;
  readonly cost: { readonly kind: string; readonly id: string } | null;
  readonly voucher: { readonly sha256: string; readonly name: string } | null;
  /** Its file held a secret and is gone; number, day and amount stay. */
  readonly voucherPurgedAt: Date | null;
  readonly recordedAt: Date;
  readonly cancelledReason: string | null;
}

export interface MoneySums {
  readonly estimated: number;
  readonly approved: number;
  readonly spent: number;
  /** Approved less spent: below zero when more was spent than approved. */
  readonly variance: number;
}

type CountedLine = Pick<BudgetLine, 'id' | 'amount' | 'state' | 'approvedAmount'>;
type CountedSpend = Pick<Spend, 'lineId' | 'amount' | 'cancelledReason'>;

/**
 * What these lines come to. Dropped lines and cancelled spends count nowhere; a spend of a line that is not among them is not theirs.
 * Every sum of the page and of the files is made here, of one reading of the rows, so that they cannot differ.
 */
export function sumsOf(lines: readonly CountedLine[], spends: readonly CountedSpend[]): MoneySums {
  const live = lines.filter(({ state }) => state !== 'dropped');
  const ids = new Set(live.map(({ id }) => id));
  const estimated = addUp(live.map(({ amount }) => amount));
  const approved = addUp(live.map(({ approvedAmount }) => approvedAmount ?? 0));
  const spent = addUp(
    spends.filter((one) => one.cancelledReason === null && ids.has(one.lineId)).map(({ amount }) => amount),
  );
  return { estimated, approved, spent, variance: approved - spent };
}

export interface SumGroup<Key> {
  readonly key: Key;
  readonly sums: MoneySums;
}

/** The same by task, by source, by item …; groups in the order in which their first line comes. */
export function sumsBy<Line extends CountedLine, Key>(
  lines: readonly Line[],
  spends: readonly CountedSpend[],
  keyOf: (line: Line) => Key,
): SumGroup<Key>[] {
  const keys = [...new Set(lines.map(keyOf))];
  return keys.map((key) => ({
    key,
    sums: sumsOf(
      lines.filter((line) => keyOf(line) === key),
      spends,
    ),
  }));
}

/** Adds whole đồng; a number that is none, or a sum that could not be exact, is a bug. */
export function addUp(amounts: readonly number[]): number {
  const sum = amounts.reduce((a, b) => a + b, 0);
  if (!Number.isSafeInteger(sum) || !amounts.every(Number.isSafeInteger))
    throw new Error(`addUp: expected whole numbers, got ${sum} of ${amounts.length} amounts`);
  return sum;
}

/** "1.500.000", "1 500 000" and "1500000" are one amount; "1.5" and "1,5" are none. */
export function parseDong(typed: string): number | undefined {
  const words = typed.trim().replace(/[\s\u00a0]/g, ' ');
  if (!/^(\d{1,13}|\d{1,3}([. ])\d{3}(\2\d{3})*)$/.test(words)) return undefined;
  const dong = Number(words.replace(/\D/g, ''));
  return dong <= MOST_DONG ? dong : undefined;
}

/** "hđ  012" and "HĐ 012" are one voucher. */
export function voucherNumber(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi');
}
