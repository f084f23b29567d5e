import type { UnitId } from '@danban/legal-text';

/**
 * Decision 407/QĐ-TTg, content of communication: a) necessity, purpose, viewpoint, scope, subjects; b) basic content; c) what is
 * new, amended, cancelled, abolished against the law in force; d) other content.
 */
export const KEY_POINT_HEADINGS = ['necessity', 'content', 'changes', 'other'] as const;
export type KeyPointHeading = (typeof KEY_POINT_HEADINGS)[number];

/** Headings under which a sentence may be about the draft as a whole; rights and duties always stand somewhere. */
const ABOUT_WHOLE: readonly KeyPointHeading[] = ['necessity', 'other'];

export interface KeyPoint {
  readonly id: string;
  readonly heading: KeyPointHeading;
  readonly text: string;
  /** null: about the draft as a whole. */
  readonly unitId: UnitId | null;
  /** The version on which a person last read it. */
  readonly versionId: string;
}

/** As approved: with the citation of its unit, so that the public page need not read the text of the law for it. */
export interface ApprovedKeyPoint extends KeyPoint {
  readonly citation: string | null;
}

export const SHEET_STATES = ['writing', 'proposed', 'returned', 'approved'] as const;
export type SheetState = (typeof SHEET_STATES)[number];
export type SheetEvent = 'save' | 'propose' | 'approve' | 'return';
export type SheetRole = 'writer' | 'approver';

/** (state, event, role) → state. Writing on after an approval begins the next edition; the approved one stays public. */
export const SHEET_LIFE: readonly (readonly [SheetState, SheetEvent, SheetRole, SheetState])[] = [
  ['writing', 'save', 'writer', 'writing'],
  ['returned', 'save', 'writer', 'writing'],
  ['approved', 'save', 'writer', 'writing'],
  ['writing', 'propose', 'writer', 'proposed'],
  ['returned', 'propose', 'writer', 'proposed'],
  ['proposed', 'approve', 'approver', 'approved'],
  ['proposed', 'return', 'approver', 'returned'],
];

export function nextSheet(state: SheetState, event: SheetEvent, role: SheetRole): SheetState | undefined {
  return SHEET_LIFE.find(([from, what, who]) => from === state && what === event && who === role)?.[3];
}

export interface KeyPointSheet {
  readonly projectId: string;
  readonly points: readonly KeyPoint[];
  readonly state: SheetState;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly returnedReason: string | null;
  readonly version: number;
}

/** "Ngắn gọn": one sentence or two; and so few that people read them all. */
export const MOST_LETTERS = 600;
export const MOST_POINTS = 40;

export type PointRefusal = 'textMissing' | 'tooLong' | 'tooMany' | 'noSuchUnit' | 'unitMissing';

export function whyNotPoint(
  point: Pick<KeyPoint, 'heading' | 'text' | 'unitId'>,
  context: { readonly hasUnit: (id: UnitId) => boolean; readonly others: number },
): PointRefusal | undefined {
  if (point.text === '') return 'textMissing';
  if ([...point.text].length > MOST_LETTERS) return 'tooLong';
  if (context.others >= MOST_POINTS) return 'tooMany';
  if (point.unitId === null) return ABOUT_WHOLE.includes(point.heading) ? undefined : 'unitMissing';
  return context.hasUnit(point.unitId) ? undefined : 'noSuchUnit';
}

/** In the order of the headings; within one as they were written. */
export function inOrder(points: readonly KeyPoint[]): KeyPoint[] {
  return KEY_POINT_HEADINGS.flatMap((heading) => points.filter((point) => point.heading === heading));
}
