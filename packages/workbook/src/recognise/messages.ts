import { catalogue } from '@tidtam/domain/message';

const amount = '{field, select, budget {งบประมาณ} committed {ก่อหนี้ผูกพัน} disbursed {เบิกจ่าย} other {คงเหลือ}}';
const amountInEnglish =
  '{field, select, budget {budget} committed {committed amount} disbursed {disbursed amount} other {remaining amount}}';

/** What recognising a file may have to say; each key is the problem's or note's code. */
export const messages = catalogue({
  no_table: {
    th: 'ไม่พบตารางหรือแบบฟอร์มรายงานในไฟล์นี้ โปรดตรวจว่ามีแถวหัวตารางที่มีคำว่า “โครงการ” และ “งบประมาณ” หรือใช้แบบรายงานของระบบ',
    en: 'No table or report form was found in this file. Check that a header row names “โครงการ” (project) and “งบประมาณ” (budget), or use the template.',
  },
  no_title_column: {
    th: 'ตารางนี้ไม่มีคอลัมน์ชื่อโครงการ โปรดเลือกว่าคอลัมน์ใดเป็นชื่อโครงการ/กิจกรรม',
    en: 'This table has no column of project titles. Say which column holds the title.',
  },
  part_unknown: {
    th: 'ไม่ทราบว่าโครงการในตารางนี้ ({table}) อยู่ส่วนใด โปรดเลือกส่วนที่ 1 (งบบูรณาการ) 2 (งบของหน่วยงาน) หรือ 3 (ไม่ใช้งบประมาณ) หรือพิมพ์หัวข้อ เช่น “ส่วนที่ 2” เหนือตาราง',
    en: 'The part of the projects in this table ({table}) is not told. Choose part 1 (integrated), 2 (own budget) or 3 (no budget), or type a heading such as “ส่วนที่ 2” above the table.',
  },
  part_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” จึงไม่ทราบว่าโครงการอยู่ส่วนใด โปรดพิมพ์ 1 (งบบูรณาการ) 2 (งบของหน่วยงาน) หรือ 3 (ไม่ใช้งบประมาณ)',
    en: 'This cell says “{read}”, which names no part. Type 1 (integrated), 2 (own budget) or 3 (no budget).',
  },
  agency_missing: {
    th: 'ไฟล์นี้ไม่ได้บอกชื่อหน่วยงาน โปรดเลือกหน่วยงาน หรือพิมพ์บรรทัด “หน่วยงาน …” เหนือตาราง เช่น หน่วยงาน สำนักงานจังหวัดนครปฐม',
    en: 'This file does not name its agency. Choose the agency, or type a line above the table such as “หน่วยงาน สำนักงานจังหวัดนครปฐม”.',
  },
  agency_unknown: {
    th: 'ไม่รู้จักหน่วยงาน “{read}” {nearest, select, none {} other {ชื่อที่ใกล้เคียงคือ {nearest} }}โปรดเลือกหน่วยงานที่ถูกต้อง หรือเพิ่มหน่วยงานใหม่',
    en: 'The agency “{read}” is not known. {nearest, select, none {} other {The nearest names are {nearest}. }}Choose the right agency, or add a new one.',
  },
  agency_doubtful: {
    th: 'ชื่อหน่วยงาน “{read}” ไม่ตรงกับทะเบียน ระบบอ่านเป็น “{name}” หากไม่ใช่ โปรดเลือกหน่วยงานที่ถูกต้อง',
    en: 'The agency name “{read}” is not in the directory; it was read as “{name}”. If that is wrong, choose the right agency.',
  },
  agency_differs: {
    th: 'ไฟล์ระบุหน่วยงาน “{read}” แต่เลือกนำเข้าของ “{expected}” โปรดเลือกหน่วยงานให้ตรงกัน หรือแก้ชื่อในไฟล์',
    en: 'The file names “{read}”, but it was brought for “{expected}”. Choose the same agency, or mend the name in the file.',
  },
  round_unknown: {
    th: 'ไม่ทราบว่าเป็นรายงานของรอบใด โปรดเลือกรอบ หรือพิมพ์บรรทัด เช่น “ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2” เหนือตาราง',
    en: 'The reporting round is not told. Choose the round, or type a line above the table such as “ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2”.',
  },
  round_differs: {
    th: 'ไฟล์ระบุ “{read}” แต่เลือกนำเข้ารอบ {expected} โปรดเลือกรอบให้ตรงกัน หรือแก้ข้อความในไฟล์',
    en: 'The file says “{read}”, but it was brought for round {expected}. Choose the same round, or mend the text in the file.',
  },
  province_unknown: {
    th: 'ไม่ทราบว่าเป็นรายงานของจังหวัดใด โปรดเลือกจังหวัด',
    en: 'The province that this report goes to is not told. Choose the province.',
  },
  province_differs: {
    th: 'ไฟล์ระบุจังหวัด{read} แต่เลือกนำเข้าของจังหวัด{expected} โปรดเลือกจังหวัดให้ตรงกัน หรือแก้ข้อความในไฟล์',
    en: 'The file names the province {read}, but it was brought for {expected}. Choose the same province, or mend the text in the file.',
  },
  cell_error: {
    th: 'ช่องนี้แสดงค่าผิดพลาด {read} จึงอ่านไม่ได้ โปรดพิมพ์ค่าที่ถูกต้องแทนสูตร',
    en: 'This cell shows the error {read} and cannot be read. Type the right value in place of the formula.',
  },
  title_missing: {
    th: 'แถวนี้มีจำนวนเงิน {amount} บาท แต่ไม่มีชื่อโครงการ โปรดพิมพ์ชื่อโครงการ หรือพิมพ์ “รวม” หากเป็นยอดรวม',
    en: 'This row states {amount} baht but no project title. Type the title, or “รวม” if the row is a total.',
  },
  ends_before_start: {
    th: 'วันสิ้นสุด ({ends}) อยู่ก่อนวันเริ่มต้น ({starts}) โปรดแก้วันที่ให้ถูกต้อง เช่น 30 ก.ย. 2567',
    en: 'The end ({ends}) is before the start ({starts}). Mend the dates, such as 30 ก.ย. 2567.',
  },
  one_value_for_two: {
    th: 'หัวตารางของช่องนี้มีสองรายการ แต่ช่องนี้มีค่าเดียว “{read}” ระบบอ่านเป็นรายการแรก หากไม่ใช่ โปรดพิมพ์ทั้งสองค่า เช่น 100,000 / 50,000',
    en: 'The header names two amounts and this cell states one, “{read}”; it was read as the first. If that is wrong, type both, such as 100,000 / 50,000.',
  },
  amount_shared: {
    th: 'จำนวนเงิน “{read}” อยู่ในช่องที่ผสานหลายโครงการ ระบบบันทึกทั้งจำนวนให้โครงการแรก โครงการถัดไปเป็นไม่ระบุ หากไม่ใช่ โปรดแยกจำนวนเงินของแต่ละโครงการ',
    en: 'The amount “{read}” stands in a cell merged over several projects. All of it is taken for the first, none for the others. If that is wrong, type each project’s amount.',
  },
  amount_absurd: {
    th: 'จำนวนเงิน “{read}” ต่างจากโครงการอื่นมากผิดปกติ อ่านได้เป็น {likelier} บาท หรือ {other} บาท ระบบจะใช้ {likelier} บาท หากไม่ถูกต้อง โปรดเลือกอีกค่าหนึ่ง หรือพิมพ์จำนวนพร้อมหน่วย เช่น 538,800 บาท',
    en: 'The amount “{read}” is far from what projects cost here. It may be {likelier} baht or {other} baht; {likelier} baht will be used. If that is wrong, choose the other, or type the amount with its unit, such as 538,800 บาท.',
  },
  amount_in_part_3: {
    th: '“{title}” อยู่ในส่วนที่ 3 (ไม่ใช้งบประมาณ) แต่ระบุเงิน {amount} บาท ระบบเก็บจำนวนเงินไว้ตามไฟล์ หากไม่ใช้งบประมาณ โปรดพิมพ์ - หากใช้งบประมาณ โปรดย้ายไปส่วนที่ 1 หรือ 2',
    en: '“{title}” stands in part 3 (no budget) and states {amount} baht. The amount is kept as stated. If no money is used, type -; if money is used, move the project to part 1 or 2.',
  },
  disbursed_exceeds_budget: {
    th: '“{title}” เบิกจ่าย {disbursed} บาท เกินงบประมาณ {budget} บาท โปรดตรวจตัวเลขทั้งสอง',
    en: '“{title}” disbursed {disbursed} baht, more than its budget of {budget} baht. Check both figures.',
  },
  amount_negative: {
    th: '“{title}” ระบุจำนวนเงินติดลบ {amount} บาท โปรดตรวจเครื่องหมายลบ หากไม่ติดลบ โปรดพิมพ์ใหม่ เช่น 25,000.00',
    en: '“{title}” states {amount} baht, below zero. Check the minus sign; if the amount is not negative, type it again, such as 25,000.00.',
  },
  period_outside_year: {
    th: 'ช่องนี้ ({read}) อ่านเป็น {starts} ถึง {ends} ซึ่งอยู่นอกปีงบประมาณ {year} ทั้งช่วง ระบบเก็บไว้ตามไฟล์ หากพิมพ์ปีผิด โปรดแก้ เช่น ม.ค. - มี.ค. {year}',
    en: 'This cell ({read}) was read as {starts} to {ends}, wholly outside fiscal year {year}. It is kept as stated; if the year is a slip, mend it, such as ม.ค. - มี.ค. {year}.',
  },
  remaining_differs: {
    th: '“{title}” ระบุคงเหลือ {stated} บาท แต่งบประมาณหักเบิกจ่ายเท่ากับ {expected} บาท ระบบไม่เก็บยอดคงเหลือ โปรดตรวจงบประมาณและเบิกจ่าย',
    en: '“{title}” states {stated} baht remaining, but budget less disbursed is {expected} baht. The balance is not stored; check budget and disbursed.',
  },
  total_differs: {
    th: `“{label}” ของ${amount}ระบุ {stated} บาท แต่ผลบวกของแถวที่อ่านได้คือ {sum} บาท ระบบใช้ผลบวกของแถว โปรดตรวจว่ามีแถวใดตกหล่นหรือตัวเลขใดคลาดเคลื่อน`,
    en: `“{label}” states a ${amountInEnglish} of {stated} baht, but the rows read add up to {sum} baht. The rows are used; check for a missing row or a wrong figure.`,
  },
  activities_differ: {
    th: `“{title}” ระบุ${amount} {stated} บาท แต่กิจกรรมย่อยรวมกันได้ {sum} บาท ระบบใช้จำนวนของโครงการ หากไม่ถูกต้อง โปรดแก้ให้ตรงกัน`,
    en: `“{title}” states a ${amountInEnglish} of {stated} baht, but its activities add up to {sum} baht. The project’s own is used; if that is wrong, make them agree.`,
  },
  title_repeated: {
    th: 'ชื่อ “{title}” ซ้ำกับช่อง {cell} ในส่วนที่ {part} ระบบนับเป็นสองโครงการ หากเป็นโครงการเดียวกัน โปรดลบแถวที่ซ้ำ',
    en: 'The title “{title}” repeats that of {cell} in part {part}. They count as two projects; if they are one, take one row out.',
  },
  same_title_in_parts: {
    th: 'ชื่อ “{title}” อยู่ทั้งส่วนที่ {other} ({cell}) และส่วนที่ {part} ระบบอ่านเป็นโครงการเดียวที่ใช้เงินสองแหล่ง หากเป็นคนละโครงการ โปรดตั้งชื่อให้ต่างกัน',
    en: 'The title “{title}” stands in part {other} ({cell}) and in part {part}. They are read as one project with two sources of money; if they are two, name them differently.',
  },
  row_struck: {
    th: 'แถวนี้ถูกขีดฆ่า ระบบอ่านเป็น “ยกเลิก” หากยังดำเนินการอยู่ ({other, select, not_stated {ไม่ระบุสถานะ} from_percent {ร้อยละ {percent}} not_started {ยังไม่เริ่ม} in_progress {กำลังดำเนินการ} completed {แล้วเสร็จ} delayed {ล่าช้า} other {ชะลอ}}) โปรดเอาเส้นขีดฆ่าออก หรือใส่สถานะ',
    en: 'This row is struck through and was read as cancelled. If it still runs ({other, select, not_stated {status not stated} from_percent {{percent} %} not_started {not started} in_progress {in progress} completed {completed} delayed {delayed} other {suspended}}), take the strike-through off or state the status.',
  },
  budget_missing: {
    th: '“{title}” ไม่ได้ระบุงบประมาณ แสดงเป็นไม่ระบุ',
    en: '“{title}” states no budget; it shows as not stated.',
  },
  sum_of_activities: {
    th: `“{title}” ไม่ได้ระบุ${amount}เอง ใช้ผลรวมของกิจกรรมย่อย {sum} บาท`,
    en: `“{title}” states no ${amountInEnglish} of its own; the sum of its activities, {sum} baht, is used.`,
  },
  amount_in_text: {
    th: 'อ่านยอดเบิกจ่ายจากข้อความ “{read}”',
    en: 'The disbursed amount was read from the text “{read}”.',
  },
  unstored_unreadable: {
    th: 'ช่องนี้ ({read}) อ่านไม่ได้ แต่ไม่ใช่ค่าที่ระบบเก็บ จึงข้ามไป',
    en: 'This cell ({read}) cannot be read; its value is not stored, so it was passed over.',
  },
  status_not_known: {
    th: 'ช่องสถานะเขียนว่า “{read}” ซึ่งไม่ใช่คำสถานะ จึงไม่ถือเป็นสถานะ',
    en: 'The status cell says “{read}”, which is no status word; no status was taken from it.',
  },
  period_open: {
    th: 'ช่องระยะเวลาเขียนว่า “{read}” ซึ่งไม่ระบุวันเริ่มและวันสิ้นสุด จึงถือว่ายังไม่ระบุ',
    en: 'The period says “{read}”, which names no first and last day; none were taken from it.',
  },
  row_hidden: {
    th: 'แถว {row} ถูกซ่อนอยู่ ระบบอ่านโครงการ “{title}” ด้วย',
    en: 'Row {row} is hidden; its project “{title}” was read too.',
  },
  columns_hidden: {
    th: 'แผ่นงาน “{sheet}” มีคอลัมน์ที่ซ่อนอยู่ ({columns}) ระบบอ่านด้วย',
    en: 'Sheet “{sheet}” has hidden columns ({columns}); they were read too.',
  },
  cell_commented: {
    th: 'ช่องนี้มีความคิดเห็น: “{comment}”',
    en: 'This cell carries a comment: “{comment}”.',
  },
  column_left_out: {
    th: 'ไม่ได้อ่านคอลัมน์ “{header}” เพราะมีคอลัมน์อื่นที่ใช้แทนแล้ว',
    en: 'The column “{header}” was not read: another column stands for the same.',
  },
  row_left_out: {
    th: 'ข้อความ “{read}” ไม่ถือเป็นโครงการ',
    en: 'The text “{read}” was not taken for a project.',
  },
  sheet_of_other_year: {
    th: 'ไม่ได้อ่านแผ่นงาน “{sheet}” เพราะเป็นของปีงบประมาณ {year}',
    en: 'Sheet “{sheet}” was left out: it is of fiscal year {year}.',
  },
  sheet_of_other_quarter: {
    th: 'ไม่ได้อ่านแผ่นงาน “{sheet}” เพราะเป็นของไตรมาสที่ {quarter}',
    en: 'Sheet “{sheet}” was left out: it is of quarter {quarter}.',
  },
  sheet_hidden: {
    th: 'ไม่ได้อ่านแผ่นงาน “{sheet}” เพราะถูกซ่อนไว้',
    en: 'Sheet “{sheet}” was left out: it is hidden.',
  },
});

export type MessageKey = keyof typeof messages.texts & string;
