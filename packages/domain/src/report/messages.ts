import { catalogue } from '../message/index.ts';

/** Sentences about a report against the record. Each says what is odd and how to mend it. */
export const reportMessages = catalogue({
  title_similar: {
    th: 'ชื่อโครงการ “{title}” ใกล้เคียงกับโครงการเดิม “{known}” ระบบจะถือว่าเป็นโครงการเดียวกัน หากเป็นคนละโครงการ ให้แก้ชื่อให้ต่างกันชัดเจนหรือใส่รหัสโครงการ',
    en: 'The project “{title}” is named much like the known project “{known}” and will be taken as the same. If they are two projects, make the names clearly different or add a project code.',
  },
  percent_fell: {
    th: 'ความก้าวหน้าสะสมของ “{title}” ลดลงจากร้อยละ {before} ({round}) เหลือร้อยละ {after} โปรดตรวจตัวเลขในเซลล์ หรือยืนยันพร้อมระบุเหตุผล',
    en: 'The cumulative progress of “{title}” fell from {before} % ({round}) to {after} %. Check the figure in the cell, or confirm it with the reason.',
  },
  disbursed_fell: {
    th: 'เบิกจ่ายสะสมของ “{title}” ส่วนที่ {part} ลดลงจาก {before} บาท ({round}) เหลือ {after} บาท โปรดตรวจตัวเลขในเซลล์ หรือยืนยันพร้อมระบุเหตุผล',
    en: 'The cumulative disbursement of “{title}” in part {part} fell from {before} baht ({round}) to {after} baht. Check the figure in the cell, or confirm it with the reason.',
  },
  part_moved: {
    th: '“{title}” เคยรายงานในส่วนที่ {before} ({round}) แต่ไฟล์นี้อยู่ในส่วนที่ {after} โปรดตรวจว่าวางถูกส่วน หรือยืนยันพร้อมระบุเหตุผล',
    en: '“{title}” stood in part {before} ({round}) and now stands in part {after}. Check that it is in the right part, or confirm it with the reason.',
  },
  project_missing: {
    th: 'โครงการ “{title}” มีในรายงาน {round} แต่ไม่มีในไฟล์นี้ หากยังดำเนินการอยู่ให้เพิ่มแถว หากยกเลิกให้ระบุสถานะ “ยกเลิก” หรือยืนยันพร้อมระบุเหตุผล',
    en: 'The project “{title}” was reported in {round} and is missing from this file. Add its row if it goes on, state “ยกเลิก” (cancelled) if it does not, or confirm with the reason.',
  },
  parts_differ: {
    th: '“{title}” อยู่ในหลายส่วนและระบุความก้าวหน้าไม่เท่ากัน (ร้อยละ {first} และร้อยละ {second}) ระบบจะใช้ค่าที่ต่ำกว่า หากไม่ถูกต้อง ให้แก้เซลล์ให้ตรงกัน',
    en: '“{title}” stands in several parts with different progress ({first} % and {second} %). The lower will be stored. If that is wrong, make the cells agree.',
  },
  parts_status_differ: {
    th: '“{title}” อยู่ในหลายส่วนและระบุสถานะไม่ตรงกัน ({first, select, not_started {ยังไม่เริ่ม} in_progress {กำลังดำเนินการ} completed {แล้วเสร็จ} delayed {ล่าช้า} suspended {ชะลอ} other {ยกเลิก}} และ{second, select, not_started {ยังไม่เริ่ม} in_progress {กำลังดำเนินการ} completed {แล้วเสร็จ} delayed {ล่าช้า} suspended {ชะลอ} other {ยกเลิก}}) ระบบจะใช้สถานะแรก หากไม่ถูกต้อง ให้แก้เซลล์ให้ตรงกัน',
    en: '“{title}” stands in several parts with different statuses ({first, select, not_started {not started} in_progress {in progress} completed {completed} delayed {delayed} suspended {suspended} other {cancelled}} and {second, select, not_started {not started} in_progress {in progress} completed {completed} delayed {delayed} suspended {suspended} other {cancelled}}). The first will be stored. If that is wrong, make the cells agree.',
  },
  no_projects_but_projects: {
    th: 'ไฟล์นี้ระบุว่าส่วนที่ {part} “ไม่มีโครงการ” แต่ทะเบียนมีโครงการในส่วนนี้อยู่แล้ว {count} โครงการ โครงการเดิมจะยังคงอยู่ หากต้องการเอาออก ให้ถอนรายงานของโครงการนั้นพร้อมเหตุผล',
    en: 'This file says “no projects” in part {part}, but the record already has {count, plural, one {# project} other {# projects}} there. They will stay. To take one out, withdraw its report with a reason.',
  },
});
