/** Syllables without marks that say nothing of a matter; a likely article is never guessed from them. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'la va cua cho co khong duoc thi ma o tai trong ngoai tren duoi cac nhung mot hai ba nguoi toi em minh chung ta anh chi ong bac chu co dan ba con nay kia do day ay phai nen can se da dang cung chi con nua roi de nghi y kien du thao quy dinh dieu khoan diem muc neu khi theo ve voi nhu vay the nao gi sao ai dau bao nhieu may moi moi hay hoac den tu tu ra vao len xuong lai qua rat lam hon nhat cu xin kinh gui cam on a nhe nha oi di lam viec nhieu it vi do boi nham sau truoc bi boi tung ca so dong noi dung co quan xa phuong huyen tinh uy nhan dan ban soan chua van thi tieng biet hoi nghe thay noi'.split(
    ' ',
  ),
);
/** About the whole draft, not about an article of it; pairs and threes of words. */
export const WHOLE_DRAFT_WORDS: readonly string[] = [
  'toan bo du thao',
  'ca du thao',
  'voi du thao',
  'noi dung du thao',
  'du thao nay',
  'ban du thao',
  'quy dinh nay',
  'dong y',
  'nhat tri',
  'thong nhat voi',
  'khong co y kien',
  'khong y kien',
  'khong gop y',
  'tan thanh',
  'ung ho du thao',
  'bao gio thi ap dung',
  'co hieu luc',
  'hieu luc',
  'can cu phap ly',
  'ap dung quy dinh',
];
