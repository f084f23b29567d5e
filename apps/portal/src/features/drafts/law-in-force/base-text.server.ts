import { articlesOf, parse } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import { readDocument } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { scanFile } from '#features/documents/secrecy/scan-file.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import { treeHash } from '../draft-version.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { mayUpload, uploadTo } from '../versions/declare-secrecy.server.ts';
import type { BaseKind } from './law-comparison.ts';
import { findBaseTexts, insertBaseText, removeBaseText } from './law-in-force.store.server.ts';

export type AddBaseRefusal =
  | ImportRefusal
  | 'notDeclared'
  | 'finished'
  | 'stampFound'
  | 'noUnits'
  | 'sameText'
  | 'symbolMissing';

export interface NewBase {
  readonly kind: BaseKind;
  readonly symbol: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * Takes in the text in force that the draft amends or replaces. It is a published document: one that carries a secrecy stamp is
 * refused and not kept, and the question about secrets stands before this file field too.
 */
export async function addBaseText(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  given: NewBase,
): Promise<Result<{ id: string }, AddBaseRefusal>> {
  const { db, clock, files } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  const [symbol, title] = [given.symbol.trim(), given.title.trim()];
  if (symbol === '' || title === '') return refuse('symbolMissing');
  const read = await readDocument(given);
  if (!read.ok) return refuse(read.reason, read.data);
  // A law in force is published: a picture in it that nobody could read is no reason to wait for a person.
  const hits = await scanFile(read, given.bytes);
  const marks = hits.filter((hit) => hit.form !== 'unread');
  if (marks.length > 0) {
    await logRefusedFile(platform, actor, uploadTo(project), marks);
    return refuse('stampFound');
  }
  const { tree } = parse(read.blocks);
  if (articlesOf(tree).length === 0) return refuse('noUnits');
  const sha256 = treeHash(tree);
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    if ((await findBaseTexts(tx, projectId)).some((base) => base.sha256 === sha256))
      return refuse('sameText');
    await files.put(given.bytes);
    const origin = { organisationId: project.organisationId, importedBy: actor.personId, importedAt: now };
    const document = await keepDocument(tx, read, { ...origin, bytes: given.bytes.length });
    await insertBaseText(tx, {
      ...{ id, projectId, kind: given.kind, symbol, title, tree, sha256 },
      documentId: document.id,
      createdBy: actor.personId,
      createdAt: now,
    });
    const after = { baseKind: given.kind, symbol, fileSha256: read.sha256 };
    await record(tx, actor, { act: 'draft.baseTextAdded', ...aboutDraft(project), after }, now);
    return ok({ id });
  });
}

/** Takes a text in force off the comparison; what was published with it stays as it was. */
export async function takeOffBaseText(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { baseId }: { readonly baseId: string },
): Promise<Result<null, 'finished' | 'noSuchBase'>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const base = (await findBaseTexts(tx, projectId)).find(({ id }) => id === baseId);
    if (!base || !(await removeBaseText(tx, projectId, baseId, now))) return refuse('noSuchBase');
    const before = { baseKind: base.kind, symbol: base.symbol };
    await record(tx, actor, { act: 'draft.baseTextRemoved', ...aboutDraft(project), before }, now);
    return ok(null);
  });
}
