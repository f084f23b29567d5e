/** What a network takes in one post, in letters. `source` is its own help page; U: no bound is published, the house's own. */
export interface Network {
  readonly name: string;
  readonly letters: number;
  readonly source: string;
}

export const NETWORKS: readonly Network[] = [
  { name: 'Facebook', letters: 500, source: 'U: mạng cho đến 63.206 chữ cái; quá 500 thì bị gập lại' },
  { name: 'Zalo', letters: 500, source: 'U: chưa tìm được giới hạn được công bố' },
  { name: 'X', letters: 280, source: 'docs.x.com, Counting characters: 280; mỗi liên kết tính 23' },
  {
    name: 'Tin nhắn nhóm',
    letters: 160,
    source: 'U: một tin ngắn không dấu là 160 chữ cái; tin có dấu dài hơn phải chia',
  },
];
