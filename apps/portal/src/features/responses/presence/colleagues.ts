/** Names of colleagues who are here now, each once. */
export interface Colleagues {
  readonly group: readonly string[];
  /** At another group of the same article, or at none. */
  readonly place: readonly string[];
}

/** Whoever was seen within this time is here; an open page says so again three times meanwhile. */
export const HERE_FOR_MS = 120_000;
export const SAY_AGAIN_MS = 30_000;
