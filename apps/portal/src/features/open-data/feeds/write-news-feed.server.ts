import { pathsIn } from '#english-paths';
import { findShown } from '#features/news/public-news.store.server.ts';
import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { publicNewsText } from '#text/vi/news.ts';
import { feedText } from '#text/vi/open-data.ts';
import { writeAtom } from './atom.ts';

const ENTRIES = 50;
/** Before there was anything: the day of Decision 407/QĐ-TTg. */
const SINCE = new Date('2022-03-30T00:00:00Z');

/** News and special pages of all bodies; a corrected piece comes again under its id with its new day. */
export async function writeNewsFeed(
  { db, config }: Pick<Platform, 'db'> & { readonly config: { readonly publicUrl: string } },
  language: Language,
): Promise<string> {
  const say = wordsIn(language)(publicNewsText);
  const paths = pathsIn(language);
  const owner = await findSiteOwner(db);
  const pieces = await findShown(db, ['news', 'special'], { limit: ENTRIES });
  const origin = config.publicUrl;
  const english = (given: string, other: string) => (language === 'en' && other) || given;
  return writeAtom({
    language,
    id: origin + paths.newsFeed,
    title: say.title,
    subtitle: say.feedSubtitle,
    selfHref: origin + paths.newsFeed,
    href: origin + paths.news,
    author: owner.name || wordsIn(language)(feedText).nobody,
    since: SINCE,
    entries: pieces
      .map((piece) => ({
        id: `urn:uuid:${piece.id}`,
        title: english(piece.title, piece.titleEn),
        href:
          origin + (piece.kind === 'special' ? paths.specialPage(piece.slug) : paths.newsPiece(piece.slug)),
        at: piece.publishedAt,
        summary: english(piece.summary, piece.summaryEn),
        author: piece.bodyName,
        category: piece.kind,
      }))
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
  });
}
