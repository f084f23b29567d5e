/** `minhash` has no types of its own. */
declare module 'minhash' {
  export class Minhash {
    constructor(options?: { readonly numPerm?: number; readonly seed?: number });
    update(shingle: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    constructor(options?: { readonly bandSize?: number });
    insert(key: string, hash: Minhash): void;
    query(hash: Minhash): string[];
  }
}
