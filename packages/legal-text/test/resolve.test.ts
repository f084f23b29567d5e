import { describe, expect, it } from 'vitest';
import { measureResolutions } from './labels/measure-resolutions.ts';
import { measureUnits } from './labels/measure-units.ts';
import { hasRealDocuments, ROOT } from './real-documents.ts';

const isThere = hasRealDocuments();
if (!isThere)
  console.log(`legal-text: left out the resolving of real citations, no ${ROOT} (set DANBAN_CORPORA)`);

describe.runIf(isThere)('citations of real documents, resolved as a person did', () => {
  it.each(isThere ? measureResolutions() : [])(
    '$sample, $target',
    ({ labelled, given, asked, right, confusions }) => {
      expect(labelled).toBeGreaterThan(30);
      expect({ precise: right / given >= 0.98, complete: right / asked >= 0.95, confusions }).toMatchObject({
        precise: true,
        complete: true,
      });
    },
    60_000,
  );
});

describe.runIf(isThere)('every citation of real units, found and resolved as a person did', () => {
  it.each(isThere ? measureUnits() : [])(
    '$sample',
    ({ labels, found, right, asked, given, resolved, confusions }) => {
      expect(labels).toBeGreaterThan(80);
      expect({
        precise: right / found >= 0.98 && resolved / given >= 0.98,
        complete: right / labels >= 0.95 && resolved / asked >= 0.95,
        confusions,
      }).toMatchObject({ precise: true, complete: true });
    },
    60_000,
  );
});
