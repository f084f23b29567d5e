import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

/** Both ways: nobody is the same as another who is not the same as him. */
const check = (one: string, two: string) => {
  const [a, b] = [opinionCore(one), opinionCore(two)];
  expect(sameness(b, a)).toBe(sameness(a, b));
  return sameness(a, b);
};

describe('the same demand in the same words', () => {
  test.each([
    [
      'an amount in words of thousands',
      'Học phí mẫu giáo 120.000 đồng một tháng là cao. Đề nghị giảm còn 80.000 đồng.',
      'Học phí mẫu giáo 120 ngàn đồng một tháng là cao. Đề nghị giảm còn 80 nghìn đồng.',
    ],
    [
      'per cent in words',
      'Đề nghị giảm 10% phí bảo trì cho hộ cận nghèo ở chung cư này.',
      'Đề nghị giảm 10 phần trăm phí bảo trì cho hộ cận nghèo ở chung cư này.',
    ],
    [
      'another sender from another place',
      'Tôi là Lê Văn Tư, ở thôn Trung, xã Hòa. Đề nghị mở thêm lớp học buổi tối cho người lớn tuổi.',
      'Em là Nguyễn Thị Bảy, ở ấp Thạnh Lợi, xã Bình. Đề nghị mở thêm lớp học buổi tối cho người lớn tuổi.',
    ],
    [
      'thanks in one, a greeting in the other',
      'Đề nghị mở thêm lớp học buổi tối cho người lớn tuổi. Xin cảm ơn quý cơ quan đã lắng nghe.',
      'Kính thưa hội đồng! Đề nghị mở thêm lớp học buổi tối cho người lớn tuổi.',
    ],
    [
      'keys of Telex',
      'ddeef nghij mowr theem lowps hocj buooir toois cho nguwowif lowns tuooir',
      'Đề nghị mở thêm lớp học buổi tối cho người lớn tuổi',
    ],
    [
      'the demand first',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn.',
      'Đề nghị cấm xe trên 5 tấn. Đường làng hẹp lắm. Xe tải chạy ngày đêm.',
    ],
    [
      'a sentence more that tells of the sender',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn.',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn. Nhà tôi sát mặt đường, bụi bay đầy bàn ăn.',
    ],
    [
      'sentences in another order',
      'Kính đề nghị Ủy ban xem lại. Trẻ dưới 6 tuổi được miễn vé vào công viên nước.',
      'Trẻ dưới 6 tuổi được miễn vé vào công viên nước. Kính đề nghị Ủy ban xem lại.',
    ],
    [
      'capitals',
      'Học sinh nghèo được mượn sách giáo khoa miễn phí từ thư viện trường.',
      'HỌC SINH NGHÈO ĐƯỢC MƯỢN SÁCH GIÁO KHOA MIỄN PHÍ TỪ THƯ VIỆN TRƯỜNG!!!',
    ],
    [
      'written by ear in the South',
      'Người nuôi tôm vẫn muốn vay vốn, đề nghị giảm tiền thuê mặt nước xuống một nửa.',
      'Ngừi nuôi tôm dẫn muống day vốn, đề nghị giảm tiềng thuê mặt nước xuống một nửa.',
    ],
    [
      'written by ear in the North',
      'Nước sông lên lần nào trường cũng ngập, đề nghị làm lại bờ kè trước mùa mưa.',
      'Lước xông nên nần nào chường cũng ngập, đề nghị nàm nại bờ kè chước mùa mưa.',
    ],
    [
      'the old spelling and the new one',
      'Đề nghị quản lý kỹ việc hóa giá nhà tập thể cho công bằng.',
      'Đề nghị quản lí kĩ việc hoá giá nhà tập thể cho công bằng.',
    ],
    [
      'first letters of words',
      'Đề nghị ban quản lý chung cư ký hợp đồng thu gom rác mỗi năm một lần.',
      'Đề nghị ban ql chung cư ký hđ thu gom rác mỗi năm một lần.',
    ],
    [
      'words torn in print',
      'Đề nghị kéo dài giờ mở cửa thư viện\nđể học sinh ở xa còn kịp\nmượn sách về nhà.',
      'Đ ề nghị kéo dài g iờ mở cửa thư viện\nđể h ọc sinh ở xa còn k ịp\nm ượn sách về nhà.',
    ],
    [
      'areas and millions however they are written',
      'Nhà 60 m² mà nộp 85 triệu đồng là nặng quá, xin giảm còn 30 triệu đồng.',
      'Nhà 60m2 mà nộp 85tr là nặng quá, xin giảm còn 30tr.',
    ],
    [
      'months that somebody has lived through',
      'Em thuê nhà ở đây được 18 tháng. Đề nghị cho đăng ký tạm trú qua mạng.',
      'Em thuê nhà ở đây được 40 tháng. Đề nghị cho đăng ký tạm trú qua mạng.',
    ],
    [
      'pasted twice',
      'Bến xe mở cửa trễ quá. Đề nghị mở từ 4 giờ sáng.',
      'Góp ý của mình:\nBến xe mở cửa trễ quá. Đề nghị mở từ 4 giờ sáng.\nBến xe mở cửa trễ quá. Đề nghị mở từ 4 giờ sáng.',
    ],
    [
      'a story whose words stand in the other text too',
      'Tôi là Lê Thị Cúc, bán cá ở chợ Đình. Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.',
      'Tôi mắt kém, nhờ con gái ở nhà gõ giùm.\n\nTôi là Đỗ Văn Hai, bán cá ở chợ Đình. Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.',
    ],
    [
      'a line of passing on',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa. Bà con ai thấy đúng thì chép gửi tiếp nhé.',
    ],
    [
      'an apology',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa. Tôi viết bằng điện thoại, có gì sai xin bỏ qua.',
    ],
    [
      'a unit behind its heading',
      'Khoản 2 Điều 4 bắt lợp mái tôn là tốn kém, đề nghị cho lợp lá như cũ.',
      'Khoản hai (Điều số 4) bắt lợp mái tôn là tốn kém, đề nghị cho lợp lá như cũ.',
    ],
    [
      'a unit named without tones',
      'Theo khoản 1 Điều 6 thì chợ đóng cửa sớm, đề nghị mở đến 8 giờ tối.',
      'Theo khoan môt cua điêu sau thi chơ đong cưa sơm, đê nghi mơ đên 8 giơ tôi.',
    ],
  ])('%s', (_why, one, two) => expect(check(one, two)).toBe('same'));
});

