import { listed } from './listed.ts';

/**
 * What lowers people, with its marks. Hard words about a rule, a price or the work of an office are none ("quản lý kém cỏi", "vô lý",
 * "thu thế khác gì ăn cướp"). In a text without marks a phrase is found by its letters, those of `ONLY_WITH_MARKS` are not.
 */

/** Insults wherever they stand, besides those that make an opinion wait (`submissions/holding`). */
export const INSULTING = listed(`
  ăn hại đái nát, ăn tàn phá hại, giá áo túi cơm, mặt dày, mặt mo, mặt mẹt, mặt trơ trán bóng
  hút máu dân, hút máu hút mủ, hút máu hút xương, hút máu sinh viên, hút máu công nhân, hút máu bà con
  ngu dốt, ngu si, ngu ngốc, ngu đần, ngu muội, ngu lâu, ngu vãi, ngu hết phần, ngu hết chỗ nói, ngu bỏ mẹ
  ngu thấy mẹ, ngu vừa thôi, ngu thì chết, sao mà ngu, sao ngu thế, sao ngu vậy, dốt đặc, dốt hay nói chữ
  đần độn, thiểu năng, khốn nạn, khốn kiếp, vô học, mất dạy, mất nết, vô giáo dục, vô liêm sỉ, vô lương tâm
  táng tận lương tâm, vô nhân tính, mất nhân tính, mất hết nhân tính, mất hết tính người, mặt người dạ thú
  lòng lang dạ sói, lòng lang dạ thú, khẩu phật tâm xà, trơ trẽn, trơ tráo, bỉ ổi, đê tiện, hèn hạ, hèn mạt
  tồi bại, đểu cáng, đểu giả, lưu manh, vô lại, bố láo, láo toét, mất gốc, đốn mạt, hạ đẳng, hạ tiện
  thối nát, cặn bã, súc vật, súc sinh, cầm thú, rác rưởi của xã hội
  chó má, chó chết, chó đẻ, chó săn của, đầu trâu mặt ngựa, đầu trộm đuôi cướp, đầu đất, đầu bò đầu bướu
  đầu toàn đất, đầu toàn bã đậu, óc chó, óc lợn, óc heo, óc bò, óc trâu, óc tôm, óc đậu, óc bã đậu, óc vịt
  não tôm, não phẳng, não ngắn, não cá vàng, não lợn, não heo, não bò, não trâu, không có não, không có óc
  có não không, não để đâu, não để ở đâu, não để trưng, mọc não
  ăn cháo đá bát, ăn như mỏ khoét, ăn như hạm, ăn như rồng cuốn, ăn không từ thứ gì, ăn tục nói phét
  ăn trên ngồi trốc, ngồi mát ăn bát vàng, ngồi chơi xơi nước, ăn không ngồi rồi
  sâu mọt, sâu dân mọt nước, mọt dân, giòi bọ, ký sinh trùng, đỉa đói, quan tham, tham quan ô lại
  quân cướp ngày, quan cướp ngày, kẻ cướp ngày, cướp ngày là quan, cường hào ác bá, phường bán nước
  bán nước hại dân, buôn dân bán nước
  nói như vẹt, sủa bậy, sủa càn, câm mồm, câm mõm, ngậm mồm, im mồm, im mẹ mồm, cút xéo, cút về, cút hết
  đi chết đi, chết hết đi, đồ bỏ đi, không đáng mặt, không đáng làm người, không phải con người
  không còn là con người, không biết nhục, không biết xấu hổ, không biết ngượng, nhục mặt, biết nhục không
  chúng mày, bọn mày, tụi mày, lũ mày, lũ bay, mả cha, mả mẹ, tổ cha, tổ sư cha, tổ sư bố, tổ sư nhà, tổ sư chúng
  tiên sư cha, tiên sư bố, tiên sư nhà, tiên sư chúng, cha tiên nhân
  con mẹ nó, mẹ nó chứ, mẹ kiếp, mẹ chúng nó, cha chúng nó, bà nội cha, trời đánh thánh vật, mắc dịch
  cà chớn, ba trợn, ba que xỏ lá, xỏ lá ba que, chết tiệt, chết dẫm
  bị thần kinh à, thần kinh à, tâm thần à, có bị điên, bị điên à, điên à, khùng hả, khùng à, ngáo quyền lực
  dở hơi à, não có vấn đề, đầu óc có vấn đề
  không bằng con chó, không bằng con vật, không bằng súc vật, không bằng cầm thú, thua con chó
  thua con vật, thua súc vật, chó cũng chê, như lũ cướp, như quân cướp, như bọn cướp, như cứt, ăn cứt
`);
/** Found with their marks only: without them they are often other words ("an hai muoi", "tien do cho"). */
export const ONLY_WITH_MARKS = listed(`
  ăn hại, đồ chó, bợ đít, liếm gót, làm đĩ, vãi cứt, mõm chó, cẩu quan, bố đời
`);
/** Before one of `LOWERING` these make an insult of it. */
export const HEADS = listed(`
  lũ, bọn, đồ, cái đồ, quân, thứ, cái thứ, đám, tụi, phường, thằng, mấy thằng, con mụ, mụ, gã, ngữ, cái ngữ
  hạng, cái hạng, kẻ
`);
/** Those that are nothing else without marks: "hang an hai chuc" is no insult. */
export const BARE_HEADS = listed('lũ, bọn, tụi');
/** With some words between: "bọn cán bộ phường vô dụng". */
export const GATHERING = listed('lũ, bọn, đám, tụi, quân, mấy thằng');
/** Behind a word that gathers people these are the writer's own. */
export const ONES_OWN: ReadonlySet<string> = new Set(
  'tôi tui em mình con cháu trẻ nhỏ nhóc tớ chúng học'.split(' '),
);
export const LOWERING = listed(`
  ăn hại, ăn bẩn, ăn bám, ăn cướp, ăn cắp, ăn tạp, ăn chặn, ăn bớt, ăn tiền, ăn trên ngồi trốc, ăn sẵn
  cướp ngày, cướp cạn, cướp bóc, tham nhũng, tham lam, tham ô, tham tiền, tham ăn, hám tiền, hám lợi, hám của
  quan tham, sâu mọt, mọt dân, vơ vét, bòn rút, đục khoét, bóc lột, lừa đảo, lừa dân, lừa lọc, bịp bợm
  ngu, ngu dốt, ngu xuẩn, dốt nát, bất tài, vô dụng, vô tích sự, vô trách nhiệm, vô ơn, vô cảm
  vô lương tâm, vô đạo đức, vô văn hóa, vô ý thức, vô nhân đạo, bất lương, bất nhân, bù nhìn, bất lực
  ngồi mát, ngồi không, ngồi chơi, ngồi phòng lạnh, lười biếng, lười nhác, rỗi hơi, khốn, đểu, đểu cáng
  giả dối, dối trá, nói láo, ba xạo, xạo ke, hỗn láo, côn đồ, du côn, du đãng, gian manh, gian xảo, gian ác
  gian trá, độc ác, ác ôn, ác độc, ác nhân, lật lọng, tráo trở, hai mặt, xôi thịt, nịnh bợ, xu nịnh, nịnh hót
  hèn, hèn nhát, phản bội, phá hoại, phá làng phá xóm, bán nước, cường hào, ác bá, máu lạnh, khát máu, hút máu
  điên, khùng, dở hơi, dở người, thần kinh, tâm thần, hâm dở, ngáo, mất nết, mất dạy, tồi, tồi tệ, xấu xa
  bẩn thỉu, rác rưởi, thối nát, thối tha, đĩ điếm, quỷ sứ, quỷ đói, ma cô, ký sinh, kền kền, rắn độc
  cáo già, ruồi nhặng, bựa, khát tiền, đầu độc, không não, không có lương tâm, không biết nhục
  không ra gì, không tim không phổi, đầu đường xó chợ, tham, vô nhân
`);
/** With a word that gathers people and at the end of a clause only: "lũ chuột phá lúa" are mice. */
export const LOWERING_ANIMALS = listed(
  'chó, lợn, heo, bò, trâu bò, lừa, chuột, sâu, giòi, dòi, bọ, khỉ, đười ươi, cáo, đỉa, chấy rận, rận',
);
/** Before "như" and what is of no mind: "ngu như bò", "tham như mõ". */
export const COMPARED = listed(
  'ngu, dốt, đần, tham, lười, hèn, đểu, ác, bẩn, lì, trơ, nhục, lý sự, nói, sủa, làm ăn',
);
export const COMPARED_WITH = listed(`
  bò, con bò, chó, con chó, lợn, con lợn, heo, con heo, trâu, con trâu, lừa, quỷ, quỷ dữ, mõ, mỏ khoét, ma
  đỉa, hùm, thú, thú dữ, súc vật, giặc, hủi, mặt thớt, thớt, đồ, cái, lũ, một lũ
`);
/** "thằng chủ tịch", "con mụ kế toán": an office behind a word that lowers whoever has it. */
export const RUDE_TITLES = listed('thằng, mấy thằng, con mụ, mụ, con mẹ, thằng cha, lão già, thằng già');
export const OFFICES = listed(`
  chủ tịch, phó chủ tịch, bí thư, phó bí thư, cán bộ, trưởng thôn, trưởng bản, trưởng ấp, trưởng phòng
  trưởng công an, công an, kế toán, địa chính, giám đốc, hiệu trưởng, tổ trưởng, công chức, quan, lãnh đạo
  soạn thảo, làm luật, viết dự thảo, nào nghĩ ra, nào viết, nào soạn, nào đẻ ra, nào vẽ ra
`);
/** "đồ ăn bẩn", "đồ ăn sẵn": food, and no greed. */
export const FOOD_HEADS: ReadonlySet<string> = new Set('đồ thứ do thu'.split(' '));
export const NO_FOOD: ReadonlySet<string> = new Set('hại bám cướp cắp tiền'.split(' '));
/** Of these it is no insult to say so: hard judgement of a text or of work. */
export const JUDGED_THINGS: ReadonlySet<string> = new Set(
  'quy định điều khoản luật lệ dự thảo chính sách mức giá phí văn bản quyết nghị kế hoạch cách kiểu thủ tục ý tưởng việc chuyện câu chữ'.split(
    ' ',
  ),
);
/** Whoever says it of himself lowers nobody else: "tôi ngu dốt không hiểu". */
export const ONESELF: ReadonlySet<string> = new Set('tôi tui em mình tớ con cháu toi'.split(' '));

