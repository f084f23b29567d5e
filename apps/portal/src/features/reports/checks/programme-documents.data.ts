import type { RegisteredDocument } from '@danban/legal-text';

/** Documents that every report on the programme cites; known whether or not somebody has registered them. */
export const PROGRAMME_DOCUMENTS: readonly RegisteredDocument[] = [
  { number: '407/QĐ-TTg', type: 'Quyết định', issuedOn: '2022-03-30', issuer: 'Thủ tướng Chính phủ' },
  { number: '64/2025/QH15', type: 'Luật' },
  { number: '78/2025/NĐ-CP', type: 'Nghị định' },
  { number: '30/2020/NĐ-CP', type: 'Nghị định', issuedOn: '2020-03-05' },
];
