/**
 * Work that is cheaper for many at once. What comes alone is done at once; what comes while work is going on waits for its end
 * and is done together. Nobody is answered before the work of all of them is done. When that fails, each is done alone, so
 * that one that cannot be done takes no other with it: `work` must be harmless when it is repeated.
 */
export function gathering<Item, Outcome>(
  most: number,
  work: (items: readonly Item[]) => Promise<readonly Outcome[]>,
): (item: Item) => Promise<Outcome> {
  const waiting: { readonly item: Item; readonly done: PromiseWithResolvers<Outcome> }[] = [];
  let isWorking = false;
  const doTogether = async (these: typeof waiting): Promise<void> => {
    try {
      const outcomes = await work(these.map(({ item }) => item));
      these.forEach(({ done }, index) => {
        done.resolve(outcomes[index]!);
      });
    } catch (error) {
      if (these.length === 1) these[0]?.done.reject(error);
      else for (const each of these) await doTogether([each]);
    }
  };
  const doAll = async (): Promise<void> => {
    isWorking = true;
    while (waiting.length > 0) await doTogether(waiting.splice(0, most));
    isWorking = false;
  };
  return async (item) => {
    const done = Promise.withResolvers<Outcome>();
    waiting.push({ item, done });
    if (!isWorking) void doAll();
    return await done.promise;
  };
}
