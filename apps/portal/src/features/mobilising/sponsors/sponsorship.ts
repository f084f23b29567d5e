/** What a sponsor gave in money or in kind (tài trợ). */
export interface Sponsorship {
  readonly id: string;
  readonly organisationId: string;
  readonly sponsor: string;
  /** The day of the sponsor's written yes to being named; null: never named in public. */
  readonly namedOn: string | null;
  readonly form: 'money' | 'kind';
  /** Of things; '' of money. */
  readonly what: string;
  /** In đồng, of things as estimated. */
  readonly value: number;
  readonly purpose: string;
  readonly receivedOn: string;
  readonly state: 'recorded' | 'accepted' | 'withdrawn';
  readonly recordedBy: string;
  /** What it was used for. */
  readonly used: string;
  readonly withdrawnBecause: string;
  readonly version: number;
}

export type SponsorshipStep = 'edit' | 'accept' | 'use' | 'withdraw';
const STEPS: Readonly<
  Record<SponsorshipStep, readonly [from: readonly Sponsorship['state'][], to: Sponsorship['state']]>
> = {
  edit: [['recorded'], 'recorded'],
  accept: [['recorded'], 'accepted'],
  use: [['accepted'], 'accepted'],
  withdraw: [['recorded', 'accepted'], 'withdrawn'],
};

/** What it becomes by a step; undefined when the step is not open to it. */
export function afterStep(
  state: Sponsorship['state'],
  step: SponsorshipStep,
): Sponsorship['state'] | undefined {
  const [from, to] = STEPS[step];
  return from.includes(state) ? to : undefined;
}

/** A year of what was accepted, as everybody may read it. */
export interface SponsorYear {
  readonly year: number;
  readonly count: number;
  readonly money: number;
  readonly inKind: number;
  /** Sponsors who agreed, with what they gave; the others are in the sums only. */
  readonly named: readonly Pick<Sponsorship, 'sponsor' | 'form' | 'what' | 'value' | 'purpose' | 'used'>[];
}

/** Sums always tell of everything that was accepted; names only of those who agreed to it (interpretation 0106). */
export function sponsorYears(all: readonly Sponsorship[]): SponsorYear[] {
  const accepted = all.filter(({ state }) => state === 'accepted');
  const byYear = Map.groupBy(accepted, ({ receivedOn }) => Number(receivedOn.slice(0, 4)));
  const sum = (of: readonly Sponsorship[], form: Sponsorship['form']) =>
    of.reduce((total, one) => (one.form === form ? total + one.value : total), 0);
  return [...byYear]
    .map(([year, of]) => ({
      ...{ year, count: of.length, money: sum(of, 'money'), inKind: sum(of, 'kind') },
      named: of
        .filter(({ namedOn }) => namedOn !== null)
        .map(({ sponsor, form, what, value, purpose, used }) => ({
          sponsor,
          form,
          what,
          value,
          purpose,
          used,
        })),
    }))
    .sort((a, b) => b.year - a.year);
}
