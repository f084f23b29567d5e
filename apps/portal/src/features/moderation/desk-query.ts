import { HOLD_CODES, type HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import { isId } from '#platform/ids.ts';
import type { Queue, QueueFilter } from './moderation.store.server.ts';

const QUEUE_OF = { cho: 'held', 'xem-lai': 'appeal', an: 'hidden' } as const satisfies Record<string, Queue>;
export type QueueName = keyof typeof QUEUE_OF;
export const QUEUE_NAMES = Object.keys(QUEUE_OF) as QueueName[];

export interface DeskQuery {
  readonly name: QueueName;
  readonly filter: QueueFilter;
  readonly page: number;
  /** The same without "?", for forms and pages; the first queue has none. */
  readonly query: string;
}

/** Reads the address; what it does not know is left out. */
export function readDeskQuery(params: Pick<URLSearchParams, 'get'>): DeskQuery {
  const name = QUEUE_NAMES.find((each) => each === params.get('hang')) ?? 'cho';
  const rule = HOLD_CODES.find((code) => code === params.get('quy-tac'));
  const page = /^[1-9]\d{0,4}$/.test(params.get('trang') ?? '') ? Number(params.get('trang')) : 1;
  return { name, filter: { queue: QUEUE_OF[name], ...(rule && { rule }) }, page, query: queryOf(name, rule) };
}

export function queryOf(name: QueueName, rule?: HoldCode): string {
  const set = new URLSearchParams();
  if (name !== 'cho') set.set('hang', name);
  if (rule) set.set('quy-tac', rule);
  return set.toString();
}

/** What was done, as it travels in the address. */
export interface DeskNotice {
  readonly done: 'publish' | 'hide' | 'undo';
  readonly changed: number;
  readonly skipped: number;
  readonly batchId: string | undefined;
}

export function noticeQuery(query: string, { done, changed, skipped, batchId }: DeskNotice): string {
  const set = new URLSearchParams(query);
  set.set('xong', done);
  set.set('doi', String(changed));
  if (skipped > 0) set.set('bo-qua', String(skipped));
  if (batchId) set.set('lo', batchId);
  return set.toString();
}

/** Undefined when there is none, or when somebody wrote it by hand. */
export function readNotice(params: Pick<URLSearchParams, 'get'>): DeskNotice | undefined {
  const done = (['publish', 'hide', 'undo'] as const).find((each) => each === params.get('xong'));
  const number = (name: string) => (/^\d{1,6}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : 0);
  const batch = params.get('lo') ?? '';
  return (
    done && {
      done,
      changed: number('doi'),
      skipped: number('bo-qua'),
      batchId: isId(batch) ? batch : undefined,
    }
  );
}
