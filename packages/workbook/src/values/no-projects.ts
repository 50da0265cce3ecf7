import { plainText } from './plain.ts';

const none =
  /^(?:ไม่มี|ไม่มีการดำเนิน(?:การ|งาน|โครงการ|กิจกรรม)|ไม่ได้ดำเนิน(?:โครงการ|กิจกรรม)|ไม่มี(?:แผนงาน|โครงการ|กิจกรรม|การดำเนินงาน|การดำเนินการ|มาตรการ)(?:(?:\/|และ|หรือ|,)(?:แผนงาน|โครงการ|กิจกรรม|การดำเนินงาน|มาตรการ))*|noprojects?|none)(?:ที่(?:ใช้|ไม่ใช้|ไม่ได้ใช้)งบประมาณ|ที่ต้องรายงาน|ที่เกี่ยวข้อง|ที่ดำเนินการ|ในส่วนนี้|ใน(?:ไตรมาส|รอบ|ปี|ปีงบประมาณ)(?:ที่)?(?:นี้|\d{1,4})?)*$/;

/**
 * Whether a cell says that a part has no projects: `ไม่มีโครงการ`, `-ไม่มี-`, `ไม่มีกิจกรรม`, `ไม่มีโครงการในไตรมาสนี้`. Longer
 * texts that only mention it are not.
 */
export function isNoProjects(text: string): boolean {
  if (text.length > 200) return false;
  return none.test(
    plainText(text)
      .replace(/^[-\s.(*]+|[-\s.)*]+$/g, '')
      .replace(/ /g, ''),
  );
}
