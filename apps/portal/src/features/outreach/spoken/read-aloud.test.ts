import { describe, expect, test } from 'vitest';
import { readAloud } from './read-aloud.ts';
import { countSyllables, fitSentences, readingSeconds, syllablesIn } from './reading-time.ts';

/** Written | said, in the northern usage of broadcasting; each row read by a person. Titles say what a group is about. */
const READINGS = `
# Whole numbers
0 | không
5 | năm
10 | mười
11 | mười một
14 | mười bốn
15 | mười lăm
20 | hai mươi
21 | hai mươi mốt
24 | hai mươi tư
25 | hai mươi lăm
31 | ba mươi mốt
44 | bốn mươi tư
55 | năm mươi lăm
91 | chín mươi mốt
100 | một trăm
101 | một trăm linh một
104 | một trăm linh bốn
105 | một trăm linh năm
110 | một trăm mười
111 | một trăm mười một
115 | một trăm mười lăm
120 | một trăm hai mươi
121 | một trăm hai mươi mốt
155 | một trăm năm mươi lăm
200 | hai trăm
999 | chín trăm chín mươi chín
1.000 | một nghìn
1.001 | một nghìn không trăm linh một
1.010 | một nghìn không trăm mười
1.015 | một nghìn không trăm mười lăm
1.100 | một nghìn một trăm
1.234 | một nghìn hai trăm ba mươi tư
2.005 | hai nghìn không trăm linh năm
10.000 | mười nghìn
10.001 | mười nghìn không trăm linh một
15.000 | mười lăm nghìn
21.000 | hai mươi mốt nghìn
100.000 | một trăm nghìn
105.050 | một trăm linh năm nghìn không trăm năm mươi
121.021 | một trăm hai mươi mốt nghìn không trăm hai mươi mốt
999.999 | chín trăm chín mươi chín nghìn chín trăm chín mươi chín
1.000.000 | một triệu
1.000.001 | một triệu không trăm linh một
1.500.000 | một triệu năm trăm nghìn
12.345.678 | mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám
1.000.000.000 | một tỷ
1.000.000.005 | một tỷ không trăm linh năm
2.500.000.000 | hai tỷ năm trăm triệu
1.000.000.000.000 | một nghìn tỷ
1500 | một nghìn năm trăm
2026 | hai nghìn không trăm hai mươi sáu
# Decimals, negatives, shares
3,14 | ba phẩy mười bốn
0,5 | không phẩy năm
0,05 | không phẩy không năm
2,75 | hai phẩy bảy mươi lăm
1,255 | một phẩy hai năm năm
1.234,56 | một nghìn hai trăm ba mươi tư phẩy năm mươi sáu
-5 | âm năm
lãi suất 6,5% | lãi suất sáu phẩy năm phần trăm
12% | mười hai phần trăm
100% | một trăm phần trăm
0,3 % | không phẩy ba phần trăm
5-7% | năm đến bảy phần trăm
5 – 7 % | năm đến bảy phần trăm
2‰ | hai phần nghìn
giảm 12,5% so với năm 2025 | giảm mười hai phẩy năm phần trăm so với năm hai nghìn không trăm hai mươi lăm
# Fractions and "over"
1/2 | một phần hai
1/3 số phòng | một phần ba số phòng
3/4 số hộ | ba phần tư số hộ
2/5 diện tích | hai phần năm diện tích
50/63 tỉnh | năm mươi trên sáu mươi ba tỉnh
12/15 thành viên | mười hai trên mười lăm thành viên
24/7 | hai mươi tư trên bảy
# Ranges
10-15 người | mười đến mười lăm người
10 – 15 ngày | mười đến mười lăm ngày
từ 3 - 5 hộ | từ ba đến năm hộ
giai đoạn 2026-2030 | giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi
năm 2025-2026 | năm hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu
# Days
ngày 30/6/2026 | ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
ngày 30/06/2026 | ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
30/6/2026 | ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
30-6-2026 | ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
30.6.2026 | ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
ngày 01/01/2027 | ngày một tháng một năm hai nghìn không trăm hai mươi bảy
ngày 1/7 | ngày một tháng bảy
đến 15/8 | đến ngày mười lăm tháng tám
trước 30/9 | trước ngày ba mươi tháng chín
từ ngày 01/7 - 15/7/2026 | từ ngày một tháng bảy đến ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu
ngày 01-15/7/2026 | ngày một đến ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu
từ 1/7 đến 15/7/2026 | từ ngày một tháng bảy đến ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu
ngày 05 tháng 01 năm 2026 | ngày năm tháng một năm hai nghìn không trăm hai mươi sáu
ngày 02 tháng 9 | ngày hai tháng chín
tháng 6/2026 | tháng sáu năm hai nghìn không trăm hai mươi sáu
tháng 06 năm 2026 | tháng sáu năm hai nghìn không trăm hai mươi sáu
quý 3/2026 | quý ba năm hai nghìn không trăm hai mươi sáu
quý III/2026 | quý ba năm hai nghìn không trăm hai mươi sáu
quý I năm 2027 | quý một năm hai nghìn không trăm hai mươi bảy
mùng 05 tháng Giêng | mùng năm tháng Giêng
# Hours
8h | tám giờ
8h30 | tám giờ ba mươi phút
08h00 | tám giờ
14h05 | mười bốn giờ năm phút
8 giờ 30 | tám giờ ba mươi phút
8 giờ 30 phút | tám giờ ba mươi phút
17 giờ 00 phút | mười bảy giờ
08:30 | tám giờ ba mươi phút
7h30 - 9h | bảy giờ ba mươi phút đến chín giờ
08:00-11:30 | tám giờ đến mười một giờ ba mươi phút
từ 19h đến 21h | từ mười chín giờ đến hai mươi mốt giờ
# Money
500.000 đồng | năm trăm nghìn đồng
500.000đ | năm trăm nghìn đồng
50.000 đ/kg | năm mươi nghìn đồng một ki lô gam
1,5 triệu đồng | một phẩy năm triệu đồng
2 tỷ đồng | hai tỷ đồng
2,35 tỷ đồng | hai phẩy ba mươi lăm tỷ đồng
300.000 đồng/tháng | ba trăm nghìn đồng một tháng
50.000 đồng/m² | năm mươi nghìn đồng một mét vuông
20.000 đồng/lượt | hai mươi nghìn đồng một lượt
1.000.000 VNĐ | một triệu đồng
500 USD | năm trăm đô la Mỹ
$500 | năm trăm đô la Mỹ
100 nghìn đồng | một trăm nghìn đồng
5-10 triệu đồng | năm đến mười triệu đồng
# Units
5 km | năm ki lô mét
12,5 km | mười hai phẩy năm ki lô mét
60 km/h | sáu mươi ki lô mét một giờ
3 m | ba mét
3m | ba mét
15 m2 | mười lăm mét vuông
15 m² | mười lăm mét vuông
100 m³ | một trăm mét khối
2 ha | hai héc ta
1.234,56 ha | một nghìn hai trăm ba mươi tư phẩy năm mươi sáu héc ta
50 kg | năm mươi ki lô gam
500 g | năm trăm gam
20 kg/người | hai mươi ki lô gam một người
10 mg/l | mười mi li gam một lít
30°C | ba mươi độ xê
-5°C | âm năm độ xê
220 V | hai trăm hai mươi vôn
5 kWh | năm ki lô oát giờ
85 dBA | tám mươi lăm đề xi ben a
2 l | hai lít
8 GB | tám ghi ga bai
40-60 m² | bốn mươi đến sáu mươi mét vuông
# Numbers of documents
Quyết định số 407/QĐ-TTg | Quyết định số bốn trăm linh bảy của Thủ tướng Chính phủ
Quyết định 407/QĐ-TTg | Quyết định số bốn trăm linh bảy của Thủ tướng Chính phủ
407/QĐ-TTg | Quyết định số bốn trăm linh bảy của Thủ tướng Chính phủ
Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ | Quyết định số bốn trăm linh bảy ngày ba mươi tháng ba năm hai nghìn không trăm hai mươi hai của Thủ tướng Chính phủ
Luật số 64/2025/QH15 | Luật số sáu mươi tư năm hai nghìn không trăm hai mươi lăm của Quốc hội khóa mười lăm
Nghị định số 78/2025/NĐ-CP | Nghị định số bảy mươi tám năm hai nghìn không trăm hai mươi lăm của Chính phủ
Nghị định 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ | Nghị định số ba mươi tư năm hai nghìn không trăm mười sáu ngày mười bốn tháng năm năm hai nghìn không trăm mười sáu của Chính phủ
Thông tư số 05/2024/TT-BTC | Thông tư số không năm, năm hai nghìn không trăm hai mươi tư của Bộ Tài chính
Thông tư 12/2025/TT-BTP | Thông tư số mười hai năm hai nghìn không trăm hai mươi lăm của Bộ Tư pháp
Nghị quyết số 66-NQ/TW | Nghị quyết số sáu mươi sáu của Ban Chấp hành Trung ương
Nghị quyết 27/NQ-HĐND | Nghị quyết số hai mươi bảy của Hội đồng nhân dân
Nghị quyết số 12/2025/NQ-HĐND | Nghị quyết số mười hai năm hai nghìn không trăm hai mươi lăm của Hội đồng nhân dân
Quyết định số 12/2025/QĐ-UBND | Quyết định số mười hai năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân dân
Chỉ thị số 16/CT-TTg | Chỉ thị số mười sáu của Thủ tướng Chính phủ
Kế hoạch số 105/KH-UBND | Kế hoạch số một trăm linh năm của Ủy ban nhân dân
Công văn số 1234/UBND-VX | Công văn số một nghìn hai trăm ba mươi tư của Ủy ban nhân dân, vê ích xì
Báo cáo số 05/BC-UBND | Báo cáo số không năm của Ủy ban nhân dân
Tờ trình số 21/TTr-UBND | Tờ trình số hai mươi mốt của Ủy ban nhân dân
Pháp lệnh số 10/2022/UBTVQH15 | Pháp lệnh số mười năm hai nghìn không trăm hai mươi hai của Ủy ban Thường vụ Quốc hội khóa mười lăm
Nghị quyết 351/2017/UBTVQH14 | Nghị quyết số ba trăm năm mươi mốt năm hai nghìn không trăm mười bảy của Ủy ban Thường vụ Quốc hội khóa mười bốn
Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP | Nghị quyết liên tịch số bốn trăm linh ba năm hai nghìn không trăm mười bảy của Ủy ban Thường vụ Quốc hội khóa mười bốn, Chính phủ
Thông báo 88/TB-UBND | Thông báo số tám mươi tám của Ủy ban nhân dân
15/HD-STP | Hướng dẫn số mười lăm của Sở Tư pháp
# Citations
Điều 5 | Điều năm
khoản 2 Điều 5 | khoản hai Điều năm
điểm a khoản 2 Điều 5 | điểm a khoản hai Điều năm
điểm đ khoản 1 Điều 10 | điểm đê khoản một Điều mười
điểm d khoản 1 Điều 10 | điểm dê khoản một Điều mười
các điểm a, b và c khoản 2 Điều 3 | các điểm a, bê và xê khoản hai Điều ba
điểm g, h hoặc i | điểm giê, hát hoặc i
điểm a1 khoản 2 | điểm a một khoản hai
Điều 27a | Điều hai mươi bảy a
khoản 2a Điều 21 | khoản hai a Điều hai mươi mốt
Điều 6-8 | Điều sáu đến tám
các khoản 1, 2 và 3 Điều 105 | các khoản một, hai và ba Điều một trăm linh năm
Chương IV | Chương bốn
Chương XII | Chương mười hai
Mục 2 Chương III | Mục hai Chương ba
Phần II | Phần hai
Phụ lục I | Phụ lục một
Phụ lục 2 | Phụ lục hai
Quốc hội khóa XV | Quốc hội khóa mười lăm
Đại hội lần thứ XIV | Đại hội lần thứ mười bốn
kỳ họp thứ 10 | kỳ họp thứ mười
thế kỷ XXI | thế kỷ hai mươi mốt
hạng IV | hạng bốn
# Ordinals
lần 2 | lần hai
lần thứ 1 | lần thứ nhất
lần thứ 4 | lần thứ tư
thứ 2 | thứ hai
đứng thứ 21 | đứng thứ hai mươi mốt
# Abbreviations
UBND xã | Ủy ban nhân dân xã
HĐND tỉnh | Hội đồng nhân dân tỉnh
UBMTTQ Việt Nam | Ủy ban Mặt trận Tổ quốc Việt Nam
TP. Hồ Chí Minh | thành phố Hồ Chí Minh
TP Huế | thành phố Huế
TP.HCM | Thành phố Hồ Chí Minh
BHYT và BHXH | bảo hiểm y tế và bảo hiểm xã hội
Sở GD&ĐT | Sở giáo dục và đào tạo
Sở NN&MT | Sở nông nghiệp và môi trường
phát triển KT-XH | phát triển kinh tế, xã hội
làm CCCD | làm căn cước công dân
trường THCS và THPT | trường trung học cơ sở và trung học phổ thông
GCN QSDĐ | giấy chứng nhận quyền sử dụng đất
ATGT, PCCC | an toàn giao thông, phòng cháy, chữa cháy
TTHC | thủ tục hành chính
VBQPPL | văn bản quy phạm pháp luật
ứng dụng VNeID | ứng dụng vê nờ i đi
mã QR | mã quy rờ
COVID-19 | cô vít mười chín
sản phẩm OCOP | sản phẩm ô cốp
ruộng, ao, v.v. | ruộng, ao, vân vân
V/v lấy ý kiến | về việc lấy ý kiến
Bộ Tư pháp (BTP) | Bộ Tư pháp
HTX và DN | hợp tác xã và doanh nghiệp
ĐT: 0912 345 678 | điện thoại: không chín một hai, ba bốn năm, sáu bảy tám
# Telephones
0912 345 678 | không chín một hai, ba bốn năm, sáu bảy tám
0912.345.678 | không chín một hai, ba bốn năm, sáu bảy tám
0912345678 | không chín một hai, ba bốn năm, sáu bảy tám
(024) 3825 1234 | không hai bốn, ba tám hai năm, một hai ba bốn
024 3825 1234 | không hai bốn, ba tám hai năm, một hai ba bốn
+84 912 345 678 | cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám
1900 1234 | một chín không không, một hai ba bốn
18001091 | một tám không không, một không, chín một
gọi 113 | gọi một một ba
tổng đài 111 | tổng đài một một một
# Addresses
danban.example.vn | danban chấm example chấm vê nờ
https://danban.example.vn/q/ab3 | danban chấm example chấm vê nờ gạch chéo quy gạch chéo a bê ba
gopy@tinh.gov.vn | gopy a còng tinh chấm gờ o vê chấm vê nờ
www.tinh.gov.vn | ba vê kép chấm tinh chấm gờ o vê chấm vê nờ
# Signs and codes
khổ A4 | khổ a bốn
mạng 5G | mạng năm giê
cúm H5N1 | cúm hát năm en nờ một
mẫu số 05 | mẫu số không năm
02 bộ hồ sơ | hai bộ hồ sơ
và/hoặc | và, hoặc
cha & mẹ | cha và mẹ
≥ 18 tuổi | từ mười tám tuổi trở lên
≤ 50 người | không quá năm mươi người
(sau đây gọi là “Quyết định”) | sau đây gọi là Quyết định
- Hỗ trợ 2 triệu đồng | Hỗ trợ hai triệu đồng
I. Những điểm mới | một. Những điểm mới
a) Người cao tuổi | a, Người cao tuổi
XYZ | ích xì i dài dét
BQLDA | bê quy e lờ dê a
BAN HÀNH QUY ĐỊNH | BAN HÀNH QUY ĐỊNH
Mặt trận Tổ quốc | Mặt trận Tổ quốc
`;

