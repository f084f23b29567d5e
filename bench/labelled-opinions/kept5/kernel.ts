import type { ThirdKernel } from '../kept3/kernel.ts';

/** Its form is that of `kept3`; slots: `senders.ts` beside this file. */
export type SixthKernel = ThirdKernel;
