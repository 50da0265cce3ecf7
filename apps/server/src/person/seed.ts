/** Provinces of Region 7, which the demonstration's secretariat may look at too. */
const region7 = ['70', '71', '72', '73', '74', '75', '76', '77'];

/** The data folder's owner at the command line. */
export const ownerId = '01900000-0000-7000-8000-000000000001';
/** The demonstration's secretariat of Nakhon Pathom, who imported its files. */
export const demonstrationSecretariatId = '01900000-0000-7000-8000-000000000073';

const publicHealth = '019ab3c8-0000-7646-83ac-65ef639c6017';

/** The demonstration's people: invented roles, not persons. Each has the one appointment that stands beside the name. */
const demonstration = [
  {
    id: '01900000-0000-7000-8000-000000000074',
    name: 'ผู้รายงาน สสจ.นครปฐม (สาธิต)',
    capacity: 'reporter',
    agency_id: publicHealth,
  },
  {
    id: '01900000-0000-7000-8000-000000000075',
    name: 'นายแพทย์สาธารณสุขจังหวัดนครปฐม (สาธิต)',
    capacity: 'approver',
    agency_id: publicHealth,
  },
  {
    id: demonstrationSecretariatId,
    name: 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)',
    capacity: 'province_secretariat',
    province_code: '73',
    reads: region7,
  },
  // What one secretary imported, another receives.
  {
    id: '01900000-0000-7000-8000-000000000273',
    name: 'เลขานุการคนที่สอง จังหวัดนครปฐม (สาธิต)',
    capacity: 'province_secretariat',
    province_code: '73',
    reads: region7,
  },
  {
    id: '01900000-0000-7000-8000-000000000007',
    name: 'เจ้าหน้าที่ ป.ป.ช. ภาค 7 (สาธิต)',
    capacity: 'region_officer',
    region_code: '7',
  },
  {
    id: '01900000-0000-7000-8000-000000000002',
    name: 'สำนักนโยบายและยุทธศาสตร์ (สาธิต)',
    capacity: 'centre',
  },
  {
    id: '01900000-0000-7000-8000-000000000004',
    name: 'ผู้ดูแลระบบ (สาธิต)',
    capacity: 'administrator',
  },
  {
    id: '01900000-0000-7000-8000-000000000003',
    name: 'ผู้สอบทาน (สาธิต)',
    capacity: 'auditor',
  },
];

type Kind = 'demonstration' | 'record';

/** The people that a record starts with. */
export function people(kind: Kind) {
  const owner = { id: ownerId, name: 'เจ้าของทะเบียน' };
  return kind === 'record' ? [owner] : [owner, ...demonstration.map(({ id, name }) => ({ id, name }))];
}

/** What the demonstration's people may do. A real record's first administrator comes by the set-up link. */
export function appointments(kind: Kind) {
  if (kind === 'record') return [];
  return demonstration.map((person) => ({
    // Another last digit group than the person's own: an appointment is a thing of its own.
    id: person.id.replace('01900000-0000', '01900000-0001'),
    person_id: person.id,
    capacity: person.capacity,
    region_code: person.region_code ?? null,
    province_code: person.province_code ?? null,
    agency_id: person.agency_id ?? null,
    with_children: false,
    reads: person.reads ?? [],
    starts_at: '2026-01-01T00:00:00Z',
  }));
}
