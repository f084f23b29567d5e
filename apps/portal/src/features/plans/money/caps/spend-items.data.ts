import type { SpendItem } from './spend-item.ts';

/**
 * Circular 56/2023/TT-BTC, Article 3, in force from 6/10/2023: its 18 clauses as rows. Figures were read in the codified text only
 * (status S) and nobody has confirmed them yet; where the circular points to another text, that text was not read (interpretation 0091).
 */
export const SPEND_LAW = 'Thông tư số 56/2023/TT-BTC';
const FROM = '2023-10-06';

type Cap = number | string | null;
/** A number: the figure. Words: the text that has it. Null: by vouchers. */
const item = (place: string, code: string, name: string, unit: string, cap: Cap): SpendItem => {
  const [, clause = '', point = ''] = /^(\d+)(.*)$/.exec(place) ?? [];
  return {
    ...{ code, clause: Number(clause), point, name, unit, validFrom: FROM, validTo: null },
    cap:
      typeof cap === 'number'
        ? { kind: 'fixed', amount: cap, status: 'S' }
        : cap === null
          ? { kind: 'voucher' }
          : { kind: 'elsewhere', text: cap },
  };
};

const TRAVEL = 'Thông tư số 40/2017/TT-BTC';
const TRAINING = 'Thông tư số 36/2018/TT-BTC, Thông tư số 06/2023/TT-BTC';

