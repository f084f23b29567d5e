import { indexActs, indexFieldWords } from './indices.ts';

/** What is done with indices, procedures, good practices and with who helps, in the trail. */
export const reformActs = { ...indexActs } as const;
export const reformObjectKinds = { publicIndex: 'Chỉ số' } as const;
/** Fields of their entries. */
export const reformFieldWords = { ...indexFieldWords } as const;
/** Codes of these fields, as words. */
export const reformValueWords = {} as const;
