import { readFileSync } from 'node:fs';
import { citeTree, type PlacedCitation } from '../../src/index.ts';
import { collectionRegister, type DrawnCitation, documentAt } from './draw-resolutions.ts';

interface Label extends DrawnCitation {
  readonly units?: readonly string[];
  readonly register?: readonly string[];
  readonly sample?: 'fresh';
  readonly optional?: true;
}

/** What the resolver did: inside the document, or to the register; each difference by its place. */
export interface MeasuredResolutions {
  readonly sample: 'first' | 'fresh';
  readonly target: 'units' | 'register';
  labelled: number;
  given: number;
  asked: number;
  right: number;
  readonly confusions: string[];
}

/**
 * Measures resolving by the rules of README.md. `given`: something was given; `asked`: the label has something;
 * `right` of both: all of it, and nothing else. A text that is not the labelled one (by its hash) is an error.
 */
export function measureResolutions(): MeasuredResolutions[] {
  const register = collectionRegister();
  const cites = new Map<string, readonly PlacedCitation[]>();
  const measured = (
    sample: MeasuredResolutions['sample'],
    target: MeasuredResolutions['target'],
  ): MeasuredResolutions => ({
    sample,
    target,
    labelled: 0,
    given: 0,
    asked: 0,
    right: 0,
    confusions: [],
  });
  const bySample = (sample: MeasuredResolutions['sample']) => ({
    units: measured(sample, 'units'),
    register: measured(sample, 'register'),
  });
  const tallies = { first: bySample('first'), fresh: bySample('fresh') };
  for (const label of labels().filter(({ optional }) => !optional)) {
    const { tree, sha256 } = documentAt(label.path);
    if (sha256 !== label.sha256) throw new Error(`${label.path} is not the text that was labelled`);
    const all = cites.get(label.path) ?? citeTree(tree, register);
    cites.set(label.path, all);
    const found = all.find(({ unit, citation }) => unit === label.unit && citation.start === label.start);
    const tally = tallies[label.sample ?? 'first'][label.units ? 'units' : 'register'];
    const wanted = label.units ?? label.register ?? [];
    const given = found ? (label.units ? unitsOf(found) : found.registered.map(({ number }) => number)) : [];
    tally.labelled += 1;
    if (given.length > 0) tally.given += 1;
    if (wanted.length > 0) tally.asked += 1;
    if (given.join() === wanted.join()) tally.right += wanted.length > 0 ? 1 : 0;
    else
      tally.confusions.push(
        `${label.sort}: ${label.path} ${label.unit} ${label.start}-${label.end} wanted ${wanted.join(', ') || '-'}, given ${given.join(', ') || '-'}`,
      );
  }
  return [...Object.values(tallies.first), ...Object.values(tallies.fresh)];
}

function unitsOf({ units }: PlacedCitation): string[] {
  return units.flatMap((unit) => (unit.state === 'resolved' ? unit.units : []));
}

function labels(): Label[] {
  return readFileSync(new URL('resolutions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label);
}
