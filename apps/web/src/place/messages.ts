import { catalogue } from '@tidtam/domain/message';

/** Pages of provinces and regions. */
export const placeMessages = catalogue({
  region_lead: {
    th: '{reported} จาก {owed} หน่วยงานรายงานแล้ว กำหนดหน่วยงานแล้ว {withObligations} จาก {count} จังหวัด',
    en: '{reported} of {owed} agencies have reported; {withObligations} of {count} provinces have obligations set',
  },
  region_lead_none: {
    th: '{count} จังหวัด ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงานในรอบนี้',
    en: '{count} provinces; no reporting agencies have been set in this round yet',
  },
  map: { th: 'แผนที่ กดเพื่อเปิดพื้นที่', en: 'Map; press a place to open it' },
  map_title: { th: 'แผนที่', en: 'Map' },
  key_whole: { th: 'รายงานครบ', en: 'All have reported' },
  key_waits: { th: 'ยังรายงานไม่ครบ', en: 'Some have not reported' },
  attention: { th: 'ต้องติดตามก่อน', en: 'Needs attention first' },
  attention_missing: {
    th: '{name} ยังขาดอีก {count} หน่วยงาน',
    en: '{name}: {count, plural, one {# agency has} other {# agencies have}} not reported',
  },
  attention_unset: {
    th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงาน {count} จังหวัด: {names}',
    en: 'No obligations set in {count, plural, one {# province} other {# provinces}}: {names}',
  },
  attention_unset_regions: {
    th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงาน {count} ภาค: {names}',
    en: 'No obligations set in {count, plural, one {# region} other {# regions}}: {names}',
  },
  attention_none: { th: 'ทุกหน่วยงานที่กำหนดไว้รายงานครบแล้ว', en: 'Every agency that owes a report has sent it' },
  act_open: { th: 'ดู', en: 'Look' },
  sort_by: { th: 'เรียงตาม', en: 'Sort by' },
  order_attention: { th: 'ต้องติดตามก่อน', en: 'Needs attention first' },
  order_code: { th: 'รหัส', en: 'Code' },
  order_projects: { th: 'จำนวนโครงการ', en: 'Projects' },
  order_budget: { th: 'งบประมาณ', en: 'Budget' },
  order_disbursed: { th: 'ร้อยละเบิกจ่าย', en: 'Percent disbursed' },
  order_mean: { th: 'ความก้าวหน้าเฉลี่ย', en: 'Mean progress' },
  side_by_side: { th: 'ทุกจังหวัดเทียบกัน', en: 'All provinces side by side' },
  regions_side_by_side: { th: 'ทุกภาคเทียบกัน', en: 'All regions side by side' },
  total_region: { th: 'รวมทั้งภาค', en: 'The whole region' },
  total_country: { th: 'รวมทั้งประเทศ', en: 'The whole country' },
  open_region: { th: 'จังหวัดใน{name}', en: 'Provinces of {name}' },
  region: { th: 'ภาค', en: 'Region' },
  province: { th: 'จังหวัด', en: 'Province' },
  reported: { th: 'รายงานแล้ว', en: 'Reported' },
  of: { th: '{reported} จาก {owed}', en: '{reported} of {owed}' },
  no_obligations: { th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงาน', en: 'No obligations set' },
});
