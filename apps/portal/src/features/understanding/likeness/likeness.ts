/** What a person has said of two opinions that may be one; the smaller id is the first. */
export interface SaidLikeness {
  readonly id: string;
  readonly oneId: string;
  readonly twoId: string;
  readonly isSame: boolean;
}

/** gone: one of the two stands in no proposal any more · joined: they stand together by now · parted: somebody has said that they are two */
export type LikenessRefusal = 'gone' | 'joined' | 'parted' | 'nothingToUndo';

export function inOrder(one: string, two: string): readonly [string, string] {
  return one < two ? [one, two] : [two, one];
}
