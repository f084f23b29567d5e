import type { Gate } from '#features/identity/session.ts';
import { paths } from '#paths';

/** Where a session at this gate goes; `back` (checked before) is kept for afterwards. */
export function nextPath(gate: Gate, back: string): string {
  if (gate === 'open') return back || paths.workspace;
  if (gate === 'setUpTotp') return paths.account;
  const query = back ? `?${new URLSearchParams({ tiep: back })}` : '';
  return `${gate === 'secondStep' ? paths.signInSecondStep : paths.signIn}${query}`;
}
