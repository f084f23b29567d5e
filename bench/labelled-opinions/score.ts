import {
  type Draft,
  FLAGS,
  type LabelledOpinion,
  type PlainOpinion,
  TWISTS,
  type Undecidable,
} from './labelled-opinion.ts';
import {
  bCubed,
  type Groups,
  pairScore,
  recallOf,
  type Score,
  score,
  setScore,
  sharedInformation,
} from './measures.ts';
import { BASELINE, type FullReading, type Reading } from './reading.ts';

/** One line of the table: a score, or a share of so many. */
export interface Line {
  readonly task: string;
  readonly what: string;
  readonly score?: Score;
  readonly share?: number;
  readonly of?: number;
}

const plain = ({ id, draft, text }: PlainOpinion): PlainOpinion => ({ id, draft, text });
const decided = ({ undecided = [] }: LabelledOpinion, label: Undecidable) => !undecided.includes(label);
const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** The whole table of one reading over the drafts of one part. */
export async function scoreReading(
  reading: Reading,
  drafts: readonly Draft[],
  opinions: readonly LabelledOpinion[],
): Promise<Line[]> {
  const whole: FullReading = { ...BASELINE, ...reading };
  const byDraft = drafts.map((draft) => ({
    draft,
    own: opinions.filter((opinion) => opinion.draft === draft.id),
  }));
  return [
    ...(await duplicates(whole, byDraft)),
    ...(await places(whole, byDraft)),
    ...(await themes(whole, byDraft)),
    ...(await tones(whole, opinions)),
  ];
}

type ByDraft = readonly { readonly draft: Draft; readonly own: readonly LabelledOpinion[] }[];

async function duplicates(reading: FullReading, byDraft: ByDraft): Promise<Line[]> {
  const [gold, found] = [new Map<string, string>(), new Map<string, string>()];
  const [sharing, foundSharing] = [new Set<string>(), new Set<string>()];
  for (const { draft, own } of byDraft) {
    const given = own.map(plain);
    const scored = own.filter((opinion) => decided(opinion, 'group'));
    for (const { id, group } of scored) gold.set(id, group);
    for (const [id, group] of await reading.groups(draft, given)) found.set(id, `${draft.id}:${group}`);
    const open = openPairs(own);
    for (const pair of sharingPairs(scored)) sharing.add(pair);
    for (const [one, two] of await reading.sharing(draft, given))
      if (!open.has(pairName(one, two))) foundSharing.add(pairName(one, two));
  }
  const task = 'duplicates';
  const asked = await confirmed(reading, byDraft, gold, found);
  const all = byDraft.flatMap(({ own }) => own).filter((opinion) => decided(opinion, 'group'));
  return [
    { task, what: 'near: pairs', score: pairScore(gold, found) },
    { task, what: 'near: B-cubed', score: bCubed(gold, found) },
    ...asked,
    { task, what: 'shared paragraph: pairs', score: setScore(sharing, foundSharing) },
    ...recallByVariant(all, gold, found),
    ...wronglyJoined(all, found),
  ];
}

/** What a person makes of what is shown as likely: how many of the pairs are one opinion, and the score when those are joined. */
async function confirmed(
  reading: FullReading,
  byDraft: ByDraft,
  gold: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): Promise<Line[]> {
  if (!reading.likely) return [];
  let [right, of] = [0, 0];
  const into = new Map<string, string>();
  const nameOf = (group: string): string => (into.has(group) ? nameOf(into.get(group)!) : group);
  for (const { draft, own } of byDraft)
    for (const [one, two] of await reading.likely(draft, own.map(plain))) {
      if (!gold.has(one) || !gold.has(two)) continue;
      of += 1;
      if (gold.get(one) !== gold.get(two)) continue;
      right += 1;
      const [a, b] = [nameOf(found.get(one)!), nameOf(found.get(two)!)];
      if (a !== b) into.set(a, b);
    }
  const joined = new Map([...found].map(([id, group]) => [id, nameOf(group)]));
  return [
    { task: 'duplicates', what: 'likely: is one opinion', share: of === 0 ? 1 : right / of, of },
    { task: 'duplicates', what: 'near: pairs, likely confirmed', score: pairScore(gold, joined) },
  ];
}

