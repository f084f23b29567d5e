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

/** As near as this an opinion joins a theme, and two themes in the making become one. */
const NEAR = 0.12;

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

/** Average linkage: the two clusters whose members are nearest on average become one, until none are near. */
function clusters(vectors: readonly Vector[]): number[][] {
  const groups = vectors.map((_, place) => [place]);
  const near = vectors.map((one) => vectors.map((two) => cosine(one, two)));
  const average = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one) => sum + b.reduce((inner, two) => inner + near[one]![two]!, 0), 0) /
    (a.length * b.length);
  for (;;) {
    let best: [number, number, number] | undefined;
    for (let i = 0; i < groups.length; i += 1)
      for (let j = i + 1; j < groups.length; j += 1) {
        const value = average(groups[i]!, groups[j]!);
        if (value >= NEAR && (!best || value > best[2])) best = [i, j, value];
      }
    if (!best) return groups;
    const [i, j] = best;
    groups[i]!.push(...groups[j]!);
    groups[i]!.sort((a, b) => a - b);
    groups.splice(j, 1);
  }
}
