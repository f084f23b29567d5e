import { describe, expect, it } from 'vitest';
import { measureFacts } from './labels/measure-facts.ts';
import { hasRealDocuments, ROOT } from './real-documents.ts';

const isThere = hasRealDocuments();
if (!isThere)
  console.log(`legal-text: left out the plain facts of real documents, no ${ROOT} (set DANBAN_CORPORA)`);

describe.runIf(isThere)('the plain facts of real documents, as a person read them', () => {
  const measured = isThere ? measureFacts() : [];

  it.each(['tuning', 'fresh'] as const)('are found, and what is found is right, in %s', (sample) => {
    for (const one of measured.filter((tally) => tally.sample === sample)) {
      const { kind, right, found, labelled, confusions } = one;
      expect({
        kind,
        found: right / found >= 0.93,
        asked: right / labelled >= 0.93,
        confusions,
      }).toMatchObject({
        kind,
        found: true,
        asked: true,
      });
    }
  });

  it('are of every kind in both samples', () => {
    const kinds = (sample: string) =>
      measured.filter((one) => one.sample === sample && one.labelled > 1).length;
    expect([kinds('tuning'), kinds('fresh')]).toEqual([8, 8]);
  });
});
