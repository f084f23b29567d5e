import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { type Block, isInside, type PieceKind } from './piece.ts';
import {
  findPublicDrafts,
  findShownBySlug,
  findShownBySlugs,
  type PublicDraftName,
  type ShownPiece,
} from './public-news.store.server.ts';

/** A block with what it leads to, as it is public now. */
export type ShownBlock =
  | { readonly kind: 'text'; readonly value: string; readonly note: string }
  | { readonly kind: 'link'; readonly value: string; readonly note: string }
  | { readonly kind: 'draft'; readonly draft: PublicDraftName; readonly note: string }
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
  const drafts = new Map((await findPublicDrafts(db, slugs('draft'))).map((each) => [each.slug, each]));
  const pieces = new Map(
    (await findShownBySlugs(db, slugs('news', 'question'))).map((each) => [each.slug, each]),
  );
  const shown: ShownBlock[] = [];
  const missing: Block[] = [];
  for (const block of blocks) {
    const found = shownOf(block, drafts, pieces);
    if (found) shown.push(found);
    else missing.push(block);
  }
  return { shown, missing };
}

function shownOf(
  { kind, value, note }: Block,
  drafts: ReadonlyMap<string, PublicDraftName>,
  pieces: ReadonlyMap<string, ShownPiece>,
): ShownBlock | undefined {
  if (kind === 'text') return { kind, value, note };
  if (kind === 'link') return isInside(value) ? { kind, value, note } : undefined;
  if (kind === 'draft') {
    const draft = drafts.get(value);
    return draft && { kind, draft, note };
  }
  const piece = pieces.get(value);
  return piece?.kind === kind ? { kind, piece, note } : undefined;
}
