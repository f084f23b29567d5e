/** Names of colleagues who are here now, each once. */
export interface Colleagues {
  readonly group: readonly string[];
  /** At another group of the same article, or at none. */
  readonly place: readonly string[];
}

/** Whoever was noted within this time is here; an open page says so again meanwhile, and is noted at least once more. */
export const HERE_FOR_MS = 120_000;
export const SAY_AGAIN_MS = 30_000;
