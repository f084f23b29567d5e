/** A filter of the answering desk under a name (bộ lọc đã lưu). */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** As `filterQuery` writes it. */
  readonly query: string;
  readonly shared: boolean;
  /** Of the person who looks. */
  readonly own: boolean;
  /** Whose it is. */
  readonly owner: string;
}

export const LONGEST_NAME = 80;
/** Of one person in one round: more are not found again either. */
export const MOST_FILTERS = 30;

export type SaveFilterRefusal = 'nothingFiltered' | 'nameNeeded' | 'nameTooLong' | 'nameTaken' | 'tooMany';
export type FilterRefusal =
  | 'gone'
  /** A colleague's: one makes a copy, or whoever gives out the work ends the sharing. */
  | 'notYours';
