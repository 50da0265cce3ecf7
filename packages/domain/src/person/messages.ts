import { catalogue } from '../message/index.ts';

/** What each capacity is called; of an owner it is the machine that makes them one. */
export const capacityNames = catalogue({
  reporter: { th: 'ผู้รายงานของหน่วยงาน', en: "the agency's reporter" },
  approver: { th: 'หัวหน้าหน่วยงาน', en: 'the head of the agency' },
  province_secretariat: { th: 'ฝ่ายเลขานุการของจังหวัด', en: "the province's secretariat" },
  region_officer: { th: 'สำนักงาน ป.ป.ช. ภาค', en: 'the regional NACC office' },
  centre: { th: 'สำนักนโยบายและยุทธศาสตร์', en: 'the Office of Policy and Strategy' },
  administrator: { th: 'ผู้ดูแลระบบ', en: 'the administrator' },
  auditor: { th: 'ผู้สอบทาน', en: 'the auditor' },
  public: { th: 'ประชาชน', en: 'the public' },
  owner: { th: 'เจ้าของเครื่องที่เก็บทะเบียน', en: 'the owner of the machine that keeps the record' },
});
