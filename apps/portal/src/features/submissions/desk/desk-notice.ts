import { isId } from '#platform/ids.ts';
import type { DeskDone } from './desk-acts.server.ts';
import type { SkipReason } from './selection.ts';

/** Codes of the address after an act. */
const DONE = ['hide', 'unhide', 'group', 'ungroup', 'undo', 'rename'] as const;
const REASONS = [
  'unknown',
  'changedMeanwhile',
  'alreadyHidden',
  'notHidden',
  'alreadyThere',
  'notGrouped',
  'held',
  'answerApproved',
] as const satisfies readonly SkipReason[];

export interface DeskNotice {
  readonly done: DeskDone['done'];
  readonly changed: number;
  readonly moved: number;
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[];
  readonly undo: { readonly groupId: string; readonly at: string } | undefined;
}

/** The filter with what was done behind it. */
export function noticeQuery(filterQuery: string, { done, outcome, moved, undo }: DeskDone): string {
  const query = new URLSearchParams(filterQuery);
  query.set('xong', done);
  query.set('doi', String(outcome.changed));
  for (const reason of REASONS) {
    const count = outcome.skipped[reason];
    if (count) query.append('bo-qua', `${reason}.${count}`);
  }
  if (moved) query.set('chuyen', String(moved));
  if (undo) query.set('hoan-tac', `${undo.groupId}.${undo.at.getTime()}`);
  return query.toString();
}

/** Reads it back; undefined when there is none or somebody wrote it by hand. */
export function readNotice(params: Pick<URLSearchParams, 'get' | 'getAll'>): DeskNotice | undefined {
  const done = DONE.find((code) => code === params.get('xong'));
  const number = (value: string | null | undefined) => (/^\d{1,7}$/.test(value ?? '') ? Number(value) : 0);
  if (!done) return undefined;
  const [groupId = '', at = ''] = params.get('hoan-tac')?.split('.') ?? [];
  return {
    done,
    changed: number(params.get('doi')),
    moved: number(params.get('chuyen')),
    skipped: params.getAll('bo-qua').flatMap((part) => {
      const [code, count] = part.split('.');
      const reason = REASONS.find((known) => known === code);
      return reason && number(count) > 0 ? [{ reason, count: number(count) }] : [];
    }),
    undo: isId(groupId) && /^\d{1,15}$/.test(at) ? { groupId, at } : undefined,
  };
}
