import { catalogue } from '../message/index.ts';

/** What every page says about the record that it shows. */
export const recordMessages = catalogue({
  demonstration: {
    th: 'ข้อมูลสมมติ: ทะเบียนสาธิตสำหรับทดลองใช้ ตัวเลขโครงการไม่ใช่ข้อมูลจริง',
    en: 'Invented data: a demonstration to try things out. The figures of its projects are not real.',
  },
  record: {
    th: 'ทะเบียนจริง',
    en: 'The real record',
  },
});
