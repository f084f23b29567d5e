import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendTo,
  consistencyProof,
  EMPTY_ROOT,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rootAt,
  rootOf,
} from './merkle.ts';

// The eight entries and the roots that implementations of RFC 6962 are tried with.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** As the RFC writes it: MTH(D[n]) over the list itself. */
function byDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(byDefinition(leaves.slice(0, split)), byDefinition(leaves.slice(split)));
}

function grown(leaves: readonly Hash[]) {
  const nodes = new Map<string, Hash>();
  let peaks: readonly Hash[] = [];
  leaves.forEach((leaf, size) => {
    const next = appendTo(size, peaks, leaf);
    peaks = next.peaks;
    for (const { level, index, hash } of next.nodes) nodes.set(`${level} ${index}`, hash);
  });
  const at = (level: number, index: number): Hash => {
    const hash = nodes.get(`${level} ${index}`);
    if (!hash) throw new Error(`no whole node ${level} ${index}`);
    return hash;
  };
  return { peaks, at };
}

/** RFC 9162 2.1.3.2 and 2.1.4.2, written from the standard and not from the code that makes the proofs. */
function includes(index: number, size: number, leaf: Hash, proof: readonly Hash[], root: Hash): boolean {
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else r = nodeHash(r, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && r.equals(root);
}

const hashesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));

describe('the tree of RFC 6962', () => {
  test.each(ROOTS.map((root, i) => [i + 1, root] as const))(
    '%i leaves have the root of the standard',
    (size, root) => {
      const { peaks, at } = grown(ENTRIES.slice(0, size).map((hex) => leafHash(Buffer.from(hex, 'hex'))));
      expect([rootOf(peaks), rootAt(size, at)].map((hash) => hash.toString('hex'))).toEqual([root, root]);
    },
  );

  test('no leaves: the hash of nothing', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('every size up to 70 has the root of the definition, also looked at later', () => {
    const leaves = hashesOf(70);
    const { at } = grown(leaves);
    for (let size = 0; size <= 70; size += 1) {
      const root = byDefinition(leaves.slice(0, size));
      expect(rootOf(grown(leaves.slice(0, size)).peaks)).toEqual(root);
      expect(rootAt(size, at)).toEqual(root);
    }
  });

  test('every leaf of every tree is proven, and nothing else is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (size, which, other) => {
        const leaves = hashesOf(size);
        const { at, peaks } = grown(leaves);
        const [index, wrong] = [which % size, other % size];
        const proof = inclusionProof(index, size, at);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(includes(index, size, leaves[index]!, proof, rootOf(peaks))).toBe(true);
        if (wrong !== index) expect(includes(index, size, leaves[wrong]!, proof, rootOf(peaks))).toBe(false);
        expect(includes(index, size, leafHash(Buffer.from('stranger')), proof, rootOf(peaks))).toBe(false);
      }),
    );
  });

  test('a proof of consistency is short, and is asked for within the tree only', () => {
    const { at } = grown(hashesOf(100));
    for (let first = 1; first < 100; first += 7)
      expect(consistencyProof(first, 100, at).length).toBeLessThanOrEqual(Math.ceil(Math.log2(100)) + 1);
    expect(consistencyProof(0, 100, at)).toEqual([]);
    expect(consistencyProof(100, 100, at)).toEqual([]);
    expect(() => consistencyProof(101, 100, at)).toThrow(RangeError);
    expect(() => inclusionProof(100, 100, at)).toThrow(RangeError);
  });
});
