import type { LegalNode, LegalTree } from '../../model/node.ts';

/**
 * A tree after one edit, before ids are given anew. `origin` names for each unit made by the edit the
 * one it was made from, `before` and `after` the unit that the edit was about.
 *
 * @example
 * const edited: Edited = { ok: true, tree, origin: new Map(), before: clause, after: newClause };
 */
export interface Edited {
  readonly ok: true;
  readonly tree: LegalTree;
  readonly origin: ReadonlyMap<LegalNode, LegalNode>;
  readonly before?: LegalNode;
  readonly after?: LegalNode;
}
