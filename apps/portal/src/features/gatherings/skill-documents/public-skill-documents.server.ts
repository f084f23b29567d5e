import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { NotFound } from '#platform/errors.ts';
import type { OpenedFile } from '../files/open-file.server.ts';
import { newestEdition, standingOfEdition } from './skill-document.ts';
import {
  findEditionsOf,
  findPublicSkillDocuments,
  findSkillDocumentBySlug,
} from './skill-documents.store.server.ts';

export const listPublicSkillDocuments = ({ db }: Pick<App, 'db'>) => findPublicSkillDocuments(db);

/** The page of a document: of its newest version, or of the one that was asked for. NotFound before the first version. */
export async function viewSkillDocument({ db }: Pick<App, 'db'>, slug: string, asked?: number) {
  const document = await findSkillDocumentBySlug(db, slug);
  const editions = document ? await findEditionsOf(db, document.id) : [];
  const edition =
    asked === undefined
      ? (newestEdition(editions) ?? editions[0])
      : editions.find(({ ordinal }) => ordinal === asked);
  if (!document || !edition) throw new NotFound(`skill document ${slug}`);
  const body = await requireOrganisation(db, document.organisationId);
  return {
    document,
    edition,
    standing: standingOfEdition(edition.ordinal, editions),
    editions,
    body: { name: body.name, slug: body.slug },
  };
}

/** The file of a version; of a withdrawn document none. */
export async function openSkillDocument(
  app: Pick<App, 'db' | 'files'>,
  slug: string,
  ordinal: number,
): Promise<OpenedFile> {
  const { document, edition } = await viewSkillDocument(app, slug, ordinal);
  const bytes =
    document.withdrawnReason === '' && edition.sha256 ? await app.files.get(edition.sha256) : undefined;
  if (!bytes || !edition.sha256) throw new NotFound(`version ${ordinal} of skill document ${slug}`);
  const { fileName, mediaType, sha256 } = edition;
  return { bytes, fileName, mediaType, sha256 };
}
