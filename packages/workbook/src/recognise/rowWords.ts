import { compact, plainWords } from './words.ts';

const total =
  /^(?:รวม|ยอดรวม|ผลรวม|รวมยอด|รวมย่อย|sub-?\s?total|grand\s?total|total)(?:$|[\s:=(.\d-]|ทั้งสิ้น|ทั้งหมด|ทุก|ส่วนที่|เงิน|เป็นเงิน|งบ|จำนวน|ย่อย|โครงการ|หน่วยงาน|ยอด|สุทธิ|สะสม)/;
const grandTotal = /ทั้งสิ้น|ทั้งหมด|ทุกส่วน|ทุกหน่วยงาน|ทั้ง\s*[23]\s*ส่วน|^grand|สุทธิ/;

/** "รวม", "รวมทั้งสิ้น", "รวมส่วนที่ 1 (3 โครงการ)", "ยอดรวม", "Total"; not "รวมพลังต้านทุจริต". */
export function isTotal(text: string): boolean {
  return total.test(plainWords(text));
}

/** A total of everything above, not of the last group alone. */
export function isGrandTotal(text: string): boolean {
  return grandTotal.test(plainWords(text));
}

/** The part that a total names: "รวมส่วนที่ 2". */
export function partOfTotal(text: string): 1 | 2 | 3 | null {
  const found = /ส่วน(?:ที่)?([123])/.exec(compact(text))?.[1];
  return found === undefined ? null : (Number(found) as 1 | 2 | 3);
}

const reportEnd =
  /^(?:หมายเหตุ\s*[:：]|หมายเหตุ\s*$|หมายเหตุ\s+\S|ข้อมูล\s*ณ|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้ให้ข้อมูล|ผู้รับรอง|ผู้อนุมัติ|ผู้บันทึก|ลงชื่อ|ลงนาม(?=\s*(?:[.…_(:]|ผู้|$))|\(?\s*ลงชื่อ|ตำแหน่ง|โทร(?:ศัพท์|\.|\s|:)|โทรสาร|e-?mail|ที่มา\s*[:：]|จัดทำโดย|รายงาน\s*ณ|วันที่\s*(?:รายงาน|\.|…|\d)|หน่วย\s*[:：]|แบบรายงาน|ประจำปีงบประมาณ|หน้า(?:ที่)?\s*\d|ยอดยก(?:มา|ไป)|คำชี้แจง|คำอธิบาย|\*+\s*\S)/;
const signature = /^\(\s*(?:นาย|นาง|น\.ส\.|ดร\.|ว่าที่|[.…_\s]{4,}|พ\.|ร\.)/;

/** Notes, signatures, page titles and other lines that are no row of a table. */
export function isReportEnd(text: string): boolean {
  const plain = plainWords(text);
  if (/^[.…_\-\s]{4,}/.test(plain)) return true;
  return reportEnd.test(plain) || signature.test(plain) || /[.…_]{8,}$/.test(plain);
}

/** Notes and signatures: what begins the end of a report, unlike a page's title printed again. */
export function isClosing(text: string): boolean {
  return /^(?:หมายเหตุ|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ลงชื่อ|ลงนาม(?=\s*(?:[.…_(:]|ผู้|$))|\(?\s*ลงชื่อ)/.test(
    plainWords(text),
  );
}

/** Lines inside a table that group its rows and say nothing of a project. */
export function isGroupLine(text: string): boolean {
  return /^(?:แผนงาน(?:ที่|\s*[:：])|แผนย่อย|ยุทธศาสตร์|กลยุทธ์|ประเด็น|เป้าหมาย|เป้าประสงค์|ด้าน(?:การ)?(?:ป้องกัน|ปราบปราม|ที่)|แผนแม่บท|ไตรมาส|มิติ)/.test(
    plainWords(text),
  );
}
