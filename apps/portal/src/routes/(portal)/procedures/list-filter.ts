import { PROCEDURE_LEVELS } from '#features/procedures/admin-procedure.ts';

/** Query parameters of the list. */
export const LIST_QUERY = ['q', 'linh-vuc', 'cap', 'co-quan', 'hieu-luc'];

/** What the list is filtered by, from the address; what it does not know is nothing. */
export function listFilter({ searchParams }: URL) {
  const asked = (name: string) => (searchParams.get(name) ?? '').slice(0, 200);
  return {
    words: asked('q').trim(),
    field: asked('linh-vuc'),
    level: PROCEDURE_LEVELS.find((level) => level === asked('cap')) ?? '',
    body: asked('co-quan'),
    state: ['inForce', 'ended'].find((state) => state === asked('hieu-luc')) ?? '',
  };
}
