import { type Outcome, outcomeWords } from '#text/vi/words.ts';

/** Shapes are told apart without colour: tick, half disc, ring, dots, triangle, cross, plus. */
const paths = {
  tick: 'M20.9 5.6 9.4 19.4 3 12.9l2.1-2.1 4.1 4.1L18.6 3.7z',
  half: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2.4a7.6 7.6 0 0 1 0 15.2z',
  ring: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2.4a7.6 7.6 0 1 1 0 15.2 7.6 7.6 0 0 1 0-15.2',
  dots: 'M1.7 12a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 0 0-4.6 0m8 0a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 0 0-4.6 0m8 0a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 0 0-4.6 0',
  triangle: 'M12 2.5 22.5 21h-21z',
  cross: 'm5.2 3.5 6.8 6.8 6.8-6.8 1.7 1.7-6.8 6.8 6.8 6.8-1.7 1.7-6.8-6.8-6.8 6.8-1.7-1.7 6.8-6.8-6.8-6.8z',
  plus: 'M10.6 3h2.8v7.6H21v2.8h-7.6V21h-2.8v-7.6H3v-2.8h7.6z',
  leave: 'M3 10.6h13.2l-5-5 2-2 8.4 8.4-8.4 8.4-2-2 5-5H3z',
  back: 'M21 10.6H7.8l5-5-2-2L2.4 12l8.4 8.4 2-2-5-5H21z',
  bang: 'M10.4 2.5h3.2l-.5 12.5h-2.2zM12 17.3a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2',
  letter: 'M10.6 10h2.8v11.5h-2.8zM12 2.5a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2',
} as const;

export type Shape = keyof typeof paths;
export const shapePath = (shape: Shape): string => paths[shape];

export type MarkKind =
  | Outcome
  | 'pending'
  | 'done'
  | 'doing'
  | 'late'
  | 'notStarted'
  | 'returned'
  | 'cancelled';
export const markShapes: Record<MarkKind, Shape> = {
  accepted: 'tick',
  partlyAccepted: 'half',
  explained: 'ring',
  notedAgreement: 'plus',
  outOfScope: 'leave',
  pending: 'dots',
  done: 'tick',
  doing: 'half',
  late: 'triangle',
  notStarted: 'dots',
  returned: 'back',
  cancelled: 'cross',
};

export const markWord = (
  kind: MarkKind,
  words: Record<Outcome | 'pending', string> = outcomeWords,
): string => (kind in words ? words[kind as Outcome] : '');
