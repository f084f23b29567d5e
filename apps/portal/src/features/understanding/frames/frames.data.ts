/** Lines that are put around an opinion, as they are in small letters without marks. */

/** The head of a letter or a form: the name of the state, what kind of paper it is, its number, to whom it goes. */
export const HEAD_LINE =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|(?:don|phieu|ban|thu|y kien|noi dung)(?: \S+){0,2} (?:gop y|kien nghi|de nghi|y kien|tham gia)(?: \S+){0,6}|so\s*:?\s*[\w.]*\/\S+.*|v\/v\b.*|(?:noi dung|y kien)(?: gop y)?\s*:|[-_=*.\s]{3,})$/;
/** Headers of a mail that is passed on or answered. */
export const FORWARD_LINE =
  /^(?:-{2,}.*-{2,}|(?:tu|den|toi|gui|ngay|gio|chu de|tieu de|cc|bcc|from|to|date|sent|subject)\s*:.*|(?:vao|luc|on)\b.{2,80}(?:da viet|viet|wrote)\s*:)$/;
/** Fields of whoever fills in a form: label and value on one line. */
export const FIELD_LINE =
  /^(?:ho(?: va)? ten|ten|nguoi gui|nguoi gop y|noi o|dia chi|cho o|thuong tru|dien thoai|di dong|so dien thoai|sdt|dt|e-?mail|zalo|linh vuc|nghe nghiep|don vi|chuc vu|nam sinh|ngay sinh|gioi tinh|so cccd|cccd|cmnd|ngay(?: \S+){0,3}|noi nhan)(?: \S+){0,3}\s*:[^.!?]{0,80}[.]?$/;
/** Who writes, on a line of its own. */
export const SENDER_LINE = /^(?:toi|em|chung toi|ten toi|toi ten|ho ten toi)(?: (?:ten|la|gom))+\b[^?!]*\.$/;
export const GREETING_LINE =
  /^(?:da )?(?:kinh(?: \S+)?|thua|than|chao|xin chao|gui|em chao|chau chao|toi chao|dear|hi|hello|alo)\b/;
/** Where an opinion has ended. */
export const CLOSING_LINE =
  /^(?:xin )?(?:tran trong|kinh thu|kinh chao|kinh don|than(?: ai| men)?|cam on|chan thanh|best regards|regards|thanks?|nguoi (?:lam|viet) don|nguoi gop y|dai dien|thay mat|ky ten|tm)\b/;
export const TAIL_LINE =
  /^(?:\(da ky\)|\(ky(?: va)?(?: ghi ro)? ?(?:ten|ho ten)?\)|(?:trang|page) \d+(?: ?[/-] ?\d+)?|(?:[a-z ]{2,30}, ?)?ngay \d{1,2} thang \d{1,2} nam (?:\d{4}|[.…_]+)|nguoi (?:ghi|lap|tiep nhan)(?: bien ban| phieu)?\b.*|nguoi (?:lam|viet) (?:don|phieu)|nguoi gop y|noi nhan\b.*|ngay (?:ghi|lap|viet)\b.*|\(?kem (?:chu ky|theo)\b.*|ky ten\b.*|[-_=*.\s]{2,})$/;
/** What a device or a program puts below a mail. */
export const DEVICE_LINE =
  /^(?:duoc |da )?(?:gui|sent|get|nhan|tai|goi)\b.{0,40}\b(?:iphone|ipad|ios|android|galaxy|samsung|oppo|xiaomi|outlook|gmail|yahoo|mobile|dien thoai|zalo)\b.{0,30}$/;
/** Words of saying and passing on; a stretch before a colon that has none is part of what is said. */
export const LEAD_IN_WORDS: readonly string[] = [
  'y kien',
  'gop y',
  'nghi nhu',
  'nghi rang',
  'cung nghi',
  'noi',
  'viet',
  'chep',
  'chuyen',
  'nhan',
  'gui',
  'thua',
  'nhu sau',
  'phat bieu',
  'trinh bay',
  'phan anh',
  'neu',
  'ke',
  'cho biet',
  'cho rang',
  'bay to',
  'tham gia',
];
/** Whoever keeps minutes writes these right before the colon, behind the name, the number and the hour. */
export const MINUTES_LEAD =
  /^\s*(?:bien ban\b[^:]{2,110}|(?:hoi|doan|chi hoi|mat tran|nhom)(?: [^\s:,.;]+){3,10}|(?:ghi(?: lai)? (?:loi|y kien)|(?:y kien|loi|loi ke|phat bieu) cua|theo loi)\b[^:]{0,80}|y kien(?: (?:so|thu))? ?\d{0,3}\b[^:]{0,60}|[^:]{2,110}\b(?:phat bieu|trinh bay|phan anh|neu(?: y kien)?|y kien|ke|cho biet|cho rang|co y kien|gop y|noi|thac mac|bay to|dong gop))\s*:$/;
/** Fields that stand one behind another on one line before what is said. */
export const INLINE_FIELD =
  /^\s*(?:ho(?: va|,)? ten|toi ten|ten toi|ten|nguoi (?:gop y|gui|viet)|noi o|dia chi|cho o|to|khu pho|thon|dien thoai|so dien thoai|sdt|dt|tuoi|nam sinh|nghe nghiep|don vi|ngay|thuong tru|tam tru|hien o|dan toc|quoc tich|so cccd|cccd|can cuoc|chuc vu|co quan|lop|nam sinh|gioi tinh)(?: [a-z]+){0,3}\s*:\s*[^:.;?!]{1,50}?(?:[.;,](?:\s+|$)|\s{2,}|$)/;
/** Lines of a frame that hold a name of some words. */
export const NAME_LINE =
  /^(?:(?:ho(?: va)? ten|ten|nguoi gui|nguoi viet|nguoi gop y|tu|from)(?: \S+){0,2}\s*:\s*(?!\S*[@\d])\S+ \S+.*|(?:(?:vao|luc|on)\b.*,)\s*\S+ \S+.*(?:da viet|wrote)\s*:)$/;
/** Names of bodies and departments. */
export const NO_PERSON =
  /^(?:hoi|ban|uy|so|cong|lien|hop|truong|phong|chi|doan|to|mat|cuc|vien|thon|xom|khu|ap|xa)\b/;
/** Verbs by which a line that has a label, or is a title, asks for something: "Nội dung: giảm phí", "Ngày họp chợ: đổi sang chủ nhật". */
export const ASKING_VERBS: ReadonlySet<string> = new Set(
  'nên phải cần xin hãy đừng bỏ giữ tăng giảm thêm cấm miễn đổi chuyển giao sửa hủy huỷ mở đóng cho kéo rút hoãn lùi dời không'.split(
    ' ',
  ),
);
