import { HIDDEN_CODES } from '#features/submissions/opinion.ts';
import { isId } from '#platform/ids.ts';
import type { DecideInput } from './decide-opinions.server.ts';
import type { QueueFilter } from './moderation.store.server.ts';

/** What stood in the form, for showing it again. */
export interface TypedDecision {
  readonly ticked: readonly string[];
  readonly all: boolean;
  readonly code: string;
  readonly reason: string;
}

/** Boxes are "id.version"; `all` stands for the queue of the address; `thu` asks what would happen. */
export function readDecision(
  form: FormData,
  kind: DecideInput['kind'],
  filter: QueueFilter,
): { input: DecideInput; typed: TypedDecision } {
  const ticked = form.getAll('opinion').map(String);
  const chosen = ticked.flatMap((box) => {
    const [id = '', version = ''] = box.split('.');
    return isId(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });
  const typed = {
    ticked,
    all: form.has('all'),
    code: String(form.get('code') ?? ''),
    reason: String(form.get('reason') ?? ''),
  };
  const code = HIDDEN_CODES.find((each) => each === typed.code);
  const input = {
    kind,
    chosen,
    reason: typed.reason,
    dryRun: form.has('thu'),
    ...(typed.all && { allOf: filter }),
    ...(code && { code }),
  };
  return { input, typed };
}

export function readAttack(form: FormData): { reason: string; hours: number } {
  return { reason: String(form.get('reason') ?? ''), hours: Number(form.get('hours')) };
}
