import { stateAt } from '#features/consultations/consultation.ts';
import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { csvOf, jsonOf } from '#features/documents/sheets/csv.ts';
import { rowsOfTable, TABLE_COLUMNS } from '#features/responses/table-files/table-rows.ts';
import { findPublishedTable, type TableSource } from '#features/responses/table-files/table-source.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { labelWithName } from '#features/submissions/public-label.ts';
import { requireShownRound } from '#features/submissions/public-round.server.ts';
import { walkPublished } from '#features/submissions/published/published-opinions.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { walkIssued } from './issued.store.server.ts';

type Site = Platform & { readonly config: { readonly publicUrl: string } };
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A table to take away: its columns, its rows one after the other. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** https://creativecommons.org: whoever uses it names the source; docs/decisions/0062-open-data-and-the-portal.md. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const DRAFTS = [
  ...[
    'slug',
    'round',
    'title',
    'documentType',
    'level',
    'body',
    'state',
    'openedOn',
    'closesOn',
    'completedOn',
  ],
  ...['opinionsReceived', 'issuedNumber', 'address'],
];

/** Every public round of every draft. */
export function draftsTable({ db, clock, config }: Site): Table {
  async function* rows(): AsyncGenerator<Row> {
    for (const round of await findPublicConsultations(db))
      yield {
        ...{ slug: round.slug, round: round.round, title: round.title, documentType: round.documentType },
        ...{ level: round.level, body: round.bodyName, state: stateAt(round, clock.now()) },
        ...{ openedOn: round.openedOn, closesOn: round.closesOn },
        completedOn: round.completedAt && legalDay(round.completedAt),
        ...{ opinionsReceived: round.received, issuedNumber: round.issuedNumber },
        address: config.publicUrl + paths.draft(round.slug),
      };
  }
  return { name: 'du-thao', columns: DRAFTS, rows: rows() };
}

const ISSUED = ['number', 'title', 'documentType', 'issuingBody', 'adoptedOn', 'effectiveOn', 'address'];

/** Every published document. */
export function issuedTable({ db, config }: Site): Table {
  async function* rows(): AsyncGenerator<Row> {
    for await (const { slug, ...document } of walkIssued(db))
      yield { ...document, address: config.publicUrl + paths.issuedPublicDocument(slug) };
  }
  return { name: 'van-ban', columns: ISSUED, rows: rows() };
}

const OPINIONS = [
  ...[
    'id',
    'unit',
    'position',
    'text',
    'suggestedWording',
    'quote',
    'channel',
    'countingClass',
    'receivedOn',
  ],
  ...['late', 'contributor', 'group', 'address'],
];

/** What is shown of the latest public round; NotFound for what was never public. */
export async function opinionsTable(site: Site, slug: string): Promise<Table> {
  const { consultation: latest } = await requirePublicDraft(site, slug);
  const consultation = await requireShownRound(site.db, latest, null);
  async function* rows(): AsyncGenerator<Row> {
    for await (const opinion of walkPublished(site.db, consultation.id))
      yield {
        ...{ id: opinion.id, unit: opinion.unitId, position: opinion.position, text: opinion.text },
        ...{ suggestedWording: opinion.suggestedWording, quote: opinion.quote?.exact ?? null },
        ...{ channel: opinion.channel, countingClass: opinion.countingClass, late: opinion.late },
        receivedOn: legalDay(opinion.receivedAt),
        contributor: labelWithName(opinion.publicLabel, opinion.name, opinion.name !== null),
        // Groups are the officers' own until the table is published.
        group: consultation.state === 'completed' ? opinion.groupOrdinal : null,
        address: site.config.publicUrl + paths.publishedOpinion(slug, opinion.id),
      };
  }
  return { name: `y-kien-${slug}`, columns: OPINIONS, rows: rows() };
}

/** The published response table, the newest edition or the one asked for; NotFound before there is one. */
export async function publicTable(
  site: Site,
  slug: string,
  { edition, round = null }: { readonly edition?: number | undefined; readonly round?: string | null } = {},
): Promise<TableSource> {
  const { consultation: latest } = await requirePublicDraft(site, slug);
  const consultation = await requireShownRound(site.db, latest, round);
  const source = await findPublishedTable(site.db, consultation, edition);
  if (!source) throw new NotFound(`response table of ${slug}`);
  return source;
}

/** Its rows. */
export function responsesTable({ matrix, project }: TableSource): Table {
  async function* rows(): AsyncGenerator<Row> {
    for (const row of rowsOfTable(matrix)) yield { ...row };
  }
  return { name: `tra-loi-${project.slug}`, columns: TABLE_COLUMNS, rows: rows() };
}

/** The table as it goes out, piece by piece. */
export function written(
  table: Table,
  form: 'csv' | 'json',
  about: { readonly owner: string; readonly at: Date },
): AsyncGenerator<string> {
  const { name, columns, rows } = table;
  if (form === 'csv') return csvOf(columns, rows);
  const source = { name, licence: LICENCE, source: about.owner, takenAt: about.at.toISOString(), columns };
  return jsonOf(source, rows);
}
