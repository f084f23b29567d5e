import type { HandCopy, ThirdKernel } from '../kept3/kernel.ts';

/** A letter that its sender worked over; `text`: written anew as a whole, e.g. cut short. */
export interface EditedCopy extends HandCopy {
  readonly text?: string;
}

/** `mass`: copies that are drawn for a campaign, or for the one that answers it with nearly its words. */
export interface FourthKernel extends ThirdKernel {
  readonly hand?: readonly EditedCopy[];
  readonly twists?: readonly (NonNullable<ThirdKernel['twists']>[number] & { readonly mass?: number })[];
}
