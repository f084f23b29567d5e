import type { DocumentContent } from '../../apps/portal/src/features/documents/import-result.ts';

type Soon<T> = T | Promise<T>;

/** assign: giao; request: đề nghị. */
export type PlanMode = 'assign' | 'request';

/** One task as a reader found it, in the words of print. Empty strings and lists where nothing is printed. */
export interface ReadRow {
  readonly title: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string;
  readonly product: string;
  readonly mode: PlanMode;
}

/** The plan's own number, date, year or span of years ("2022-2027"), and the body that issues it; empty where left open. */
export interface PlanHead {
  readonly number: string;
  readonly date: string;
  readonly year: string;
  readonly body: string;
}

export interface PlanSection {
  /** As printed, without the mark behind it: "IV". */
  readonly number: string;
  readonly title: string;
}

/** What a reader gives back. Rows stand in the order of print: they are paired with the truth in that order. */
export interface ReadPlan {
  readonly head: PlanHead;
  readonly sections: readonly PlanSection[];
  readonly goals: readonly string[];
  readonly requirements: readonly string[];
  readonly rows: readonly ReadRow[];
}

/**
 * What a reader is plugged in by: a module whose default export is a plan reader. It gets what the project's import gives for the file
 * (`readDocument`: blocks, losses, notes). `open` takes files that the import refuses (Word 97-2003); undefined: it cannot.
 */
export interface PlanReader {
  readonly name: string;
  read(document: DocumentContent): Soon<ReadPlan>;
  open?(file: { readonly bytes: Uint8Array; readonly fileName: string }): Soon<DocumentContent | undefined>;
}
