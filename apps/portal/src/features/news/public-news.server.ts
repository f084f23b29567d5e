import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { type Block, isInside, type PieceKind } from './piece.ts';
import {
  findPublicDocuments,
  findPublicDrafts,
  findPublicIndices,
  findShownBySlug,
  findShownBySlugs,
  type PublicDocumentName,
  type PublicDraftName,
  type PublicIndexName,
  type ShownPiece,
} from './public-news.store.server.ts';

/** A block with what it leads to, as it is public now. */
export type ShownBlock =
  | { readonly kind: 'text'; readonly value: string; readonly note: string }
  | { readonly kind: 'link'; readonly value: string; readonly note: string }
  | { readonly kind: 'draft'; readonly draft: PublicDraftName; readonly note: string }
  | { readonly kind: 'index'; readonly index: PublicIndexName; readonly note: string }
  | { readonly kind: 'document'; readonly document: PublicDocumentName; readonly note: string }
  | { readonly kind: 'news' | 'question'; readonly piece: ShownPiece; readonly note: string };

export async function requireShown(db: Db, kind: PieceKind, slug: string): Promise<ShownPiece> {
  const piece = await findShownBySlug(db, kind, slug);
  if (!piece) throw new NotFound(`${kind} ${slug}`);
  return piece;
}

/** What is not public, or not there, is left out: the page of a draft that was taken down must not live on in another page. */
export async function resolveBlocks(
  db: Db,
  blocks: readonly Block[],
): Promise<{ readonly shown: ShownBlock[]; readonly missing: Block[] }> {
  const slugs = (...kinds: readonly string[]) =>
    blocks.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  const named: Named = {
    drafts: bySlug(await findPublicDrafts(db, slugs('draft'))),
    pieces: bySlug(await findShownBySlugs(db, slugs('news', 'question'))),
    indices: bySlug(await findPublicIndices(db, slugs('index'))),
    documents: bySlug(await findPublicDocuments(db, slugs('document'))),
  };
  const shown: ShownBlock[] = [];
  const missing: Block[] = [];
  for (const block of blocks) {
    const found = shownOf(block, named);
    if (found) shown.push(found);
    else missing.push(block);
  }
  return { shown, missing };
}

interface Named {
  readonly drafts: ReadonlyMap<string, PublicDraftName>;
  readonly pieces: ReadonlyMap<string, ShownPiece>;
  readonly indices: ReadonlyMap<string, PublicIndexName>;
  readonly documents: ReadonlyMap<string, PublicDocumentName>;
}

const bySlug = <Each extends { readonly slug: string }>(rows: readonly Each[]) =>
  new Map(rows.map((each) => [each.slug, each]));

function shownOf({ kind, value, note }: Block, named: Named): ShownBlock | undefined {
  if (kind === 'text') return { kind, value, note };
  if (kind === 'link') return isInside(value) ? { kind, value, note } : undefined;
  if (kind === 'draft') {
    const draft = named.drafts.get(value);
    return draft && { kind, draft, note };
  }
  if (kind === 'index') {
    const index = named.indices.get(value);
    return index && { kind, index, note };
  }
  if (kind === 'document') {
    const document = named.documents.get(value);
    return document && { kind, document, note };
  }
  const piece = named.pieces.get(value);
  return piece?.kind === kind ? { kind, piece, note } : undefined;
}
