import { catalogue } from '@tidtam/domain/message';

/** The guide: how to read a page, what the marks mean, the words. */
export const helpMessages = catalogue({
  title: { th: 'คู่มือย่อ', en: 'A short guide' },
  read_title: { th: 'อ่านหน้าจังหวัดอย่างไร', en: "How to read a province's page" },
  read_1: {
    th: 'ประโยคบนสุดคือสิ่งที่ประธานใช้กล่าวในที่ประชุมได้ทันที: มีกี่หน่วยงานรายงานแล้ว และเบิกจ่ายไปเท่าใดจากงบประมาณ',
    en: 'The sentence on top is what a chair can say at once: how many agencies have reported and how much of the budget is disbursed.',
  },
  read_2: {
    th: 'กล่อง “ต้องทำ” คือเรื่องที่รอท่าน เรียงตามความเร่งด่วน มีปุ่มไปทำต่อได้ทันที',
    en: '“To do” is what waits for you, most urgent first, each with a button to go on.',
  },
  read_3: {
    th: 'กล่อง “สามส่วน” เทียบงบประมาณกับการเบิกจ่าย ความยาวกรอบคืองบประมาณ ส่วนที่ระบายคือเบิกจ่าย สีจางต่อท้ายคือเงินผูกพัน',
    en: '“Three parts” sets disbursement against budget: the frame is the budget, the filled part is disbursed, the tint after it is committed.',
  },
  read_4: {
    th: 'ตัวเลขที่มีเส้นประใต้กดได้ทุกตัว จะเปิดให้เห็นความหมาย ตัวตั้ง ตัวหาร และรายงานทุกฉบับที่ใช้คำนวณ ลงไปถึงช่องในไฟล์ต้นฉบับ',
    en: 'Every figure with a dotted line opens: what it means, what was divided by what, and every report behind it, down to the cell of the original file.',
  },
  import_title: { th: 'นำเข้าไฟล์อย่างไร', en: 'How to import a file' },
  import_1: {
    th: 'ที่หน้านำเข้าไฟล์ ลากไฟล์มาวาง ใช้ไฟล์ของหน่วยงานตามที่มี ไม่ต้องจัดรูปแบบใหม่',
    en: 'Drop the file on the import page, as the agency made it.',
  },
  import_2: {
    th: 'ตรวจหน่วยงาน จังหวัด รอบ และความหมายของคอลัมน์ เปลี่ยนได้ทุกอย่าง',
    en: 'Check agency, province, round and what each column means. Anything can be changed.',
  },
  import_3: {
    th: 'แก้ข้อที่ “ต้องแก้” และดูข้อที่ “ควรตรวจ” เลือกความหมายที่ถูก หรือพิมพ์ค่าที่ถูกลงไป ไฟล์ต้นฉบับไม่ถูกแก้',
    en: 'Mend what must be mended and look at what should be checked: choose the right reading or type the right value. The file itself is not changed.',
  },
  import_4: {
    th: 'อ่านประโยคสรุปว่าจะบันทึกอะไร แล้วกดบันทึก ถอนกลับได้เสมอพร้อมเหตุผล',
    en: 'Read the sentence of what will be stored, then store. It can always be withdrawn with a reason.',
  },
  page_help: { th: 'วิธีใช้หน้านี้', en: 'Help for this page' },
  whole_guide: { th: 'เปิดคู่มือย่อทั้งหมด', en: 'Open the whole guide' },
  agencies_title: { th: 'ดูแลหน่วยงานและการต้องรายงานอย่างไร', en: 'How to keep agencies and what they owe' },
  agencies_1: {
    th: 'ฝ่ายเลขานุการของจังหวัดและผู้ดูแลระบบกำหนดว่าหน่วยงานใดต้องรายงานในรอบใด เริ่มรอบใหม่กด “ยกมาจากรอบก่อน” ครั้งเดียวได้ทุกแห่ง',
    en: 'The province’s secretariat and the administrator set who owes a report in which round. At the beginning of a round, “Carry over” takes all of the round before at once.',
  },
  agencies_2: {
    th: 'ปุ่ม “รอบรายงาน” ของแต่ละหน่วยงานเพิ่มหรือยกเลิกทีละรอบ รอบที่รายงานแล้วยกเลิกไม่ได้ หากนำเข้าผิดไฟล์ ให้ถอนการนำเข้าก่อน',
    en: '“Rounds” sets or lifts one round of an agency. What is reported stays owed; withdraw an import that came by mistake first.',
  },
  agencies_3: {
    th: 'ปุ่ม “แก้ไข” เปลี่ยนชื่อ ชื่อย่อ ประเภท หรือปิดหน่วยงาน ข้อมูลเดิมไม่หาย และชื่อเดิมยังใช้ค้นหาและอ่านไฟล์ได้',
    en: '“Correct” changes names, abbreviations and sector, or closes an agency. Nothing is overwritten, and an earlier name still finds it in searches and files.',
  },
  agencies_4: {
    th: 'หน่วยงานจำนวนมากนำเข้าจากไฟล์ CSV ได้ แถวที่นำเข้าไม่ได้จะบอกเหตุผล แก้แล้วนำเข้าใหม่ได้ทั้งไฟล์',
    en: 'Many agencies come in by a CSV file. A row that is left out says why; mend it and bring the whole file again.',
  },
  agency_title: { th: 'ใช้หน้าหน่วยงานอย่างไร', en: "How to use an agency's page" },
  agency_1: {
    th: 'รายงานได้สามทาง: กรอกในหน้าเว็บ กรอกแบบรายงาน Excel ที่เติมข้อมูลไว้แล้ว หรือนำเข้าไฟล์ของหน่วยงานเอง',
    en: 'There are three ways to report: type in the page, fill in the Excel template, or import the agency’s own file.',
  },
  agency_2: {
    th: '“การนำส่งและการรับรายงาน” บอกว่าใครนำส่งเมื่อใด มีหนังสือฉบับใด และรับแล้วหรือส่งคืนพร้อมเหตุผล แนบหนังสือนำส่งภายหลังได้ที่นี่',
    en: '“Submitted and received” says who submitted when, under which letter, and whether it was received or returned and why. A letter can be attached here later.',
  },
  agency_3: {
    th: '“ยังขาด” คือสิ่งที่รอบนี้ยังไม่ครบ ข้อความเตือนคัดลอกส่งทาง LINE หรืออีเมลได้',
    en: '“Missing” is what this round still lacks. The reminder can be copied into LINE or mail.',
  },
  agency_4: {
    th: 'เปิดโครงการเพื่อดูทุกฉบับ และถอนรายงานที่ส่งผิดพร้อมเหตุผล ไม่มีอะไรถูกลบ',
    en: 'Open a project for all its versions, and to withdraw a report that was sent by mistake, with a reason. Nothing is deleted.',
  },
  form_title: { th: 'กรอกรายงานอย่างไร', en: 'How to fill in the report' },
  form_1: {
    th: 'โครงการของรอบก่อนมีให้แล้ว กดชื่อเพื่อกรอก ร่างเก็บเอง กลับมากรอกต่อภายหลังได้ และยังไม่ส่งจนกว่าจะกดบันทึกรายงาน',
    en: 'The projects of the round before are there: press a name and type. The draft is kept by itself; nothing is sent until you store the report.',
  },
  form_2: {
    th: 'ร้อยละและเงินเป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ ช่องที่ยังไม่ทราบเว้นว่างไว้ อย่าใส่ 0',
    en: 'Percent and money are cumulative from the start of the fiscal year. Leave empty what is not known: never type 0 for it.',
  },
  form_3: {
    th: 'ส่วนที่ไม่มีโครงการ ทำเครื่องหมาย “ไม่มีโครงการในส่วนนี้” เพื่อให้นับว่ารายงานแล้ว',
    en: 'Where a part has no project, tick “No projects in this part”, so that it counts as reported.',
  },
  form_4: {
    th: 'ข้อที่ต้องแก้และควรตรวจแสดงใต้ช่องนั้น แก้แล้วกดบันทึกรายงานท้ายหน้า แนบหนังสือนำส่งไปพร้อมกันหรือภายหลังได้',
    en: 'What to mend or to check stands below its field. Then store the report at the foot of the page, with its covering letter or before it.',
  },
  people_title: { th: 'ดูแลผู้ใช้อย่างไร', en: 'How to look after people' },
  people_1: {
    th: 'เชิญผู้ใช้ด้วยชื่อ ชื่อผู้ใช้ และบทบาท แล้วพิมพ์รหัสส่งให้ หรือส่งทางอีเมล รหัสใช้ได้ครั้งเดียว',
    en: 'Invite somebody by name, sign-in name and role, and print their code or let it go by mail. A code works once.',
  },
  people_2: {
    th: 'ผู้ที่พ้นหน้าที่ ให้สิ้นสุดบทบาทแล้วเชิญผู้รับช่วง สิ่งที่เคยบันทึกยังเป็นชื่อเดิม',
    en: 'When somebody leaves, end their role and invite whoever follows. What they recorded stays under their name.',
  },
  people_3: {
    th: 'ลืมรหัสผ่าน ออกรหัสตั้งใหม่ให้ โทรศัพท์หาย ให้ผู้ดูแลระบบยกเลิกรหัสใช้ครั้งเดียว ทุกอย่างที่ทำที่นี่บันทึกในทะเบียนประวัติ',
    en: 'Give a reset for a lost password; for a lost phone the administrator takes the one-time codes away. All that is done here is in the ledger.',
  },
  account_title: { th: 'ใช้หน้าบัญชีของฉันอย่างไร', en: 'How to use “My account”' },
  account_1: {
    th: 'ผู้ที่มีหลายบทบาทเลือกบทบาทที่ใช้งานที่นี่ ทะเบียนบันทึกว่าทำในบทบาทใด',
    en: 'Whoever has several roles chooses here in which one to act; the ledger records it.',
  },
  account_2: {
    th: 'เปลี่ยนรหัสผ่านและอีเมล เปิดรหัสใช้ครั้งเดียว และเก็บรหัสกู้คืนไว้ในที่ปลอดภัย สำหรับวันที่โทรศัพท์หาย ระบบถามรหัสผ่านอีกครั้งก่อนเปลี่ยน และถามรหัสใช้ครั้งเดียวด้วยหากเปิดใช้แล้ว',
    en: 'Change the password and the mail address, turn one-time codes on, and keep the recovery codes in a safe place for the day the phone is lost. You are asked for the password again first, and for a code where codes are on.',
  },
  account_3: {
    th: '“เครื่องที่เข้าใช้อยู่” แสดงทุกเครื่องที่เปิดบัญชีนี้อยู่ พบเครื่องที่ไม่รู้จักให้ออกจากระบบเครื่องนั้น แล้วเปลี่ยนรหัสผ่าน',
    en: '“Where you are signed in” shows where this account is open. End one that you do not know, and change the password.',
  },
  country_title: { th: 'อ่านหน้าทั้งประเทศอย่างไร', en: 'How to read the page of the whole country' },
  country_1: {
    th: 'หนึ่งแถวคือหนึ่งภาค แถวล่างสุดคือผลรวมทั้งประเทศ เงินและจำนวนหน่วยงานของทุกภาครวมกันได้เท่าผลรวมพอดี',
    en: 'One row is one region, the last is the whole country: money and agencies of all regions add up to it exactly.',
  },
  country_2: {
    th: 'กดลูกศรหน้าชื่อภาคเพื่อกางจังหวัดในภาคนั้น กดชื่อเพื่อเปิดหน้าของภาคหรือจังหวัด ตัวเลขของจังหวัดกดดูที่มาได้',
    en: 'The arrow before a region opens its provinces, a name opens its page, and a province’s figures open to their sources.',
  },
  country_3: {
    th: 'ไฟล์ Excel และ CSV ท้ายตารางมีทุกจังหวัดพร้อมชื่อภาค นำไปกรองหรือรวมต่อได้',
    en: 'Excel and CSV below the table hold every province with its region, to filter and to sum.',
  },
  region_title: { th: 'อ่านหน้าภาคอย่างไร', en: "How to read a region's page" },
  region_1: {
    th: 'กล่อง “ต้องติดตามก่อน” บอกจังหวัดที่ยังขาดรายงาน เรียงจากขาดมากที่สุด',
    en: '“Needs attention first” names the provinces whose reports are missing, the most missing first.',
  },
  region_2: {
    th: 'กดจังหวัดบนแผนที่หรือในตารางเพื่อเปิดดู ตัวเลขบนแผนที่คือจำนวนหน่วยงานที่รายงานแล้วจากทั้งหมด',
    en: 'Press a province on the map or in the table to open it. The numbers on the map are agencies that have reported, of all.',
  },
  region_3: {
    th: 'เลือก “เรียงตาม” เพื่อเรียงตารางใหม่ ที่อยู่ของหน้าจำลำดับไว้ ส่งต่อให้ผู้อื่นได้',
    en: '“Sort by” orders the table. The address keeps the order, so it can be sent to others.',
  },
  plan_title: { th: 'อ่านหน้าแผนอย่างไร', en: "How to read the plan's page" },
  plan_1: {
    th: 'หน้านี้เรียงตามแผน: เป้าหมายและตัวชี้วัด แล้วแนวทางพร้อมสิ่งที่หน่วยงานของจังหวัดรายงานในรอบนี้',
    en: "The page follows the plan: goals and indicators, then the guidelines with what the province's agencies report in this round.",
  },
  plan_2: {
    th: 'ผลวัดและค่าเป้าหมายเป็นของทั้งประเทศ กดที่ตัวเลขเพื่อดูที่มา',
    en: 'Measurements and targets are of the whole country. Press a number for its source.',
  },
  plan_3: {
    th: '“รอยืนยัน” คือข้อความหรือค่าที่หน่วยงานเจ้าภาพยังไม่ได้ยืนยัน',
    en: '“To confirm” marks what the lead agency has not confirmed yet.',
  },
  marks_title: { th: 'เครื่องหมาย', en: 'Marks' },
  marks_status: { th: 'สถานะโครงการ', en: 'Status of a project' },
  marks_reported: { th: 'การรายงานของหน่วยงาน', en: "An agency's reporting" },
  marks_missing: { th: 'ขีด “–” คือไม่ระบุ ไม่ใช่ศูนย์', en: 'A dash “–” means not stated. It is not zero.' },
  words_title: { th: 'คำที่ใช้', en: 'Words' },
  parts_term: { th: 'ส่วนที่ 1 · 2 · 3', en: 'Parts 1 · 2 · 3' },
  parts: {
    th: 'ส่วนที่ 1 ใช้งบแผนงานบูรณาการต่อต้านการทุจริตฯ ส่วนที่ 2 ใช้งบตามแผนงานของหน่วยงานเอง ส่วนที่ 3 ไม่ใช้งบประมาณ',
    en: "Part 1 uses money of the integrated anti-corruption plan, part 2 the agency's own, part 3 none.",
  },
  section4_term: { th: 'ส่วนที่ 4', en: 'Section 4' },
  section4: {
    th: 'การขับเคลื่อนของคณะกรรมการผลักดันการดำเนินงานตามแผนแม่บทฯ จังหวัด',
    en: "The provincial driving committee's own report.",
  },
  budget_term: { th: 'งบประมาณ', en: 'Budget' },
  budget: {
    th: 'หลังโอนเปลี่ยนแปลง ถ้าไม่มีใช้ตาม พ.ร.บ. หรือที่ได้รับจัดสรร',
    en: 'After transfers, else per the budget act, else as allocated.',
  },
  committed_term: { th: 'ก่อหนี้ผูกพัน', en: 'Committed' },
  committed: { th: 'เงินที่ทำสัญญาหรือสั่งซื้อแล้ว ยังไม่ได้จ่าย', en: 'Contracted or ordered, not yet paid.' },
  disbursed_term: { th: 'เบิกจ่าย', en: 'Disbursed' },
  disbursed: {
    th: 'เงินที่จ่ายแล้ว นับสะสมตั้งแต่ต้นปีงบประมาณ',
    en: 'Paid, counted from the start of the fiscal year.',
  },
  round_term: { th: 'รอบ', en: 'Round' },
  round: {
    th: 'ไตรมาสของปีงบประมาณ: ไตรมาส 1 ต.ค.–ธ.ค. ไตรมาส 2 ม.ค.–มี.ค. ไตรมาส 3 เม.ย.–มิ.ย. ไตรมาส 4 ก.ค.–ก.ย.',
    en: 'A quarter of the fiscal year: Q1 October–December, Q2 January–March, Q3 April–June, Q4 July–September.',
  },
  version_term: { th: 'ฉบับ', en: 'Version' },
  version: {
    th: 'ทุกการแก้ไขเป็นฉบับใหม่ ฉบับเดิมไม่ถูกเขียนทับ',
    en: 'Each change is a new version; none is overwritten.',
  },
  ledger_term: { th: 'ทะเบียนประวัติการเปลี่ยนแปลง', en: 'Ledger' },
  ledger: {
    th: 'บันทึกทุกการเปลี่ยนแปลงที่ต่อท้ายได้อย่างเดียว ท้ายหน้าบอกจำนวนรายการและรหัสที่ใช้ตรวจว่าไม่มีใครแก้ย้อนหลัง',
    en: 'The append-only record of every change. The foot of each page shows how many entries it has and the code that proves none was altered.',
  },
});
