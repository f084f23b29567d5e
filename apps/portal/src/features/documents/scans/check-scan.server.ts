import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { withPdf } from '../secrecy/pdf-pages.server.ts';
import { removeUnlessElsewhere } from './read-scan.job.server.ts';
import {
  erasePages,
  findPages,
  moveReading,
  requireReading,
  type ScanReading,
  writeChecked,
} from './scans.store.server.ts';

export type ScanRefusal = 'notInReview' | 'noSuchPage' | 'pagesUnchecked' | 'noText';

/** Who may edit what the scan was uploaded for may read and correct it; its words are in no draft yet. */
const NEEDED: Readonly<Record<ScanReading['objectKind'], Permission>> = {
  lawProject: 'draft.edit',
  externalDraft: 'externalDraft.edit',
  planImport: 'plan.edit',
};

export async function requireScan({ db }: Platform, actor: Actor, id: string): Promise<ScanReading> {
  const reading = await requireReading(db, id);
  requirePermission(actor, NEEDED[reading.objectKind], reading);
  return reading;
}

/** Two columns of one line are parted by this in the field of a person; a tab cannot be typed there. */
export const COLUMN = ' | ';

/** The desk of one scan: how far the program is, and one page with its lines, those that are unsure with their doubts. */
export async function loadScan(platform: Platform, actor: Actor, id: string, page: number) {
  const reading = await requireScan(platform, actor, id);
  const pages = await findPages(platform.db, id);
  const shown = pages.find((each) => each.page === page) ?? pages.find((each) => !each.checkedAt) ?? pages[0];
  return {
    scan: { ...reading, secrecyHits: reading.secrecyHits.length },
    read: pages.length,
    checked: pages.filter(({ checkedAt }) => checkedAt).length,
    pages: pages.map(({ page: number, lines, checkedAt }) => ({
      ...{ number, checked: checkedAt !== null },
      doubts: lines.reduce((sum, line) => sum + line.doubts.length, 0),
    })),
    shown: shown && {
      number: shown.page,
      checked: shown.checkedAt !== null,
      lines: shown.lines.map(({ doubts }, at) => ({
        text: (shown.texts[at] ?? '').replaceAll('\t', COLUMN),
        doubts,
      })),
    },
  };
}

/** The picture of one page, drawn anew from the file. */
export async function openScanPage(platform: Platform, actor: Actor, id: string, page: number) {
  const reading = await requireScan(platform, actor, id);
  const isOpen = reading.state === 'reading' || reading.state === 'review';
  const bytes = isOpen ? await platform.files.get(reading.sha256) : undefined;
  const png = bytes && (await withPdf(bytes, (pdf) => pdf.render(page)));
  if (!png) throw new NotFound(`page ${page} of scan ${id}`);
  return png;
}

/** A person has read one page beside its picture; each line is kept as they left it, an emptied one is dropped. */
export async function checkScanPage(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { page, texts }: { readonly page: number; readonly texts: readonly string[] },
): Promise<Result<null, ScanRefusal>> {
  const reading = await requireScan(platform, actor, id);
  if (reading.state !== 'review') return refuse('notInReview');
  const found = (await findPages(platform.db, id)).find((each) => each.page === page);
  if (!found || found.lines.length !== texts.length) return refuse('noSuchPage');
  const now = platform.clock.now();
  const kept = texts.map((text) =>
    text.normalize('NFC').replace(/\s+/g, ' ').trim().replaceAll(COLUMN, '\t'),
  );
  const changed = kept.filter((text, at) => text !== found.texts[at]).length;
  await inTransaction(platform.db, async (tx) => {
    await writeChecked(tx, id, page, { texts: kept, by: actor.personId, at: now });
    const { objectKind, objectId, organisationId } = reading;
    const after = { page, lines: kept.length, changed };
    await record(tx, actor, { act: 'scan.pageChecked', objectKind, objectId, organisationId, after }, now);
  });
  return ok(null);
}

/** The scan is not used: its bytes and words go. */
export async function dropScan(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, ScanRefusal>> {
  const reading = await requireScan(platform, actor, id);
  const { objectKind, objectId, organisationId, state, sha256 } = reading;
  if (state !== 'review' && state !== 'reading') return refuse('notInReview');
  await inTransaction(platform.db, async (tx) => {
    if (!(await moveReading(tx, id, state, 'dropped'))) return;
    await erasePages(tx, id);
    const after = { fileSha256: sha256 };
    const about = { objectKind, objectId, organisationId };
    await record(tx, actor, { act: 'scan.dropped', ...about, after }, platform.clock.now());
  });
  await removeUnlessElsewhere(platform, sha256);
  return ok(null);
}
