import { catalogue } from '@tidtam/domain/message';

/** Problems of making a paper. */
export const paperMessages = catalogue({
  paper_stopped: {
    th: 'ทำเอกสารนี้ไม่เสร็จ เพราะใช้เวลาหรือหน่วยความจำของเครื่องแม่ข่ายมากเกินไป ข้อมูลไม่เสียหาย โปรดลองใหม่อีกครั้ง หรือเลือกเอกสารแบบอื่น หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ',
    en: 'This paper was stopped before it was ready: it took too much of the server’s time or memory. Nothing is lost. Try again, or take another format; if that does not help, tell the administrator.',
  },
});
