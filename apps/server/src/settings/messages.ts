import { catalogue } from '@tidtam/domain/message';

export const settingsMessages = catalogue({
  setting_unknown: {
    th: 'ไม่รู้จักการตั้งค่า {name} {near, select, none {โปรดลบออก} other {หมายถึง {near} หรือไม่}} (ดูรายการใน docs/settings.md)',
    en: 'There is no setting {name}; {near, select, none {remove it} other {did you mean {near}?}} (docs/settings.md lists them)',
  },
  setting_wrong: {
    th: 'การตั้งค่า {name} มีค่า “{read}” ซึ่งใช้ไม่ได้ ต้องเป็น{expected} เช่น {name}={example}',
    en: 'The setting {name} is “{read}”, which cannot be used: it takes {expected}, for example {name}={example}',
  },
  setting_alone: {
    th: 'กำหนด {name} แล้ว ต้องกำหนด {partner} ด้วย เช่น {partner}={example}',
    en: '{name} is set, so {partner} is needed as well, for example {partner}={example}',
  },
});
