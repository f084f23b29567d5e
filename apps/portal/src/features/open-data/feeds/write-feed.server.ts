import { pathsIn } from '#english-paths';
import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { findSignedHeads } from '#features/transparency-log/heads.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { feedText } from '#text/vi/open-data.ts';
import { type AtomEntry, writeAtom } from './atom.ts';
import { findHappenings, type Happening } from './happenings.store.server.ts';

const ENTRIES = 50;
/** Before there was anything: the day of Decision 407/QĐ-TTg. */
const SINCE = new Date('2022-03-30T00:00:00Z');

/** Words and links of a feed; the titles in it are names of drafts and stay as they are. */
const speech = (language: Language) => ({ say: wordsIn(language)(feedText), paths: pathsIn(language) });
type Speech = ReturnType<typeof speech>;

type FeedPlatform = Platform & { readonly config: { readonly publicUrl: string } };

/** All drafts, or those of one body: rounds, answers, issued documents. */
export async function writeFeed(
  { db, config }: FeedPlatform,
  language: Language,
  whose: { readonly body?: { readonly id: string; readonly slug: string; readonly name: string } } = {},
): Promise<string> {
  const { body } = whose;
  const spoken = speech(language);
  const { say, paths } = spoken;
  const owner = await findSiteOwner(db);
  const happenings = await findHappenings(db, body ? { organisationId: body.id } : {}, ENTRIES);
  const self = body ? paths.bodyFeed(body.slug) : paths.feed;
  return writeAtom({
    id: config.publicUrl + self,
    language,
    title: body ? say.ofBody(body.name) : say.title,
    subtitle: say.subtitle,
    selfHref: config.publicUrl + self,
    href: config.publicUrl + (body ? paths.body(body.slug) : paths.drafts),
    author: body?.name ?? (owner.name || say.nobody),
    since: SINCE,
    entries: happenings.map((happening) => entryOf(happening, config.publicUrl, spoken)),
  });
}

function entryOf(happening: Happening, origin: string, { say, paths }: Speech): AtomEntry {
  const { kind, id, slug, bodyName } = happening;
  const href = {
    opened: paths.draft(slug),
    answered: paths.responses(slug),
    issued: paths.issuedPublicDocument(slug),
    reported: paths.publicReport(slug),
  }[kind];
  return {
    id: `urn:uuid:${id}`,
    title: say.entryTitle[kind](happening.title),
    href: origin + href,
    at: happening.at,
    summary: say.entrySummary(happening),
    author: bodyName,
    category: kind,
  };
}

/** One draft: its rounds, the versions that were published after an answer, answers, documents, and every signed head of its log. */
export async function writeDraftFeed(
  platform: FeedPlatform,
  language: Language,
  slug: string,
): Promise<string> {
  const spoken = speech(language);
  const { say, paths } = spoken;
  const { db, config } = platform;
  const draft = await requirePublicDraft(platform, slug);
  const { project, consultation, versions } = draft;
  const [happenings, heads] = await Promise.all([
    findHappenings(db, { projectId: project.id }, ENTRIES),
    findSignedHeads(db, consultation.id),
  ]);
  const origin = config.publicUrl;
  const author = draft.body?.name ?? project.issuingBody;
  const told = versions.flatMap((version): AtomEntry[] =>
    version.id === consultation.draftVersionId || !version.confirmedAt
      ? []
      : [
          {
            id: `urn:uuid:${version.id}`,
            title: say.version(version.ordinal, project.shortTitle),
            href: origin + paths.draftTextVersion(slug, version.ordinal),
            at: version.confirmedAt,
            summary: say.versionSummary,
            author,
            category: 'version',
          },
        ],
  );
  const signed = heads.slice(0, ENTRIES).map((head): AtomEntry => {
    const { round } = consultation;
    const file = origin + paths.publicLogHeads(slug, round);
    return {
      id: `${file}&dong=${head.size}&dip=${head.occasion}`,
      title: say.head(head.size),
      href: origin + paths.publicLog(slug, round),
      at: head.signedAt,
      summary: say.headSummary(head),
      author,
      category: 'signedHead',
      related: { href: file, type: 'application/json' },
    };
  });
  const entries = [...happenings.map((each) => entryOf(each, origin, spoken)), ...told, ...signed];
  return writeAtom({
    id: origin + paths.draftFeed(slug),
    language,
    title: say.ofDraft(project.shortTitle),
    subtitle: say.draftSubtitle,
    selfHref: origin + paths.draftFeed(slug),
    href: origin + paths.draft(slug),
    author,
    since: SINCE,
    entries: entries.sort((a, b) => b.at.getTime() - a.at.getTime()),
  });
}
