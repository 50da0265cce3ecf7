import { catalogue } from '@tidtam/domain/message';

export const withdrawMessages = catalogue({
  already_withdrawn: {
    th: 'รายงานของโครงการนี้ในรอบนี้ถูกถอนไปแล้ว',
    en: "This project's report of the round has been withdrawn already.",
  },
});
