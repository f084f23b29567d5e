import type { PieceKind } from './piece-kinds.ts';

/**
 * What a piece says before a body writes its own template. Places between double braces are filled with facts (`template-values.ts`); a
 * line whose place has nothing is left out. Content follows Decision 407/QĐ-TTg, content of communication a-d.
 */
export const TEMPLATES: Readonly<Record<PieceKind, string>> = {
  summary: `# {{tên ngắn}}
{{tên}}. Cơ quan chủ trì soạn thảo: {{cơ quan}}.

## Vì sao có dự thảo này
- {{câu a}}

## Ai chịu tác động
- {{đối tượng}}

## Điểm mới so với quy định hiện hành
- {{câu c, có điều}}

## Nội dung chính
- {{câu b, có điều}}

## Điều cần biết khác
- {{câu d}}

## Góp ý thế nào
Đọc toàn văn và góp ý từng điều tại {{liên kết}}.
Góp ý đến hết {{hạn}}.
{{chưa có hạn}}
Gửi thư đến {{địa chỉ}}.
Điện thoại {{điện thoại}}.`,

  questions: `# Hỏi và đáp: {{tên ngắn}}

## Dự thảo này là gì?
{{tên}}, do {{cơ quan}} soạn thảo. Đây là dự thảo lần {{lần}}, ngày {{ngày}}, chưa phải quy định có hiệu lực.

## Vì sao cần có quy định này?
- {{câu a}}

## Ai chịu tác động?
- {{đối tượng}}

## Có gì mới so với hiện nay?
- {{câu c, có điều}}

## Nội dung chính là gì?
- {{câu b, có điều}}

## Tôi sẽ phải làm gì?
- {{phải làm}}

## Có thời hạn nào cần nhớ?
- {{thời hạn}}

## Còn điều gì cần biết?
- {{câu d, có điều}}

## Góp ý ở đâu, đến bao giờ?
Mở {{liên kết}} hoặc quét mã QR ở đầu trang; không cần tài khoản.
Góp ý đến hết {{hạn}}.
{{chưa có hạn}}
Có thể gửi thư đến {{địa chỉ}} hoặc đến trực tiếp.`,

  bulletin1: `{{cơ quan}} đang lấy ý kiến về dự thảo {{tên ngắn}}, dự thảo lần {{lần}}, ngày {{ngày}}.
{{các câu}}
Mời bà con góp ý đến hết ngày {{hạn ngắn}}, tại nhà văn hóa hoặc Ủy ban nhân dân xã.`,

  bulletin3: `{{cơ quan}} đang lấy ý kiến về dự thảo {{tên}}. Đây là dự thảo lần {{lần}}, ngày {{ngày}}, chưa phải quy định có hiệu lực.
{{các câu}}
Mời bà con góp ý đến hết ngày {{hạn ngắn}}. Bà con có thể nói với cán bộ thôn, đến Ủy ban nhân dân xã, hoặc góp ý trên mạng bằng mã QR dán ở bảng tin.
Số điện thoại để hỏi thêm: {{điện thoại}}.`,

  bulletin5: `{{cơ quan}} đang lấy ý kiến về dự thảo {{tên}}. Đây là dự thảo lần {{lần}}, ngày {{ngày}}, chưa phải quy định có hiệu lực.
Dự thảo có tác động đến {{các đối tượng}}.
{{các câu}}
Mời bà con góp ý đến hết ngày {{hạn ngắn}}. Bà con có thể nói với cán bộ thôn, đến Ủy ban nhân dân xã, hoặc góp ý trên mạng bằng mã QR dán ở bảng tin.
Mọi ý kiến đều được tiếp nhận, được trả lời và công khai.
Số điện thoại để hỏi thêm: {{điện thoại}}.`,

  radioScript: `# Kịch bản phát thanh, truyền hình: {{tên ngắn}}
{{dòng bản}}. {{cơ quan}}.

| Phần | Hình ảnh, âm thanh | Lời đọc
| Mở đầu | Nhạc hiệu, tên chuyên mục | Kính chào quý vị và các bạn. {{cơ quan}} đang lấy ý kiến nhân dân về dự thảo {{tên}}.
| Vì sao | Phỏng vấn người soạn thảo | {{câu a}}
| Điểm mới | Chữ trên màn hình: điểm mới | {{câu c, có điều}}
| Nội dung | Cảnh đời sống liên quan | {{câu b, có điều}}
| Kết | Mã QR, địa chỉ góp ý trên màn hình | Mời quý vị góp ý tại {{liên kết}}.
| Kết | Chữ trên màn hình: hạn góp ý | Hạn góp ý: {{hạn}}.`,

  pressRelease: `## Lấy ý kiến về dự thảo {{tên ngắn}}
{{cơ quan}} lấy ý kiến rộng rãi về dự thảo {{tên}} ({{dòng bản}}).

## Sự cần thiết
- {{câu a}}

## Điểm mới so với quy định hiện hành
- {{câu c, có điều}}

## Nội dung chính
- {{câu b, có điều}}

## Thông tin khác
- {{câu d, có điều}}

## Góp ý và liên hệ
Toàn văn dự thảo và cách góp ý: {{liên kết}}.

Thời hạn góp ý: đến hết {{hạn}}.
{{chưa có hạn}}

Đầu mối: {{điện thoại}}.
Thư điện tử: {{thư điện tử}}.`,

  notice: `# {{tên ngắn}}
Mời bà con đọc và góp ý dự thảo do {{cơ quan}} soạn thảo.
- {{ba câu}}
## Góp ý đến hết {{hạn}}`,

  slides: `# {{tên ngắn}}
{{cơ quan}} mời bà con góp ý.

## Vì sao có dự thảo
- {{câu a}}

## Điểm mới
- {{câu c}}

## Nội dung chính
- {{câu b}}

## Điều cần biết khác
- {{câu d}}

## Mời bà con góp ý
Mở {{liên kết}} hoặc quét mã.
Góp ý đến hết {{hạn}}.`,

  leaflet: `# {{tên ngắn}}
{{cơ quan}} mời bà con góp ý.

## Vì sao có dự thảo
- {{câu a}}

## Điểm mới
- {{câu c}}

## Nội dung chính
- {{câu b}}

## Góp ý thế nào
Mở {{liên kết}}, quét mã QR, hoặc nói với cán bộ thôn.
Góp ý đến hết {{hạn}}.`,

  cards: `# {{tên ngắn}}
{{một câu}}`,

  posts: `# {{tên ngắn}}
{{cơ quan}} mời bà con góp ý dự thảo {{tên ngắn}}, lần {{lần}}, ngày {{ngày}}.
- {{các câu}}
Góp ý đến hết {{hạn}}.`,

  newsletter: `# Mời góp ý: {{tên ngắn}}
{{cơ quan}} đang lấy ý kiến về dự thảo {{tên}}.

## Điểm mới
- {{câu c, có điều}}

## Nội dung chính
- {{câu b, có điều}}

## Góp ý
Đọc toàn văn và góp ý tại {{liên kết}}.
Góp ý đến hết {{hạn}}.
{{chưa có hạn}}`,

  invitation: `## Họp lấy ý kiến về dự thảo {{tên ngắn}}
{{cơ quan}} trân trọng kính mời Ông (Bà) dự cuộc họp góp ý dự thảo {{tên}} ({{dòng bản}}).

Thời gian: …… giờ ……, ngày …… tháng …… năm ………

Địa điểm: ………………………………………………………………

Tài liệu đọc trước: {{liên kết}}.

Rất mong Ông (Bà) đến dự và góp ý.`,

  agenda: `# Chương trình họp góp ý dự thảo {{tên ngắn}}
{{dòng bản}}
| Thời gian | Nội dung | Người thực hiện
| 5 phút | Giới thiệu đại biểu, mục đích cuộc họp | Chủ trì
| 15 phút | Trình bày nội dung chính của dự thảo | {{cơ quan}}
| 60 phút | Người dự họp góp ý | Người dự họp
| 15 phút | Trao đổi, giải đáp | {{cơ quan}}
| 5 phút | Đọc lại ý kiến đã ghi, kết luận | Thư ký, chủ trì`,

  outline: `# Đề cương trình bày dự thảo {{tên ngắn}}
{{tên}}. {{dòng bản}}.

## Sự cần thiết, mục đích, đối tượng
- {{câu a, có điều}}

## Điểm mới, sửa đổi, bãi bỏ so với hiện hành
- {{câu c, có điều}}
- {{khác hiện hành}}

## Nội dung cơ bản
- {{câu b, có điều}}

## Việc người dân phải làm, thời hạn
- {{phải làm}}
- {{thời hạn}}

## Nội dung khác
- {{câu d, có điều}}

## Gợi ý thảo luận
- Điểm nào khó thực hiện ở địa phương?
- Điểm nào cần quy định rõ hơn?
- Còn thiếu điều gì?`,

  opinionForm: `# Phiếu góp ý dự thảo {{tên ngắn}}
{{dòng bản}}. Hạn gửi: {{hạn}}.
Có thể góp ý trên mạng tại {{liên kết}}, hoặc gửi phiếu này về {{địa chỉ}}.

Họ và tên (không bắt buộc): ………………………………………………………………

Địa chỉ, đơn vị: ………………………………………………………………
| Điều, khoản | Ý kiến | Lý do, đề xuất
|  |  |
|  |  |
|  |  |
|  |  |
|  |  |
|  |  |`,

  attendanceList: `# Danh sách tham dự
Họp góp ý dự thảo {{tên ngắn}} ({{dòng bản}})

Thời gian, địa điểm: ………………………………………………………………`,

  minutesForm: `# Biên bản họp góp ý dự thảo {{tên ngắn}}
{{dòng bản}}

Thời gian: …… giờ ……, ngày …… tháng …… năm ………

Địa điểm: ………………………………………………………………

Chủ trì: ………………………………………… Thư ký: …………………………………………

Số người dự: ……………………

## Ý kiến
| STT | Người góp ý | Điều, khoản | Nội dung ý kiến
| 1 |  |  |
| 2 |  |  |
| 3 |  |  |
| 4 |  |  |
| 5 |  |  |
| 6 |  |  |

## Kết luận
………………………………………………………………………………………………………………………………

Biên bản đã được đọc lại cho người dự họp nghe và thống nhất, kết thúc hồi …… giờ ……

Chủ trì (ký, ghi rõ họ tên): ………………………………………………

Thư ký (ký, ghi rõ họ tên): ………………………………………………

Toàn văn dự thảo: {{liên kết}}.`,
};
