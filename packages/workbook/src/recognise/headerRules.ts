import type { HeaderField } from './synonyms.ts';
import { withoutTones } from './words.ts';

/** Words that make a title together: "ชื่อแผนงาน/โครงการ/กิจกรรมที่ดำเนินการ". */
const titleWords =
  'แผนงาน|โครงการ|กิจกรรม|มาตรการ|การดำเนินงาน|การดำเนินการ|รายการ|งาน|แผน|หลัก|ย่อย|สำคัญ|หรือ|และ|ที่ดำเนินการ|ที่ดำเนินงาน|ตามแผน|ของหน่วยงาน';

/**
 * Wordings that no list holds, told by the words in them; the first rule that fits wins, so the narrower
 * come first ("ร้อยละ…เบิกจ่าย" before "เบิกจ่าย", "แนวทางแก้ไข" before "แนวทาง"). They see `compact` text.
 */
const rules: readonly (readonly [pattern: RegExp, field: HeaderField])[] = [
  [/^แผน(?:การ)?(?:เบิก|ใช้)จ่าย|^แผน(?:การ)?(?:ดำเนินงาน|ดำเนินการ|ปฏิบัติงาน)$/, 'other'],
  [/กันไว้|เหลื่อมปี/, 'other'],
  [/(?:ร้อยละ|อัตรา|สัดส่วน).*(?:เบิก|ใช้จ่าย)|(?:เบิก|ใช้จ่าย).*(?:ร้อยละ|อัตรา)/, 'percentDisbursed'],
  [/คงเหลือ|เหลือจ่าย|ยอดเหลือ|เงินเหลือ|งบเหลือ|remaining|balance/, 'remaining'],
  [/ผูกพัน|ก่อหนี้|committed|commitment/, 'committed'],
  [/จัดสรร/, 'budgetAllocated'],
  [/หลัง(?:การ)?(?:โอน|ปรับ|เปลี่ยนแปลง)|โอนเปลี่ยนแปลง/, 'budgetTransferred'],
  [/เบิกจ่าย|จ่ายจริง|ใช้จ่าย|ใช้ไป|เบิกแล้ว|จ่ายแล้ว|disburse|spent|expenditure/, 'disbursed'],
  [
    /(?:ร้อยละ|ระดับ).*(?:ก้าวหน้า|สำเร็จ|คืบหน้า|ผลงาน|เสร็จ|ดำเนิน)|(?:ก้าวหน้า|สำเร็จ|คืบหน้า|ผลงาน|เสร็จ|ดำเนิน[ก-๙]*).*ร้อยละ/,
    'percentComplete',
  ],
  [/เริ่ม.*(?:สิ้นสุด|เสร็จ)|starts?end/, 'period'],
  [/^(?:วัน|วันที่|เดือน|เดือนที่)?เริ่ม|^ระยะเวลา.*เริ่ม|^start/, 'starts'],
  [/สิ้นสุด|กำหนดเสร็จ|กำหนดแล้วเสร็จ|^วัน.*เสร็จ|^end|^finish/, 'ends'],
  [/ต่อไป|ถัดไป|nextstep/, 'nextSteps'],
  [/^แนวทาง.*แก้ไข/, 'suggestions'],
  [/ปัญหา|อุปสรรค|ข้อขัดข้อง|problem|obstacle/, 'problems'],
  [/ข้อเสนอ|แก้ไข|suggestion|recommendation/, 'suggestions'],
  [/ระยะเวลา|ช่วงเวลา|ห้วงเวลา|กำหนด(?:การ|เวลา|ดำเนิน)|ปฏิทิน|ไตรมาสที่ดำเนิน|วันเดือนปี/, 'period'],
  [/สถานะ|สถานภาพ|status/, 'status'],
  [/แนวทาง|สอดคล้อง|guideline/, 'guideline'],
  [/แหล่ง(?:งบ|เงิน|ที่มา|ทุน)|ประเภท(?:งบ|เงิน)|ที่มา(?:ของ)?(?:งบ|เงิน)|หมวด(?:งบ|เงิน)|source/, 'source'],
  [/^รหัส|code$/, 'code'],
  [/^(?:ร้อยละ)?(?:ความ|ผล)?(?:ก้าวหน้า|คืบหน้า)/, 'percentComplete'],
  [/เป้าหมาย|ตัวชี้วัด|ผลผลิต|target|indicator/, 'target'],
  [/ผล(?:การ)?(?:ดำเนิน|ปฏิบัติ|สัมฤทธิ์)|ผลที่|ผลลัพธ์|รายงานผล|สรุปผล|result|achievement/, 'result'],
  [/ผู้รับผิดชอบ|ผู้ประสาน|ผู้ดำเนิน|กลุ่มงาน|เจ้าของ|responsible/, 'owner'],
  [/^หน่วย(?:งาน|ดำเนิน)|^ส่วนราชการ|agency/, 'agencyOrOwner'],
  [/งบประมาณ|งปม|วงเงิน|จำนวนเงิน|^งบ(?:ที่|รวม|ทั้ง|อนุมัติ|โครงการ)|budget/, 'budget'],
  [/^หมายเหตุ|^remark|^note/, 'note'],
  [
    new RegExp(
      `^(?:ชื่อ|รายชื่อ)?(?=.*(?:โครงการ|กิจกรรม|มาตรการ|การดำเนินงาน))(?:${titleWords})+$|^ชื่อ(?:โครงการ|กิจกรรม|แผนงาน)|^project(?:name|title)?`,
    ),
    'title',
  ],
];

/** The field of the first rule that fits; tone marks do not count. Takes `compact` text. */
export function fieldByRule(words: string): HeaderField | null {
  const bare = withoutTones(words);
  return toneless.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const toneless = rules.map(([pattern, field]) => [new RegExp(withoutTones(pattern.source)), field] as const);
