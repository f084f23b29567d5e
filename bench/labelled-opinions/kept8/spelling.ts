import type { Region } from './senders.ts';

/** How telephones spell. */
export const CHAT = [
  ['không', ['ko', 'k', 'hok', 'kg']],
  ['được', ['dc', 'đc', 'đk']],
  ['người', ['ng', 'ngừi']],
  ['những', ['nhg', 'n~']],
  ['với', ['vs', 'zới']],
  ['rồi', ['r', 'rùi']],
  ['cũng', ['cg', 'cũg']],
  ['phải', ['fải', 'pải']],
  ['trong', ['trog']],
  ['biết', ['bít']],
  ['vậy', ['z', 'zậy']],
  ['nhiều', ['nhìu']],
  ['chúng tôi', ['ctôi', 'tụi mình']],
  ['mình', ['mk', 'mìh']],
  ['bây giờ', ['bi h', 'bjo']],
  ['đồng ý', ['đ.ý', 'ok']],
  ['đề nghị', ['đ.nghị']],
] as const;

/** Words of a region, of the same sense. */
export const SPEECH: Readonly<Record<Region, readonly (readonly [string, readonly string[]])[]>> = {
  north: [['tôi', ['em', 'cháu']]],
  centre: [
    ['chúng tôi', ['bọn tui', 'tụi tui']],
    ['tôi', ['tui']],
    ['Tôi', ['Tui']],
  ],
  south: [
    ['chúng tôi', ['tụi tui']],
    ['tôi', ['tui']],
    ['không', ['hông', 'hổng']],
    ['Tôi', ['Tui']],
  ],
};
