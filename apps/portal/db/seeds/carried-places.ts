// Where every place of the first text is in the second: labels set by hand, reading both texts side by side, before anything was
// compared. `sameUnless`: a place that is not named here, nor stands in one that is, keeps its address.

/** A place went to another address (`to`), is gone (`null`), or may be said to be in either of several. */
export interface CarriedPlace {
  readonly from: string;
  readonly to: string | null | readonly string[];
}

export interface CarriedPair {
  readonly before: string;
  readonly after: string;
  readonly sameUnless: readonly CarriedPlace[];
}

export const carriedPairs: readonly CarriedPair[] = [
  {
    before: 'nq-ho-tro-doi-moi-cong-nghe.v1.txt',
    after: 'nq-ho-tro-doi-moi-cong-nghe.v2.txt',
    sameUnless: [
      { from: 'dieu-7__khoan-4', to: 'dieu-4__khoan-5' },
      { from: 'dieu-8__khoan-1', to: ['dieu-8__khoan-1', 'dieu-8__khoan-2'] },
      { from: 'dieu-8__khoan-2', to: 'dieu-8__khoan-3' },
      { from: 'dieu-8__khoan-3', to: 'dieu-8__khoan-4' },
      { from: 'dieu-10', to: 'dieu-11' },
      { from: 'dieu-11', to: 'dieu-10' },
      { from: 'dieu-12__khoan-3', to: null },
      { from: 'dieu-17', to: null },
      { from: 'dieu-18', to: 'dieu-17' },
      { from: 'dieu-18__khoan-1__diem-dd', to: null },
      { from: 'dieu-18__khoan-1__diem-e', to: 'dieu-17__khoan-1__diem-dd' },
      { from: 'dieu-19', to: ['dieu-18', 'dieu-19'] },
      { from: 'dieu-19__khoan-1', to: 'dieu-18__khoan-1' },
      { from: 'dieu-19__khoan-2', to: 'dieu-18__khoan-2' },
      { from: 'dieu-19__khoan-3', to: 'dieu-18__khoan-3' },
      { from: 'dieu-19__khoan-4', to: 'dieu-19__khoan-1' },
      { from: 'dieu-19__khoan-5', to: 'dieu-19__khoan-2' },
      { from: 'dieu-19__khoan-6', to: 'dieu-19__khoan-3' },
    ],
  },
  {
    before: 'qd-to-cong-nghe-so.v1.txt',
    after: 'qd-to-cong-nghe-so.ban-hanh.txt',
    sameUnless: [],
  },
];
