/** What the list is filtered by, from the address of the page. */
export function procedureFilter({ searchParams }: URL) {
  const field = (name: string) => (searchParams.get(name) ?? '').slice(0, 200);
  return {
    words: field('tim').trim(),
    field: field('linh-vuc'),
    level: field('cap'),
    state: field('hieu-luc'),
  };
}
