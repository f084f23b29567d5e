import {
  findLikely,
  findSharing,
  groupOpinionTexts,
} from '../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { findCitedUnits, unitName } from '../apps/portal/src/features/understanding/places/cited-units.ts';
import {
  type ArticleIndex,
  indexArticles,
  likelyArticles,
} from '../apps/portal/src/features/understanding/places/likely-articles.ts';
import { themeName } from '../apps/portal/src/features/understanding/themes/theme-name.ts';
import { findThemes } from '../apps/portal/src/features/understanding/themes/themes.ts';
import { vectorSpace } from '../apps/portal/src/features/understanding/themes/vectors.ts';
import { toneOf } from '../apps/portal/src/features/understanding/tone/tone.ts';
import { writtenWords } from '../apps/portal/src/features/understanding/words/written-words.ts';
import type { Draft } from './labelled-opinions/labelled-opinion.ts';
import type { Reading } from './labelled-opinions/reading.ts';

const indexes = new WeakMap<Draft, ArticleIndex>();
function indexOf(draft: Draft): ArticleIndex {
  const known =
    indexes.get(draft) ??
    indexArticles(
      draft.articles.map(({ number, heading, clauses }) => ({
        number: String(number),
        heading,
        text: clauses.join('\n'),
      })),
    );
  indexes.set(draft, known);
  return known;
}

/** The code of the portal as the scorer asks it; the command stands in the README of the feature. */
const reading: Reading = {
  name: 'understanding',
  groups: (_, opinions) => groupOpinionTexts(opinions),
  likely: (_, opinions) => findLikely(opinions),
  sharing: (_, opinions) => findSharing(opinions),
  place: (draft, { text }) => {
    const clean = text.normalize('NFC');
    const has = new Set(draft.articles.map(({ number }) => String(number)));
    const units = findCitedUnits(clean, writtenWords(clean)).filter(
      ({ other, article }) => !other && has.has(article),
    );
    if (units.length > 0) return units.map((unit) => ({ unit: unitName(unit), cited: true }));
    return likelyArticles(indexOf(draft), text).map(({ number }) => ({ unit: number, cited: false }));
  },
  themes: (_, __, opinions) =>
    findThemes(vectorSpace(opinions.map(({ text }) => text)), opinions, [], themeName).of,
  // Of what is off the topic only advertisements are said to be so.
  tone: ({ text }) => toneOf(text).map((flag) => (flag === 'advertisement' ? 'offTopic' : flag)),
};

export default reading;
