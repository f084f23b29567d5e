/** draft: being written · inForce: issued, tasks run · ended: its year is over. */
export type PlanState = 'draft' | 'inForce' | 'ended';
export type PlanEvent = 'issue' | 'end' | 'reopen';

export interface Programme {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Kế hoạch: what a body will do in a year under a programme. */
export interface Plan {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly year: number;
  readonly title: string;
  /** Number and date when it was issued elsewhere: "126/KH-UBND". */
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly goals: string;
  /** The version of the template it was made of; null: of none. */
  readonly template: { readonly id: string; readonly version: number } | null;
  /** The plan of an earlier year it was made of. */
  readonly madeFrom: string | null;
  readonly state: PlanState;
  readonly createdAt: Date;
  readonly version: number;
}

const LIFE: readonly (readonly [PlanState, PlanEvent, PlanState])[] = [
  ['draft', 'issue', 'inForce'],
  ['inForce', 'end', 'ended'],
  ['ended', 'reopen', 'inForce'],
];

/** The next state, or undefined when the event is not possible. */
export function nextPlanState(state: PlanState, event: PlanEvent): PlanState | undefined {
  return LIFE.find(([from, what]) => from === state && what === event)?.[2];
}

/** What may happen to a plan in this state, in the order of the buttons. */
export function planEventsOf(state: PlanState): PlanEvent[] {
  return LIFE.filter(([from]) => from === state).map(([, event]) => event);
}
