import type { PieceKind, TimeOfDay } from './piece-kinds.ts';

/** draft: being written · approved: may be handed out, public with its draft · withdrawn: taken back · renewed: a newer one took its place. */
export const PIECE_STATES = ['draft', 'approved', 'withdrawn', 'renewed'] as const;
export type PieceState = (typeof PIECE_STATES)[number];
export type PieceEvent = 'write' | 'approve' | 'reopen' | 'withdraw' | 'renew';

/** (state, event) → state. What ended stays ended; a pack of the next version has pieces of its own. */
export const PIECE_LIFE: readonly (readonly [PieceState, PieceEvent, PieceState])[] = [
  ['draft', 'write', 'draft'],
  ['draft', 'approve', 'approved'],
  ['approved', 'reopen', 'draft'],
  ['approved', 'withdraw', 'withdrawn'],
  ['draft', 'withdraw', 'withdrawn'],
  ['withdrawn', 'reopen', 'draft'],
  ['approved', 'renew', 'renewed'],
  ['draft', 'renew', 'renewed'],
];

export function nextPiece(state: PieceState, event: PieceEvent): PieceState | undefined {
  return PIECE_LIFE.find(([from, what]) => from === state && what === event)?.[2];
}

/** Bộ truyền thông: all pieces made from one version of a draft. */
export interface CommunicationPack {
  readonly id: string;
  readonly projectId: string;
  readonly draftVersionId: string;
  readonly organisationId: string;
  /** Of the short link: seven letters and digits that cannot be mistaken for one another. */
  readonly code: string;
  readonly keyPointsEdition: number;
  readonly state: 'making' | 'made' | 'failed';
  readonly piecesDone: number;
  readonly piecesTotal: number;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly version: number;
}

export interface PackPiece {
  readonly id: string;
  readonly packId: string;
  readonly kind: PieceKind;
  readonly words: string;
  readonly state: PieceState;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly byHand: boolean;
  readonly problem: PieceProblem | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
  /** `newerVersion`: the public text is another one by now; otherwise the words of who withdrew it. */
  readonly endedBecause: string | null;
  readonly version: number;
}

/** Too much for its sheet even in the smallest type · a place for which the template has nothing · words longer than the network takes. */
export type PieceProblem = 'tooLong' | 'failed' | 'overLimit';

/** Words of a template that a person has written for the whole body. */
export interface PackTemplate {
  readonly kind: PieceKind;
  readonly words: string;
  readonly version: number;
}

export interface PackRecording {
  readonly id: string;
  readonly pieceId: string;
  readonly slot: TimeOfDay;
  readonly source: 'person' | 'voice';
  readonly engine: string;
  readonly oggSha256: string | null;
  readonly mp3Sha256: string;
  readonly mediaType: string;
  readonly seconds: number | null;
  readonly wordsSha256: string;
  readonly madeAt: Date;
}

/** As many as a long notice or an outline of a talk needs. */
export const MOST_WORDS = 20_000;

/** Without 0, 1, i, l, o: read off paper, by telephone, in any case. */
export const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code out of 7 random bytes. Thirty-one letters: the bias of a byte is far below what anybody could use. */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 7)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
}
