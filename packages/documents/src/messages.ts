import { catalogue } from '@tidtam/domain/message';

/** Every sentence of the papers. Figures arrive formatted; names and free text arrive as people typed them. */
export const paperTexts = catalogue({
  kind: { th: 'เอกสารประกอบการประชุม', en: 'Meeting paper' },
  title: {
    th: 'ติดตามการดำเนินงานตาม{plan}',
    en: 'Follow-up of the Master Plan under the National Strategy: {plan}',
  },
  province: { th: 'จังหวัด{name}', en: '{name} Province' },
  capital: { th: '{name}', en: '{name}' },
  round: { th: '{year} ไตรมาสที่ {quarter}', en: '{year}, quarter {quarter}' },
  roundWithMonths: { th: '{round} ({from} – {to})', en: '{round} ({from} – {to})' },
  invented: { th: 'ข้อมูลสมมติ', en: 'ข้อมูลสมมติ · Invented data' },
  inventedNote: {
    th: 'เอกสารนี้จัดทำจากข้อมูลสมมติเพื่อสาธิตการใช้งาน ห้ามนำไปใช้อ้างอิง',
    en: 'This paper was made from invented data, to show how the program works. Do not cite it.',
  },

  dataDateLabel: { th: 'ข้อมูล ณ วันที่', en: 'Data as of' },
  madeOnLabel: { th: 'จัดทำเมื่อ', en: 'Made on' },
  referenceLabel: { th: 'เลขที่เอกสาร', en: 'Reference' },
  regionLabel: { th: 'พื้นที่', en: 'Area' },
  area: { th: '{province} ในความรับผิดชอบของสำนักงาน ป.ป.ช. {region}', en: '{province}, NACC {region}' },
  ledgerLabel: { th: 'ทะเบียนประวัติ', en: 'Ledger point' },
  ledger: {
    th: '{leaves} รายการ รหัสราก {root} … (รหัสเต็มอยู่ในข้อ {section})',
    en: '{leaves} entries, root {root} … (whole in section {section})',
  },
  footer: {
    th: 'เอกสารเลขที่ {reference} · ข้อมูล ณ วันที่ {date} · ติดตาม รุ่น {version}',
    en: '{reference} · Data as of {date} · Tidtam {version}',
  },
  pageOf: { th: 'หน้า {page} จาก {pages}', en: 'Page {page} of {pages}' },
  tableLabel: { th: 'ตารางที่', en: 'Table' },
  numbered: { th: '{number}. {text}', en: '{number}. {text}' },

  contentsHeading: { th: 'สารบัญ', en: 'Contents' },

  summaryHeading: { th: 'สรุปภาพรวม', en: 'Summary' },
  reportedSentence: {
    th: '{reported} จาก {owed} หน่วยงานรายงานแล้ว',
    en: '{reported} of {owed} agencies have reported.',
  },
  noObligations: {
    th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงานในรอบนี้',
    en: 'No agency is set to report in this round yet.',
  },
  noProjects: { th: 'ยังไม่มีโครงการในรายงาน', en: 'No project has been reported.' },
  projectsSentence: {
    th: 'มีโครงการ/การดำเนินงาน {projects} รายการ',
    en: '{projects} projects and activities.',
  },
  budgetSentence: { th: 'งบประมาณรวม {budget}', en: 'Budget {budget}.' },
  disbursedOfSentence: {
    th: 'เบิกจ่ายแล้ว {disbursed} จากงบประมาณ {budget} (ร้อยละ {percent})',
    en: 'Disbursed {disbursed} of {budget} ({percent} %).',
  },
  disbursedSentence: { th: 'เบิกจ่ายแล้ว {disbursed}', en: 'Disbursed {disbursed}.' },
  committedSentence: { th: 'ก่อหนี้ผูกพัน {committed}', en: 'Committed {committed}.' },
  moneyMissingSentence: { th: 'ยังไม่มีโครงการใดระบุวงเงิน', en: 'No project states an amount.' },
  statusSentence: { th: 'สถานะ: {statuses}', en: 'Status: {statuses}.' },
  statusCount: { th: '{status}\u00A0{count}', en: '{status}\u00A0{count}' },
  bahtAmount: { th: '{amount}\u00A0บาท', en: '{amount}\u00A0baht' },

  partsCaption: { th: 'สรุปผลการดำเนินงานจำแนกตามแหล่งงบประมาณ', en: 'Results by source of money' },
  measure: { th: 'รายการ', en: 'Measure' },
  partSource: {
    th: '{part, select, 1 {งบบูรณาการ} 2 {งบหน่วยงาน} other {ไม่ใช้งบ}}',
    en: '{part, select, 1 {Integrated} 2 {Own budget} other {No budget}}',
  },
  partName: {
    th: '{part, select, 1 {ส่วนที่ {number} แผนงานบูรณาการต่อต้านการทุจริตและประพฤติมิชอบ} 2 {ส่วนที่ {number} งบประมาณของหน่วยงาน} other {ส่วนที่ {number} การดำเนินงานที่ไม่ใช้งบประมาณ}}',
    en: '{part, select, 1 {Part {number}: integrated anti-corruption plan} 2 {Part {number}: the agency’s own budget} other {Part {number}: work without a budget}}',
  },
  partShort: { th: 'ส่วนที่ {number}', en: 'Part {number}' },
  total: { th: 'รวม', en: 'Total' },
  projects: { th: 'จำนวนโครงการ', en: 'Projects' },
  budget: { th: 'งบประมาณ (บาท)', en: 'Budget (baht)' },
  committed: { th: 'ก่อหนี้ผูกพัน (บาท)', en: 'Committed (baht)' },
  disbursed: { th: 'เบิกจ่าย (บาท)', en: 'Disbursed (baht)' },
  disbursedPercent: { th: 'ร้อยละการเบิกจ่ายต่องบประมาณ', en: 'Disbursed, % of budget' },
  meanPercent: { th: 'ความก้าวหน้าเฉลี่ย (ร้อยละ)', en: 'Mean % complete' },
  statusGroup: { th: 'จำนวนโครงการตามสถานะ', en: 'Projects by status' },
  meanWithStated: { th: '{mean} ({stated}/{projects})', en: '{mean} ({stated}/{projects})' },
  status: {
    th: '{status, select, not_started {ยังไม่เริ่ม} in_progress {กำลังดำเนินการ} completed {แล้วเสร็จ} delayed {ล่าช้า} suspended {ชะลอ} cancelled {ยกเลิก} other {ไม่ระบุ}}',
    en: '{status, select, not_started {Not started} in_progress {In progress} completed {Completed} delayed {Delayed} suspended {Suspended} cancelled {Cancelled} other {Not stated}}',
  },

  dashNote: {
    th: '“–” หมายถึง ไม่มีข้อมูลหรือไม่ได้ระบุในรายงาน ไม่ใช่ศูนย์',
    en: '“–” means not stated in the reports; it is not zero.',
  },
  countsNote: {
    th: 'โครงการที่ใช้งบทั้งสองส่วนนับในทั้งสองส่วน แต่นับครั้งเดียวในยอดรวม จำนวนโครงการแต่ละส่วนจึงอาจรวมกันได้มากกว่ายอดรวม ส่วนจำนวนเงินรวมกันได้เท่ายอดรวม',
    en: 'A project with money from two parts counts in both, and once in the total, so the project counts of the parts need not add up to it. Money does.',
  },
  meanNote: {
    th: 'ความก้าวหน้าเป็นค่าที่หน่วยงานรายงานเอง ตัวเลขในวงเล็บคือ จำนวนโครงการที่ระบุ/จำนวนโครงการทั้งหมด',
    en: 'Percent complete is self-declared. In brackets: projects that state one / all projects.',
  },
  cancelledNote: {
    th: 'โครงการที่ยกเลิกแสดงไว้ในรายการ แต่ไม่นำจำนวนเงินมารวม',
    en: 'Cancelled projects are listed; their money is not summed.',
  },
  derivedNote: {
    th: '“*” หมายถึง รายงานไม่ได้ระบุสถานะเป็นคำ ระบบเทียบสถานะจากร้อยละความก้าวหน้า',
    en: '“*” means that no word states the status; it follows from the percent complete.',
  },

  agencyHeading: { th: 'ผลการดำเนินงานรายหน่วยงาน', en: 'Results by agency' },
  missingSentence: {
    th: 'ยังไม่รายงาน {count} หน่วยงาน ได้แก่ {names}',
    en: 'Not reported yet ({count}): {names}.',
  },
  noneMissing: {
    th: 'หน่วยงานที่ต้องรายงานในรอบนี้รายงานครบทุกหน่วยงาน',
    en: 'Every agency that owes a report has reported.',
  },
  noProjectsSentence: {
    th: 'แจ้งว่าไม่มีโครงการทั้งสามส่วน {count} หน่วยงาน ได้แก่ {names}',
    en: 'Stated that they have no projects in all three parts ({count}): {names}.',
  },
  agencyMoneyCaption: { th: 'งบประมาณและการเบิกจ่ายรายหน่วยงาน', en: 'Budget and disbursement by agency' },
  agencyStatusCaption: { th: 'สถานะและความก้าวหน้ารายหน่วยงาน', en: 'Status and progress by agency' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  order: { th: 'ที่', en: 'No.' },
  missing: { th: 'ยังไม่รายงาน', en: 'Not reported yet' },
  statedNoProjects: { th: 'แจ้งว่าไม่มีโครงการ', en: 'Stated: no projects' },
  noAgencies: { th: 'ยังไม่มีหน่วยงานในรอบนี้', en: 'There is no agency in this round yet.' },

  guidelineHeading: { th: 'ผลการดำเนินงานตามแนวทางการพัฒนา', en: 'Results by guideline' },
  guidelineMoneyCaption: {
    th: 'งบประมาณและการเบิกจ่ายตามแนวทางการพัฒนา',
    en: 'Budget and disbursement by guideline',
  },
  guidelineStatusCaption: {
    th: 'สถานะและความก้าวหน้าตามแนวทางการพัฒนา',
    en: 'Status and progress by guideline',
  },
  guideline: { th: 'แนวทางการพัฒนา', en: 'Guideline' },
  noGuideline: { th: 'ไม่ได้ระบุแนวทางการพัฒนา', en: 'No guideline named' },
  thaiNamesNote: {
    th: 'ชื่อแนวทางการพัฒนาเป็นไปตามแผน',
    en: 'The plan names its guidelines in Thai only; there are no official English names.',
  },
  noGuidelines: { th: 'ยังไม่มีโครงการที่ระบุแนวทางการพัฒนา', en: 'No project names a guideline yet.' },
  guidelineAgencies: { th: 'หน่วยงาน (จำนวนโครงการ): {agencies}', en: 'Agencies (projects): {agencies}' },
  agencyCount: { th: '{agency} ({count})', en: '{agency} ({count})' },
  toConfirm: { th: '(รอยืนยัน)', en: '(to confirm)' },
  toConfirmNote: {
    th: '“(รอยืนยัน)” หมายถึง ข้อความหรือค่าของแผนที่หน่วยงานเจ้าภาพยังไม่ได้ยืนยัน',
    en: '“(to confirm)” marks text or values of the plan that the lead agency has not confirmed yet.',
  },

  problemsHeading: { th: 'ปัญหา อุปสรรค และข้อเสนอแนะ', en: 'Problems and suggestions' },
  problemsCaption: {
    th: 'ปัญหา อุปสรรค และข้อเสนอแนะรายหน่วยงาน',
    en: 'Problems and suggestions by agency',
  },
  unsaidNote: { th: 'ไม่มีหน่วยงานระบุ: {names}', en: 'Stated by no agency: {names}' },
  noProblems: {
    th: 'ไม่มีหน่วยงานระบุปัญหา อุปสรรค หรือข้อเสนอแนะในรอบนี้',
    en: 'No agency states problems or suggestions in this round.',
  },
  project: { th: 'โครงการ/การดำเนินงาน', en: 'Project or activity' },
  problems: { th: 'ปัญหาและอุปสรรค', en: 'Problems and obstacles' },
  suggestions: { th: 'ข้อเสนอแนะ', en: 'Suggestions' },
  nextSteps: { th: 'การดำเนินงานขั้นต่อไป', en: 'Next steps' },

  committeeHeading: {
    th: 'ส่วนที่ {number} การขับเคลื่อนของคณะกรรมการผลักดันการดำเนินงานตามแผนแม่บทฯ จังหวัด',
    en: 'Part {number}: work of the provincial driving committee',
  },
  committeeMissing: {
    th: 'ยังไม่มีรายงานการขับเคลื่อนของคณะกรรมการฯ ในรอบนี้',
    en: 'The driving committee has not reported in this round yet.',
  },

  indicatorHeading: { th: 'ตัวชี้วัดของแผน', en: 'Indicators of the plan' },
  indicatorCaption: {
    th: 'ค่าเป้าหมายและผลการดำเนินงานตามตัวชี้วัด (ระดับประเทศ)',
    en: 'Targets and measurements of the indicators (country)',
  },
  code: { th: 'รหัส', en: 'Code' },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  target: { th: 'ค่าเป้าหมาย', en: 'Target' },
  measured: { th: 'ผลล่าสุด', en: 'Newest result' },
  measuredIn: { th: 'ปี {year}', en: '{year}' },
  source: { th: 'แหล่งข้อมูล', en: 'Source' },
  measuredBy: { th: 'แหล่งข้อมูลของผลล่าสุด: {source}', en: 'Source of the newest result: {source}' },
  rank: { th: 'อันดับ', en: 'rank' },
  score: { th: 'คะแนน', en: 'score' },
  noIndicators: { th: 'ยังไม่มีข้อมูลตัวชี้วัด', en: 'There are no indicators yet.' },

  annexHeading: { th: 'ภาคผนวก รายละเอียดโครงการรายหน่วยงาน', en: 'Annex: projects by agency' },
  annexCaption: { th: '{agency} {part} ({count} รายการ)', en: '{agency}, {part} ({count})' },
  projectCode: { th: 'รหัส {code}', en: 'Code {code}' },
  alsoInParts: { th: 'มีงบใน{parts}ด้วย', en: 'Also has money in {parts}' },
  statusHeader: { th: 'สถานะ', en: 'Status' },
  statusAndPercent: { th: 'สถานะ\nและร้อยละ\nความก้าวหน้า', en: 'Status\nand % complete' },
  statedPercent: { th: 'ร้อยละ\u00A0{percent}', en: '{percent}\u00A0%' },
  percentComplete: { th: 'ความก้าวหน้า (ร้อยละ)', en: '% complete' },
  period: { th: 'ระยะเวลา', en: 'Period' },
  periodSpan: { th: '{starts} – {ends}', en: '{starts} – {ends}' },
  periodFrom: { th: 'ตั้งแต่ {starts}', en: 'From {starts}' },
  periodUntil: { th: 'ถึง {ends}', en: 'Until {ends}' },
  result: { th: 'ผลการดำเนินงาน', en: 'Result' },
  reportSource: { th: 'ที่มา {file} {place}', en: 'Source: {file} {place}' },
  typedIn: { th: 'บันทึกในระบบ', en: 'Typed in the program' },
  notYetAllocated: { th: 'ยังไม่ได้รับจัดสรร', en: 'Not yet allocated' },
  derivedMark: { th: '{status}*', en: '{status}*' },

  endHeading: { th: 'หมายเหตุและที่มาของข้อมูล', en: 'Notes and sources' },
  rootNote: {
    th: 'ตัวเลขทั้งหมดคำนวณจากทะเบียนประวัติ ณ {leaves} รายการ รหัสราก (SHA-256)',
    en: 'Every figure was computed from the ledger at {leaves} entries, root (SHA-256)',
  },
  versionNote: {
    th: 'จัดทำด้วยระบบติดตาม รุ่น {version} เลขที่เอกสาร {reference} จัดทำเมื่อ {madeOn}',
    en: 'Made with Tidtam {version}, reference {reference}, on {madeOn}',
  },
  sourceNote: {
    th: '“ที่มา” ใต้ชื่อโครงการในภาคผนวก คือชื่อไฟล์ที่หน่วยงานส่งและช่องของชื่อโครงการในไฟล์นั้น',
    en: '“Source” below a project in the annex names the file that the agency sent and the cell of the project’s title.',
  },
  budgetNote: {
    th: 'งบประมาณ หมายถึง งบประมาณหลังโอนเปลี่ยนแปลง ถ้าไม่มีใช้งบตาม พ.ร.บ. หรืองบที่ได้รับจัดสรร',
    en: 'Budget is the amount after transfers, else per the budget act, else allocated.',
  },
  cumulativeNote: {
    th: 'ก่อหนี้ผูกพัน เบิกจ่าย และความก้าวหน้า เป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ',
    en: 'Committed, disbursed and percent complete are cumulative in the fiscal year.',
  },
});