const rows = READINGS.trim()
  .split('\n')
  .filter((line) => !line.startsWith('# '))
  .map((line) => line.split(' | ') as [string, string]);

describe('written Vietnamese is said in words', () => {
  test('the table has more than two hundred readings', () => {
    expect(rows.length).toBeGreaterThanOrEqual(250);
  });

  test.each(rows)('%s', (written, said) => {
    expect(readAloud(written).text).toBe(said);
    // As it may come from another editor: letters and marks apart.
    expect(readAloud(written.normalize('NFD')).text).toBe(said);
  });

  test('nothing is left that a voice would have to guess', () => {
    for (const [written] of rows) expect(readAloud(written).text).not.toMatch(/[^\p{L}\p{M}\s,.;:!?]/u);
  });

  test('what no rule knows is spelled and named, for a person to look at', () => {
    expect(readAloud('Ban QLDA và BQLDA của UBND').spelled).toEqual(['QLDA', 'BQLDA']);
    expect(readAloud('UBND BAN HÀNH').spelled).toEqual([]);
  });

  test('lines stay lines, text from people never throws', () => {
    expect(readAloud('Một\n- Hai 2\n\n3').text).toBe('Một\nHai hai\n\nba');
    for (const odd of ['', '\u{f0000}5', '1'.repeat(400), '((((', '99/99/9999', '///', '5-'.repeat(300)])
      expect(() => readAloud(odd)).not.toThrow();
    expect(readAloud('\u{f0000}5').text).toBe('năm');
  });
});

describe('reading time', () => {
  test('every word of Vietnamese is a syllable; numbers count as they are said', () => {
    expect(countSyllables(readAloud('Điều 27, khoản 5').text)).toBe(6);
    expect(countSyllables('')).toBe(0);
  });

  test('a minute on the loudspeaker is 180 syllables, read in a studio 313', () => {
    const minute = 'đọc '.repeat(180);
    expect(readingSeconds(minute)).toBe(60);
    expect(readingSeconds(minute, 'reading')).toBeLessThan(36);
    expect(syllablesIn(3)).toBe(540);
  });

  test('what matters most stays; what finds no room is counted', () => {
    const of = (count: number) => ({ written: `${count}`, spoken: 'đọc '.repeat(count) });
    expect(fitSentences([of(50), of(60), of(20)], 75)).toEqual({ sentences: ['50', '20'], left: 1 });
    expect(fitSentences([], 10)).toEqual({ sentences: [], left: 0 });
  });
});
