import { catalogue } from '@tidtam/domain/message';

export const agencyMessages = catalogue({
  agency_exists: {
    th: 'มีหน่วยงานรหัสหรือชื่อ “{name}” อยู่แล้ว เลือกหน่วยงานเดิม หรือใช้รหัสและชื่ออื่น',
    en: 'There is an agency with this code or the name “{name}” already. Choose it, or use another code and name.',
  },
  place_unknown: {
    th: 'ไม่มีจังหวัดหรือรอบนี้ในระบบ ตรวจรหัสจังหวัด (สองหลัก เช่น 73) และรอบ (เช่น 2567Q2)',
    en: 'There is no such province or round here. Check the province’s code (two digits, such as 73) and the round (such as 2567Q2).',
  },
  agency_closed: {
    th: 'หน่วยงานนี้ปิดแล้ว จึงไม่ต้องรายงานเพิ่ม หากยังทำงานอยู่ ให้เปิดอีกครั้งที่ “แก้ไขข้อมูล”',
    en: 'This agency is closed and owes nothing new. If it still works, open it again under “Correct”.',
  },
  agency_reported: {
    th: 'หน่วยงานนี้รายงานในรอบนี้แล้ว จึงยกเลิกไม่ได้ หากนำเข้าไฟล์หรือส่งแบบรายงานผิด ให้ถอนไฟล์หรือแบบนั้นก่อน แล้วยกเลิกอีกครั้ง',
    en: 'This agency has reported in this round, so that the obligation stays. If a file was imported or a form sent by mistake, take that back first and then lift the obligation.',
  },
  lead_fixed: {
    th: 'สำนักงานของหน่วยงานเจ้าภาพเปลี่ยนเป็นประเภทอื่นไม่ได้ และหน่วยงานอื่นเปลี่ยนเป็นสำนักงานของหน่วยงานเจ้าภาพไม่ได้ เลือกประเภทอื่น',
    en: 'An office of the lead agency keeps its sector, and no other agency becomes one. Choose another sector.',
  },
  agency_in_family: {
    th: 'หน่วยงานนี้มีต้นสังกัดหรือหน่วยงานย่อยอยู่ ยกเลิกต้นสังกัดก่อน แล้วจึงปิดหรือย้ายจังหวัด',
    en: 'This agency is under another, or others are under it. Lift the parent first, then close it or move it to another province.',
  },
  parent_not_found: {
    th: 'ไม่พบหน่วยงานย่อยหรือต้นสังกัด “{code}” ในจังหวัดที่ท่านดูแล ตรวจรหัสในช่อง parent_code',
    en: 'The agency or its parent “{code}” is not found in the provinces that you look after. Check the code in the column parent_code.',
  },
  parent_unfit: {
    th: 'หน่วยงานนี้อยู่ใต้หน่วยงานนั้นไม่ได้ ทั้งสองต้องตั้งอยู่จังหวัดเดียวกัน ไม่ใช่สำนักงานของหน่วยงานเจ้าภาพ และมีได้ชั้นเดียว เลือกหน่วยงานอื่น หรือยกเลิกต้นสังกัดเดิมก่อน',
    en: 'It cannot be under that agency: both need to be at home in one province, neither an office of the lead agency, and there is one level only. Choose another, or lift the parent that is in the way first.',
  },
  outside_scope: {
    th: 'หน่วยงานนี้ต้องมีจังหวัดที่ตั้ง หรือรอบที่ต้องรายงาน ในจังหวัดที่ท่านดูแล',
    en: 'The agency needs its home, or a report that it owes, in a province that you look after.',
  },
  csv_unreadable: {
    th: 'อ่านไฟล์ CSV ไม่ได้ที่บรรทัด {line}: เครื่องหมายคำพูด (") ไม่ครบคู่ แก้แล้วนำเข้าใหม่',
    en: 'The CSV cannot be read at line {line}: a quotation mark (") has no partner. Mend it and import the file again.',
  },
  csv_columns: {
    th: 'ไฟล์หน่วยงานต้องมีคอลัมน์ code และ name_th (เพิ่มได้: name_en, sector, province_code, owes_province, owes_round) พบ: {found}',
    en: 'A file of agencies needs the columns code and name_th (optional: name_en, sector, province_code, owes_province, owes_round). Found: {found}',
  },
  csv_round: {
    th: 'ช่อง owes_round มี “{round}” ซึ่งไม่ใช่รอบ ใช้รูปแบบ 2567Q2 หลายรอบคั่นด้วย ;',
    en: 'The column owes_round has “{round}”, which is no round: write it as 2567Q2, several with ; between them.',
  },
  csv_code: {
    th: 'ช่อง code เป็นตัวอักษรอังกฤษ ตัวเลข และขีด ไม่เกิน 40 ตัว เช่น 73-TAO01 หรือเว้นว่างให้ระบบตั้งให้',
    en: 'The column code has Latin letters, digits and hyphens, at most 40, such as 73-TAO01; leave it empty and one is given.',
  },
  csv_name: {
    th: 'ช่อง name_th ต้องเป็นชื่อหน่วยงาน 3–300 ตัวอักษร และ name_en ไม่เกิน 300',
    en: 'The column name_th needs the agency’s name, 3 to 300 letters, and name_en has at most 300.',
  },
  csv_sector: {
    th: 'ช่อง sector ต้องเป็น government, local_government, state_enterprise, public_organisation หรือ private',
    en: 'The column sector is government, local_government, state_enterprise, public_organisation or private.',
  },
  csv_province: {
    th: 'ช่อง province_code และ owes_province เป็นรหัสจังหวัดสองหลัก เช่น 73',
    en: 'The columns province_code and owes_province have the province’s code of two digits, such as 73.',
  },
  csv_row: {
    th: 'แถวที่ {row}: {detail} แก้ในไฟล์แล้วนำเข้าใหม่ แถวอื่นที่ถูกต้องไม่ต้องแก้',
    en: 'Row {row}: {detail} Mend it in the file and import it again; rows that are right need no change.',
  },
});
