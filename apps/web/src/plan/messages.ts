import { catalogue } from '@tidtam/domain/message';

/** The plan's page. */
export const planMessages = catalogue({
  title: { th: 'แผนแม่บทฯ ประเด็น 21', en: 'Master plan, issue 21' },
  lead: {
    th: '{served} จาก {count} แนวทางมีโครงการในรอบนี้ รวม {projects} โครงการ',
    en: '{served} of {count} guidelines have projects in this round, {projects, plural, one {# project} other {# projects}} in all',
  },
  goals: { th: 'เป้าหมายและตัวชี้วัด', en: 'Goals and indicators' },
  guidelines: { th: 'แนวทางการพัฒนา', en: 'Guidelines' },
  guidelines_reported: {
    th: 'แนวทางการพัฒนา และสิ่งที่รายงานในรอบนี้',
    en: 'Guidelines, and what this round reports',
  },
  elsewhere: { th: 'โครงการที่ไม่ระบุแนวทาง', en: 'Projects that name no guideline' },
  goal: { th: 'เป้าหมาย', en: 'Goal' },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  target: { th: 'ค่าเป้าหมาย ปี {year}', en: 'Target of {year}' },
  first: { th: 'วัดครั้งแรกที่มี', en: 'First measured' },
  latest: { th: 'วัดล่าสุด', en: 'Latest measured' },
  band: { th: 'สถานะการบรรลุเป้าหมาย', en: 'Achievement' },
  year: { th: 'ปี {year}', en: '{year}' },
  dimension_value: { th: 'ค่า', en: 'Value' },
  dimension_rank: { th: 'อันดับ', en: 'Rank' },
  dimension_score: { th: 'คะแนน', en: 'Score' },
  percent_of_target: { th: '{percent}\u00a0% ของค่าเป้าหมาย', en: '{percent}\u00a0% of the target' },
  unit_percent: { th: 'ร้อยละ {value}', en: '{value}\u00a0%' },
  source: { th: 'ที่มา: {source}', en: 'Source: {source}' },
  open_source: { th: 'ที่มา', en: 'Source' },
  band_achieved: { th: 'บรรลุค่าเป้าหมาย', en: 'Target achieved' },
  band_near: { th: 'ต่ำกว่าค่าเป้าหมาย', en: 'Below target' },
  band_at_risk: { th: 'ต่ำกว่าค่าเป้าหมาย ระดับเสี่ยง', en: 'Below target, at risk' },
  band_critical: { th: 'ต่ำกว่าค่าเป้าหมาย ขั้นวิกฤต', en: 'Below target, critical' },
  band_none: { th: 'ไม่มีข้อมูล', en: 'No data' },
});