export const SPEND_ITEMS: readonly SpendItem[] = [
  item('1', 'travelAndMeetings', 'Công tác phí, họp, hội nghị', 'lần', TRAVEL),
  item('2', 'training', 'Đào tạo, tập huấn, bồi dưỡng', 'lớp', TRAINING),
  item('3', 'workshops', 'Họp báo, hội thảo, tọa đàm', 'cuộc', 'Thông tư số 03/2023/TT-BTC'),
  item(
    '4',
    'informationTechnology',
    'Công nghệ thông tin, đăng tải trên cổng',
    'việc',
    'Nghị định số 73/2019/NĐ-CP',
  ),
  item('5a', 'writing', 'Biên soạn tài liệu, sách, thông cáo', 'tài liệu', 'Thông tư số 76/2018/TT-BTC'),
  item('5b', 'infographic', 'Đồ họa thông tin pháp luật', 'sản phẩm', 'Thông tư số 83/2021/TT-BTC'),
  item(
    '5c',
    'audioBook',
    'Sách nói, bài giảng điện tử',
    'sản phẩm',
    'Nghị định số 18/2014/NĐ-CP, Thông tư số 55/2023/TT-BTC',
  ),
  item('5d', 'printingAndMedia', 'In ấn, băng rôn, chuyên mục, báo, đài', 'sản phẩm', null),
  item(
    '5đ',
    'translation',
    'Biên dịch, kể cả tiếng dân tộc thiểu số',
    'tài liệu',
    'Thông tư số 71/2018/TT-BTC',
  ),
  item('6a', 'leaflet', 'Tờ gấp pháp luật', 'tờ gấp', 1_500_000),
  item('6b', 'question', 'Tình huống giải đáp pháp luật', 'tình huống', 450_000),
  item('6c', 'story', 'Câu chuyện pháp luật', 'câu chuyện', 2_250_000),
  item('6d', 'sketch', 'Tiểu phẩm pháp luật', 'tiểu phẩm', 7_500_000),
  item('7', 'rewards', 'Khen thưởng', 'lượt', 'Quy định về thi đua, khen thưởng'),
  item(
    '8',
    'survey',
    'Điều tra, khảo sát',
    'cuộc',
    'Thông tư số 109/2016/TT-BTC, Thông tư số 37/2022/TT-BTC',
  ),
  item('9', 'overtime', 'Làm đêm, làm thêm giờ', 'giờ', 'Bộ luật Lao động'),
  item('10a', 'detailedOutline', 'Đề cương chi tiết', 'đề cương', 1_200_000),
  item('10a', 'generalOutline', 'Hoàn chỉnh đề cương tổng quát', 'đề cương', 2_000_000),
  item('10b', 'planDraft', 'Soạn thảo chương trình, đề án, kế hoạch', 'văn bản', 3_000_000),
  item('10b', 'opinionReport', 'Báo cáo tổng hợp, tiếp thu ý kiến', 'báo cáo', 500_000),
  item('10c', 'draftMeetingChair', 'Chủ trì họp góp ý kế hoạch', 'người/buổi', 200_000),
  item('10c', 'draftMeetingMember', 'Người dự họp góp ý kế hoạch', 'người/buổi', 100_000),
  item('10d', 'expertOpinion', 'Ý kiến tư vấn của chuyên gia', 'văn bản', 500_000),
  item('10đ', 'reviewChair', 'Chủ tịch hội đồng xét duyệt', 'người/buổi', 200_000),
  item('10đ', 'reviewMember', 'Thành viên, thư ký hội đồng xét duyệt', 'người/buổi', 150_000),
  item('10đ', 'reviewGuest', 'Đại biểu dự xét duyệt', 'người/buổi', 100_000),
  item('10đ', 'reviewPaper', 'Bài phản biện của hội đồng', 'bài', 300_000),
  item('10đ', 'reviewNote', 'Bài nhận xét của ủy viên', 'bài', 200_000),
  item('10e', 'appraisalOpinion', 'Ý kiến thẩm định khi không lập hội đồng', 'bài', 500_000),
  item('10g', 'guidingDocument', 'Văn bản quản lý, hướng dẫn kế hoạch', 'văn bản', 500_000),
  item('11a', 'speakerFee', 'Thù lao báo cáo viên, tuyên truyền viên', 'buổi', TRAINING),
  item('11b', 'expertFee', 'Thù lao huy động chuyên gia', 'người', 'Thông tư số 02/2015/TT-BLĐTBXH'),
  item('12a', 'clubLaunch', 'Ăn, uống khi ra mắt câu lạc bộ pháp luật', 'người/ngày', 50_000),
  item('12b', 'clubDrinks', 'Nước uống khi sinh hoạt câu lạc bộ', 'người/buổi', 20_000),
  item('13a', 'contestBoard', 'Ăn, ở của ban tổ chức, thí sinh cuộc thi', 'người/ngày', TRAVEL),
  item('13b', 'contestQuestions', 'Đề thi, ngân hàng câu hỏi', 'đề', 'Thông tư số 69/2021/TT-BTC'),
  item('13c', 'contestHall', 'Dẫn chương trình, hội trường, thiết bị cuộc thi', 'cuộc', null),
  item('13c', 'contestActor', 'Văn nghệ, diễn viên của cuộc thi', 'người/ngày', 450_000),
  item('13d', 'firstPrizeTeam', 'Giải nhất tập thể', 'giải', 15_000_000),
  item('13d', 'firstPrize', 'Giải nhất cá nhân', 'giải', 9_000_000),
  item('13d', 'secondPrizeTeam', 'Giải nhì tập thể', 'giải', 10_500_000),
  item('13d', 'secondPrize', 'Giải nhì cá nhân', 'giải', 4_500_000),
  item('13d', 'thirdPrizeTeam', 'Giải ba tập thể', 'giải', 7_500_000),
  item('13d', 'thirdPrize', 'Giải ba cá nhân', 'giải', 3_000_000),
  item('13d', 'consolationTeam', 'Giải khuyến khích tập thể', 'giải', 4_500_000),
  item('13d', 'consolation', 'Giải khuyến khích cá nhân', 'giải', 1_500_000),
  item('13d', 'otherPrize', 'Giải phụ khác', 'giải', 750_000),
  item('14a', 'figuresCollected', 'Thu thập, xử lý số liệu báo cáo', 'báo cáo', 75_000),
  item('14b', 'bodyReport', 'Báo cáo của bộ, ngành, địa phương', 'báo cáo', 4_500_000),
  item('14c', 'governmentReport', 'Báo cáo trình Chính phủ', 'báo cáo', 7_500_000),
  item('15', 'inspection', 'Kiểm tra, giám sát, đánh giá', 'đợt', `Thông tư số 06/2007/TT-BTC, ${TRAVEL}`),
  item('16', 'otherDirect', 'Khoản khác liên quan trực tiếp', 'khoản', null),
  item('17a', 'mediationCase', 'Thù lao hòa giải một vụ việc', 'vụ việc', 300_000),
  item('17a', 'mediationSuccess', 'Thù lao vụ việc hòa giải thành', 'vụ việc', 400_000),
  item('17b', 'mediatorAccident', 'Hỗ trợ hòa giải viên bị tai nạn', 'người', 'Quy định về bảo hiểm y tế'),
  item('17đ', 'mediationTeam', 'Hoạt động của tổ hòa giải', 'tổ/tháng', 150_000),
  item('18', 'documentReview', 'Kiểm tra, rà soát văn bản', 'việc', 'Thông tư số 09/2023/TT-BTC'),
];
