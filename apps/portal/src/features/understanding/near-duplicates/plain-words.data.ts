import { withoutMarks } from '../words/written-words.ts';

const listOf = (words: string): ReadonlySet<string> =>
  new Set(words.normalize('NFC').split(/\s+/).filter(Boolean));

/** What joins, points, counts no thing and tells how: another of these in a letter makes no other demand. With their marks. */
export const GRAMMAR = listOf(`
  một và hoặc hay thì là mà nhưng song còn cũng đã đang sẽ vẫn cứ đều lại rồi nữa luôn cả những các mấy cái con chiếc của cho với về ở tại ra vào vô
  đi đến tới từ để do vì bởi nên như thế vậy này nọ kia ấy đó đây nào gì sao đâu ai khi lúc hồi nay mới vừa từng mọi rất quá lắm thật thiệt hơn ngay
  đấy nhé nha ạ à ư nhỉ dù tuy nếu hễ bằng theo qua lấy được bị phải có rằng việc sự điều thứ loại chỗ nơi phía bên lần lượt chuyện cùng chung chính
  thêm nhau ta luôn mỗi ngày giờ bao lâu nhiêu hẳn sạch ráo trơn nổi
  xong thành trở đối cạnh kế ngang dọc khắp toàn suốt quanh tận tầm khoảng độ chừng dẫu mặc kệ chứ mô răng rứa ni tê nớ hỉ mi mí ủa hả há hén nghen
  nghe nhen hầu hòng kẻo lỡ rủi may nhằm kìa cơ tức nghĩa cụ thể tóm nói thực hiển lẽ hình dường chắc ắt vốn sẵn bỗng chợt liền bèn đành thà giá đáng
  ngờ thường mãi hoài thỉnh thoảng cớ duyên hoàn
`);

/** What people do, feel and go through, how something goes: in a reason one of these stands for another. No thing, no trade, no kind of people. */
export const DOING = listOf(`
  ngủ nằm ngồi đứng     nhảy  bơi  bay rơi ngã té đổ sập lở sụp trụt sạt lún nứt vỡ gãy  cháy bén bắt thắp rọi chiếu dừng nghỉ dậy
  nhìn thấy trông ngó xem biết hiểu nghĩ tưởng nhớ quên đoán sợ lo run hãi ngại thương yêu ghét giận bực mừng khổ cực nhọc mệt đói khát rét
  kể bảo hỏi kêu  phàn nàn trách móc cãi chửi mắng dặn nhắc khuyên rủ mời nhờ  gửi đưa trao gom gộp nhập chia đổi bù cắt chặt gánh chịu kham xoay xở
  liệu vạy dành dụm tiết kiệm sẻn hụt kiếm sống dựa kéo đẩy khiêng mang xách  cõng bế ẵm dắt dìu dựng sửa đập phá dỡ tháo gắn buộc trói chằng che 
  đậy phủ bọc gói  rải đổ xả vứt quăng ném đặt xếp dọn dẹp quét lau rửa tắm thổi  héo bẩn dơ hôi thối   chóng vội khẩn gấp vắng ồn ầm ĩ im lặng
  yên êm rung lắc lạch cạch bần bật cạch xập xệ ọp ẹp  nát hỏng hư dễ khó tiện phiền rắc rối rườm rà gọn rõ cong vòng vèo lệch nghiêng ngả phẳng gồ ghề
  trơn trượt  né nép tránh trốn núp lánh chen lấn xô đụng va quẹt quệt tông cán đè ép dồn ứ tắc kẹt nghẽn tràn ngập lụt trôi cuốn vùi lấp đầy vơi cạn kiệt
  đùa nghịch chờ đợi ngóng đuổi xua rượt gặp chạm quen lạ khá thiếu đủ dư thừa rẻ đắt mắc chát lời lỗ thua kém giống khác tựa hệt  mất còn lo bế bồng chăm
  giúp đỡ cứu bênh thắc băn khoăn thấp thỏm nơm nớp phập phồng âu bồn chồn xót xa tủi hờn bức xúc ấm ức oan thiệt thòi hoang hồi hộp giật trằn trọc trì trệ dài 
  dây dưa chần chừ lần lữa vã hấp tấp bừa tràn lan lung tung lộn xộn nhốn nháo  xôn xao hút hốt vét vớt xúc múc bồi tụ xói mòn xảy nảy gây tạo khiến đòi vòi
  vĩnh hạch     hóa biến muốn thích mê chán ngán ngấy ớn  dùng xài rút bật bấm ấn nhấn vặn tan  lục tìm lùng vọng tha thiết nài van lọt
  chui rúc luồn lách thoát tuột hẫng tiệt nhẵn trụi xơ xác tiêu điêu lao đao khốn đốn chật vật bấp bênh eo hẹp túng quẫn trình bày phản ánh nêu góp tốn hao
`);

/** Without marks these too; "vao", "cac" and "duoc" have no other reading. */
export const BARE_NARROWING: ReadonlySet<string> = new Set(
  'trong ngoai truoc sau rieng chung moi ca them lai nhung cac may tung'.split(' '),
);
/** Who speaks, and whom one speaks of: in the place of a thing one of these is somebody else. */
export const PEOPLE = listOf(
  'mình họ nó tôi em tui chúng tụi bọn ông bà anh chị cô chú bác cháu cụ người dân toi tui minh chung tui nguoi ong chau',
);

