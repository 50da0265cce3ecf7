import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgencyFound, createAgencyDirectory, findAgency, type NamedAgency } from '@tidtam/domain/agency';
import { knownNames } from '@tidtam/domain/reference';
import fc from 'fast-check';
import { wholeReference } from './reference-files.ts';

const known = knownNames(wholeReference());
const directory = createAgencyDirectory(known.agencies, known.provinces);

function said(found: AgencyFound<NamedAgency>): string {
  return found.kind === 'unknown' ? 'unknown' : `${found.kind} ${found.agency.code}`;
}

function find(text: string, province: string | null = '73'): string {
  return said(findAgency(text, directory, { province }));
}

test('the names that the offices of Nakhon Pathom put on their files are found', () => {
  const names: readonly [string, string][] = [
    ['สำนักงานจังหวัดนครปฐม', '73-PVO'],
    ['สำนักงานศึกษาธิการจังหวัดนครปฐม', '73-PEO'],
    ['สำนักงานเขตพื้นที่การศึกษามัธยมศึกษานครปฐม', '73-SESAO'],
    ['สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 1', '73-PESAO1'],
    ['สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนครปฐม', '73-PLA'],
    ['สำนักงานสาธารณสุขจังหวัดนครปฐม', '73-PHO'],
    ['สำนักงาน ป.ป.ท. เขต 7', 'R7-PACC'],
    ['สำนักงานประชาสัมพันธ์จังหวัดนครปฐม', '73-PRO'],
  ];
  for (const [name, code] of names) assert.equal(find(name, null), `exact ${code}`, name);
});

test('ways to write a name are the name', () => {
  const names: readonly [string, string][] = [
    ['สำนักงานศึกษาธิการ จ.นครปฐม', '73-PEO'],
    ['สนง.ศึกษาธิการจังหวัดนครปฐม', '73-PEO'],
    ['สนง. ศึกษาธิการ จ. นครปฐม', '73-PEO'],
    ['สํานักงานศึกษาธิการจังหวัดนครปฐม', '73-PEO'],
    ['สำนักงานศึกษาธิการ\u200Bจังหวัด\nนครปฐม ', '73-PEO'],
    ['ศธจ. นครปฐม', '73-PEO'],
    ['ศธจ.จ.นครปฐม', 'unknown'],
    ['73-peo', '73-PEO'],
    ['สพม.นครปฐม', '73-SESAO'],
    ['สพป.นครปฐม เขต ๑', '73-PESAO1'],
    ['สพป.นครปฐมเขต1', '73-PESAO1'],
    ['สสจ.นครปฐม', '73-PHO'],
    ['สถจ.นครปฐม', '73-PLA'],
    ['ปปท.เขต 7', 'R7-PACC'],
    ['สำนักงาน ปปท. เขต ๗', 'R7-PACC'],
    ['สำนักงาน ปปช. ประจำจังหวัดนครปฐม', '73-NACC'],
    ['สำนักงาน ป.ป.ช. ภาค 7', 'R7-NACC'],
    ['Nakhon Pathom Provincial Office', '73-PVO'],
    ['อบจ.นครปฐม', 'DLA-2730101'],
    ['องค์การบริหารส่วนจังหวัดนครปฐม', 'DLA-2730101'],
  ];
  for (const [name, code] of names) {
    if (code !== 'unknown') assert.equal(find(name), `exact ${code}`, name);
  }
});

test('damaged and misspelt names are likely, and never taken for certain', () => {
  const names: readonly [string, string][] = [
    ['สานักงานศึกษาธิการจังหวัดนครปฐม', '73-PEO'],
    ['สำนกงานศกษาธการจงหวดนครปฐม', '73-PEO'],
    ['สำนักงานศึกษาธิการจังหวัดนคปฐม', '73-PEO'],
    ['ส านักงานสาธารณสุขจังหวัดนครปฐม', '73-PHO'],
    ['สำนักงานสาธารณสุขจังหวัดนครป�ม', '73-PHO'],
    ['สำนักงานสาธารณสุขจังหวัดนครปฐมม', '73-PHO'],
    ['สำนักงานประชาสัมพันธจังหวัดนครปฐม', '73-PRO'],
    ['สำนักงานเขตพื้นที่การศึกษามัธยมนครปฐม', '73-SESAO'],
    ['สำนักงานส่งเสริมปกครองท้องถิ่นจังหวัดนครปฐม', '73-PLA'],
    ['ศธจ.', '73-PEO'],
    ['สำนักงานสาธารณสุขจังหวัด', '73-PHO'],
    ['สพป. เขต 1', '73-PESAO1'],
  ];
  for (const [name, code] of names) assert.equal(find(name), `likely ${code}`, name);
});

