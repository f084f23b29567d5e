import { readdirSync, readFileSync } from 'node:fs';
import type { PlanHead, PlanMode, PlanSection } from './plan-reader.ts';

/**
 * One cell as the truth files have it, `P` being a text (our own plans) or a place (seeds): one answer; several that
 * are all right, with the reason; or several calendar times, of which any one is right, or all joined.
 */
export type Cell<P> =
  | P
  | { readonly oneOf: readonly P[]; readonly why: string }
  | { readonly several: readonly P[] };

/** A row of a truth file: `T` is a text, `N` a list of names. */
export interface RowOf<T, N> {
  readonly title: T;
  readonly lead: Cell<N>;
  readonly coordinating: Cell<N>;
  readonly time: Cell<T>;
  readonly product: Cell<T>;
  readonly mode: PlanMode;
  /** Why it may be a row and may be none; absent: it is one. */
  readonly optional?: string;
}

/** A plan in full, as our own stand in `own/*.json`. */
export interface PlanTruth {
  readonly head: PlanHead;
  readonly sections: readonly PlanSection[];
  readonly goals: readonly string[];
  readonly requirements: readonly string[];
  readonly rows: readonly RowOf<string, readonly string[]>[];
  /** Printed names of one unit, for the person at the desk; not scored. */
  readonly sameUnits: readonly (readonly string[])[];
}

/** Every answer that is right for a cell. */
export function answersOf<T>(cell: Cell<T>): readonly T[] {
  if (isOneOf(cell)) return cell.oneOf;
  if (isSeveral(cell)) return [...cell.several, cell.several.join('; ') as T];
  return [cell];
}

/** The same cell with each answer passed through `change`. */
export function mapCell<P, T>(cell: Cell<P>, change: (place: P) => T): Cell<T> {
  if (isOneOf(cell)) return { oneOf: cell.oneOf.map(change), why: cell.why };
  if (isSeveral(cell)) return { several: cell.several.map(change) };
  return change(cell);
}

export function isOneOf<P>(cell: Cell<P>): cell is { readonly oneOf: readonly P[]; readonly why: string } {
  return typeof cell === 'object' && cell !== null && 'oneOf' in cell;
}

export function isSeveral<P>(cell: Cell<P>): cell is { readonly several: readonly P[] } {
  return typeof cell === 'object' && cell !== null && 'several' in cell;
}

const folder = new URL('./own/', import.meta.url);

export const ownPlans = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

export const readOwnTruth = (name: string): PlanTruth =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
