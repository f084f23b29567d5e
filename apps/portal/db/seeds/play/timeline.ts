import type { fixedClock } from '#platform/clock.ts';

/** What happens, in the order of its days, whatever the order in which it was written down. */
export interface Timeline {
  at(instant: Date, what: string, act: () => Promise<void>): void;
  play(): Promise<void>;
}

/** Acts of one instant keep the order in which they were given. */
export function createTimeline(clock: ReturnType<typeof fixedClock>): Timeline {
  const steps: { readonly at: number; readonly what: string; readonly act: () => Promise<void> }[] = [];
  return {
    at: (instant, what, act) => {
      steps.push({ at: instant.getTime(), what, act });
    },
    play: async () => {
      for (const { at, what, act } of steps.sort((a, b) => a.at - b.at)) {
        clock.set(new Date(at));
        try {
          await act();
        } catch (cause) {
          throw new Error(`demo story: ${what} (${new Date(at).toISOString()})`, { cause });
        }
      }
    },
  };
}
