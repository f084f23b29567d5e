import type { EffectiveCap } from './caps/spend-item.ts';
import { addUp, type BudgetLine, type Spend, sumsOf } from './money.ts';

/** A cost that another part told of with `cost.recorded`. */
export interface ReportedCost {
  readonly kind: string;
  readonly id: string;
  readonly amount: number;
  readonly onDay: string;
  readonly withdrawn: boolean;
}

/**
 * What a person should look at. Nothing of it stops anybody: a voucher that was paid is a fact, and a cap that was never read (U)
 * could be wrong. `limit` is what is allowed, `amount` what there is, `basis` where the limit comes from; '' for our own sums.
 */
export interface MoneyWarning {
  readonly kind:
    | 'unitOverCap'
    | 'capUnverified'
    | 'spentOverCap'
    | 'spentOverApproved'
    | 'costChanged'
    | 'costWithdrawn'
    | 'sponsorshipOverReceived';
  readonly lineId: string | null;
  readonly spendId: string | null;
  readonly amount: number;
  readonly limit: number | null;
  readonly basis: string;
}

export interface Looked {
  readonly lines: readonly BudgetLine[];
  readonly spends: readonly Spend[];
  readonly costs: readonly ReportedCost[];
  /** Money received from people and enterprises. */
  readonly received: number;
  /** The cap of a kind of spending on a day. */
  readonly capOf: (itemCode: string, day: string) => EffectiveCap | undefined;
  /** The day on which a line that is not paid yet is held against its cap. */
  readonly today: string;
}

export function warningsOf(looked: Looked): MoneyWarning[] {
  const live = looked.spends.filter(({ cancelledReason }) => cancelledReason === null);
  const lines = looked.lines.filter(({ state }) => state !== 'dropped');
  return [
    ...lines.flatMap((line) => {
      const own = live.filter(({ lineId }) => lineId === line.id);
      return [...lineWarnings(line, own, looked), ...own.flatMap((one) => costWarnings(one, looked.costs))];
    }),
    ...sponsorshipWarning(lines, live, looked.received),
  ];
}

function lineWarnings(line: BudgetLine, own: readonly Spend[], looked: Looked): MoneyWarning[] {
  const about = { lineId: line.id, spendId: null };
  const found: MoneyWarning[] = [];
  // What is paid is held against the cap of the day of its last voucher, what is planned against that of today.
  const days = own.map(({ voucherOn }) => voucherOn).sort();
  const day = days.at(-1) ?? looked.today;
  const cap = looked.capOf(line.itemCode, day);
  const spent = addUp(own.map(({ amount }) => amount));
  if (cap?.kind === 'cap') {
    const { amount: limit, basis } = cap;
    if (line.unitPrice > limit)
      found.push({ kind: 'unitOverCap', ...about, amount: line.unitPrice, limit, basis });
    const most = limit * line.quantity;
    if (spent > most) found.push({ kind: 'spentOverCap', ...about, amount: spent, limit: most, basis });
  }
  if (cap?.kind === 'unverified')
    found.push({
      kind: 'capUnverified',
      ...about,
      amount: line.unitPrice,
      limit: null,
      basis: [cap.basis, cap.text].filter(Boolean).join('; '),
    });
  if (spent > (line.approvedAmount ?? 0)) {
    const limit = line.approvedAmount ?? 0;
    found.push({ kind: 'spentOverApproved', ...about, amount: spent, limit, basis: '' });
  }
  return found;
}

function costWarnings({ id, lineId, amount, cost }: Spend, costs: readonly ReportedCost[]): MoneyWarning[] {
  const told = cost && costs.find((one) => one.kind === cost.kind && one.id === cost.id);
  if (!told) return [];
  const about = { lineId, spendId: id, amount, basis: '' };
  if (told.withdrawn) return [{ kind: 'costWithdrawn', ...about, limit: null }];
  return told.amount === amount ? [] : [{ kind: 'costChanged', ...about, limit: told.amount }];
}

function sponsorshipWarning(
  lines: readonly BudgetLine[],
  live: readonly Spend[],
  received: number,
): MoneyWarning[] {
  const sponsored = lines.filter(({ source }) => source === 'sponsorship');
  const { spent } = sumsOf(sponsored, live);
  if (spent <= received) return [];
  const about = { lineId: null, spendId: null, basis: '' };
  return [{ kind: 'sponsorshipOverReceived', ...about, amount: spent, limit: received }];
}

/** Costs that other parts told of and that no live spend is yet. */
export function openCosts<Cost extends ReportedCost>(
  costs: readonly Cost[],
  spends: readonly Spend[],
): Cost[] {
  const taken = new Set(
    spends.flatMap(({ cost, cancelledReason }) =>
      cost && cancelledReason === null ? `${cost.kind}/${cost.id}` : [],
    ),
  );
  return costs.filter(({ withdrawn, kind, id }) => !withdrawn && !taken.has(`${kind}/${id}`));
}
