import { catalogue } from '@tidtam/domain/message';

/** An agency in a round; agencies to choose from and to add. */
export const agencyMessages = catalogue({
  lead: {
    th: 'รายงาน {projects} โครงการ เบิกจ่าย {disbursed} จาก {budget} ({percent} %)',
    en: '{projects} projects reported; {disbursed} of {budget} disbursed ({percent} %)',
  },
  lead_no_budget: {
    th: 'รายงาน {projects} โครงการ ไม่มีโครงการที่ระบุงบประมาณ',
    en: '{projects} projects reported; none states a budget',
  },
  lead_budget_only: {
    th: 'รายงาน {projects} โครงการ งบประมาณ {budget} ไม่ระบุการเบิกจ่าย',
    en: '{projects} projects reported; budget {budget}, no disbursement stated',
  },
  lead_missing: { th: 'ยังไม่รายงานในรอบนี้', en: 'Has not reported in this round' },
  lead_no_projects: {
    th: 'แจ้งว่าไม่มีโครงการทั้งสามส่วน',
    en: 'States that it has no projects in all three parts',
  },
  not_owed: {
    th: 'หน่วยงานนี้ไม่อยู่ในรายชื่อที่ต้องรายงานจังหวัดนี้ในรอบนี้',
    en: 'This agency owes no report to this province in this round.',
  },
  import: { th: 'นำเข้าไฟล์ของหน่วยงานนี้', en: "Import this agency's file" },
  fill_in: { th: 'กรอกรายงาน', en: 'Fill in the report' },
  stated_none: {
    th: 'หน่วยงานแจ้งว่า “ไม่มีโครงการ” ในส่วนนี้',
    en: 'The agency states “no projects” in this part.',
  },
  nothing: { th: 'ไม่มีรายงานในส่วนนี้', en: 'Nothing is reported in this part.' },
  gone: { th: 'เคยรายงานใน{round} แต่ไม่มีในรอบนี้', en: 'Reported in {round}, not in this round' },
  compared: { th: 'เทียบกับ{round}', en: 'Compared with {round}' },
  imports: { th: 'ไฟล์ที่นำเข้า', en: 'Imported files' },
  no_imports: { th: 'ยังไม่มีไฟล์ที่นำเข้าในรอบนี้', en: 'No file has been imported in this round.' },
  withdrawn: { th: 'ถอนแล้ว', en: 'Withdrawn' },
  choose: { th: 'เลือกหน่วยงาน', en: 'Choose an agency' },
  search: { th: 'ค้นจากชื่อ ชื่อย่อ หรือรหัส', en: 'Search name, abbreviation or code' },
  search_example: { th: 'เช่น สาธารณสุข หรือ 73-PHO', en: 'For example: Public Health, or 73-PHO' },
  none_found: {
    th: 'ไม่พบหน่วยงานที่ตรงกัน ลองคำที่สั้นลง หรือเพิ่มหน่วยงานใหม่',
    en: 'No agency matches. Try a shorter word, or add a new agency.',
  },
  found: { th: 'พบ {count} หน่วยงาน', en: '{count, plural, one {# agency} other {# agencies}} found' },
  add: { th: 'เพิ่มหน่วยงานใหม่', en: 'Add a new agency' },
  add_lead: {
    th: 'หน่วยงานที่เพิ่มจะอยู่ในรายชื่อที่ต้องรายงานของจังหวัดและรอบนี้ด้วย',
    en: 'The new agency will also owe its report to this province in this round.',
  },
  name: { th: 'ชื่อหน่วยงาน', en: 'Name in Thai' },
  name_en: { th: 'ชื่อภาษาอังกฤษ (ถ้ามี)', en: 'Name in English, if any' },
  code: { th: 'รหัส', en: 'Code' },
  code_hint: {
    th: 'ตัวอักษรอังกฤษ ตัวเลข และขีด เช่น 73-TAO01',
    en: 'Latin letters, digits and hyphens, such as 73-TAO01',
  },
  sector: { th: 'ประเภท', en: 'Sector' },
  government: { th: 'ส่วนราชการ', en: 'Government' },
  state_enterprise: { th: 'รัฐวิสาหกิจ', en: 'State enterprise' },
  public_organisation: { th: 'องค์การมหาชน', en: 'Public organisation' },
  local_government: { th: 'องค์กรปกครองส่วนท้องถิ่น', en: 'Local government' },
  private: { th: 'เอกชน', en: 'Private' },
  added: { th: 'เพิ่ม {name} แล้ว', en: '{name} has been added' },
  let_owe: { th: 'กำหนดให้ต้องรายงานในรอบนี้', en: 'Let it owe a report in this round' },
});
