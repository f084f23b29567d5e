import { namesFirst, saysWhatToDo, startsName } from './unit-names.ts';

/** assign: giao · request: đề nghị, kính đề nghị, mời. */
export type ChargeMode = 'assign' | 'request';

/** Whom a sentence charges. An opener only names whom; what is to be done stands under it. */
export interface Charge {
  readonly names: readonly string[];
  readonly mode: ChargeMode;
  readonly isOpener: boolean;
  /** Nothing but names stands here ("2. Sở Tư pháp"): only a heading can charge in this way. */
  readonly isNameOnly: boolean;
  /** "chủ trì", "có trách nhiệm", "giao": said in so many words. */
  readonly isPlain: boolean;
}

const REQUEST = /^(?:(?:trân trọng|kính)\s+)?(?:đề nghị|kính đề nghị|mời)\s+/iu;
const ASSIGN = /^(?:giao(?: cho| nhiệm vụ cho)?|phân công|yêu cầu|đối với)\s+/iu;
/** "Chủ các bến đò có trách nhiệm …": who it is, is said by the words behind it. */
const SUBJECT =
  /^(?<subject>\p{Lu}[^.;:]{2,140}?)\s+(?=(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì)(?:$|[\s,:]))/u;
const BY_SUPERIOR = /^(?:(?<request>(?:kính\s+)?đề nghị|mời)|giao(?: cho)?|yêu cầu|phân công)\s+/iu;
/** "Căn cứ Kế hoạch này, …", "Hằng quý, …": the charge stands behind the comma. */
const AFTER_COMMA =
  /^(?:căn cứ|trên cơ sở|định kỳ|hằng|hàng|trước|trong|từ|sau|đến|chậm nhất|khi|theo|ngoài|để|nhằm|tùy|vào|cuối|đầu|mỗi)\s/iu;
const NOTHING_SAID =
  /^(?:[\s,:;.]|(?:có|chịu) trách nhiệm|có nhiệm vụ|chủ trì|nghiêm túc|chủ động|triển khai|thực hiện|tổ chức|tập trung|tốt|các|những|một số|nội dung|nhiệm vụ|công việc|hoạt động|trọng tâm|cụ thể|sau đây|như sau|sau|dưới đây|và|làm|việc)*$/iu;

/** The charge that a sentence begins with, if it does. */
export function chargeOf(sentence: string): Charge | undefined {
  const text = sentence.trim();
  const direct = directCharge(text);
  if (direct || !AFTER_COMMA.test(text)) return direct;
  for (const comma of text.slice(0, 400).matchAll(/,\s+/gu)) {
    const after = directCharge(text.slice(comma.index + comma[0].length));
    if (after && !after.isNameOnly) return after;
  }
  return undefined;
}

function directCharge(text: string): Charge | undefined {
  const request = REQUEST.exec(text)?.[0];
  if (request) return charged(text.slice(request.length), 'request', true);
  const assign = ASSIGN.exec(text)?.[0];
  if (assign) return charged(text.slice(assign.length), 'assign', true);
  const first = namesFirst(text);
  if (!first) {
    const subject = SUBJECT.exec(text)?.groups?.subject;
    return subject && !saysWhatToDo(subject.toLowerCase()) ? charged(text, 'assign', true) : undefined;
  }
  const superior = BY_SUPERIOR.exec(first.rest);
  if (superior && startsName(first.rest.slice(superior[0].length)))
    return charged(
      first.rest.slice(superior[0].length),
      superior.groups?.request ? 'request' : 'assign',
      true,
    );
  return charged(text, 'assign', false);
}

function charged(text: string, mode: ChargeMode, isSaid: boolean): Charge | undefined {
  const first = namesFirst(text, isSaid);
  if (!first) return undefined;
  const { names, rest } = first;
  const isNameOnly = /^[\s:.;,]*$/u.test(rest);
  if (!isSaid && !isNameOnly && !saysWhatToDo(rest)) return undefined;
  return {
    names,
    mode,
    isNameOnly: isNameOnly && !isSaid,
    isOpener: isNameOnly || (NOTHING_SAID.test(rest) && /:\s*$|trách nhiệm\.?\s*$/u.test(rest)),
    isPlain: isSaid || /^(?:chủ trì|có trách nhiệm|chịu trách nhiệm)/u.test(rest),
  };
}

const BY = /(?:^|[\s,;(])(?:giao(?: cho)?|do)\s+(?=\S)/gu;

/** "…, giao Phòng A chủ trì", "do Phòng A thực hiện": for a sentence that begins with what is to be done. */
export function chargeInside(text: string): readonly string[] | undefined {
  for (const match of text.matchAll(BY)) {
    const first = namesFirst(text.slice(match.index + match[0].length));
    if (first && /^(?:chủ trì|thực hiện|phụ trách|làm đầu mối|tổ chức|tham mưu|đảm nhiệm)/u.test(first.rest))
      return first.names;
  }
  return undefined;
}

const TOGETHER =
  /phối hợp(?:\s+(?:chặt chẽ|thường xuyên|tốt|đồng bộ|kịp thời))*(?<with>\s+(?:với|cùng với|cùng))?\s+(?=\S)/giu;

/** Every body that the sentences join by "phối hợp với", "phối hợp cùng" or "phối hợp" before a name. */
export function joinedBodies(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(TOGETHER)) {
    if (/hội đồng\s*$/iu.test(text.slice(0, match.index))) continue;
    for (const name of namesFirst(text.slice(match.index + match[0].length), match.groups?.with !== undefined)
      ?.names ?? [])
      if (!names.includes(name)) names.push(name);
  }
  return names;
}