const pairName = (one: string, two: string) => [one, two].sort().join(' ');

type Two = (one: LabelledOpinion, two: LabelledOpinion) => boolean;

const pairsOf = (ones: readonly LabelledOpinion[], others: readonly LabelledOpinion[], are: Two) =>
  new Set(
    ones.flatMap((one) =>
      others.filter((two) => one.id !== two.id && are(one, two)).map((two) => pairName(one.id, two.id)),
    ),
  );

const shares: Two = (one, two) =>
  one.group !== two.group && one.carries.some((group) => two.carries.includes(group));

/** A joined text and each opinion whose whole text stands in it, or another text joined from the same. */
export const sharingPairs = (opinions: readonly LabelledOpinion[]): Set<string> =>
  pairsOf(
    opinions.filter(({ kind }) => kind === 'joined'),
    opinions,
    shares,
  );

/** Pairs of which the rules do not say whether they share a paragraph. */
const openPairs = (opinions: readonly LabelledOpinion[]): Set<string> =>
  new Set([
    ...pairsOf(
      opinions.filter((opinion) => !decided(opinion, 'group')),
      opinions,
      () => true,
    ),
    ...pairsOf(
      opinions.filter(({ frames }) => frames !== undefined),
      opinions,
      (one, two) => !shares(one, two) && one.frames!.some((frame) => two.frames?.includes(frame)),
    ),
  ]);

/** What was done to the texts that were not found with their fellows. */
function recallByVariant(opinions: readonly LabelledOpinion[], gold: Groups, found: Groups): Line[] {
  const changed = opinions.filter(({ kind }) => kind === 'copy' || kind === 'near');
  const names = [...new Set(changed.flatMap(({ made }) => made))].sort();
  return names.map((name) => {
    const these = changed.filter(({ made }) => made.includes(name));
    return {
      task: 'duplicates',
      what: `found when: ${name}`,
      share: mean(these.map(({ id }) => recallOf(id, gold, found))),
      of: these.length,
    };
  });
}

/** Hard negatives that were put together with what they are not. */
function wronglyJoined(opinions: readonly LabelledOpinion[], found: Groups): Line[] {
  return TWISTS.map((kind) => {
    const twins = opinions.filter(({ twist }) => twist === kind);
    const wrong = twins.filter(({ id, twinOf }) =>
      opinions.some(
        ({ id: other, group }) => group === twinOf && found.has(id) && found.get(other) === found.get(id),
      ),
    );
    return {
      task: 'duplicates',
      what: `wrongly joined: ${kind}`,
      share: wrong.length / twins.length,
      of: twins.length,
    };
  });
}

async function places(reading: FullReading, byDraft: ByDraft): Promise<Line[]> {
  const [units, foundUnits, articles, foundArticles] = Array.from({ length: 4 }, () => new Set<string>());
  const meant = { first: [] as boolean[], three: [] as boolean[] };
  const silent: boolean[] = [];
  for (const { draft, own } of byDraft)
    for (const opinion of own.filter((opinion) => decided(opinion, 'place'))) {
      const { id, place } = opinion;
      const found = await reading.place(draft, plain(opinion));
      const likely = [...new Set(found.map(({ unit }) => articleOf(unit)))];
      for (const { unit, cited } of found)
        if (cited) {
          foundUnits!.add(`${id} ${unit}`);
          foundArticles!.add(`${id} ${articleOf(unit)}`);
        }
      if (place.as === 'none') silent.push(found.length === 0);
      else if (place.as === 'meant') {
        const wanted = articleOf(place.units[0]!);
        meant.first.push(likely[0] === wanted);
        meant.three.push(likely.slice(0, 3).includes(wanted));
      } else
        for (const unit of place.units) {
          units!.add(`${id} ${unit}`);
          articles!.add(`${id} ${articleOf(unit)}`);
        }
    }
  const task = 'place';
  const share = (list: readonly boolean[]) => ({ share: mean(list.map(Number)), of: list.length });
  return [
    { task, what: 'cited: unit', score: setScore(units!, foundUnits!) },
    { task, what: 'cited: article', score: setScore(articles!, foundArticles!) },
    { task, what: 'meant: article first', ...share(meant.first) },
    { task, what: 'meant: among three', ...share(meant.three) },
    { task, what: 'whole draft: abstained', ...share(silent) },
  ];
}

