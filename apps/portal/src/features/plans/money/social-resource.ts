import { addUp } from './money.ts';

export const RESOURCE_KINDS = ['money', 'goods', 'labour', 'premises', 'service'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Nguồn lực xã hội: what people and enterprises gave for a plan, in money or in kind. */
export interface SocialResource {
  readonly id: string;
  readonly planId: string;
  readonly kind: ResourceKind;
  readonly giver: string;
  readonly content: string;
  /** "2 ngày", "300 suất" */
  readonly quantity: string;
  /** In đồng; null: in kind, and nobody said what it is worth. */
  readonly value: number | null;
  readonly receivedOn: string;
  readonly cancelledReason: string | null;
}

export interface ResourceSums {
  readonly money: number;
  /** The value of what came in kind, as far as it was said. */
  readonly inKind: number;
  /** How many things in kind have no value. */
  readonly unvalued: number;
}

/** Money and things are never one sum: nobody can pay a voucher with a hall. */
export function resourceSums(
  resources: readonly Pick<SocialResource, 'kind' | 'value' | 'cancelledReason'>[],
): ResourceSums {
  const live = resources.filter(({ cancelledReason }) => cancelledReason === null);
  const things = live.filter(({ kind }) => kind !== 'money');
  const sum = (of: typeof live) => addUp(of.map(({ value }) => value ?? 0));
  return {
    money: sum(live.filter(({ kind }) => kind === 'money')),
    inKind: sum(things),
    unvalued: things.filter(({ value }) => value === null).length,
  };
}
