import { catalogue } from '@tidtam/domain/message';

/** Searching everything in sight. */
export const searchMessages = catalogue({
  search: { th: 'ค้นหา', en: 'Search' },
  search_keys: { th: 'ค้นหา (กด / หรือ Ctrl+K)', en: 'Search (press / or Ctrl+K)' },
  hint: {
    th: 'หน่วยงาน โครงการ แนวทาง จังหวัด หรือชื่อไฟล์ พิมพ์บางคำก็พบ ไม่ต้องใส่วรรณยุกต์ให้ครบ',
    en: 'Agencies, projects, guidelines, provinces or files. A few words will do; tone marks may be left out.',
  },
  none: { th: 'ไม่พบ ลองคำที่สั้นลง', en: 'Nothing found. Try a shorter word.' },
  found: { th: 'พบ {count} รายการ', en: '{count, plural, one {# found} other {# found}}' },
  province: { th: 'จังหวัด', en: 'Province' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  project: { th: 'โครงการ', en: 'Project' },
  guideline: { th: 'แนวทาง', en: 'Guideline' },
  import: { th: 'ไฟล์', en: 'File' },
});
