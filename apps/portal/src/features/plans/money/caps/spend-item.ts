/**
 * Nội dung chi: one kind of spending that the circular names.
 * fixed: the figure stands in the circular · elsewhere: another text has it, which nobody has read into the system (U) ·
 * voucher: no figure, by lawful vouchers within what was approved.
 */
export interface SpendItem {
  readonly code: string;
  readonly clause: number;
  readonly point: string;
  readonly name: string;
  /** "tờ gấp", "người/buổi" */
  readonly unit: string;
  readonly cap:
    | { readonly kind: 'fixed'; readonly amount: number; readonly status: 'S' | 'V' }
    | { readonly kind: 'elsewhere'; readonly text: string }
    | { readonly kind: 'voucher' };
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A figure that a body set for itself and those below it, in force from a day on. */
export interface SetCap {
  readonly organisationId: string;
  readonly itemCode: string;
  /** Null: from here on no figure of its own. */
  readonly cap: number | null;
  readonly validFrom: string;
  readonly legalBasis: string;
}

/** What a unit may cost on a day: the smallest figure in force, with where it comes from. */
export type EffectiveCap =
  | {
      readonly kind: 'cap';
      readonly amount: number;
      readonly basis: string;
      readonly status: 'S' | 'V' | 'set';
      readonly organisationId: string | null;
    }
  | { readonly kind: 'unverified'; readonly basis: string; readonly text: string }
  | { readonly kind: 'voucher'; readonly basis: string };

/**
 * Circular 56/2023/TT-BTC, Article 5(1): its figures are the most; ministries and provincial councils set their own within them. So of
 * all figures in force, of the circular, of the body and of those above it, the smallest one holds (interpretation 0091).
 * Rows of one body and one day: the later in the list wins.
 */
export function capOn(
  item: SpendItem,
  day: string,
  bodies: readonly string[],
  rows: readonly SetCap[],
  basisOf: (item: SpendItem) => string,
): EffectiveCap {
  const inForce = item.validFrom <= day && (item.validTo === null || day <= item.validTo);
  const basis = basisOf(item);
  const found: Extract<EffectiveCap, { kind: 'cap' }>[] = [];
  if (item.cap.kind === 'fixed' && inForce)
    found.push({
      kind: 'cap',
      amount: item.cap.amount,
      basis,
      status: item.cap.status,
      organisationId: null,
    });
  for (const organisationId of bodies) {
    const row = rows
      .filter((one) => one.organisationId === organisationId && one.itemCode === item.code)
      .filter(({ validFrom }) => validFrom <= day)
      .reduce<SetCap | undefined>((a, b) => (a && a.validFrom > b.validFrom ? a : b), undefined);
    if (row?.cap)
      found.push({ kind: 'cap', amount: row.cap, basis: row.legalBasis, status: 'set', organisationId });
  }
  const [first, ...others] = found;
  if (first) return others.reduce((a, b) => (b.amount < a.amount ? b : a), first);
  if (item.cap.kind === 'voucher') return { kind: 'voucher', basis };
  return { kind: 'unverified', basis, text: item.cap.kind === 'elsewhere' ? item.cap.text : '' };
}
