/** Bodies that act collectively sign "TM." before their name (Decree 30/2020/NĐ-CP, Article 13; interpretation by name). */
export const COLLECTIVE_AUTHORITY = [
  { begins: 'Ủy ban nhân dân', authority: 'TM. ỦY BAN NHÂN DÂN' },
  { begins: 'Hội đồng nhân dân', authority: 'TM. HỘI ĐỒNG NHÂN DÂN' },
  { begins: 'Hội đồng phối hợp', authority: 'TM. HỘI ĐỒNG' },
] as const;