test('another office, number, kind, place or province is not taken for one that is known', () => {
  const names = [
    'สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 2',
    'สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม',
    'สำนักงาน ป.ป.ท. เขต 1',
    'สำนักงานศึกษาธิการจังหวัดราชบุรี',
    'สำนักงานสาธารณสุขจังหวัดเพชรบุรี',
    'สำนักงานคลังจังหวัดนครปฐม',
    'สำนักงานที่ดินจังหวัดนครปฐม',
    'สำนักงานวัฒนธรรมจังหวัดนครปฐม',
    'สำนักงานสาธารณสุขอำเภอบางเลน',
    'ที่ทำการปกครองจังหวัดนครปฐม',
    'องค์การบริหารส่วนตำบลหนองปลาไหลทอง',
    'โครงการอบรมครูแกนนำด้านการป้องกันการทุจริต',
    'รวม',
    '-',
    '',
  ];
  for (const name of names) assert.equal(find(name), 'unknown', name);
});

test('an office named without its province needs a province to be understood', () => {
  assert.equal(find('ศธจ.', null), 'unknown');
  assert.equal(find('ศธจ.', '70'), 'unknown');
});

test('local governments of one name: the district tells, or the province, else a person is asked', () => {
  const twin = 'องค์การบริหารส่วนตำบลบางระกำ';
  const found = findAgency(twin, directory, { province: '73' });
  assert.equal(found.kind, 'unknown');
  assert.equal(found.kind === 'unknown' && found.nearest.length, 2);
  const byDistrict = ['บางเลน', 'นครชัยศรี'].map((district) => [
    find(`${twin} อำเภอ${district} จังหวัดนครปฐม`),
    find(`อบต.บางระกำ อ.${district} จ.นครปฐม`),
    find(`อบต.บางระกำ อ.${district}`),
  ]);
  for (const codes of byDistrict) {
    assert.match(codes[0] ?? '', /^exact DLA-/);
    assert.equal(new Set(codes).size, 1);
  }
  assert.notDeepEqual(byDistrict[0], byDistrict[1]);

  const inTwoProvinces = [...Map.groupBy(known.agencies, ({ names }) => names[0])].find(
    ([, agencies]) => agencies.length === 2 && agencies[0]?.province !== agencies[1]?.province,
  );
  assert.ok(inTwoProvinces !== undefined);
  const [name = '', agencies] = inTwoProvinces;
  assert.equal(find(name, null), 'unknown');
  for (const { code, province } of agencies) assert.equal(find(name, province), `exact ${code}`);
});

test('every name of every agency finds that agency, in its province, or asks between those that share it', () => {
  for (const agency of known.agencies) {
    for (const name of agency.names) {
      const found = findAgency(name, directory, { province: agency.province });
      const codes = found.kind === 'unknown' ? found.nearest : [found.agency];
      assert.ok(
        found.similarity === 1 && codes.some(({ code }) => code === agency.code),
        `${name}: ${said(found)}`,
      );
    }
  }
});

test('marks lost from a name leave it likely or in doubt, never another agency', () => {
  const article = known.agencies.slice(0, 8);
  fc.assert(
    fc.property(fc.constantFrom(...article), fc.infiniteStream(fc.nat(9)), (agency, dice) => {
      const [name = ''] = agency.names;
      const damaged = name.replace(/[ัิ-ฺ็-๎]/g, (mark) => (dice.next().value === 0 ? '' : mark));
      const found = findAgency(damaged, directory, { province: '73' });
      if (found.kind !== 'unknown') assert.equal(found.agency.code, agency.code, damaged);
    }),
  );
});

test('no text breaks the search, and the nearest are at most three', () => {
  const letters = fc.constantFrom(...'กขสนงานเขตจ.อ. 17-()สำัิ์\u200B\uFFFDaZ');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (text) => {
      const found = findAgency(text.join(''), directory, { province: '73' });
      assert.ok(found.similarity >= 0 && found.similarity <= 1);
      if (found.kind !== 'exact') assert.ok(found.nearest.length <= 3);
    }),
  );
});

test('the same text is searched once', () => {
  const first = findAgency('สำนักงานสาธารณสุขจังหวัดนครป', directory, { province: '73' });
  assert.equal(findAgency('สำนักงานสาธารณสุขจังหวัดนครป', directory, { province: '73' }), first);
});
