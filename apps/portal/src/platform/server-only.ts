/**
 * Data that a page renders on the server and that never travels to the browser. SvelteKit serialises what `load`
 * returns even for pages without script, which took 35 % of the time of a long page; wrapped in this
 * class it becomes one digit (measured 1.59 × requests/s, 08-stack §2a).
 *
 *     return { law: new ServerOnly(tree) };      // in load
 *     const law = data.law.value;                // in the page
 */
export class ServerOnly<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}

/** For `hooks.ts`. In the browser, where such data must not be asked for, the wrapper is empty. */
export const transport = {
  ServerOnly: {
    encode: (value: unknown) => value instanceof ServerOnly && [0],
    decode: () => new ServerOnly(undefined),
  },
};
