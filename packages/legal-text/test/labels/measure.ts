import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Citation, findCitations, foldForSearch, formatLocator } from '../../src/index.ts';
import { readLabelled, type Window } from './draw-windows.ts';

interface Label {
  readonly sample: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly document?: string | null;
  readonly units?: readonly string[];
  readonly optional?: true;
}

interface SampledWindow extends Window {
  readonly sample: string;
}

/**
 * What the finder did with one sample: citations labelled, found, right, and right with both ends exact;
 * `confusions` name each difference by place, units and document.
 */
export interface Measured {
  readonly sample: string;
  readonly windows: number;
  readonly documents: number;
  labelled: number;
  found: number;
  right: number;
  exact: number;
  readonly confusions: string[];
}

/**
 * Measures every sample by the rules of README.md: a citation is right when it touches the labelled place
 * and has the same units and the same document. A file that is not the labelled one (by its hash) is an error.
 */
export function measureCitations(root: string): Measured[] {
  const labels = lines<Label>('citations.jsonl');
  const windows = lines<SampledWindow>('windows.jsonl');
  const cache = new Map<string, readonly Citation[]>();
  return [...new Set(windows.map(({ sample }) => sample))].map((sample) => {
    const ours = windows.filter((window) => window.sample === sample);
    const documents = new Set(ours.map(({ path }) => path)).size;
    const measured: Measured = {
      sample,
      windows: ours.length,
      documents,
      labelled: 0,
      found: 0,
      right: 0,
      exact: 0,
      confusions: [],
    };
    for (const window of ours) {
      const all = cache.get(window.path) ?? findCitations(checkedText(root, window));
      cache.set(window.path, all);
      const isHere = (label: Label): boolean =>
        label.sample === sample &&
        label.path === window.path &&
        label.start >= window.from &&
        label.start < window.to;
      compare(window, labels.filter(isHere), all, measured);
    }
    return measured;
  });
}

function lines<T>(file: string): T[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function checkedText(root: string, { path, sha256 }: Window): string {
  const hash = createHash('sha256')
    .update(readFileSync(`${root}/${path}`))
    .digest('hex');
  if (hash !== sha256) throw new Error(`${path} is not the file that was labelled`);
  return readLabelled(root, path);
}

function compare(
  window: Window,
  labels: readonly Label[],
  all: readonly Citation[],
  measured: Measured,
): void {
  const optional = labels.filter((label) => label.optional);
  const wanted = new Set(labels.filter((label) => !label.optional));
  const found = all
    .filter(({ start }) => start >= window.from && start < window.to)
    .filter((citation) => !optional.some((label) => touches(label, citation)));
  measured.labelled += wanted.size;
  measured.found += found.length;
  for (const citation of found) {
    const label = [...wanted].find(
      (other) => touches(other, citation) && keyOfLabel(other) === keyOf(citation),
    );
    if (!label) {
      measured.confusions.push(`${window.path} found  ${citation.start}-${citation.end} ${keyOf(citation)}`);
      continue;
    }
    wanted.delete(label);
    measured.right += 1;
    if (label.start === citation.start && label.end === citation.end) measured.exact += 1;
  }
  for (const label of wanted) {
    measured.confusions.push(`${window.path} wanted ${label.start}-${label.end} ${keyOfLabel(label)}`);
  }
}

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const keyOfLabel = ({ units = [], document }: Label): string => key(units, document);

function keyOf({ units, document }: Citation): string {
  const named = !document || document.self ? null : (document.number ?? document.name ?? null);
  return key(units.map(formatLocator), named);
}

// Units keep their marks (đ and d are different points); documents are compared without, as scans lose them.
function key(units: readonly string[], document: string | null | undefined): string {
  const said = units.map((unit) => unit.toLowerCase().replace(/\s+/g, ' ')).join('; ');
  return `${said} | ${document ? foldForSearch(document).replace(/\s/g, '') : '-'}`;
}
