/** `from` hangs on `to`: a sub-task on the task above it, a task on another that must be done first. */
export interface TaskLink {
  readonly from: string;
  readonly to: string;
}

/** Whether a new link would make a task hang on itself, over however many others. */
export function wouldCircle(links: readonly TaskLink[], { from, to }: TaskLink): boolean {
  const next = new Map<string, string[]>();
  for (const link of links) next.set(link.from, [...(next.get(link.from) ?? []), link.to]);
  const seen = new Set<string>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return false;
}
