import type { Target } from '../instruction.ts';
import type { Demand, DemandFailure, Formula } from './demand.ts';
import { findDocument, withoutHistory } from './document.ts';
import { type Masked, maskQuotations, QUOTATION } from './masked.ts';
import { readPhraseDemands } from './phrase-demand.ts';
import { readUnitDemands } from './unit-demand.ts';
import { unmarked, verbPhrases } from './verbs.ts';
import { within } from './within.ts';

// No formula comes near this without its quotations; it keeps the patterns off long text.
const LONGEST = 8000;

/**
 * Reads the words of a clause as an amending formula; `undefined` when they are none. A sentence
 * that begins with the verb but has neither an address nor a document nor a phrase is none ("Bổ sung
 * lực lượng cho đội …").
 *
 * @example
 * readFormula('Nhà nước bảo đảm kinh phí.'); // undefined
 */
export function readFormula(sentence: string): Formula | undefined {
  const masked = maskQuotations(
    sentence
      .replace(/Ð/g, 'Đ')
      .replace(/ð/g, 'đ')
      .replace(/\s+(?=[,.;:])/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (masked.text.length > LONGEST) return undefined;
  const text = withoutHistory(masked.text).replace(ENUMERATION, '');
  const phrases = verbPhrases(text);
  if (phrases.length === 0) return undefined;
  const found = findDocument(text);
  const demands = phrases.flatMap((phrase) =>
    isAboutPhrases(phrase.object)
      ? readPhraseDemands(masked, phrase)
      : readUnitDemands(masked, phrase, phrases.length > 1),
  );
  const understood = demands.some((demand) => demand.kind !== 'failure');
  const isPassive = phrases.some((phrase) => phrase.passive);
  // What a law says of its own contracts and permits ("hủy bỏ hợp đồng quy định tại Điều 22 của Luật này") amends no law.
  const isUnread = demands.some((demand) => demand.kind === 'failure' && demand.reason === 'unreadRest');
  if (!understood && ((isPassive && !isUnread) || !looksAmending(text))) return undefined;
  const takesOwn = demands.some(usesOwnAppendix);
  if (found?.own && !takesOwn && !/như sau/iu.test(text)) return undefined;
  return {
    demands: shareAddresses(withoutTitleVerbs(demands)),
    ...(found && !found.own ? { document: found.document } : {}),
    own: found?.own === true,
    ...inlineText(masked, text),
  };
}

// Bổ sung Phụ lục VI vào sau Phụ lục V ban hành kèm theo Nghị định này
function usesOwnAppendix(demand: Demand | DemandFailure): boolean {
  if (demand.kind === 'units') return demand.by !== undefined;
  return (
    demand.kind === 'add' &&
    demand.targets.every(({ steps }) => steps.some(({ kind }) => kind === 'appendix' || kind === 'form'))
  );
}

// Bãi bỏ Thông tư số 10/2015/TT-BTC quy định chi tiết, sửa đổi một số điều của Thông tư số 5/2014/TT-BTC
//                                                      ^^^^^^^ a verb of the repealed document's title
function withoutTitleVerbs(
  demands: readonly (Demand | DemandFailure)[],
): readonly (Demand | DemandFailure)[] {
  const [first] = demands;
  const isDocument =
    first?.kind === 'units' && first.verb === 'repeal' && first.targets[0]?.steps.length === 0;
  return isDocument ? demands.filter((demand) => demand.kind !== 'some') : demands;
}

// Chương VIII gồm các điều từ Điều 67 đến Điều 78        what the chapter holds is no further target
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const ENUMERATION = /\s(?:bao )?gồm (?:các )?(?:điều )?từ Điều \d+\p{Ll}? đến (?:hết )?Điều \d+\p{Ll}?/giu;
const PHRASE_WORD = 'cụm từ ngữ|cụm từ|từ ngữ|từ|chữ|dãy số|số|nội dung';
const ABOUT_PHRASES = new RegExp(`^(?:các |một số |những )?(?:${PHRASE_WORD})?\\s?${QUOTATION}`, 'iu');

function isAboutPhrases(object: string): boolean {
  return ABOUT_PHRASES.test(object);
}

// An address after the verb that we could not read is worth a report; "bổ sung lực lượng" is not.
function looksAmending(text: string): boolean {
  const folded = unmarked(text);
  return (
    /(?<!\p{L})(?:dieu|khoan|muc|chuong|phu luc|mau so) (?:\d|[ivx]+(?!\p{L}))/u.test(folded) ||
    (/(?:như sau|cụm từ)/iu.test(text) && /(?<!\p{L})(?:dieu|khoan|diem|cum tu|doan)(?!\p{L})/u.test(folded))
  );
}

// … như sau: “2. Hồ sơ …”          … như sau: “2. Hồ sơ … (goes on in the next line)
function inlineText(masked: Masked, text: string): { inline?: string } {
  if (masked.open !== undefined) return { inline: masked.open };
  const behind = new RegExp(`(?::|như sau)\\s?(${QUOTATION})[\\s.;,]*$`, 'u').exec(text);
  if (!behind) return {};
  return { inline: masked.phrases[behind[1]!.charCodeAt(0) - 0xe000] };
}

/**
 * Gives addresses that lack their outer units those of the next demand, or else of the one before:
 * "sửa đổi khoản 1 và bổ sung khoản 1a vào sau khoản 1 Điều 117".
 */
function shareAddresses(demands: readonly (Demand | DemandFailure)[]): (Demand | DemandFailure)[] {
  const result = [...demands];
  const pass = (order: readonly number[]): void => {
    let outer: Target | undefined;
    for (const index of order) {
      result[index] = completed(result[index]!, outer);
      outer = anchorOf(result[index]!) ?? outer;
    }
  };
  const indexes = result.map((_demand, index) => index);
  pass([...indexes].reverse());
  pass(indexes);
  return result;
}

function anchorOf(demand: Demand | DemandFailure): Target | undefined {
  if (demand.kind === 'failure') return undefined;
  return demand.kind === 'add' ? (demand.anchor ?? demand.targets[0]) : demand.targets[0];
}

function completed(demand: Demand | DemandFailure, outer: Target | undefined): Demand | DemandFailure {
  if (demand.kind === 'failure') return demand;
  if (demand.kind === 'add') {
    const anchor = demand.anchor && within(demand.anchor, outer);
    const beside = anchor && demand.where !== 'in' ? { steps: anchor.steps.slice(0, -1) } : anchor;
    const targets = demand.targets.map((target) => within(target, beside ?? outer));
    return { ...demand, targets, ...(anchor ? { anchor } : {}) };
  }
  const isOpen = demand.kind === 'phrase' || (demand.kind === 'units' && demand.same);
  if (isOpen && demand.targets.length === 0 && outer) return { ...demand, targets: [outer] };
  return { ...demand, targets: demand.targets.map((target) => within(target, outer)) };
}
