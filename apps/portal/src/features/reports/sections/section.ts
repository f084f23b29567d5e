/** A box of a report as something that one person writes and another agrees to. */
export interface ReportSection {
  readonly key: string;
  readonly assigneeId: string | null;
  readonly dueOn: string | null;
  readonly state: SectionState;
  readonly writtenBy: string | null;
  readonly readyBy: string | null;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly returnReason: string;
  /** 0: there is no row yet. */
  readonly version: number;
}

export const SECTION_STATES = ['empty', 'writing', 'ready', 'returned', 'agreed'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** write: words change · ready: the writer is done · agree: the second person · return: with a reason. */
export const SECTION_EVENTS = ['write', 'ready', 'agree', 'return'] as const;
export type SectionEvent = (typeof SECTION_EVENTS)[number];

// An empty section may be ready: it prints "Không." Whoever writes in what was agreed takes the agreement off.
const NEXT: Readonly<Record<SectionState, Partial<Record<SectionEvent, SectionState>>>> = {
  empty: { write: 'writing', ready: 'ready' },
  writing: { write: 'writing', ready: 'ready' },
  ready: { write: 'writing', agree: 'agreed', return: 'returned' },
  returned: { write: 'writing', ready: 'ready' },
  agreed: { write: 'writing', return: 'returned' },
};

/** The state after an event; undefined: it cannot happen now. */
export function nextSection(state: SectionState, event: SectionEvent): SectionState | undefined {
  return NEXT[state][event];
}

/** A section without a row, as its words say. */
export function untouchedSection(key: string, words: string): ReportSection {
  return {
    ...{ key, assigneeId: null, dueOn: null, state: words.trim() === '' ? 'empty' : 'writing' },
    ...{ writtenBy: null, readyBy: null, agreedBy: null, agreedAt: null, returnReason: '', version: 0 },
  };
}
