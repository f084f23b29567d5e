import type { Indicator, IndicatorCode } from '#features/indicators/indicator.ts';
import { formatNumber } from './dates.ts';

/** Name and rule of each figure, printed wherever the number stands. */
export const indicatorTexts: Record<IndicatorCode, { readonly name: string; readonly rule: string }> = {
  draftsLed: { name: 'Dự thảo chủ trì soạn thảo', rule: 'Hồ sơ dự thảo được lập trong kỳ.' },
  draftsScreened: {
    name: 'Dự thảo đã sàng lọc',
    rule: 'Dự thảo có lần sàng lọc gần nhất (tính đến cuối kỳ) nằm trong kỳ.',
  },
  draftsInScope: {
    name: 'Dự thảo thuộc diện truyền thông',
    rule: 'Dự thảo đã sàng lọc trong kỳ và đủ cả bốn tiêu chí.',
  },
  draftsOutOfScope: {
    name: 'Dự thảo ngoài diện truyền thông',
    rule: 'Dự thảo đã sàng lọc trong kỳ và thiếu ít nhất một tiêu chí.',
  },
  draftsCommunicated: {
    name: 'Dự thảo thuộc diện đã được truyền thông',
    rule: 'Dự thảo thuộc diện có ít nhất một hoạt động truyền thông có minh chứng, tính đến cuối kỳ.',
  },
  communicatedRate: {
    name: 'Tỷ lệ dự thảo thuộc diện được truyền thông',
    rule: 'Số dự thảo thuộc diện đã được truyền thông chia cho số dự thảo thuộc diện. Chỉ tiêu của Đề án 407 từ năm 2023 là 100%.',
  },
  consultationsOpened: { name: 'Đợt lấy ý kiến đã mở', rule: 'Đợt lấy ý kiến có ngày mở trong kỳ.' },
  draftsToPost: {
    name: 'Dự thảo, hồ sơ đề nghị đến hạn đăng tải đủ thời gian',
    rule: 'Dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị có thời gian đăng tối thiểu kết thúc trong kỳ, hoặc đã ban hành, đã gửi đề nghị trong kỳ mà chưa từng đăng. Mỗi dự thảo tính một, dù có nhiều đợt; đợt đã rút không tính. Hồ sơ đề nghị xây dựng luật, pháp lệnh tính riêng, bên cạnh dự thảo của nó.',
  },
  draftsPostedInFull: {
    name: 'Dự thảo, hồ sơ đề nghị đã đăng tải toàn văn, đủ thời gian tối thiểu',
    rule: 'Trong số đến hạn, dự thảo có ít nhất một đợt đăng ở nơi phải đăng đủ số ngày tối thiểu tính theo ngày đọc được thật sự, trước khi hết hạn; hồ sơ đề nghị đăng đủ tài liệu và đủ số ngày tối thiểu trước ngày gửi đề nghị.',
  },
  postedRate: {
    name: 'Tỷ lệ đăng tải đủ thời gian tối thiểu',
    rule: 'Số dự thảo, hồ sơ đề nghị đăng tải đủ thời gian chia cho số đến hạn.',
  },
  responseTablesPublished: {
    name: 'Bảng tiếp thu, giải trình đã công bố',
    rule: 'Bảng công bố lần đầu trong kỳ; bản đính chính không tính thêm.',
  },
  opinionsReceived: {
    name: 'Ý kiến đã nhận',
    rule: 'Mỗi ý kiến về một điều (hoặc chung) tính một, mọi kênh, kể cả ý kiến trùng nhau và ý kiến đã ẩn. Không tính ý kiến trong nội bộ cơ quan.',
  },
  opinionsInternal: {
    name: 'Ý kiến nội bộ (không tính vào tổng)',
    rule: 'Ý kiến của cán bộ, công chức trong cơ quan qua phiếu hỏi nội bộ; không nằm trong số ý kiến đã nhận, đã trả lời hay bất kỳ số nào khác.',
  },
  opinionsLate: {
    name: 'Ý kiến nhận sau hạn',
    rule: 'Ý kiến đến sau 24 giờ ngày cuối, vẫn được giữ và trả lời.',
  },
  opinionsAnswered: {
    name: 'Ý kiến đã có trả lời được duyệt',
    rule: 'Ý kiến nằm trong nhóm có trả lời đã duyệt.',
  },
  answeredRate: {
    name: 'Tỷ lệ ý kiến đã có trả lời được duyệt',
    rule: 'Số ý kiến đã có trả lời được duyệt chia cho số ý kiến đã nhận trong kỳ.',
  },
  daysToAnswer: {
    name: 'Số ngày để có trả lời công khai (số ở giữa)',
    rule: 'Với mỗi ý kiến có trả lời đã duyệt, đếm số ngày theo lịch từ ngày nhận đến ngày công bố bảng lần đầu; tính theo bảng công bố trong kỳ. Xếp từ ít đến nhiều rồi lấy số ở giữa. Không tính ý kiến nội bộ và ý kiến chưa được trả lời.',
  },
  acceptedRate: {
    name: 'Tỷ lệ ý kiến được tiếp thu',
    rule: 'Số ý kiến được tiếp thu (không kể tiếp thu một phần) chia cho số ý kiến đã có trả lời được duyệt.',
  },
  opinionsAccepted: {
    name: 'Ý kiến được tiếp thu',
    rule: 'Ý kiến trong nhóm có kết quả tiếp thu, đã duyệt.',
  },
  opinionsPartlyAccepted: {
    name: 'Ý kiến được tiếp thu một phần',
    rule: 'Ý kiến trong nhóm có kết quả tiếp thu một phần, đã duyệt.',
  },
  opinionsTakenUp: {
    name: 'Ý kiến được tiếp thu, kể cả một phần',
    rule: 'Ý kiến trong nhóm có kết quả tiếp thu hoặc tiếp thu một phần, đã duyệt.',
  },
  takenUpRate: {
    name: 'Tỷ lệ ý kiến được tiếp thu, kể cả một phần',
    rule: 'Số ý kiến được tiếp thu hoặc tiếp thu một phần chia cho số ý kiến đã có trả lời được duyệt.',
  },
  opinionsExplained: {
    name: 'Ý kiến được giải trình',
    rule: 'Ý kiến trong nhóm có kết quả giải trình, đã duyệt.',
  },
  opinionsAgreeing: { name: 'Ý kiến đồng ý', rule: 'Ý kiến chọn “đồng ý”, tính riêng.' },
  activities: {
    name: 'Hoạt động truyền thông',
    rule: 'Hoạt động ghi trong sổ, thực hiện trong kỳ, không tính hoạt động đã hủy.',
  },
  activitiesUnproven: {
    name: 'Hoạt động chưa có minh chứng',
    rule: 'Hoạt động trong kỳ chưa có tệp minh chứng.',
  },
  reachMeasured: { name: 'Lượt tiếp cận đếm được', rule: 'Cộng số đếm được của các hoạt động trong kỳ.' },
  reachEstimated: {
    name: 'Lượt tiếp cận ước tính',
    rule: 'Cộng số ước tính của các hoạt động trong kỳ; không cộng chung với số đếm được.',
  },
  documentsIssued: {
    name: 'Văn bản đã ban hành',
    rule: 'Văn bản ban hành trong kỳ, theo ngày ban hành; nhiều dự thảo thành một văn bản thì tính một.',
  },
  documentsWithoutDraft: {
    name: 'Văn bản ban hành không qua dự thảo ở đây',
    rule: 'Văn bản ban hành trong kỳ mà không gắn với dự thảo nào trong hệ thống.',
  },
  draftsWithoutDocument: {
    name: 'Dự thảo chưa ban hành',
    rule: 'Dự thảo đăng ký trước hoặc trong kỳ, đến cuối kỳ chưa ban hành và chưa dừng.',
  },
  draftsStopped: { name: 'Dự thảo dừng soạn thảo', rule: 'Dự thảo dừng trong kỳ, theo ngày dừng.' },
  spreadingAfterIssue: {
    name: 'Hoạt động phổ biến sau khi ban hành',
    rule: 'Hoạt động trong kỳ gắn với một văn bản đã ban hành, không tính hoạt động đã hủy.',
  },
  newsPublished: {
    name: 'Tin, bài, trang chuyên đề, hỏi đáp đã đăng',
    rule: 'Tin, bài, trang chuyên đề, câu trả lời hiện trên cổng lần đầu trong kỳ; không tính bài đã gỡ.',
  },
  gatheringsHeld: {
    name: 'Hội nghị, lớp tập huấn, đối thoại đã tổ chức',
    rule: 'Buổi được ghi là đã diễn ra, theo ngày bắt đầu.',
  },
  gatheringPeople: {
    name: 'Lượt người dự hội nghị, lớp tập huấn',
    rule: 'Cộng số người có mặt của các buổi đã diễn ra trong kỳ, gồm người đến không đăng ký.',
  },
  surveysHeld: {
    name: 'Khảo sát đã thực hiện',
    rule: 'Khảo sát đã đóng, theo ngày đóng. Số người trả lời xem ở trang kết quả của từng khảo sát.',
  },
  contestsHeld: {
    name: 'Cuộc thi tìm hiểu đã tổ chức',
    rule: 'Cuộc thi đã đóng, theo ngày kết thúc vòng cuối.',
  },
  contestPeople: {
    name: 'Lượt người dự cuộc thi tìm hiểu',
    rule: 'Cộng số người ghi danh của các cuộc thi đã đóng trong kỳ.',
  },
  skillDocuments: {
    name: 'Tài liệu kỹ năng đã công bố',
    rule: 'Tài liệu có bản đầu tiên công bố trong kỳ.',
  },
  plansInForce: { name: 'Kế hoạch đã ban hành', rule: 'Kế hoạch đưa vào thực hiện, theo ngày ban hành.' },
  tasksOfYear: {
    name: 'Nhiệm vụ trong kế hoạch',
    rule: 'Nhiệm vụ có ngày hoàn thành, hạn, hoặc năm kế hoạch trong kỳ; không tính nhiệm vụ thôi làm.',
  },
  tasksDone: { name: 'Nhiệm vụ đã xong', rule: 'Nhiệm vụ trong kỳ đã báo hoàn thành.' },
  bodiesWithPlan: {
    name: 'Cơ quan đã có kế hoạch của năm',
    rule: 'Cơ quan có ít nhất một kế hoạch của năm đã đưa vào thực hiện; mỗi cơ quan tính một. Kế hoạch đang soạn chưa tính.',
  },
  tasksDoneRate: {
    name: 'Tỷ lệ nhiệm vụ đã xong',
    rule: 'Số nhiệm vụ đã xong chia cho số nhiệm vụ trong kỳ; so với 100%.',
  },
  tasksProven: {
    name: 'Nhiệm vụ đã xong, đủ minh chứng',
    rule: 'Nhiệm vụ trong kỳ đã báo hoàn thành và có đủ số minh chứng mà kế hoạch nêu (ít nhất một).',
  },
  tasksProvenRate: {
    name: 'Tỷ lệ nhiệm vụ xong có đủ minh chứng',
    rule: 'Số nhiệm vụ đã xong đủ minh chứng chia cho số nhiệm vụ đã xong.',
  },
  moneyEstimated: {
    name: 'Kinh phí dự toán',
    rule: 'Cộng thành tiền các dòng dự toán chưa bỏ của kế hoạch đã ban hành; tính vào năm của kế hoạch.',
  },
  moneyApproved: {
    name: 'Kinh phí được duyệt',
    rule: 'Cộng số được duyệt của các dòng dự toán; tính vào năm của kế hoạch.',
  },
  moneySpent: {
    name: 'Kinh phí đã chi',
    rule: 'Cộng các khoản chi có chứng từ, không tính khoản đã hủy; theo ngày chứng từ. Chứng từ ngoài năm kế hoạch tính vào ngày gần nhất của năm đó.',
  },
  moneySpentRate: {
    name: 'Tỷ lệ chi so với số được duyệt',
    rule: 'Kinh phí đã chi trong kỳ chia cho kinh phí được duyệt trong kỳ.',
  },
  moneySettled: {
    name: 'Kinh phí đưa vào quyết toán',
    rule: 'Kinh phí đã chi của những kế hoạch đã kết thúc; theo ngày chứng từ như kinh phí đã chi.',
  },
  moneyVariance: {
    name: 'Chênh lệch được duyệt và đã chi',
    rule: 'Kinh phí được duyệt trừ kinh phí đã chi; số âm là chi vượt.',
  },
  socialMoney: {
    name: 'Nguồn lực xã hội bằng tiền',
    rule: 'Cộng số tiền đã nhận của tổ chức, cá nhân cho kế hoạch, không tính khoản đã hủy.',
  },
  socialInKind: {
    name: 'Nguồn lực xã hội bằng hiện vật, công sức (trị giá)',
    rule: 'Cộng trị giá đã ghi của hiện vật, ngày công, địa điểm, dịch vụ; không cộng chung với tiền.',
  },
  socialUnvalued: {
    name: 'Nguồn lực xã hội chưa có trị giá',
    rule: 'Số khoản hiện vật, công sức đã nhận mà chưa ghi trị giá.',
  },
  tasksLate: { name: 'Nhiệm vụ trễ hạn', rule: 'Nhiệm vụ trong kỳ quá hạn chưa xong, hoặc xong sau hạn.' },
  externalDraftsReceived: {
    name: 'Dự thảo của nơi khác gửi lấy ý kiến',
    rule: 'Dự thảo của cơ quan khác đề nghị tham gia ý kiến, theo ngày nhận.',
  },
  externalDraftsAnswered: {
    name: 'Dự thảo của nơi khác đã trả lời',
    rule: 'Công văn trả lời đã gửi đi trong kỳ, theo ngày gửi.',
  },
  externalAnswersOnTime: {
    name: 'Trả lời nơi khác đúng hạn',
    rule: 'Công văn trả lời gửi trong kỳ, không muộn hơn hạn; công văn không có hạn được tính là đúng hạn.',
  },
  externalAnswersLate: {
    name: 'Trả lời nơi khác sau hạn',
    rule: 'Công văn trả lời gửi trong kỳ, muộn hơn hạn.',
  },
  externalDraftsOverdue: {
    name: 'Dự thảo của nơi khác quá hạn chưa trả lời',
    rule: 'Dự thảo nhận trong kỳ, đến cuối kỳ đã quá hạn mà công văn trả lời chưa gửi.',
  },
  externalOutreachAsked: {
    name: 'Phân công, đề nghị truyền thông dự thảo của nơi khác',
    rule: 'Văn bản phân công hoặc đề nghị có ngày trong kỳ, không tính văn bản đã hủy.',
  },
  externalDraftsCommunicated: {
    name: 'Dự thảo của nơi khác đã truyền thông',
    rule: 'Dự thảo của cơ quan khác có phân công hoặc đề nghị và có hoạt động có minh chứng trong kỳ. Không tính vào tỷ lệ của cơ quan.',
  },
  externalActivities: {
    name: 'Hoạt động truyền thông dự thảo của nơi khác',
    rule: 'Hoạt động trong kỳ gắn với dự thảo của cơ quan khác; đã nằm trong tổng số hoạt động.',
  },
};

