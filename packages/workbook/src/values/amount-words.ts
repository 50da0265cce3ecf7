import { catalogue } from '@tidtam/domain/message';

/** States of a budget in words, without spaces; a cell that begins so and holds no figure says it. */
export const noBudget: readonly string[] = [
  'ไม่ใช้งบ',
  'ไม่ได้ใช้งบ',
  'ไม่ต้องใช้งบ',
  'ไม่ขอใช้งบ',
  'ไม่มีงบ',
  'ไม่ใช้เงิน',
  'ไม่ใช้จ่ายงบ',
  'ไม่ใช้งปม',
  'ไม่มีการใช้งบ',
  'ไม่มีค่าใช้จ่าย',
  'ไม่เสียค่าใช้จ่าย',
  'ไม่มีการใช้จ่าย',
  'nobudget',
];

export const notYetAllocated: readonly string[] = [
  'ยังไม่ได้รับจัดสรร',
  'ยังไม่ได้รับการจัดสรร',
  'ยังไม่ได้รับงบ',
  'ยังไม่ได้จัดสรร',
  'ยังไม่จัดสรร',
  'ยังไม่ได้รับโอน',
  'ยังไม่มีงบ',
  'ไม่ได้รับจัดสรร',
  'ไม่ได้รับการจัดสรร',
  'รอการจัดสรร',
  'รอจัดสรร',
  'รอรับการจัดสรร',
  'รอรับจัดสรร',
  'รองบ',
  'รอการโอนงบ',
  'อยู่ระหว่างรอการจัดสรร',
  'ขอรับจัดสรร',
  'ขอรับการจัดสรร',
  'อยู่ระหว่างรอจัดสรร',
  'อยู่ระหว่างการจัดสรร',
  'อยู่ระหว่างจัดสรร',
  'notyetallocated',
];

/** Says that money is used, and no amount. */
export const usesBudget: readonly string[] = [
  'ใช้งบประมาณ',
  'ใช้งบ',
  'ในแผนงบประมาณ',
  'มีงบประมาณ',
  'ตามแผนงบประมาณ',
];

/** What may stand before the one amount of a cell. */
export const amountLabels =
  'ใช้งบประมาณ|งบประมาณ|งบฯ|งปม\\.|งบ|จำนวนเงิน|จำนวน|เป็นเงิน|วงเงิน|ยอดเงิน|ยอด|เงิน|รวมทั้งสิ้น|รวมเป็นเงิน|รวม|ได้รับจัดสรร|ได้รับ|เบิกจ่ายแล้ว|เบิกจ่าย|เบิก';

/** A rate or an estimate: the figure is not the amount. */
export const notTheAmount =
  /ต่อ(?!ต้าน|เนื่อง|ไป|ยอด)|คนละ|ครั้งละ|เดือนละ|วันละ|ปีละ|แห่งละ|\/ ?[ก-ฮ]|ประมาณการ|(?<!งบ)ประมาณ|ไม่เกิน|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|กว่า|ขอตั้ง|คาดว่า/;

export const amountWords = catalogue({
  amount_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอ่านเป็นจำนวนเงินไม่ได้ โปรดพิมพ์จำนวนเงินเป็นบาท เช่น 25,000.00 หรือ - หากไม่มี',
    en: 'This cell says “{read}”, which is not an amount of money. Type the amount in baht, such as 25,000.00, or - when there is none.',
  },
  amount_too_large: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งเกิน 90 ล้านล้านบาท โปรดตรวจสอบตัวเลขและหน่วย แล้วพิมพ์เป็นบาท เช่น 25,000.00',
    en: 'This cell says “{read}”, which is over 90 trillion baht. Check the figure and its unit and type it in baht, such as 25,000.00.',
  },
  amount_separators: {
    th: 'ช่องนี้เขียนว่า “{read}” เครื่องหมายคั่นหลักไม่ชัดเจน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ใหม่ เช่น 25,000.00',
    en: 'This cell says “{read}”; its separators are unclear. It may be {readings}. {first} will be used; if that is wrong, type it again, such as 25,000.00.',
  },
  amount_rounded: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งละเอียดกว่าสตางค์ อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ทศนิยมสองตำแหน่ง เช่น 25,000.50',
    en: 'This cell says “{read}”, finer than a satang. It may be {readings}. {first} will be used; if that is wrong, type two decimals, such as 25,000.50.',
  },
  amount_words_differ: {
    th: 'ช่องนี้เขียนว่า “{read}” ตัวเลขกับตัวหนังสือไม่ตรงกัน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์จำนวนเดียว เช่น 25,000.00',
    en: 'This cell says “{read}”; figures and words disagree. It may be {readings}. {first} will be used; if that is wrong, type one amount, such as 25,000.00.',
  },
  amount_range: {
    th: 'ช่องนี้เขียนว่า “{read}” เป็นช่วงจำนวนเงิน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์จำนวนเดียว เช่น 25,000.00',
    en: 'This cell says “{read}”, a range of amounts. It may be {readings}. {first} will be used; if that is wrong, type one amount, such as 25,000.00.',
  },
  amount_multi_year: {
    th: 'ช่องนี้เขียนว่า “{read}” เป็นงบประมาณหลายปี อ่านได้เป็น {readings} ระบบจะใช้ {first} โปรดพิมพ์เฉพาะของปีงบประมาณนี้ เช่น 25,000.00',
    en: 'This cell says “{read}”, a budget of several years. It may be {readings}. {first} will be used; type the amount of this fiscal year alone, such as 25,000.00.',
  },
  amount_several: {
    th: 'ช่องนี้เขียนว่า “{read}” มีจำนวนเงินมากกว่าหนึ่งจำนวน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์จำนวนเดียว เช่น 25,000.00',
    en: 'This cell says “{read}”, more than one amount. It may be {readings}. {first} will be used; if that is wrong, type one amount, such as 25,000.00.',
  },
  amount_sign_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าเป็นจำนวนติดลบหรือไม่ อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ใหม่ เช่น 25,000.00',
    en: 'This cell says “{read}”; it is unclear whether it is negative. It may be {readings}. {first} will be used; if that is wrong, type it again, such as 25,000.00.',
  },
  amount_not_plain: {
    th: 'ช่องนี้เขียนว่า “{read}” มีข้อความอื่นปนอยู่ อ่านได้เป็น {readings} หากไม่ใช่จำนวนเงินรวม โปรดพิมพ์เฉพาะจำนวนเงิน เช่น 25,000.00',
    en: 'This cell says “{read}”, with other words in it. It was read as {readings}; if that is not the whole amount, type the amount alone, such as 25,000.00.',
  },
  amount_allocation_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” มีทั้งจำนวนเงินและข้อความว่าไม่มีงบประมาณหรือยังไม่ได้รับจัดสรร อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์อย่างใดอย่างหนึ่ง เช่น ยังไม่ได้รับจัดสรร',
    en: 'This cell says “{read}”, both an amount and that there is no budget or none allocated yet. It may be {readings}. {first} will be used; if that is wrong, type one of them, such as ยังไม่ได้รับจัดสรร.',
  },
});
