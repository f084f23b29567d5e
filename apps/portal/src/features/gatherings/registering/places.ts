/** A place, or a wait for one. Places given are counted under the lock of the gathering, so that two never take the last. */
export function placeFor(capacity: number | null, placed: number, waiting = 0): 'placed' | 'waiting' {
  // Who waits is first, also when a place was freed a moment ago.
  return capacity === null || placed + waiting < capacity ? 'placed' : 'waiting';
}

/** How many of those who wait get a place now. */
export function freed(capacity: number | null, placed: number, waiting: number): number {
  if (capacity === null) return waiting;
  return Math.min(waiting, Math.max(0, capacity - placed));
}
