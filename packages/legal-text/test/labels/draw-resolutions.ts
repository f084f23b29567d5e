import { createHash } from 'node:crypto';
import {
  citeTree,
  foldForSearch,
  type LegalTree,
  type PlacedCitation,
  type RegisteredDocument,
} from '../../src/index.ts';
import { manifest } from '../real-documents.ts';
import { readDocument } from './draw-articles.ts';

/** A citation of a real document, by its place: the unit it stands in, and where in the unit's own lines. */
export interface DrawnCitation {
  readonly sort: string;
  readonly path: string;
  /** Of the text as `readText` gives it. */
  readonly sha256: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

// How many of each form of words; what they resolve to has no part in it.
const FORMS: readonly (readonly [sort: string, count: number, is: (one: PlacedCitation) => boolean])[] = [
  ['relative', 20, ({ citation }) => has(citation, ({ relative }) => relative === true)],
  [
    'bare',
    20,
    ({ citation }) => isOwn(citation) && /^(?:các )?(?:khoản|điểm)(?!.*(?:Điều|này))/iu.test(citation.text),
  ],
  [
    'article',
    15,
    ({ citation }) =>
      isOwn(citation) && /^(?:các )?Điều \d+[a-z]?(?: của \p{L}+(?: \p{L}+)? này)?$/iu.test(citation.text),
  ],
  [
    'inner',
    15,
    ({ citation }) => isOwn(citation) && /^(?:điểm .* )?khoản \d+ Điều \d+/iu.test(citation.text),
  ],
  [
    'list',
    15,
    ({ citation }) =>
      isOwn(citation) && (citation.units.length > 2 || has(citation, ({ through }) => through !== undefined)),
  ],
  ['group', 10, ({ citation }) => isOwn(citation) && has(citation, ({ kind }) => GROUPS.has(kind))],
  [
    'annex',
    15,
    ({ citation }) => isOwn(citation) && has(citation, ({ kind }) => kind === 'appendix' || kind === 'form'),
  ],
  ['number', 20, ({ citation }) => citation.document?.number !== undefined],
  ['known number', 15, ({ citation }) => KNOWN.numbers.has(key(citation.document?.number))],
  [
    'name',
    10,
    ({ citation }) => citation.document?.name !== undefined && citation.document.number === undefined,
  ],
  [
    'known name',
    25,
    ({ citation }) =>
      citation.document?.number === undefined && KNOWN.names.has(key(citation.document?.name)),
  ],
];
const GROUPS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection']);

type Found = PlacedCitation['citation'];
const isOwn = ({ document }: Found): boolean => document === null || document.self === true;
const has = ({ units }: Found, is: (step: Found['units'][number]['steps'][number]) => boolean): boolean =>
  units.some(({ steps }) => steps.some(is));
const key = (text: string | undefined): string =>
  foldForSearch(text ?? '-')
    .replace(/[\s,]+/g, ' ')
    .trim();

/** The acts of the collection as a register: number, type and day as the manifest has them, name as printed at their head. */
export function collectionRegister(): RegisteredDocument[] {
  const rows = new Map<string, RegisteredDocument>();
  for (const { path, symbol, date } of manifest()) {
    if (!path.includes('/laws/') || !/^\d+.*\/(?:QH|SL|L|UBTVQH)/iu.test(symbol)) continue;
    const { tree } = documentAt(path);
    const { documentType = '', title = '' } = tree.preamble;
    const name = `${documentType} ${title}`.trim();
    const known = rows.get(symbol);
    if (!known?.title || (name.length > 5 && name.length < known.title.length))
      rows.set(symbol, {
        number: symbol,
        ...(date === '' ? {} : { issuedOn: date }),
        ...(title === '' ? {} : { title: name }),
      });
  }
  return [...rows.values()];
}

const cache = new Map<string, { readonly tree: LegalTree; readonly sha256: string }>();

/** `readDocument`, once for each document. */
export function documentAt(path: string): { readonly tree: LegalTree; readonly sha256: string } {
  const known = cache.get(path) ?? readDocument(path);
  cache.set(path, known);
  return known;
}

const KNOWN = { numbers: new Set<string>(), names: new Set<string>() };

/**
 * Draws citations of each form in the order of a hash, at most two of one document and form. The first sample has
 * no seed; `fresh` half as many, drawn after the resolver had been improved on the first, leaving out what is in `seen`.
 */
export function drawResolutions(seed = '', share = 1, seen: readonly DrawnCitation[] = []): DrawnCitation[] {
  const register = collectionRegister();
  for (const { number, title } of register) {
    KNOWN.numbers.add(key(number));
    if (title) KNOWN.names.add(key(title));
  }
  const candidates = new Map<string, (DrawnCitation & { readonly rank: string })[]>(
    FORMS.map(([sort]) => [sort, []]),
  );
  for (const { path } of manifest().filter((row) => !row.path.includes('ocr_noise'))) {
    const { tree, sha256 } = documentAt(path);
    for (const placed of citeTree(tree, register)) {
      const form = FORMS.find(([, , is]) => placed.unit !== null && is(placed));
      for (const [sort, , is] of form ? FORMS : []) {
        if (!is(placed)) continue;
        const { start, end } = placed.citation;
        const rank = createHash('sha256')
          .update(`${seed}${sort} ${path} ${placed.unit} ${start}`)
          .digest('hex');
        candidates.get(sort)!.push({ sort, path, sha256, unit: placed.unit!, start, end, rank });
      }
    }
  }
  const drawn = new Set(seen.map(({ path, unit, start }) => `${path} ${unit} ${start}`));
  return FORMS.flatMap(([sort, count]) => {
    const perDocument = new Map<string, number>();
    return candidates
      .get(sort)!
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .filter(({ path, unit, start }) => {
        const times = perDocument.get(path) ?? 0;
        if (times >= 2 || drawn.has(`${path} ${unit} ${start}`)) return false;
        perDocument.set(path, times + 1);
        return true;
      })
      .slice(0, Math.ceil(count * share))
      .map(({ rank: _rank, ...one }) => {
        drawn.add(`${one.path} ${one.unit} ${one.start}`);
        return one;
      });
  });
}
