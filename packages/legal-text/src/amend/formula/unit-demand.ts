import type { Target } from '../instruction.ts';
import { readAdditions } from './addition-demand.ts';
import type { Demand, DemandFailure } from './demand.ts';
import { findDocument } from './document.ts';
import { type Masked, phrasesIn } from './masked.ts';
import { readTargets } from './targets.ts';
import type { VerbPhrase } from './verbs.ts';
import { within } from './within.ts';

// một số khoản của Điều 4 như sau        các quy định sau đây        tên Điều và một số khoản của Điều 110
const SOME =
  /(?:^|\s)(?:một số|nhiều)\s|^(?:các|những)?\s?(?:nội dung|quy định|điều|khoản|điểm|văn bản(?: quy phạm pháp luật)?|từ|cụm từ)\s(?:sau|của|tại|trong|về|và|,)/iu;
// bỏ cụm từ “A” tại khoản 1 Điều 270 và sửa đổi khoản này như sau
//                                             ^^^^^^^^^
const SAME = /^(?:đoạn|điểm|khoản|điều|mục|chương) này(?!\p{L})/iu;
const WHERE =
  /(?:^|\s)(?:của|tại|trong|thuộc)\s(?=(?:các\s)?(?:điều|khoản|điểm|chương|mục|phần|tiểu mục|phụ lục|mẫu)\s)/iu;

const DESCRIBED =
  /^(?!\s*(?:các\s|tên\s)?(?:điều|khoản|điểm|chương|mục|phần|tiểu mục|phụ lục|mẫu|đoạn)\s[\dIVXLa-zđ]+(?!\p{L})).*?\s(?:quy định|nêu|ghi)\stại\s(?=(?:các\s)?(?:điều|khoản|điểm)\s)/iu;