export const indicatorsText = {
  days: (n: number) => `${formatNumber(n)} ngày`,
  unit: 'Đơn vị',
  units: { count: 'số bản ghi', sum: 'số cộng', ratio: '%', median: 'ngày' } satisfies Record<
    Indicator['kind'],
    string
  >,
  aggregation: 'Gộp nhiều cơ quan',
  aggregations: {
    sum: 'cộng lại',
    ratioOfSums: 'chia tổng cho tổng, không lấy trung bình các tỷ lệ',
    medianOfAll: 'lấy số ở giữa của mọi bản ghi, không lấy trung bình các cơ quan',
  } satisfies Record<Indicator['aggregation'], string>,
  dong: 'đồng',
  none: 'không phát sinh',
  title: 'Bản ghi đứng sau con số',
  empty: 'Không có bản ghi nào trong kỳ.',
  allShut: 'Bạn không xem được bản ghi nào đứng sau con số này.',
  shut: (n: number) => `${formatNumber(n)} bản ghi không được xem: được đếm, không nêu tên.`,
  shutAmount: (amount: string) => `Cộng lại: ${amount}.`,
  rule: 'Cách tính',
  value: 'Giá trị',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  record: 'Bản ghi',
  day: 'Ngày',
  wholeDraft: 'ý kiến chung',
  proposal: 'Hồ sơ đề nghị',
  amount: 'Số',
  kept: (at: string) =>
    `Con số và các bản ghi dưới đây được giữ cùng báo cáo lúc trình, ${at}. Những gì ghi thêm sau đó không làm đổi báo cáo.`,
  keptOnly: (most: string) => `Báo cáo giữ ${most} bản ghi đầu của mỗi con số; con số thì tính đủ.`,
  period: (from: string, to: string) => `Từ ${from} đến ${to}`,
} as const;
