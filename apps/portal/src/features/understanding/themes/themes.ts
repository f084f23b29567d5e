import { addVector, cosine, type Vector, type VectorSpace } from './vectors.ts';

/** One thing that could be decided by itself; keeps its id and name while opinions come and go. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  /** The sum of the vectors of those from which it was made: it does not drift with what joins later. */
  readonly centre: Vector;
}
export interface ThemedOpinion {
  readonly id: string;
  readonly text: string;
}
export interface Themed {
  readonly themes: readonly Theme[];
  /** Opinion → theme. */
  readonly of: ReadonlyMap<string, string>;
}

/** As near as this an opinion joins a theme, and two themes in the making become one; 0.12 parts more, 0.09 joins more (decision 0121). */
const NEAR = 0.1;

/**
 * Themes of the opinions of one article, or of a whole draft. Those that are there stay as they are; each opinion joins the nearest of them, and
 * what is near to none is clustered by itself (average linkage) into new ones, named by `idOf` of their first opinion.
 */
export function findThemes(
  space: VectorSpace,
  opinions: readonly ThemedOpinion[],
  known: readonly Theme[],
  nameOf: (texts: readonly string[], others: readonly string[]) => string,
): Themed {
  const inOrder = opinions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = new Map(inOrder.map(({ id, text }) => [id, space.vectorOf(text)]));
  const of = new Map<string, string>();
  const apart: ThemedOpinion[] = [];
  for (const opinion of inOrder) {
    const theme = nearest(vectors.get(opinion.id)!, known);
    if (theme) of.set(opinion.id, theme.id);
    else apart.push(opinion);
  }
  const texts = inOrder.map(({ text }) => text);
  const made = clusters(apart.map(({ id }) => vectors.get(id)!)).map((places): Theme => {
    const members = places.map((place) => apart[place]!);
    for (const { id } of members) of.set(id, members[0]!.id);
    const centre = new Map<string, number>();
    for (const { id } of members) addVector(centre, vectors.get(id)!);
    return {
      id: members[0]!.id,
      name: nameOf(
        members.map(({ text }) => text),
        texts,
      ),
      centre,
    };
  });
  return { themes: [...known, ...made], of };
}

function nearest(vector: Vector, themes: readonly Theme[]): Theme | undefined {
  let best: { theme: Theme; near: number } | undefined;
  for (const theme of themes) {
    const near = cosine(vector, theme.centre);
    if (near >= NEAR && (!best || near > best.near)) best = { theme, near };
  }
  return best?.theme;
}

/**
 * Average linkage: the two clusters whose members are nearest on average become one, until none are near. Found along chains of
 * nearest neighbours (Murtagh 1983): a join never makes others nearer than they were, so the order of joins does not matter,
 * and n texts cost n² instead of n³.
 */
function clusters(vectors: readonly Vector[]): number[][] {
  const members: (number[] | undefined)[] = vectors.map((_, place) => [place]);
  const near = similarities(vectors);
  const done: number[][] = [];
  const chain: number[] = [];
  let left = vectors.length;
  while (left > 0) {
    if (chain.length === 0) chain.push(members.findIndex((one) => one !== undefined));
    const last = chain.at(-1)!;
    const before = chain.at(-2);
    const next = nearestTo(last, before, near[last]!, members);
    if (next === undefined) {
      // Nothing is near enough to it, and nothing ever will be.
      done.push(members[last]!.sort((a, b) => a - b));
      members[last] = undefined;
      chain.pop();
      left -= 1;
    } else if (next === before) {
      chain.length -= 2;
      join(next, last, near, members);
      left -= 1;
    } else chain.push(next);
  }
  return done.sort((a, b) => a[0]! - b[0]!);
}

function similarities(vectors: readonly Vector[]): Float64Array[] {
  const near = vectors.map(() => new Float64Array(vectors.length));
  for (let i = 0; i < vectors.length; i += 1)
    for (let j = i + 1; j < vectors.length; j += 1) {
      const value = cosine(vectors[i]!, vectors[j]!);
      near[i]![j] = value;
      near[j]![i] = value;
    }
  return near;
}

/** Of equally near ones the one from which the chain came, then the first. */
function nearestTo(
  place: number,
  before: number | undefined,
  near: Float64Array,
  members: readonly (readonly number[] | undefined)[],
): number | undefined {
  let best = before !== undefined && near[before]! >= NEAR ? before : undefined;
  for (const [other, value] of near.entries())
    if (other !== place && members[other] && value >= NEAR && (best === undefined || value > near[best]!))
      best = other;
  return best;
}

/** The nearness of the joined ones to any other is the mean over all pairs of members. */
function join(into: number, gone: number, near: Float64Array[], members: (number[] | undefined)[]): void {
  const [a, b] = [members[into]!, members[gone]!];
  for (const [other, them] of members.entries()) {
    if (!them || other === into || other === gone) continue;
    const mean = (near[into]![other]! * a.length + near[gone]![other]! * b.length) / (a.length + b.length);
    near[into]![other] = mean;
    near[other]![into] = mean;
  }
  a.push(...b);
  members[gone] = undefined;
}
