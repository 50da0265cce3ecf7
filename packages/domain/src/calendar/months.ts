export interface MonthName {
  /** 1–12. */
  readonly number: number;
  readonly th: string;
  /** `ม.ค.` */
  readonly thShort: string;
  readonly en: string;
  /** `Jan` */
  readonly enShort: string;
}

/** January first. Source: Unicode CLDR (Unicode-3.0 licence), as in ICU 78. */
export const monthNames: readonly MonthName[] = [
  { number: 1, th: 'มกราคม', thShort: 'ม.ค.', en: 'January', enShort: 'Jan' },
  { number: 2, th: 'กุมภาพันธ์', thShort: 'ก.พ.', en: 'February', enShort: 'Feb' },
  { number: 3, th: 'มีนาคม', thShort: 'มี.ค.', en: 'March', enShort: 'Mar' },
  { number: 4, th: 'เมษายน', thShort: 'เม.ย.', en: 'April', enShort: 'Apr' },
  { number: 5, th: 'พฤษภาคม', thShort: 'พ.ค.', en: 'May', enShort: 'May' },
  { number: 6, th: 'มิถุนายน', thShort: 'มิ.ย.', en: 'June', enShort: 'Jun' },
  { number: 7, th: 'กรกฎาคม', thShort: 'ก.ค.', en: 'July', enShort: 'Jul' },
  { number: 8, th: 'สิงหาคม', thShort: 'ส.ค.', en: 'August', enShort: 'Aug' },
  { number: 9, th: 'กันยายน', thShort: 'ก.ย.', en: 'September', enShort: 'Sep' },
  { number: 10, th: 'ตุลาคม', thShort: 'ต.ค.', en: 'October', enShort: 'Oct' },
  { number: 11, th: 'พฤศจิกายน', thShort: 'พ.ย.', en: 'November', enShort: 'Nov' },
  { number: 12, th: 'ธันวาคม', thShort: 'ธ.ค.', en: 'December', enShort: 'Dec' },
];
