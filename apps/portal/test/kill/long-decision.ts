/** A decision of any length: four clauses an article, as long as those of a land decree are on average. */
export function longDecision(articles: number): string[] {
  const head = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH MINH HÀ',
    'QUYẾT ĐỊNH',
    'Quy định về quản lý bến đò trên địa bàn tỉnh Minh Hà',
    'Ủy ban nhân dân ban hành Quyết định quy định về nội dung trên.',
  ];
  const body = Array.from({ length: articles }, (_, index) => article(index + 1)).flat();
  return [...head, ...body];
}

function article(number: number): string[] {
  const hour = 4 + (number % 5);
  return [
    `Điều ${number}. Hoạt động của bến đò số ${number}`,
    `1. Bến đò số ${number} mở cửa từ ${hour} giờ đến ${hour + 14} giờ hằng ngày; ngày có gió từ cấp ${(number % 3) + 5} trở lên thì không đưa khách qua sông.`,
    `2. Mỗi chuyến chở không quá ${10 + number} người. Chủ bến niêm yết giá vé tại nơi hành khách dễ nhìn thấy và thu đúng giá đã niêm yết.`,
    `3. Học sinh, người cao tuổi và người khuyết tật được giảm ${(number % 4) * 10 + 10}% giá vé.`,
    `4. Ủy ban nhân dân xã nơi có bến kiểm tra phao cứu sinh ít nhất ${(number % 3) + 1} lần mỗi quý và công bố kết quả tại trụ sở.`,
  ];
}
