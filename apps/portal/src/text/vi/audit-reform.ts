import { indexActs, indexFieldWords } from './indices.ts';
import { procedureActs, procedureFieldWords, procedureValueWords } from './procedures.ts';

/** What is done with indices, procedures, good practices and with who helps, in the trail. */
export const reformActs = { ...indexActs, ...procedureActs } as const;
export const reformObjectKinds = { publicIndex: 'Chỉ số', adminProcedure: 'Thủ tục hành chính' } as const;
/** Fields of their entries. */
export const reformFieldWords = { ...indexFieldWords, ...procedureFieldWords } as const;
/** Codes of these fields, as words. */
export const reformValueWords = { ...procedureValueWords } as const;