describe('another opinion, though nearly all words are the same', () => {
  test.each([
    [
      'two amounts changed places',
      'Giá điện là 3.000 đồng, đề nghị hạ còn 2.500 đồng cho hộ nghèo.',
      'Giá điện là 2.500 đồng, đề nghị hạ còn 3.000 đồng cho hộ nghèo.',
    ],
    [
      'two amounts changed places, without marks',
      'gia dien la 3.000 dong, de nghi ha con 2.500 dong cho ho ngheo',
      'gia dien la 2.500 dong, de nghi ha con 3.000 dong cho ho ngheo',
    ],
    [
      'before and after an hour',
      'Đề nghị cấm xe tải vào trường học trước 7 giờ sáng.',
      'Đề nghị cấm xe tải vào trường học sau 7 giờ sáng.',
    ],
    [
      'for and against, in small letters behind "là dân"',
      'toi la dan xom bai ung ho viec dong cua lo gach cu',
      'toi la dan xom bai phan doi viec dong cua lo gach cu',
    ],
    [
      'for and against',
      'Tôi ủng hộ việc đóng cửa lò gạch cũ vì khói bụi quá nhiều.',
      'Tôi phản đối việc đóng cửa lò gạch cũ vì khói bụi quá nhiều.',
    ],
    [
      'by the month and by the quarter, without marks',
      'nen thu phi dau xe theo thang cho de quan ly',
      'nen thu phi dau xe theo quy cho de quan ly',
    ],
    [
      'by the month and by the day',
      'Nên thu phí đậu xe theo tháng cho dễ quản lý.',
      'Nên thu phí đậu xe theo ngày cho dễ quản lý.',
    ],
    [
      'metres and kilometres',
      'Khoảng cách từ trại heo đến nhà dân phải là 200 mét trở lên.',
      'Khoảng cách từ trại heo đến nhà dân phải là 200 km trở lên.',
    ],
    [
      'eight days and five days in words',
      'Đề nghị cho nộp trong tám ngày kể từ khi nhận giấy báo.',
      'Đề nghị cho nộp trong năm ngày kể từ khi nhận giấy báo.',
    ],
    [
      'eight days and five days in words, without marks',
      'De nghi cho nop trong tam ngay ke tu khi nhan giay bao',
      'De nghi cho nop trong nam ngay ke tu khi nhan giay bao',
    ],
    [
      'another animal',
      'Đề nghị hỗ trợ người nuôi trâu bị dịch bệnh trong xã.',
      'Đề nghị hỗ trợ người nuôi bò bị dịch bệnh trong xã.',
    ],
    [
      'another shop',
      'Đề nghị hỗ trợ chủ quán cơm ở chợ vì ế khách quanh năm.',
      'Đề nghị hỗ trợ chủ quán bún ở chợ vì ế khách quanh năm.',
    ],
    [
      'another shop, in small letters behind "chủ"',
      'de nghi ho tro chu quan com o cho vi e khach quanh nam',
      'de nghi ho tro chu quan bun o cho vi e khach quanh nam',
    ],
    [
      'two trades one letter apart',
      'Chủ tiệm sửa xe phải có thùng đựng dầu thải riêng.',
      'Chủ tiệm rửa xe phải có thùng đựng dầu thải riêng.',
    ],
    [
      '"không" before another word',
      'Đề nghị thu phí, không miễn cho hộ kinh doanh.',
      'Đề nghị không thu phí, miễn cho hộ kinh doanh.',
    ],
    [
      'two subjects changed places',
      'Người cao tuổi được miễn vé, người khuyết tật phải mua vé.',
      'Người khuyết tật được miễn vé, người cao tuổi phải mua vé.',
    ],
    [
      '"chỉ" narrows',
      'Chỉ cấm nuôi gà trong khu dân cư đông đúc thôi.',
      'Cấm nuôi gà trong khu dân cư đông đúc.',
    ],
    [
      'more and fewer',
      'Đề nghị tăng giờ mở cửa thư viện buổi tối.',
      'Đề nghị giảm giờ mở cửa thư viện buổi tối.',
    ],
    [
      '"chưa" turns',
      'Hộ nghèo nên được miễn tiền nước sinh hoạt.',
      'Hộ nghèo chưa nên được miễn tiền nước sinh hoạt.',
    ],
    [
      'agreement and its opposite behind the same name',
      'Tôi là Lê Văn Tư, ở thôn Trung. Tôi đồng ý với mức thu này vì hợp túi tiền.',
      'Tôi là Lê Văn Tư, ở thôn Trung. Tôi không đồng ý với mức thu này vì hợp túi tiền.',
    ],
    [
      'tonnes and quintals',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn.',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tạ.',
    ],
    [
      'a sentence more that asks for something else',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn.',
      'Đường làng hẹp lắm. Xe tải chạy ngày đêm. Đề nghị cấm xe trên 5 tấn. Cần làm thêm vỉa hè cho học sinh.',
    ],
    [
      'above and below',
      'Đề nghị xây cầu ở bến trên cho bà con qua sông.',
      'Đề nghị xây cầu ở bến dưới cho bà con qua sông.',
    ],
    [
      'the place of what is asked for is no place of the sender',
      'Đề nghị xây trạm y tế ở thôn Đông cho bà con.',
      'Đề nghị xây trạm y tế ở thôn Tây cho bà con.',
    ],
    [
      'right and wrong',
      'Phạt người đổ rác 500.000 đồng là đúng, ai vi phạm cũng phải chịu.',
      'Phạt người đổ rác 500.000 đồng là sai, ai vi phạm cũng phải chịu.',
    ],
    ['must and may', 'Nên bắt buộc gắn camera ở lớp mầm non.', 'Nên khuyến khích gắn camera ở lớp mầm non.'],
    [
      'below and above an age',
      'Trẻ dưới 6 tuổi được miễn vé vào công viên nước.',
      'Trẻ trên 6 tuổi được miễn vé vào công viên nước.',
    ],
    [
      'at most and at least',
      'Cho thuê mặt bằng chợ tối đa hai năm rồi đấu giá lại.',
      'Cho thuê mặt bằng chợ tối thiểu hai năm rồi đấu giá lại.',
    ],
    [
      'what comes first',
      'Thu trước rồi trả lại sau cho người thuê sạp.',
      'Trả lại trước rồi thu sau cho người thuê sạp.',
    ],
    ['another form', 'Học sinh lớp 1 được mượn sách miễn phí.', 'Học sinh lớp 2 được mượn sách miễn phí.'],
    [
      'to strike and to keep',
      'Bỏ quy định cấm thả diều gần đường dây điện ở bãi bồi.',
      'Giữ quy định cấm thả diều gần đường dây điện ở bãi bồi.',
    ],
    [
      'open and closed',
      'Nhà văn hóa mở cửa cả chủ nhật cho thanh niên.',
      'Nhà văn hóa đóng cửa cả chủ nhật cho thanh niên.',
    ],
    [
      'millions and thousands',
      'Mức phạt 2 triệu đồng là vừa, không cần sửa.',
      'Mức phạt 2 nghìn đồng là vừa, không cần sửa.',
    ],
    [
      'at most so many months',
      'Tôi thấy cho thuê lại tối đa 6 tháng là vừa.',
      'Tôi thấy cho thuê lại tối đa 3 tháng là vừa.',
    ],
    [
      'at most so many months, without marks',
      'Toi thay cho thue lai toi da 6 thang la vua.',
      'Toi thay cho thue lai toi da 3 thang la vua.',
    ],
    [
      'free for so many years',
      'Nhà tôi nghèo, đề nghị miễn tiền nước cho hộ nghèo trong 1 năm đầu.',
      'Nhà tôi nghèo, đề nghị miễn tiền nước cho hộ nghèo trong 3 năm đầu.',
    ],
    [
      'two plants that sound alike without their marks',
      'Đề nghị hỗ trợ người trồng lúa ở bãi bồi bị ngập.',
      'Đề nghị hỗ trợ người trồng nứa ở bãi bồi bị ngập.',
    ],
    [
      'last sentences that stand in place of each other',
      'Vịt chạy ra đường suốt ngày. Vịt thì nhốt, gà cũng phải nhốt.',
      'Vịt chạy ra đường suốt ngày. Gà thì nhốt, vịt cho khỏi.',
    ],
    [
      'a paragraph more that names a unit',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.',
      'Chợ dột quá, đề nghị lợp lại mái trước mùa mưa.\n\nNgoài ra mức 5 phần trăm ở khoản 2 Điều 4 cũng nên trừ người già ra.',
    ],
    ['a few words beside an advertisement', 'ok ạ', 'Nhặt được ví thì gọi 0900000001 tôi xin hậu tạ'],
    [
      'one square metre more',
      'Đề nghị hạ mức tối thiểu ở xã xuống còn 80 m² cho dễ chia.',
      'Đề nghị hạ mức tối thiểu ở xã xuống còn 90m2 cho dễ chia.',
    ],
    [
      'two things of the house under one lead',
      'Điện bơm nước: đề nghị tính theo giá bậc một.',
      'Điện hành lang: đề nghị tính theo giá bậc một.',
    ],
  ])('%s', (_why, one, two) => expect(check(one, two)).not.toBe('same'));
});
