import type { DocumentState } from './official-document.ts';

export type DocumentEvent = 'submit' | 'approve' | 'return' | 'sign' | 'number' | 'send' | 'replace';
export type DocumentRole = 'writer' | 'approver' | 'signer' | 'clerk';

/**
 * The life of a document, as Decree 30/2020/NĐ-CP orders it (Articles 10-18: draft, check, sign, number and date,
 * dispatch): (state, event, role) → state. From approval on, the text never changes.
 */
export const LIFE: readonly (readonly [DocumentState, DocumentEvent, DocumentRole, DocumentState])[] = [
  ['draft', 'submit', 'writer', 'submitted'],
  ['returned', 'submit', 'writer', 'submitted'],
  ['submitted', 'approve', 'approver', 'approved'],
  ['submitted', 'return', 'approver', 'returned'],
  ['approved', 'return', 'signer', 'returned'],
  ['approved', 'sign', 'signer', 'signed'],
  ['signed', 'number', 'clerk', 'numbered'],
  ['numbered', 'send', 'clerk', 'sent'],
  ['sent', 'replace', 'clerk', 'replaced'],
];

export function next(
  state: DocumentState,
  event: DocumentEvent,
  role: DocumentRole,
): DocumentState | undefined {
  return LIFE.find(([from, what, who]) => from === state && what === event && who === role)?.[3];
}