/** Of which kind: one more of these in what is asked for narrows it. Without marks. */
export const QUALIFYING: ReadonlySet<string> = new Set(
  'can ngheo tat coi don gia tre nho lon nam nu bau chinh phu nhanh day chi sach thoat goa tam tru xa gan cu moi toan nua mot phan loai hang cap nhom dien rieng'.split(
    ' ',
  ),
);

/** A sentence that begins with one of these asks for it. */
export const DEMANDING_ACTS = listOf('cho cấm bỏ miễn giảm giữ nâng hạ sửa lùi dẹp chỉ thêm');
export const BARE_DEMANDING_ACTS: ReadonlySet<string> = new Set('cho bo cam giam mien chi giu'.split(' '));

/** How something is asked for; which of these is no matter. */
export const REQUESTING_WORDS = listOf(
  'đề nghị kiến xuất yêu cầu xin mong muốn kính tha thiết khẩn cúi van nài',
);

/** They turn a sentence round or say what is to be done: one more, one less or another one is another opinion wherever it stands. */
export const TURNING_EVERYWHERE = listOf(
  'đừng chớ khỏi cấm khoan trừ miễn tăng giảm nâng hạ giữ hủy tước phạt đúng sai ít nặng nhẹ',
);
/** In what is asked for these too: in a reason "dưới ruộng" stands for "xuống ruộng". */
export const TURNING_IN_DEMANDS = listOf('bỏ thôi hết cao thấp dưới trên nhiều');
/** They narrow or widen what is asked for, or are nothing but talk: a person sees which. */
export const NARROWING_DEMANDS = listOf(
  'lên xuống trong ngoài trước sau riêng chung mỗi mọi cả thêm còn lại được bị những các mấy từng chỉ',
);
export const NEGATIONS = listOf('không chưa chẳng chả hông hổng');
/** Beside one of these "năm" is a year. */
export const OF_YEARS: ReadonlySet<string> = new Set(
  'may moi hang ca nhieu tung dau cuoi trong mot nay truoc sau ngoai hoc qua toi cu'.split(' '),
);
export const COUNTING = listOf(
  'hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ nửa rưỡi đôi',
);

/** Of two texts each has one of a pair: they say the opposite, whatever stands around it. */
export const OPPOSITES: readonly (readonly [string, string])[] =
  `dễ khó|tiện khó|tiện phiền|tiện bất|nặng nhẹ|cao thấp|đúng sai|tốt xấu|đủ thiếu|dư thiếu|thừa thiếu|giàu nghèo|sớm muộn|sớm trễ|nhanh chậm|xa gần|to nhỏ|lớn nhỏ|
  dài ngắn|rộng hẹp|đầu cuối|trước sau|trong ngoài|trên dưới|mở đóng|mua bán|lên xuống|ra vào|ra vô|bật tắt|được mất|được bị|có không|có vô|có hết|hợp vô|hợp bất|còn hết|
  cứu giết|khen chê|lợi hại|lợi thiệt|lời lỗ|hơn kém|thắng thua|khỏe yếu|sạch bẩn|sạch dơ|nóng lạnh|sáng tối|sáng chiều|sáng đêm|sáng trưa|ngày đêm|trưa tối|trưa chiều|
  chiều tối|mới cũ|rẻ đắt|rẻ mắc|nhận trả|vay trả|trẻ già|giữ bỏ|xây phá|lắp tháo|đông vắng|buồn vui|quen lạ|tuần tháng|tháng năm|tuần năm|ngày tháng|ngày tuần|giống khác|
  dày thưa|rõ mơ|giúp hại|thêm bớt|chung riêng|mọi riêng|nhiều ít|trai gái|nam nữ|thích ghét|mừng lo|vui lo|thiểu đa`
    .normalize('NFC')
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]);

const bare = (marked: ReadonlySet<string>): ReadonlySet<string> => new Set([...marked].map(withoutMarks));
/** Without marks more often a thing. */
const BARE_THINGS: ReadonlySet<string> = new Set('ca con cai cha mi mo mac may ban ben tam ta'.split(' '));
/** Words without marks count as these where none of their readings is a thing that people speak of. */
export const BARE_GRAMMAR: ReadonlySet<string> = new Set(
  [...bare(GRAMMAR)].filter((word) => !BARE_THINGS.has(word)),
);
export const BARE_NEGATIONS = bare(NEGATIONS);
export const BARE_COUNTING: ReadonlySet<string> = new Set(
  'hai bon sau bay tam chin muoi tram nghin ngan trieu nua ruoi'.split(' '),
);
export const BARE_TURNING: ReadonlySet<string> = new Set(
  'dung cho khoi cam khoan chi tru mien tang giam nang ha giu phat it nhe nhieu bo cao thap duoi'.split(' '),
);
export const BARE_OPPOSITES: readonly (readonly [string, string])[] = OPPOSITES.map(
  ([one, other]) => [withoutMarks(one), withoutMarks(other)] as const,
);
