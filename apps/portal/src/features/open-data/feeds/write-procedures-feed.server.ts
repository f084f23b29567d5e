import { pathsIn } from '#english-paths';
import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import { findNewestChanges } from '#features/procedures/procedures.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { feedText } from '#text/vi/open-data.ts';
import { publicProceduresText } from '#text/vi/procedures.ts';
import { writeAtom } from './atom.ts';

const ENTRIES = 100;
/** Before there was anything: the day of Decision 407/QĐ-TTg. */
const SINCE = new Date('2022-03-30T00:00:00Z');

/** Changes of administrative procedures as they were written down; each is an entry of its own. */
export async function writeProceduresFeed(
  { db, config }: Pick<Platform, 'db'> & { readonly config: { readonly publicUrl: string } },
  language: Language,
): Promise<string> {
  const say = wordsIn(language)(publicProceduresText);
  const paths = pathsIn(language);
  const owner = await findSiteOwner(db);
  const changes = await findNewestChanges(db, ENTRIES);
  const origin = config.publicUrl;
  return writeAtom({
    language,
    id: origin + paths.proceduresFeed,
    title: say.changesTitle,
    subtitle: say.feedSubtitle,
    selfHref: origin + paths.proceduresFeed,
    href: origin + paths.procedureChanges(),
    author: owner.name || wordsIn(language)(feedText).nobody,
    since: SINCE,
    entries: changes.map((change) => ({
      id: `urn:uuid:${change.id}#${change.version}`,
      title: `${change.code}: ${change.name}`,
      href: origin + paths.procedure(change.code),
      at: change.recordedAt,
      summary: `${say.since(say.states[change.kind], change.effectiveOn)}. ${say.decided(
        change.decisionNumber,
        change.decisionOn,
        change.decisionIssuer,
      )}`,
      author: change.decisionIssuer,
      category: change.kind,
    })),
  });
}
