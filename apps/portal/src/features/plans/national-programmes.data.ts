import type { Programme } from './plan.ts';

/** What every state body of the country works under, installed at start. A body's own programmes are added on the desk. */
export const NATIONAL_PROGRAMMES: readonly (Omit<Programme, 'id'> & { readonly sortKey: string })[] = [
  {
    code: 'qd-407',
    name: 'Truyền thông chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật, giai đoạn 2022 - 2027',
    legalBasis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ',
    validFrom: '2022-03-30',
    validTo: '2027-12-31',
    sortKey: '1',
  },
  {
    code: 'cai-cach-hanh-chinh',
    name: 'Tuyên truyền cải cách hành chính',
    legalBasis: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ',
    validFrom: '2021-07-15',
    validTo: '2030-12-31',
    sortKey: '2',
  },
];
