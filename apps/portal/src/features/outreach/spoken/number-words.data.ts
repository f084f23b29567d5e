/** Digits as they are read alone. */
export const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Northern broadcasting usage: "linh", "nghìn", "tư" and "lăm" and "mốt" after tens. */
export const NUMBER = {
  ten: 'mười',
  tens: 'mươi',
  hundred: 'trăm',
  oddUnit: 'linh',
  oneAfterTens: 'mốt',
  fourAfterTens: 'tư',
  fiveAfterTens: 'lăm',
  comma: 'phẩy',
  minus: 'âm',
  to: 'đến',
  over: 'trên',
  parts: 'phần',
  orMore: (amount: string) => `từ ${amount} trở lên`,
} as const;

/** Names of the groups of three digits, from the right; beyond a billion they begin anew. */
export const GROUPS = ['', 'nghìn', 'triệu'] as const;
export const BILLION = 'tỷ';

/** Ordinals that are not their number: "thứ nhất", "thứ tư". */
export const ORDINALS: Readonly<Record<number, string>> = { 1: 'nhất', 4: 'tư' };

/** Letters by name, as points of a law and signs of documents are read. */
export const LETTERS: Readonly<Record<string, string>> = {
  a: 'a',
  ă: 'á',
  â: 'ớ',
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  e: 'e',
  ê: 'ê',
  f: 'ép',
  g: 'giê',
  h: 'hát',
  i: 'i',
  j: 'gi',
  k: 'ca',
  l: 'e lờ',
  m: 'em mờ',
  n: 'en nờ',
  o: 'o',
  ô: 'ô',
  ơ: 'ơ',
  p: 'pê',
  q: 'quy',
  r: 'e rờ',
  s: 'ét xì',
  t: 'tê',
  u: 'u',
  ư: 'ư',
  v: 'vê',
  w: 'vê kép',
  x: 'ích xì',
  y: 'i dài',
  z: 'dét',
};
