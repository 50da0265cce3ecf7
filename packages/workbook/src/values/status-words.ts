import type { ProjectStatus } from '@tidtam/domain/project';

/** What an opening says; `null` is not stated, though it looks like a status. */
export interface StatusWords {
  readonly status: ProjectStatus | null;
  /** The cell says this and nothing more. */
  readonly alone: readonly string[];
  /** The cell may go on behind it. */
  readonly opening: readonly string[];
}

/**
 * Words of status as offices write them, plain text without spaces. Of several openings that fit, the longest
 * counts, so that an exception (`แล้วเสร็จภายใน…`, a plan) stands above its rule.
 */
export const statusWords: readonly StatusWords[] = [
  {
    status: 'not_started',
    alone: ['ยัง', 'ยังไม่ทำ', 'ไม่เริ่ม', 'notstart', 'pending'],
    opening: [
      'ยังไม่ดำเนิน',
      'ยังไม่ได้ดำเนิน',
      'ยังไม่มีการดำเนิน',
      'ยังไม่เริ่ม',
      'ยังไม่ได้เริ่ม',
      'ยังไม่ถึงกำหนด',
      'ยังไม่ถึงช่วง',
      'ยังไม่จัด',
      'ยังไม่ได้จัดกิจกรรม',
      'ยังไม่ได้จัดโครงการ',
      'ยังไม่ได้รับจัดสรร',
      'ยังไม่ได้รับการจัดสรร',
      'รอการจัดสรร',
      'รอจัดสรร',
      'รอรับการจัดสรร',
      'รอรับจัดสรร',
      'รองบประมาณ',
      'รอดำเนินการ',
      'รอการดำเนินการ',
      'อยู่ระหว่างรอการจัดสรร',
      'อยู่ระหว่างรอจัดสรร',
      'อยู่ระหว่างรอดำเนินการ',
      'notstarted',
      'notyetstarted',
    ],
  },
  {
    status: 'in_progress',
    alone: [
      'ดำเนินการอยู่',
      'ดำเนินการต่อเนื่อง',
      'ดำเนินการอย่างต่อเนื่อง',
      'ตามแผน',
      'เป็นไปตามแผน',
      'ดำเนินการตามแผน',
      'อยู่ระหว่างการ',
      'ongoing',
    ],
    opening: [
      'กำลังดำเนิน',
      'กำลังอยู่ระหว่างดำเนิน',
      'อยู่ระหว่างดำเนิน',
      'อยู่ระหว่างการดำเนิน',
      'อยู่ในระหว่างดำเนิน',
      'อยู่ในระหว่างการดำเนิน',
      'อยู่ระว่างดำเนิน',
      'ระหว่างดำเนิน',
      'ระหว่างการดำเนิน',
      'ดำเนินการแล้วบางส่วน',
      'ดำเนินการบางส่วน',
      'ดำเนินการไปแล้วบางส่วน',
      'ดำเนินการแล้วเสร็จบางส่วน',
      'แล้วเสร็จบางส่วน',
      'เสร็จบางส่วน',
      'ยังไม่แล้วเสร็จ',
      'ยังไม่เสร็จ',
      'ยังดำเนินการไม่แล้วเสร็จ',
      'ดำเนินการยังไม่แล้วเสร็จ',
      'ดำเนินการไม่แล้วเสร็จ',
      'ไม่แล้วเสร็จ',
      'inprogress',
    ],
  },
  {
    status: 'completed',
    alone: ['เสร็จ', 'ครบ', 'ครบถ้วน', 'เรียบร้อย', 'สำเร็จ', 'done', 'finished', 'complete'],
    opening: [
      'แล้วเสร็จ',
      'เสร็จแล้ว',
      'เสร็จสิ้น',
      'เสร็จเรียบร้อย',
      'เสร็จสมบูรณ์',
      'ดำเนินการแล้วเสร็จ',
      'ดำเนินการเสร็จ',
      'ดำเนินการเรียบร้อย',
      'ดำเนินการแล้วเรียบร้อย',
      'ดำเนินการครบ',
      'ดำเนินงานแล้วเสร็จ',
      'ดำเนินงานเสร็จ',
      'ดำเนินโครงการแล้วเสร็จ',
      'ดำเนินโครงการเสร็จ',
      'ดำเนินกิจกรรมแล้วเสร็จ',
      'ดำเนินกิจกรรมเสร็จ',
      'จัดกิจกรรมแล้วเสร็จ',
      'จัดกิจกรรมเสร็จ',
      'จัดโครงการแล้วเสร็จ',
      'จัดโครงการเสร็จ',
      'โครงการแล้วเสร็จ',
      'โครงการเสร็จสิ้น',
      'สิ้นสุดโครงการ',
      'completed',
    ],
  },
  {
    status: 'delayed',
    alone: ['ช้า', 'ไม่เป็นไปตามแผน', 'behindschedule'],
    opening: ['ล่าช้า', 'ดำเนินการล่าช้า', 'ช้ากว่าแผน', 'ดำเนินการช้ากว่าแผน', 'โครงการล่าช้า', 'delayed'],
  },
  {
    status: 'suspended',
    alone: ['พัก', 'ชลอ', 'onhold'],
    opening: ['ชะลอ', 'ชลอโครงการ', 'ขอชะลอ', 'ระงับ', 'พักโครงการ', 'หยุดดำเนินการชั่วคราว', 'suspended'],
  },
  {
    status: 'cancelled',
    alone: ['ยุติ', 'cancel'],
    opening: ['ยกเลิก', 'ขอยกเลิก', 'โครงการยกเลิก', 'ยุติโครงการ', 'ยุติการดำเนิน', 'ขอยุติ', 'cancelled', 'canceled'],
  },
  {
    status: null,
    alone: [],
    opening: [
      'อยู่ระหว่าง',
      'รอ',
      'เตรียม',
      'จัดกิจกรรม',
      'ประชุม',
      'อยู่ระหว่างดำเนินการขอ',
      'อยู่ระหว่างดำเนินการเสนอ',
      'อยู่ระหว่างการดำเนินการขอ',
      'อยู่ระหว่างดำเนินการจัดทำโครงการ',
      'แล้วเสร็จภายใน',
      'แล้วเสร็จใน',
      'แล้วเสร็จไม่',
      'ยกเลิกบาง',
      'ยกเลิกคำสั่ง',
      'ยกเลิกประกาศ',
      'ยกเลิกระเบียบ',
      'ระงับข้อ',
      'ยังไม่เริ่มเบิก',
      'ล่าช้าในการ',
    ],
  },
];

/** Words that say one thing in one office and another in the next; the likelier first. */
export const doubtfulWords: Readonly<Record<string, readonly [ProjectStatus, ProjectStatus]>> = {
  ดำเนินการแล้ว: ['completed', 'in_progress'],
  จัดกิจกรรมแล้ว: ['completed', 'in_progress'],
  ไม่ได้ดำเนินการ: ['not_started', 'cancelled'],
  ไม่ดำเนินการ: ['cancelled', 'not_started'],
  เลื่อน: ['delayed', 'suspended'],
  เลื่อนออกไป: ['delayed', 'suspended'],
  ขอเลื่อน: ['delayed', 'suspended'],
  ขยายเวลา: ['delayed', 'in_progress'],
};
