import { catalogue } from '@tidtam/domain/message';

export const tableDownloadMessages = catalogue({
  take_table: { th: 'ดาวน์โหลดตารางนี้', en: 'Take this table away:' },
  take_indicators: { th: 'ดาวน์โหลดตารางตัวชี้วัด', en: 'Take the indicators away:' },
});
