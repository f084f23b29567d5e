import type { UnitId } from '../model/node.ts';
import type { Citation } from './find-citations.ts';
import type { Locator } from './locator.ts';
import { findRegistered, numberKey, type RegisteredDocument } from './register.ts';
import { coded } from './units/coded.ts';
import { resolveLocator, type UnitIndex } from './units/unit-index.ts';

/**
 * What one locator of a citation comes to in this document: `units` has one id, several for a range.
 * `ambiguous`: several units fit (Điều 5 of two annexes), all given. `absent`: this document has no such unit. `noContext`: the locator is relative or leaves out its
 * article, and nobody said in which unit it stands.
 *
 * @example
 * // 'khoản 2 Điều này' in Điều 5 → { locator, state: 'resolved', units: ['dieu-5__khoan-2'] }
 */
export interface ResolvedUnit {
  readonly locator: Locator;
  readonly state: 'resolved' | 'ambiguous' | 'absent' | 'noContext';
  readonly units: readonly UnitId[];
}

/**
 * What a citation comes to. `own`: this document; its `units` are looked up. `known`: one document of the
 * register. `ambiguous`: several fit, all given. `unknown`: none does, or it has neither number nor name.
 *
 * @example
 * // 'Điều 9 Luật Giá', register without it → { document: 'unknown', registered: [], units: [] }
 */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly document: 'own' | 'known' | 'ambiguous' | 'unknown';
  readonly registered: readonly RegisteredDocument[];
  readonly units: readonly ResolvedUnit[];
}

/**
 * Resolves a citation found in a document: its units inside the document's tree, its document in the
 * register that the caller keeps. `citing` is the unit in whose text it stands, which "khoản này" and a
 * bare "khoản 2" need. `own` is the number of the document itself, so that its citing itself by number is
 * seen. Units of other documents are not looked up. Pure; nothing is guessed.
 *
 * @example
 * resolveCitation(citation, { index: indexUnits(tree), citing: 'dieu-5', register: [] }).document;
 */
export function resolveCitation(citation: Citation, context: ResolveContext): ResolvedCitation {
  const { register, own } = context;
  const registered = findRegistered(citation.document, register);
  const isOwn = registered === null || isNumber(own, citation);
  if (isOwn && !isNameless(citation)) {
    const units = citation.units.map((locator) => resolveUnit(locator, citation, context));
    return { citation, document: 'own', registered: [], units };
  }
  const found = registered ?? [];
  const state = found.length === 0 ? 'unknown' : found.length === 1 ? 'known' : 'ambiguous';
  return { citation, document: state, registered: found, units: [] };
}

function resolveUnit(
  locator: Locator,
  { document }: Citation,
  { index, citing }: ResolveContext,
): ResolvedUnit {
  const found = resolveLocator(index, locator, citing);
  if (found.state !== 'absent' || !document?.self) return found;
  return { ...resolveLocator(index, coded(index, locator, citing), citing), locator };
}

/**
 * What resolving needs to know beside the citation.
 *
 * @example
 * const context: ResolveContext = { index: indexUnits(tree), citing: 'dieu-5__khoan-2', register };
 */
export interface ResolveContext {
  readonly index: UnitIndex;
  readonly register: readonly RegisteredDocument[];
  readonly citing?: UnitId;
  readonly own?: string;
}

function isNumber(own: string | undefined, { document }: Citation): boolean {
  return own !== undefined && document?.number !== undefined && numberKey(own) === numberKey(document.number);
}

function isNameless({ document }: Citation): boolean {
  return document !== null && !document.self && document.number === undefined && document.name === undefined;
}
