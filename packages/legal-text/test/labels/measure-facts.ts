import { readFileSync } from 'node:fs';
import { draftFacts, type Fact, type FactContent } from '../../src/index.ts';
import { readDocument, type SampledArticle } from './draw-articles.ts';

/** A label: the stretch of the unit's own text that says it, its kind, and what the kind says. */
interface Label {
  readonly sample: string;
  readonly path: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly kind: FactContent['kind'];
  readonly timeUnit?: string;
  readonly optional?: true;
}

/** What the finder did with one kind of fact in one sample; each difference by its place. */
export interface MeasuredFacts {
  readonly sample: SampledArticle['sample'];
  readonly kind: FactContent['kind'];
  labelled: number;
  found: number;
  right: number;
  readonly confusions: string[];
}

/**
 * Measures every kind in both samples by the rules of README.md. A text that is not the labelled one
 * (by its hash) is an error.
 */
export function measureFacts(): MeasuredFacts[] {
  const articles = lines<SampledArticle>('fact-articles.jsonl');
  const labels = lines<Label>('facts.jsonl');
  const measured = new Map<string, MeasuredFacts>();
  const of = (sample: SampledArticle['sample'], kind: FactContent['kind']): MeasuredFacts => {
    const key = `${sample} ${kind}`;
    const one = measured.get(key) ?? { sample, kind, labelled: 0, found: 0, right: 0, confusions: [] };
    measured.set(key, one);
    return one;
  };
  for (const { sample, path, sha256, unit } of articles) {
    const document = readDocument(path);
    if (document.sha256 !== sha256) throw new Error(`${path} is not the text that was labelled`);
    const isHere = (id: string): boolean => id === unit || id.startsWith(`${unit}__`);
    const found = draftFacts(document.tree).facts.filter(({ place }) => isHere(place.unit));
    const wanted = labels.filter((label) => label.path === path && isHere(label.unit));
    compare(found, wanted, (kind) => of(sample, kind));
  }
  return [...measured.values()];
}

function compare(
  found: readonly Fact[],
  labels: readonly Label[],
  of: (kind: FactContent['kind']) => MeasuredFacts,
): void {
  const asked = new Set(labels.filter(({ optional }) => !optional));
  for (const { kind } of asked) of(kind).labelled += 1;
  const optional = labels.filter((label) => label.optional);
  for (const fact of found) {
    const tally = of(fact.content.kind);
    const label = [...asked].find((one) => isSaid(one, fact));
    if (!label && optional.some((one) => isSaid(one, fact, true))) continue;
    tally.found += 1;
    if (label) {
      asked.delete(label);
      tally.right += 1;
    } else
      tally.confusions.push(
        `found  ${fact.place.unit} ${fact.place.start}-${fact.place.end} ${said(fact.content)}`,
      );
  }
  for (const label of asked) {
    of(label.kind).confusions.push(
      `wanted ${label.unit} ${label.start}-${label.end} ${said(contentOf(label))}`,
    );
  }
}

// What is optional need not be read in every detail.
function isSaid(label: Label, { place, content }: Fact, onlyKind = false): boolean {
  const isThere = label.unit === place.unit && label.start < place.end && place.start < label.end;
  if (!isThere || label.kind !== content.kind) return false;
  return onlyKind || said(contentOf(label)) === said(content);
}

function contentOf({ timeUnit, ...label }: Label): Record<string, unknown> {
  const {
    sample: _sample,
    path: _path,
    unit: _unit,
    start: _start,
    end: _end,
    optional: _optional,
    ...content
  } = label;
  return timeUnit === undefined ? content : { ...content, unit: timeUnit };
}

function said(content: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function lines<T>(file: string): T[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
