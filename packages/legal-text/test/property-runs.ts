import fc from 'fast-check';

/**
 * How the properties of this repository are tried. By default always with the same seed, so that a run says something
 * of the change and nothing of luck; `PROPERTY_SEED=random` looks elsewhere, `PROPERTY_RUNS=5000` longer. What such a
 * search finds becomes a row of its own.
 */
const { PROPERTY_SEED: seed, PROPERTY_RUNS: runs } = process.env;
fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed ?? 407) }),
  ...(runs ? { numRuns: Number(runs) } : {}),
});