// What may stand behind an address without changing it.
const ENDS =
  /^[\s.;:,)]*(?:$|[-–](?:\s|$)|như sau|cụ thể|sau đây|với nội dung|nội dung|về(?:\s|$)|quy định|qui định|theo\s|(?:được\s)?(?:ban hành|kèm)|\(|có nội dung|(?:của|thuộc|tại)\s(?:bản\s)?(?:qu[yi]\s(?:định|chế)|điều lệ)|để\s|(?:là|thành)\s[\uE000-\uF8FF]|số\s|[\uE000-\uF8FF])/iu;

// Bãi bỏ Nghị định số 10/2015/NĐ-CP, trừ Điều 5.
//                                  ^^^^^^^^^^^^ less than the address says: for a person to carry out
const EXCEPTION = /(?:^|[\s,])trừ\s.*/iu;
const STRUCTURE = /^(?:v[àảạ]o\s|(?:một |các )?đoạn\s)/iu;
const BY_OWN = /\s?(?:bằng|thành|theo|như|tại)\s(?:các\s)?((?:Phụ lục|Mẫu|Biểu mẫu|Biểu)(?:\s.*)?)$/iu;

/**
 * Reads what a verb says about units: which, and where new ones go. `isOneOfMany` allows a verb
 * without words of its own ("Sửa đổi, bổ sung và bãi bỏ một số điều").
 *
 * @example
 * readUnitDemands(masked, { verb: 'repeal', object: 'khoản 3 Điều 11.' }, false);
 */
export function readUnitDemands(
  masked: Masked,
  phrase: VerbPhrase,
  isOneOfMany: boolean,
): (Demand | DemandFailure)[] {
  const { head } = withoutDocument(phrase.object);
  const isRepeal = phrase.verb === 'repeal' || phrase.verb === 'drop';
  if (isRepeal && /^(?:toàn bộ)?$/iu.test(head)) return documentRepeals(phrase.object);
  const isPlain = !SOME.test(head) && readTargets(addressIn(head)).targets.length > 0;
  if (phrase.verb === 'add' && (isPlain || STRUCTURE.test(head))) return readAdditions(addressIn(head));
  return [readUnitDemand(masked, phrase, isOneOfMany)];
}

function readUnitDemand(masked: Masked, phrase: VerbPhrase, isOneOfMany: boolean): Demand | DemandFailure {
  const { head, tail, hasDocument } = withoutDocument(phrase.object);
  if (SAME.test(head) && phrase.verb === 'amend')
    return { kind: 'units', verb: 'amend', targets: [], same: true };
  if (SOME.test(head) && !DESCRIBED.test(head)) return { kind: 'some', targets: whereOf(head) };
  const by = ownAppendices(phrase.object);
  const { targets, rest } = readTargets(addressIn(head));
  if (targets.length === 0) return withoutTargets(phrase, head, hasDocument, isOneOfMany);
  if (phrase.verb === 'add') return { kind: 'add', targets };
  if (phrase.verb === 'renumber') return readRenumbering(targets, `${rest} ${tail}`);
  const isOwn = by.length > 0 && phrase.verb !== 'repeal' && phrase.verb !== 'drop';
  const exception = EXCEPTION.exec(`${rest} ${tail}`);
  if (exception) return { kind: 'failure', reason: 'unreadRest', rest: exception[0].trim() };
  if (!isOwn && !ENDS.test(rest)) return { kind: 'failure', reason: 'unreadRest', rest };
  if (phrase.verb === 'rename' || targets.every((target) => target.part === 'heading')) {
    const [heading] = phrasesIn(masked, phrase.object);
    const titles = targets.map((target): Target => ({ ...target, part: 'heading' }));
    return { kind: 'rename', targets: titles, ...(heading === undefined ? {} : { heading }) };
  }
  const verb = phrase.verb === 'drop' ? 'repeal' : phrase.verb;
  return { kind: 'units', verb, targets, ...(isOwn ? { by } : {}) };
}

/**
 * Whether what stands behind an address leaves it as it is ("như sau:", "ban hành kèm theo …").
 *
 * @example
 * endsAddress('như sau:'); // true
 */
export function endsAddress(rest: string): boolean {
  return ENDS.test(rest);
}

// Bãi bỏ Quyết định số 10/2020/QĐ-UBND ngày … và Quyết định số 11/2021/QĐ-UBND ngày …
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^ only a document behind a list mark is a further one
function documentRepeals(object: string): (Demand | DemandFailure)[] {
  const demands: Demand[] = [];
  let rest = object;
  for (let found = findDocument(rest); found; found = findDocument(rest)) {
    const isListed = demands.length === 0 || /(?:^|[,;]|\svà)\s*(?:và\s)?$/u.test(rest.slice(0, found.at));
    if (isListed && !found.own) {
      demands.push({ kind: 'units', verb: 'repeal', targets: [{ steps: [] }], document: found.document });
    }
    rest = rest.slice(found.at + found.length);
  }
  const exception = EXCEPTION.exec(object);
  if (exception) return [{ kind: 'failure', reason: 'unreadRest', rest: exception[0].trim() }];
  return demands.length > 0 ? demands : [{ kind: 'failure', reason: 'noTarget' }];
}

// "… của Luật Giá số 11/2012/QH13 như sau" → "…": what stands behind the name only describes it.
function withoutDocument(object: string): { head: string; tail: string; hasDocument: boolean } {
  const found = findDocument(object);
  if (!found) return { head: object, tail: '', hasDocument: false };
  const head = object
    .slice(0, found.at)
    .replace(/[\s,]*(?:của|tại|trong|thuộc|(?:được\s)?ban hành|kèm theo|ban hành kèm theo)*\s*$/iu, '');
  return { head, tail: object.slice(found.at), hasDocument: !found.own };
}

// chế độ đi học … quy định tại khoản 3, điều 1          nội dung Điều 6
//                 ^^^^^^^^^^^^^                         ^^^^^^^^ the address stands behind a description
function addressIn(head: string): string {
  const plain = head.replace(/^(?:các\s)?nội dung\s(?:của\s|tại\s)?/iu, '');
  const described = DESCRIBED.exec(plain);
  return described ? plain.slice(described[0].length) : plain;
}

function whereOf(head: string): readonly Target[] {
  const where = WHERE.exec(head);
  return where ? readTargets(head.slice(where.index + where[0].length)).targets : [];
}

function withoutTargets(
  phrase: VerbPhrase,
  head: string,
  hasDocument: boolean,
  isOneOfMany: boolean,
): Demand | DemandFailure {
  const isRepeal = phrase.verb === 'repeal' || phrase.verb === 'drop';
  if ((hasDocument && !isRepeal) || (isOneOfMany && head === '')) return { kind: 'some', targets: [] };
  return { kind: 'failure', reason: 'noTarget', ...(head === '' ? {} : { rest: head }) };
}

// khoản 3 thành khoản 4        khoản 3 là khoản 4
function readRenumbering(targets: readonly Target[], rest: string): Demand | DemandFailure {
  const match = /^(?:thành|là|sang)\s(.*)$/iu.exec(rest.trim());
  const became = match && readTargets(match[1]!).targets[0];
  const step = became?.steps.at(-1);
  if (!became || !step?.number) return { kind: 'failure', reason: 'noTarget' };
  const outer = { steps: became.steps.slice(0, -1) };
  return { kind: 'renumber', targets: targets.map((target) => within(target, outer)), number: step.number };
}

// Phụ lục I … bằng Phụ lục I ban hành kèm theo Nghị định này
//                  ^^^^^^^^^ an appendix of the amending document
function ownAppendices(object: string): readonly Target[] {
  const isOwn = /(?:kèm theo|đính kèm)\s?(?:\p{L}+(?:\s\p{L}+)?\s)?(?:này)?[\s.:;]*$/iu.test(object);
  if (!isOwn) return [];
  const by = object.lastIndexOf(' bằng ');
  const match = BY_OWN.exec(by < 0 ? object : object.slice(by));
  return match ? readTargets(match[1]!).targets : [];
}
