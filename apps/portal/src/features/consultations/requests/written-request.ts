import type { Deadline } from '#features/time-limits/deadline.ts';

/** prepared: bodies are picked · drafted: the letter waits for approval, signature and number · sent · cancelled. */
export type WrittenRequestState = 'prepared' | 'drafted' | 'sent' | 'cancelled';

/** Xin ý kiến bằng công văn: one letter that asks many bodies about the draft of one round. */
export interface WrittenRequest {
  readonly consultationId: string;
  readonly id: string;
  /** The letter; none while bodies are being picked. */
  readonly documentId: string | null;
  readonly question: string;
  /** The day that the asking body named; null: as the rule of law says. */
  readonly dueOn: string | null;
  readonly state: WrittenRequestState;
  readonly sentOn: string | null;
  readonly deadline: Deadline | null;
  readonly version: number;
}

export const BECAUSE = ['law', 'list', 'chosen'] as const;
export type Because = (typeof BECAUSE)[number];

/** A body on the list of one letter, before the letter is sent; then it is an `Invitation`. */
export interface RequestedBody {
  readonly id: string;
  readonly organisationId: string | null;
  /** Somebody of the directory; forgotten there, forgotten here. */
  readonly directoryEntryId: string | null;
  readonly askedName: string;
  readonly because: Because;
}

/** The longest list on one letter: all communes of a province and its departments. */
export const MOST_BODIES = 400;

/** Bodies are added and taken away until the letter is written; afterwards the list is what the letter says. */
export function mayPick(request: Pick<WrittenRequest, 'state'>): boolean {
  return request.state === 'prepared';
}
