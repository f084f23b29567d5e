import { foldForSearch } from '@danban/legal-text';

/** Words that say nothing of a topic. */
const EMPTY = new Set([
  'va',
  've',
  'cac',
  'cua',
  'cho',
  'trong',
  'theo',
  'du',
  'thao',
  'luat',
  'nghi',
  'dinh',
  'quy',
]);

export interface Fitting<Entry> {
  readonly entry: Entry;
  /** Topics of the entry that the asked topic meets, as they stand there. */
  readonly topics: readonly string[];
  readonly score: number;
}

/**
 * Who of a directory fits a topic, the best first. A topic of an entry that stands whole in what is asked counts most, single words of it
 * less; whoever shares no word is not proposed. Marks do not matter.
 */
export function fittingEntries<Entry extends { readonly name: string; readonly topics: readonly string[] }>(
  asked: string,
  entries: readonly Entry[],
): Fitting<Entry>[] {
  const whole = ` ${foldForSearch(asked)} `;
  const words = new Set(whole.split(' ').filter((word) => word.length > 1 && !EMPTY.has(word)));
  return entries
    .map((entry) => {
      const met = entry.topics.map((topic) => ({
        topic,
        score: scoreOf(foldForSearch(topic), whole, words),
      }));
      return {
        entry,
        topics: met.filter(({ score }) => score > 0).map(({ topic }) => topic),
        score: met.reduce((sum, { score }) => sum + score, 0),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name, 'vi'));
}

function scoreOf(topic: string, whole: string, words: ReadonlySet<string>): number {
  if (topic !== '' && whole.includes(` ${topic} `)) return 10;
  return topic.split(' ').filter((word) => words.has(word)).length;
}
