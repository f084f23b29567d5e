import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Citation, findCitations, foldForSearch, formatLocator } from '../../src/index.ts';
import { readLabelled, type Window } from '../labels/draw-windows.ts';

// How many citations of real documents are found, and how many of those found are right. The rules of
// labelling are in ../labels/README.md. A citation is right when it touches the labelled place and has the
// same units and the same document; "exact" counts those whose two ends agree, too.
const DATA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const ROOT = `${DATA}/legal-documents`;
const LABELS = new URL('../labels/', import.meta.url);

interface Label {
  readonly sample: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly document?: string | null;
  readonly units?: readonly string[];
  readonly optional?: true;
}

interface Tally {
  labelled: number;
  found: number;
  right: number;
  exact: number;
}

function lines<T>(file: string): T[] {
  const text = readFileSync(new URL(file, LABELS), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function nameOf({ document }: Citation): string | null {
  if (!document || document.self) return null;
  return document.number ?? document.name ?? document.type ?? null;
}

const key = (units: readonly string[], document: string | null | undefined): string =>
  `${units.map(foldPoints).join('; ')} | ${document ? foldForSearch(document).replace(/\s/g, '') : '-'}`;

// Folded for the words only: đ and d are different points.
const foldPoints = (unit: string): string => unit.toLowerCase().replace(/\s+/g, ' ');

function judge(label: Label | undefined, citation: Citation): boolean {
  return label !== undefined && key(label.units ?? [], label.document) === keyOf(citation);
}

const keyOf = (citation: Citation): string => key(citation.units.map(formatLocator), nameOf(citation));

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function measure(window: Window, labels: readonly Label[], all: readonly Citation[], tally: Tally): string[] {
  const optional = labels.filter((label) => label.optional);
  const wanted = labels.filter((label) => !label.optional);
  const found = all
    .filter(({ start }) => start >= window.from && start < window.to)
    .filter((citation) => !optional.some((label) => touches(label, citation)));
  const confusions: string[] = [];
  const matched = new Set<Label>();
  for (const citation of found) {
    const label = wanted.find(
      (other) => !matched.has(other) && touches(other, citation) && judge(other, citation),
    );
    if (label) {
      matched.add(label);
      tally.right += 1;
      if (label.start === citation.start && label.end === citation.end) tally.exact += 1;
    } else {
      confusions.push(`found  ${citation.start}-${citation.end} ${keyOf(citation)}`);
    }
  }
  for (const label of wanted) {
    if (!matched.has(label))
      confusions.push(`wanted ${label.start}-${label.end} ${key(label.units ?? [], label.document)}`);
  }
  tally.labelled += wanted.length;
  tally.found += found.length;
  return confusions;
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(4));

if (!existsSync(ROOT)) console.log(`cite: left out, no ${ROOT} (set DANBAN_CORPORA)`);
else {
  const labels = lines<Label>('citations.jsonl');
  const windows = lines<Window & { sample: string }>('windows.jsonl');
  const cache = new Map<string, Citation[]>();
  for (const sample of [...new Set(windows.map((window) => window.sample))]) {
    const tally: Tally = { labelled: 0, found: 0, right: 0, exact: 0 };
    const ours = windows.filter((window) => window.sample === sample);
    for (const window of ours) {
      const bytes = readFileSync(`${ROOT}/${window.path}`);
      if (createHash('sha256').update(bytes).digest('hex') !== window.sha256)
        throw new Error(`${window.path} is another file`);
      if (!cache.has(window.path)) cache.set(window.path, findCitations(readLabelled(ROOT, window.path)));
      const here = labels.filter(
        (label) =>
          label.path === window.path &&
          label.sample === sample &&
          label.start >= window.from &&
          label.start < window.to,
      );
      const confusions = measure(window, here, cache.get(window.path)!, tally);
      if (confusions.length > 0)
        console.log([`${window.path} ${window.from}-${window.to}`, ...confusions].join('\n  '));
    }
    console.log(
      `cite, sample ${sample}: ${ours.length} windows of ${new Set(ours.map((w) => w.path)).size} documents, ${tally.labelled} labels, ${tally.found} found, ` +
        `precision ${share(tally.right, tally.found)}, recall ${share(tally.right, tally.labelled)}, exact span ${share(tally.exact, tally.right)}`,
    );
  }
}
