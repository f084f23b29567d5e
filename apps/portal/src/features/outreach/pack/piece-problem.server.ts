import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { postsOf } from './files/posts.ts';
import { writePieceFile } from './files/write-file.server.ts';
import type { PieceProblem } from './pack.ts';
import type { PackFacts } from './pack-facts.ts';
import { filesOf, isMakable, type PieceKind } from './piece-kinds.ts';
import { parsePiece } from './piece-text.ts';

/** What keeps the files of a piece from being made as they should; null: all of them are right. Every file is really written. */
export async function problemOf(
  kind: PieceKind,
  words: string,
  facts: PackFacts,
  letterhead: LetterheadFacts,
): Promise<PieceProblem | null> {
  if (kind === 'posts' && postsOf(facts, parsePiece(words)).some(({ isOver }) => isOver)) return 'overLimit';
  for (const file of filesOf(kind))
    if (isMakable(file, facts) && !(await writePieceFile(file, words, facts, letterhead))) return 'tooLong';
  return null;
}
