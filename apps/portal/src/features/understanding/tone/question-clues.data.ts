/**
 * What makes a sentence a question that only the body can answer, and what makes it a reproach or a reason put as one. Each clue is asked
 * once of the words of a sentence without marks, a space before and behind each, " ?" behind them where a question mark stands; weights
 * are added, and from three on something is wanted to be known. No clue has more than one open stretch, so that a long sentence stays cheap.
 */
export interface Clue {
  readonly clue: RegExp;
  readonly weight: number;
}
const clue = (weight: number, pattern: RegExp): Clue => ({ clue: pattern, weight });

export const QUESTION_CLUES: readonly Clue[] = [
  clue(1, / \? $/),
  // "cho em hỏi", "xin hỏi"; not "xin hỏi ý kiến dân"
  clue(
    3,
    / (?:cho|xin|muon|duoc|dam|nho)(?: (?:phep|toi|em|minh|chau|con|tui|bac|chi|ba con|gia dinh|dan))? hoi (?!y kien|dan|lai|cuoi|han|tham)/,
  ),
  clue(
    2,
    / (?:thac mac|ban khoan|cau hoi|khong hieu|chua hieu|xin (?:cho|duoc) biet|cho (?:toi|em|dan|ba con|minh|tui|chau|chung toi) biet|xin giai dap|giai thich (?:gium|giup|ro))/,
  ),
  clue(
    2,
    / (?:chi|noi|ghi|tra loi|giai dap|huong dan|chi dan|phan hoi|tu van|lam ro|giai thich)(?: (?:ro|lai))? (?:gium|giup|ho|cho (?:toi|em|dan|ba con|minh|tui|chau|nguoi|chung toi|bac)) /,
  ),
  clue(
    2,
    / ai biet (?:chi|noi|cho)|khong biet (?:la )?(?:co (?!dung)|thi |neu |truong hop |phai |nop |den |tu )/,
  ),
  // A choice that is left open: "có được … không", "hay chỉ", "hay là"
  clue(
    2,
    / co (?:duoc|phai|tinh|can|bi|cho|thu|ap|mat|bat|han|nhan|nop|ghi|mien|giam|ho|ton|thuoc|the|quy|lam|chuyen|nam|them|so|gi|ai|lien|anh|hieu|dong|xet|cap|bao|chiu|tru|gioi|di|mo|phat|kip|chay)(?: \S+)*? (?:khong|chua|hong|hem)(?: (?:a|vay|the|ha|nhi|ta|day|h|vay a|the a|ha anh|ha cac))? | co (?:\S+ ){1,9}(?:khong|chua) (?:(?:a|vay|the|ha|nhi)(?: a)? |\? $)/,
  ),
  clue(2, / (?:hay|hoac) (?!bi |quen |om |benh |di |noi |keu |hoi |tin |nhat |hon )(?:\S+ )+\? $/),
  clue(
    1,
    / hay (?:sao|khong|chua|la sao)(?: (?:a|vay|the))? | khong hay (?!bi |quen )| (?:khong|chua|hong) (?:a|vay|ha) (?=\S+ \S)/,
  ),
  // What a rule has to say: when, where, how much, by whom
  clue(
    2,
    / (?:o dau|cho nao|noi nao|khi nao|bao gio|luc nao|chung nao|ngay (?:nao|may)|thang (?:nao|may)|nam nao|tu dau|bao nhieu|bao lau|may (?:gio|ngay|thang|lan|nam|ban|nguoi|loai|cai)|gom gi|gom nhung gi|nhung gi|loai nao|muc nao|gia nao|don vi nao|co quan nao|phong nao|kieu nao|hang nao|dang nao|doi tuong nao|the nao|nhu nao|ra sao|lam sao|cach nao|bang (?:gi|cach nao)|(?:la|can|nop|mang|lam|theo|ghi|tinh|viet|dua vao|can cu) (?:gi|sao)|giay to gi|tinh sao|lam gi|viec gi|cho ai|hoi ai|goi ai|gap ai|o mo|khi mo|luc mo) /,
  ),
  clue(
    2,
    / ai la nguoi | ai (?:\S+ )?(?:tra|dong|nop|cap|ky|xac nhan|duyet|do|tinh|giu|cham|quyet|quyet dinh|kiem dem|nhan|lap|thu|quan ly|bam|day|xet|cong nhan|duoc) /,
  ),
  clue(
    3,
    / (?:dong|nop|khai|dang ky|gui|bao|xin|nhan|lien he|lam) (?:cho|o|tai|voi|qua|theo|lai o) (?:\S+ ){0,2}(?:nao|ai|dau) /,
  ),
  clue(1, / nhung (?:\S+ ){1,2}gi /),
  clue(1, / (?:gi|nao|ai|dau|sao|may) (?!\? $)/),
  clue(1, / (?:gi|nao|ai|dau|sao|may|chi|mo|rang) (?:vay |the |a |day |ha |nhi |vay a |the a )?(?:\? )?$/),
  // Whoever wants an answer is polite, or turns to somebody
  clue(2, / (?:khong|chua|dau|nao|gi|sao|nhieu|gio|lau|ai|may|ngay|may a) (?:vay |the |ha )?a (?:\? )?$/),
  clue(
    1,
    / (?:a|vay|the|ha|nhi|ta|v)(?: (?:cac |may |mn |moi nguoi|anh|chi|chu|bac|co|ad|ae|can bo|xa|phuong|ba con|ban)[^?]{0,16})? (?:\? )?$/,
  ),
  clue(1, / (?:day|vay|the|ha) (?:cac|may|mn|moi|anh|chi|chu|can bo|xa|phuong|ad|ae|nguoi|ban)/),
  clue(
    1,
    / (?:thu tuc|ho so|giay to|ap dung|co hieu luc|duoc tinh|tinh la|coi la|duoc coi|thuoc dien|truong hop (?:cua )?(?:toi|nha|em|con|me)|chua noi|khong noi|khong thay noi|chua ro|khong ro|chua ghi|khong ghi|khong thay ghi|khong thay|chua thay|chua quy dinh|khong quy dinh|vuong) /,
  ),
  clue(
    2,
    / (?:chua|khong)(?: thay)? (?:noi|ro|ghi|quy dinh|hieu|biet)(?: ro)?(?: la)? (?:\S+ )*?co (?:duoc|phai|tinh|bi|can) /,
  ),

  // Nobody answers these
  clue(
    -3,
    / (?:ai chiu(?! trach)|lay ai|lay tien|lay gi|lay dau|tien dau|dao dau|kiem dau|moi dau|dau ra|di bang gi|cho met|cho cuc|cho thau|moi nghi|khac gi|khac nao|ich gi|duoc gi|duoc chi|duoc cai gi|duoc may|an thua gi|an gi|song sao|song bang|song kieu|chiu sao|chiu noi|sao noi|sao kham|sao xue|sao chiu|sao song|sao duoc|noi khong|kham noi|xoay so|noi ai nghe|keu ai|ai nghe|con gi|con ai|ai con|ai them|ai dam|ai muon|ai ham|ai no|ai tin|ai ngo|ai lo|ai thuong|ai trong|ai cho|ai bao|ai biet (?!chi|noi|cho)|ai ranh|ai dai|ai ma|ai bu|ai hoi dan|ai kiem tra|hoi dau|lam gi co|lam gi cho|de lam gi|lam chi|gi ma|dau ma|chu dau|chu ai|chu gi|nao ma|the nao duoc|sao ma|chu sao|thi sao|biet dau|biet duong|biet ai|biet xin ai|ma lam gi|cho ai xem|co nghia gi|co nghia ly|nghia ly gi|co ly nao|ly nao|chang le|le nao|ha co|co gi|viec gi phai|can gi|hoi tuong|toi bao gio|den bao gio|bao gio (?:\S+ ){0,4}moi|chung nao (?:\S+ ){0,3}moi|may ai|duoc bao nhieu ma|bao nhieu nua|chu co phai|co phai (?:ai|may|cu)|vao dau|di dau ve dau|o dau ma|goi gi la) /,
  ),
  clue(
    -3,
    / (?:sao (?:lai|khong|ma|cu|chi|no|het|nhieu|bat|phai|cao|dat|nang|it|dai|the)|tai sao|vi sao|co sao|co gi|ly do gi|rang (?:ma|lai|khong)|viec gi|mac chi|mac gi|can chi) /,
  ),
  // "… thì bán cho ai?": a reason; a choice or a polite word behind it weighs more
  clue(
    -2,
    / thi (?!tinh |ap dung |xet |khai |dang ky |ho so |thoi )(?:\S+ ){0,8}(?:ai|gi|sao|dau|nao|chi|kieu gi) \? $/,
  ),
  clue(-1, / thi (?:\S+ ){0,2}(?:ai|gi|sao|dau|nao|lay) /),
  clue(-2, / (?:ai|gi|nao|dau|sao) (?:\S+ ){0,7}ma (?:\S+ )+/),
  // "có ai nghĩ cho dân không", "có biết dân khổ không", "có hợp lý không"
  clue(
    -5,
    / co (?:ai|biet|hieu|thay|nghi|nang|cao|nhieu|qua|lam|kho|oan|thu|hon|dang|cong bang|hop ly|vo ly|thuc te|qua dang|no|tin|dam|khi nao|bao gio|may khi|mot lan|con|phai (?:la )?(?:qua|vo|chi|muon|dinh|dan)|khac|ich|ly nao|nghia|xung|an|nguoi nao|lam duoc gi)(?: \S+)*? (?:khong|chua|khong vay|khong the) /,
  ),
  clue(-2, / (?:da|duoc) (?:ai|bao gio) /),
  clue(-1, / (?:phai khong|dung khong|chu gi|chac|u|chu|ha troi|troi oi) (?:\? )?$/),
  // "miễn cọc được không ạ": a wish
  clue(
    -4,
    / (?:mien|giam|bo|them|nang|ha|lui|ho tro|keo dai|bot|giu|tang|doi|sua|xem xet|xem lai|doi lai|gia han|mo|cap|cho|xin|de nghi|mong|dung)(?: (?!co )\S+){0,8} (?:duoc|dc) (?:khong|hong)/,
  ),
  clue(-2, / (?:de nghi|kien nghi|yeu cau|nen|(?<!co )phai) (?:\S+ )+(?!\? )\S+ $/),
];
/** What says without a question mark that something is asked. */
export const ASKED_WITHOUT_MARK =
  / (?:(?:cho|xin|muon|dam|nho)(?: (?:phep|toi|em|minh|chau|con|tui|bac|chi|ba con|gia dinh|dan))? hoi (?!y kien|dan|lai|cuoi|han|tham)|thac mac|cau hoi|xin (?:cho|duoc) biet|cho (?:toi|em|minh|tui|chau) biet|giai dap|giai thich (?:gium|giup|ro|cho)|ai biet (?:chi|noi|cho)|(?:chi|noi|ghi|tra loi)(?: ro)? (?:gium|giup|ho) (?!ben)|khong (?:biet|ro|hieu) (?:\S+ )*?(?:khong|hay|the nao|o dau) |(?:chua|khong)(?: thay)? (?:noi|ro|ghi|quy dinh) (?:\S+ )*?co (?:duoc|phai|tinh|bi|can) (?:\S+ )*?(?:khong|chua) $|co (?:\S+ ){1,9}(?:khong|chua|hong) (?:a|vay|ha|nhi|the a|h)(?: vay)? |(?:o dau|khi nao|bao gio|bao nhieu|bao lau|may gio|ngay nao|ngay may|chung nao|the nao|nhu nao|la gi|la sao|lam sao|tinh sao|kieu gi|cho ai|ai) (?:a|vay|the a|ha|nhi|day|rua|h)(?: \S+){0,4} $|hay (?:\S+ ){1,6}(?:a|vay a|vay|ha) $|(?:bao gio|khi nao|may gio|o dau) (?:\S+ ){1,9}(?:a|vay|ha|nhi|vay a)(?: \S+){0,3} $|co \S+ (?:\S+ ){1,8}khong hay |o mo )/;
/** These ask nothing: "ngày nào cũng", "bao nhiêu … bấy nhiêu". */
export const NOTHING_ASKED =
  / (?:ai|gi|nao|dau|sao|may|chi|bao nhieu|bao gio)(?: \S+)? cung(?= )| (?:khi|luc|chung|bao gio|ngay) nao (?=(?:\S+ ){1,8}(?:thi|hay|hang|hay moi|moi) )| khong bao gio| bao nhieu (?=(?:\S+ ){1,9}bay nhieu )| bao nhieu nam nay| bao lau roi| ai do| nao do| gi do/g;
/** A sentence that asks for nothing behind a reason put as a question: "Ban đêm có người đau thì gọi ai? Phải treo số." */
export const DEMANDING =
  /^ (?:de nghi|kien nghi|yeu cau|phai|nen|can|bo|xin|cho|khong nen|dung|khong can|hay|bat|cam) /;