/** Curses spelled around and shortened. */
export const SPELLED_AROUND =
  /(?<![\p{L}\p{M}\d.*])(?:đ\s?[.*_-]\s?m(?:[.*_-]?[má])?|đmm|đcm|đkm|đ\.c\.m|dcm|dkm|dmm|đ[ịi]t ?m[eẹ]|đ ?má|đụ ?m[áẹ]|clgt|vcl|vkl|vcđ|vãi (?:l|lồn|loz|cả l|đái|cứt)|[ld][o0]z|đ\*+o?|đ\.éo|cmnr?|con c[aạặ][ckt]|l[*.]+n|c[*.]+c|b[*.]+i|cc(?=\s*[!.?]*$)|đờ ?mờ|đậu ?má|đậu xanh rau má|éo (?=hiểu|biết|thể|cần|ai|có|chịu)|fuck|fck)(?![\p{L}\p{M}\d*])/iu;
/** "đắt vl", "ngu vl luôn": in small letters behind a word, at the end. */
export const STRENGTHENED = /\p{Ll} vl(?=\s*(?:$|[.,!?…)\n]|luôn|thật|ra|nhỉ))/u;
/** "dm lũ ăn hại": at the head of a sentence. */
export const HEADING =
  /(?:^|[.!?\n]\s*)(?:dm|đm)(?:\s*,|\s+(?=lũ|lu |bọn|bon |thằng|thang |chúng|chung |tụi|tui |đồ))/iu;
