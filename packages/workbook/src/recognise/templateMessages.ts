import { catalogue } from '@tidtam/domain/message';

/** What reading a template back may have to say. */
export const templateMessages = catalogue({
  template_mixed: {
    th: 'ไฟล์นี้มีแบบรายงานของหลายหน่วยงาน จังหวัด หรือรอบรวมกัน จึงไม่ทราบว่าแถวใดเป็นของใคร โปรดแยกเป็นไฟล์ละหน่วยงานและรอบ',
    en: 'This file holds templates of several agencies, provinces or rounds, so that nobody can tell whose a row is. Split it into one file for each agency and round.',
  },
  template_differs: {
    th: 'แบบรายงานนี้ออกให้ {agency} จังหวัด {province} รอบ {round} ซึ่งไม่ตรงกับที่เลือกไว้ โปรดเลือกให้ตรง หรือใช้แบบรายงานของหน่วยงานและรอบที่ต้องการ',
    en: 'This template was made for {agency}, province {province}, round {round}, which is not what was chosen. Choose those, or use the template of the agency and round that you mean.',
  },
  template_unfilled: {
    th: 'แบบรายงานนี้ยังไม่มีผลของโครงการใดเลย (ร้อยละ สถานะ การเบิกจ่าย หรือผลการดำเนินงาน) โปรดตรวจว่าส่งไฟล์ที่กรอกแล้ว',
    en: 'This template states no progress of any project yet (percent, status, disbursement or result). Check that the filled-in file was sent.',
  },
  template_row_moved: {
    th: 'แถว “{title}” เลื่อนไปจากรหัสในระบบของแถว (อาจเรียงหรือวางไม่ครบทั้งแถว) ระบบจะหาโครงการจากชื่อแทน โปรดตรวจว่าตัวเลขในแถวเป็นของโครงการนี้',
    en: 'The row “{title}” was parted from its id (sorted or pasted without the whole row). The project is found by its title instead; check that the figures of the row are its own.',
  },
  template_row_copied: {
    th: 'แถว “{title}” เป็นสำเนาของแถวอื่น ระบบจะหาโครงการจากชื่อแทน หากเป็นโครงการใหม่ โปรดตรวจชื่อให้ต่างจากเดิม',
    en: 'The row “{title}” is a copy of another row. The project is found by its title instead; if it is a new project, see that its title differs.',
  },
});
