/** Provinces of Region 7, which the demonstration's people see. */
const region7 = ['70', '71', '72', '73', '74', '75', '76', '77'];

/** The data folder's owner, and whoever opens a record that has no sign-in yet. */
export const ownerId = '01900000-0000-7000-8000-000000000001';
/** The demonstration's secretariat of Nakhon Pathom: who the pages act as until people sign in. */
export const demonstrationSecretariatId = '01900000-0000-7000-8000-000000000073';

const owner = {
  id: ownerId,
  name: 'เจ้าของทะเบียน',
  capacity: 'owner',
  provinces: [] as string[],
  reads: [] as string[],
  agencies: [] as string[],
};

/** The people that a record starts with. The demonstration's are invented roles, not persons. */
export function people(kind: 'demonstration' | 'record') {
  if (kind === 'record') return [owner];
  return [
    owner,
    {
      ...owner,
      id: demonstrationSecretariatId,
      name: 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)',
      capacity: 'province_secretariat',
      provinces: ['73'],
      reads: region7,
    },
    {
      ...owner,
      id: '01900000-0000-7000-8000-000000000007',
      name: 'เจ้าหน้าที่ ป.ป.ช. ภาค 7 (สาธิต)',
      capacity: 'region_officer',
      provinces: region7,
    },
    {
      ...owner,
      id: '01900000-0000-7000-8000-000000000002',
      name: 'สำนักนโยบายและยุทธศาสตร์ (สาธิต)',
      capacity: 'centre',
    },
    {
      ...owner,
      id: '01900000-0000-7000-8000-000000000003',
      name: 'ผู้สอบทาน (สาธิต)',
      capacity: 'auditor',
    },
  ];
}