const articleOf = (unit: string) => unit.split('.')[0]!;

/**
 * Each group counts once, so that a mass submission is not its theme's score. Information is weighed within the
 * articles that have more than one theme: which article it is was given.
 */
async function themes(reading: FullReading, byDraft: ByDraft): Promise<Line[]> {
  const [gold, found] = [new Map<string, string>(), new Map<string, string>()];
  const informed: { size: number; share: number }[] = [];
  for (const { draft, own } of byDraft) {
    const once = [...new Map(own.toReversed().map((opinion) => [opinion.group, opinion])).values()];
    const shelves = Map.groupBy(
      once.filter(({ theme }) => theme !== null),
      ({ place }) => (place.as === 'none' ? undefined : Number(articleOf(place.units[0]!))),
    );
    for (const [article, shelf] of shelves) {
      const name = (theme: string) => `${draft.id}/${article}:${theme}`;
      const wanted = new Map(shelf.map(({ id, theme }) => [id, name(theme!)]));
      const given = [...(await reading.themes(draft, article, shelf.map(plain)))];
      const here = new Map(given.map(([id, theme]) => [id, name(theme)]));
      for (const [id, theme] of wanted) gold.set(id, theme);
      for (const [id, theme] of here) found.set(id, theme);
      if (new Set(wanted.values()).size > 1)
        informed.push({ size: shelf.length, share: sharedInformation(wanted, here) });
    }
  }
  const size = informed.reduce((sum, shelf) => sum + shelf.size, 0);
  const information = informed.reduce((sum, shelf) => sum + shelf.share * shelf.size, 0) / size;
  return [
    { task: 'themes', what: 'B-cubed', score: bCubed(gold, found) },
    { task: 'themes', what: 'shared information', share: information, of: size },
  ];
}

async function tones(reading: FullReading, opinions: readonly LabelledOpinion[]): Promise<Line[]> {
  const given = new Map<string, readonly string[]>();
  for (const opinion of opinions) given.set(opinion.id, await reading.tone(plain(opinion)));
  return FLAGS.map((flag) => {
    const scored = opinions.filter((opinion) => decided(opinion, flag));
    const wanted = scored.filter(({ flags }) => flags.includes(flag));
    const found = scored.filter(({ id }) => given.get(id)!.includes(flag));
    const right = found.filter(({ flags }) => flags.includes(flag));
    return { task: 'tone', what: flag, score: score(right.length, found.length, wanted.length) };
  });
}

/** Fixed columns, for a terminal and for the closing note. */
export function table(title: string, lines: readonly Line[]): string {
  const cell = (share: number | undefined) => (share === undefined ? '' : share.toFixed(3)).padStart(10);
  const count = (number: number | undefined) => String(number ?? '').padStart(8);
  const rows = lines.map(
    ({ task, what, score, share, of }) =>
      `${task.padEnd(11)} ${what.padEnd(30)}${cell(score?.precision)}${cell(score?.recall)}${cell(score?.f1)}${cell(share)}${count(score?.found)}${count(score?.wanted ?? of)}`,
  );
  const heads = ['precision', 'recall', 'F1', 'share'].map((name) => name.padStart(10));
  const head = `${'task'.padEnd(11)} ${'what'.padEnd(30)}${heads.join('')}${'found'.padStart(8)}${'of'.padStart(8)}`;
  return [title, head, ...rows].join('\n');
}
