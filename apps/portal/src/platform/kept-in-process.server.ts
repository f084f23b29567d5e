/**
 * A map that the whole process shares under a name. On globalThis because the built bundle and the server process load modules
 * separately: what a page has kept, a message from another process (a purge) must be able to forget.
 */
export function keptInProcess<Key, Value>(name: string): Map<Key, Value> {
  const key = Symbol.for(`dan-ban.kept.${name}`);
  const holder = globalThis as { [key]?: Map<Key, Value> };
  holder[key] ??= new Map();
  return holder[key];
}
