import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { matchRegister } from '../matching/match-register.server.ts';
import type { MatchRegister } from '../matching/unit-match.ts';
import * as change from './change-content.ts';
import type { ImportContent } from './import-content.ts';
import {
  holdImport,
  insertStep,
  lastStep,
  type PlanImport,
  removeStep,
  updateImport,
} from './imports.store.server.ts';
import { importChanged, openImport } from './start-import.server.ts';

export type EditRefusal = 'notOpen' | 'nothingNext' | 'noSuchBody' | 'nothingToUndo';

interface Act {
  readonly name: string;
  /** Of the row or of the whole, as the person saw it. */
  readonly version?: number;
  readonly rowId?: string;
  readonly run: (content: ImportContent, register: MatchRegister, tx: Db) => ImportContent | EditRefusal;
}

/**
 * One act on what was read: held against a second tab, what stood there before is kept so that it can be taken back. An act on a row
 * asks for the version of the row only, so that two people work on two rows.
 */
async function act(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { name, version, rowId, run }: Act,
): Promise<Result<null, EditRefusal>> {
  await openImport(db, actor, id);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const found = await holdImport(tx, id);
    if (found.state !== 'open') return refuse('notOpen');
    requireVersion(found, rowId, version);
    const register = await matchRegister(tx, found.organisationId, legalDay(now));
    const content = run(found.content, register, tx);
    if (typeof content === 'string') return refuse(content);
    await insertStep(tx, id, { act: name, before: found.content, doneBy: actor.personId, doneAt: now });
    await updateImport(tx, id, found.version, { content });
    await importChanged(
      tx,
      actor,
      found,
      { act: 'planImport.changed', after: { what: name, rows: content.rows.length } },
      now,
    );
    return ok(null);
  });
}

function requireVersion(found: PlanImport, rowId: string | undefined, version: number | undefined): void {
  const now =
    rowId === undefined ? found.version : found.content.rows.find((row) => row.id === rowId)?.version;
  if (version !== undefined && now !== version) throw new Conflict(`plan import ${found.id}`);
}

type OfRow = { readonly rowId: string; readonly version: number };

export const editImportHead = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, ...head }: { readonly version: number } & Omit<ImportContent['head'], 'printedYear'>,
) =>
  await act(platform, actor, id, {
    name: 'head',
    version,
    run: (content) => ({ ...content, head: { ...content.head, ...head } }),
  });

export const editImportRow = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { rowId, version, ...words }: OfRow & change.RowWords,
) =>
  await act(platform, actor, id, {
    ...{ name: 'editRow', rowId, version },
    run: (content, register) => change.editRow(content, rowId, words, register),
  });

export const addImportRow = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  words: change.RowWords,
) =>
  await act(platform, actor, id, {
    name: 'addRow',
    run: (content, register) => change.addRow(content, newId(platform.clock.now()), words, register),
  });

export const removeImportRow = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { rowId, version }: OfRow,
) =>
  await act(platform, actor, id, {
    ...{ name: 'removeRow', rowId, version },
    run: (content) => change.removeRow(content, rowId),
  });

export const mergeImportRow = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { rowId, version }: OfRow,
) =>
  await act(platform, actor, id, {
    ...{ name: 'mergeRow', rowId, version },
    run: (content) => change.mergeWithNext(content, rowId) ?? 'nothingNext',
  });

/** What a person says of the units of one row. A name that is written out must be that of one body of the register. */
export const decideImportUnits = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { rowId, version, ...said }: OfRow & Readonly<Record<string, unknown>>,
) =>
  await act(platform, actor, id, {
    ...{ name: 'decideUnits', rowId, version },
    run: (content, register) => {
      const units = content.rows.find((row) => row.id === rowId)?.units ?? [];
      const decisions = units.map((_, at) => decisionOf(said, at, register));
      return decisions.includes('noSuchBody')
        ? 'noSuchBody'
        : change.decideUnits(
            content,
            rowId,
            decisions.map((one) => (one === 'words' ? null : one)),
          );
    },
  });

function decisionOf(
  said: Readonly<Record<string, unknown>>,
  at: number,
  { bodies, day }: MatchRegister,
): string | undefined {
  const other = String(said[`other${at}`] ?? '')
    .normalize('NFC')
    .trim();
  if (other !== '') {
    const living = bodies.filter(
      (body) => body.validFrom <= day && (body.validTo === null || day <= body.validTo),
    );
    const named = living.filter(({ name }) => name.toLowerCase() === other.toLowerCase());
    return named.length === 1 ? named[0]!.id : 'noSuchBody';
  }
  const chosen = String(said[`unit${at}`] ?? '');
  if (chosen === '' || chosen === 'words') return chosen || undefined;
  return bodies.some((body) => body.id === chosen) ? chosen : 'noSuchBody';
}

/** Confirms every proposal that is at least so sure; what it would take is shown before (`openProposals`). */
export const confirmImport = async (
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, least }: { readonly version: number; readonly least: 'sure' | 'likely' },
) =>
  await act(platform, actor, id, {
    ...{ name: 'confirmUnits', version },
    run: (content) => change.confirmProposals(content, least),
  });

/** Takes the last act back. */
export async function undoImport(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, EditRefusal>> {
  await openImport(db, actor, id);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const found = await holdImport(tx, id);
    if (found.state !== 'open') return refuse('notOpen');
    requireVersion(found, undefined, version);
    const step = await lastStep(tx, id);
    if (!step) return refuse('nothingToUndo');
    await removeStep(tx, id, step.ordinal);
    await updateImport(tx, id, found.version, { content: step.before });
    await importChanged(tx, actor, found, { act: 'planImport.undone', after: { what: step.act } }, now);
    return ok(null);
  });
}

/** Gives it up; the file stays in the archive of originals, what was read of it stays beside. */
export async function dropImport(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, 'alreadyMade'>> {
  const found = await openImport(db, actor, id);
  if (found.state !== 'open' && found.state !== 'waiting') return refuse('alreadyMade');
  await inTransaction(db, async (tx) => {
    await updateImport(tx, id, version, { state: 'dropped' });
    await importChanged(tx, actor, found, { act: 'planImport.dropped' }, clock.now());
  });
  return ok(null);
}
