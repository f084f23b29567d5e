/** "Bà con thấy đúng thì chép gửi tiếp nhé", "Con tôi đánh máy giùm": a line of passing on, and nothing of the matter. */
const PASSING =
  /(?:^| )(?:(?:gui|chep|danh may|viet|go|copy|share|chia se)(?: gui)? (?:lai|tiep|giup|gium|ho|dum|y nhu|nguyen van|thay|tu nhom|nhu vay|nhu the|nhu tren|y vay)|(?:chuyen|dang) (?:lai|tiep|giup|gium|dum)|(?:chep|copy|share|chia se) (?:cung|len)|ky (?:ten|tiep|cung)|gui y nhu vay|moi nguoi cung ky)(?: |$)/;
/** Who passes something on speaks of this, or to these. */
const PASSED =
  /(?:^| )(?:zalo|nhom|facebook|fb|mau|bai|y|y kien|chep|danh may|copy|share|giup nhe|giup nha|gium|fwd|fw|mang|moi nguoi|ba con|ai thay|ai dong y|chia se|ky tiep|ky ten|chuyen tiep)(?: |$)/;
/** "Viết bằng điện thoại, có gì sai xin bỏ qua", "Tôi chữ nghĩa ít, có gì không phải mong các bác bỏ quá cho". */
const APOLOGY =
  /(?:^| )(?:bo qua|bo qua cho|thong cam|luong thu|bo loi|xin loi|mien chap|dung trach|dung chap|hieu cho)(?: |$)/;
/** Whether a sentence passes the letter on or begs pardon for it, and asks for nothing. */
export function passesOn(words: readonly string[]): boolean {
  if (words.length < 3 || words.some((word) => /^\d{3}/.test(word))) return false;
  const said = words.join(' ');
  const passes = PASSING.test(said) && PASSED.test(said);
  if (!passes && !APOLOGY.test(said)) return false;
  if (
    !passes &&
    !/(?:^| )(?:co gi|sai|khong phai|chu nghia|hoi thang|qua loi|viet|noi|van chuong|khong gioi)(?: |$)/.test(
      said,
    )
  )
    return false;
  return !/(?:^| )(?:de nghi|kien nghi|yeu cau|nen|bo|giam|tang|mien|cam|phat|thu)(?: |$)/.test(
    said.replace(/nen (?:gui|chep|co|khong)|bo qua|bo loi/g, ''),
  );
}
