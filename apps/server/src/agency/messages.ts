import { catalogue } from '@tidtam/domain/message';

export const agencyMessages = catalogue({
  agency_exists: {
    th: 'มีหน่วยงานรหัสหรือชื่อ “{name}” อยู่แล้ว เลือกหน่วยงานเดิม หรือใช้รหัสและชื่ออื่น',
    en: 'There is an agency with this code or the name “{name}” already. Choose it, or use another code and name.',
  },
  csv_columns: {
    th: 'ไฟล์หน่วยงานต้องมีคอลัมน์ code และ name_th (เพิ่มได้: name_en, sector, province_code, owes_province, owes_round) พบ: {found}',
    en: 'A file of agencies needs the columns code and name_th (optional: name_en, sector, province_code, owes_province, owes_round). Found: {found}',
  },
  csv_row: {
    th: 'แถวที่ {row}: {detail} แก้ในไฟล์แล้วนำเข้าใหม่ แถวอื่นที่ถูกต้องไม่ต้องแก้',
    en: 'Row {row}: {detail}. Mend it in the file and import it again; rows that are right need no change.',
  },
});
