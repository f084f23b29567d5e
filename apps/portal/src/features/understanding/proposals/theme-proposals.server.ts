import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';
import type { Db } from '#platform/db.server.ts';
import { type CitedSentence, citedSentences } from '../themes/cited-sentences.ts';
import { themeName } from '../themes/theme-name.ts';
import { findThemes, type Theme } from '../themes/themes.ts';
import { addVector, type VectorSpace, vectorSpace } from '../themes/vectors.ts';
import { findCitable, findCovered } from './cited-opinions.store.server.ts';
import { findGroupWords, findTextsForThemes, type ThemedText } from './proposals.store.server.ts';

/** Different texts that are compared with each other at once: half a second of the server; the rest comes when these are grouped. */
const MOST_TEXTS = 600;

export interface ThemeProposal {
  /** A group that is there and that these seem to belong to; none: a new theme. */
  readonly group: { readonly id: string; readonly ordinal: number; readonly title: string } | undefined;
  /** Proposed from the words; a person names the group. */
  readonly name: string;
  readonly opinions: number;
  readonly texts: readonly ThemedText[];
  /** What most of them say, word for word, each with the opinion in which it stands. */
  readonly cited: readonly CitedSentence[];
}

/** Of a theme, and of the whole place. */
const [OF_THEME, OF_PLACE] = [2, 3];

/**
 * Themes of what waits under an article or about the whole draft. Groups that people have made are the themes that are known: what
 * is near one is proposed for it, and only the rest is clustered, so a named theme stays while new opinions arrive.
 */
export async function themeProposals(
  db: Db,
  consultationId: string,
  place: string,
  answered: ReadonlySet<string>,
): Promise<{
  readonly themes: readonly ThemeProposal[];
  readonly cited: readonly CitedSentence[];
  readonly capped: boolean;
}> {
  const article = place === WHOLE_DRAFT ? null : place;
  const texts = await findTextsForThemes(db, consultationId, article, MOST_TEXTS);
  const groups = (await findGroupWords(db, consultationId, article)).filter(
    ({ groupId }) => !answered.has(groupId),
  );
  const space = vectorSpace([...texts.map(({ text }) => text), ...groups.flatMap((group) => group.texts)]);
  const known = groups.map(
    (group): Theme => ({ id: group.groupId, name: group.title, centre: centreOf(space, group.texts) }),
  );
  const found = findThemes(
    space,
    texts.map(({ sameId, text }) => ({ id: sameId, text })),
    known,
    themeName,
  );
  const sameIds = texts.map(({ sameId }) => sameId);
  const citable = await findCitable(db, consultationId, sameIds);
  const covered = await findCovered(db, consultationId, sameIds);
  const themes = found.themes.flatMap((theme): ThemeProposal[] => {
    const of = texts.filter(({ sameId }) => found.of.get(sameId) === theme.id);
    const opinions = of.reduce((sum, text) => sum + text.opinions, 0);
    const group = groups.find(({ groupId }) => groupId === theme.id);
    // One opinion by itself is no theme; for a group that is there, one more is worth saying.
    if (opinions < (group ? 1 : 2)) return [];
    const mine = citable.filter(({ sameId }) => found.of.get(sameId) === theme.id);
    const named = group && { id: group.groupId, ordinal: group.ordinal, title: group.title };
    return [
      { group: named, name: theme.name, opinions, texts: of, cited: citedSentences(mine, OF_THEME, covered) },
    ];
  });
  return {
    themes: themes.sort((a, b) => b.opinions - a.opinions || (a.name < b.name ? -1 : 1)),
    cited: citedSentences(citable, OF_PLACE, covered),
    capped: texts.length === MOST_TEXTS,
  };
}

function centreOf(space: VectorSpace, texts: readonly string[]) {
  const centre = new Map<string, number>();
  for (const text of texts) addVector(centre, space.vectorOf(text));
  return centre;
}
