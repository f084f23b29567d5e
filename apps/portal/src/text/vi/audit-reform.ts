import { practiceActs, practiceFieldWords, practiceValueWords } from './good-practices.ts';
import { indexActs, indexFieldWords } from './indices.ts';
import {
  mobilisingActs,
  mobilisingFieldWords,
  mobilisingObjectKinds,
  mobilisingValueWords,
} from './mobilising.ts';
import { procedureActs, procedureFieldWords, procedureValueWords } from './procedures.ts';

/** What is done with indices, procedures, good practices and with who helps, in the trail. */
export const reformActs = { ...indexActs, ...procedureActs, ...practiceActs, ...mobilisingActs } as const;
export const reformObjectKinds = {
  publicIndex: 'Chỉ số',
  adminProcedure: 'Thủ tục hành chính',
  goodPractice: 'Mô hình, cách làm hay',
  ...mobilisingObjectKinds,
} as const;
/** Fields of their entries. */
export const reformFieldWords = {
  ...indexFieldWords,
  ...procedureFieldWords,
  ...practiceFieldWords,
  ...mobilisingFieldWords,
} as const;
/** Codes of these fields, as words. */
export const reformValueWords = {
  ...procedureValueWords,
  ...practiceValueWords,
  ...mobilisingValueWords,
} as const;
