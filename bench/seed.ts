import type pg from 'pg';

/** A country's reports, the same on every machine: everything follows from numbers by md5. */
export const country = { agencies: 8_300, projects: 100_000, versions: 1_000_000 } as const;

/** What agencies call their projects, put together from parts: about 30,000 titles that differ, and their numbers. */
const words = {
  verb: [
    ...['เสริมสร้าง', 'ส่งเสริม', 'พัฒนา', 'ขับเคลื่อน', 'ยกระดับ', 'ปลูกฝัง', 'รณรงค์', 'อบรม', 'ประเมิน', 'เฝ้าระวัง'],
    ...['ป้องกัน', 'เผยแพร่ความรู้เรื่อง', 'จัดทำแผน', 'ประกาศเจตนารมณ์', 'สร้างเครือข่าย'],
  ],
  topic: [
    ...['คุณธรรมและความโปร่งใส', 'การต่อต้านการทุจริต', 'ธรรมาภิบาลในองค์กร', 'จิตสำนึกสาธารณะ', 'วัฒนธรรมสุจริต'],
    ...['การป้องกันผลประโยชน์ทับซ้อน', 'การประเมิน ITA', 'ศูนย์ปฏิบัติการต่อต้านการทุจริต', 'การจัดซื้อจัดจ้างที่โปร่งใส'],
    ...['หลักปรัชญาของเศรษฐกิจพอเพียง', 'โรงเรียนสุจริต', 'การรับเรื่องร้องเรียน', 'การเปิดเผยข้อมูลสาธารณะ'],
    ...['ความรู้ด้านกฎหมาย ป.ป.ช.', 'สภาเด็กและเยาวชนต้านโกง', 'การบริหารความเสี่ยงการทุจริต'],
  ],
  whom: [
    ...['บุคลากรในสังกัด', 'นักเรียนและเยาวชน', 'ผู้บริหารท้องถิ่น', 'กำนันและผู้ใหญ่บ้าน', 'ประชาชนทั่วไป', 'ข้าราชการครู'],
    ...[
      'อาสาสมัครสาธารณสุข',
      'ผู้ประกอบการ',
      'พนักงานส่วนตำบล',
      'เจ้าหน้าที่พัสดุ',
      'คณะกรรมการชุมชน',
      'พระสงฆ์และผู้นำศาสนา',
    ],
  ],
  result: [
    ...['ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว', 'จัดอบรมแล้ว 2 รุ่น ผู้เข้าร่วม 120 คน', 'อยู่ระหว่างจัดซื้อจัดจ้าง'],
    ...['ดำเนินการแล้วเสร็จตามแผน ผู้เข้าร่วมพึงพอใจร้อยละ 92', 'เลื่อนไปไตรมาสถัดไปเนื่องจากงบประมาณได้รับจัดสรรล่าช้า'],
  ],
};

/** SQL of a uuid (of version 8, made by hand: RFC 9562) that follows from a kind and a number. */
const uuid = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind}' || (${number})) placing '8' from 13) placing '8' from 17)::uuid`;
/** SQL of a number below `below` that follows from a number and a name. */
const below = (count: number, number: string, name: string) =>
  `((('x' || substr(md5('${name}' || (${number})), 1, 7))::bit(28)::int) % ${count})`;
const pick = (list: readonly string[], number: string, name: string) =>
  `(array[${list.map((word) => `'${word}'`).join(', ')}])[1 + ${below(list.length, number, name)}]`;

const rounds = "array['2567Q1', '2567Q2', '2567Q3', '2567Q4']";
const by = "'01900000-0000-7000-8000-000000000073'::uuid";
const at = "'2024-04-01 09:00+07'::timestamptz";
/** The agency of a project, and a province of an agency. */
const agencyOf = (project: string) => uuid('agency', `1 + (${project} - 1) % ${country.agencies}`);
const provinceOf = (agency: string) => `(select codes[1 + (${agency} - 1) % cardinality(codes)] from places)`;
const provinceOfProject = (project: string) => provinceOf(`1 + (${project} - 1) % ${country.agencies}`);
const places = 'with places as materialized (select array_agg(code order by code) as codes from province)';
const series = (count: number) => `generate_series(1, ${count}) n`;

/** Agencies of the whole country, and one version of each project in the second quarter. */
const first = [
  `${places} insert into agency (id, code, name, aliases, sector, home_province, from_reference)
   select ${uuid('agency', 'n')}, 'S' || lpad(n::text, 5, '0'),
     'หน่วยงานทดสอบที่ ' || n || ' ' || ${pick(words.whom, 'n', 'name')}, '{}', 'government', ${provinceOf('n')}, false
   from ${series(country.agencies)}`,
  `${places} insert into obligation (agency_id, province_code, round_id, added_at)
   select ${uuid('agency', 'n')}, ${provinceOf('n')}, r, ${at} from ${series(country.agencies)}, unnest(${rounds}) r`,
  `${places} insert into project (agency_id, id, province_code, fiscal_year)
   select ${agencyOf('n')}, ${uuid('project', 'n')}, ${provinceOfProject('n')}, 2567 from ${series(country.projects)}`,
  `${places} insert into project_version (agency_id, id, project_id, province_code, number, guideline_code, starts, ends, months,
     parts, budget, not_yet_allocated, recorded_at, recorded_by)
   select ${agencyOf('n')}, ${uuid('plan', 'n')}, ${uuid('project', 'n')}, ${provinceOfProject('n')}, 1,
     '2101-' || (1 + ${below(3, 'n', 'guideline')}), '2023-10-01', '2024-09-30', '{}',
     array[1 + ${below(3, 'n', 'part')}]::smallint[], array[(1 + ${below(900, 'n', 'budget')}) * 100000::bigint], '{false}', ${at}, ${by}
   from ${series(country.projects)}`,
  `${places} insert into report_text (agency_id, version_id, kind, province_code, texts, salts)
   select ${agencyOf('n')}, ${uuid('plan', 'n')}, 'project_version', ${provinceOfProject('n')}, jsonb_build_object('title',
     'โครงการ' || ${pick(words.verb, 'n', 'verb')} || ${pick(words.topic, 'n', 'topic')} || 'สำหรับ' || ${pick(words.whom, 'n', 'whom')}
       || ' รุ่นที่ ' || (1 + ${below(12, 'n', 'class')}) || ' ปี 2567 (' || n || ')'), '{"title": "00"}'
   from ${series(country.projects)}`,
  versionsOf('2567Q2', 1),
  `insert into report (agency_id, project_id, round_id, province_code, current_version)
   select agency_id, project_id, round_id, province_code, id from report_version v
   where recorded_by = ${by} and exists (select from agency a where a.id = v.agency_id and a.code like 'S%') and number = 1
   on conflict do nothing`,
];

/** The rest of a million: earlier and later rounds, and versions that stand no longer. */
const rest = [
  ...(['2567Q1', '2567Q3', '2567Q4'] as const).flatMap((round) =>
    [1, 2, 3].map((number) => versionsOf(round, number)),
  ),
  `insert into report (agency_id, project_id, round_id, province_code, current_version)
   select agency_id, project_id, round_id, province_code, id from report_version
   where number = 3 and round_id <> '2567Q2'
     and agency_id in (select id from agency where code like 'S%')`,
];

function versionsOf(round: string, number: number): string {
  const version = uuid(`version ${round} ${number} `, 'n');
  return `${places}, version as (
    insert into report_version (agency_id, id, project_id, province_code, round_id, number, project_version_id, kind, status,
      status_derived, percent_complete, parts, committed, disbursed, cells, recorded_at, recorded_by, recorded_for, capacity)
    select ${agencyOf('n')}, ${version}, ${uuid('project', 'n')}, ${provinceOfProject('n')}, '${round}', ${number}, ${uuid('plan', 'n')},
      'report', ${pick(['not_started', 'in_progress', 'completed', 'delayed', 'suspended', 'cancelled'], 'n', 'status')}, false,
      ${below(101, 'n', 'percent')}, array[1 + ${below(3, 'n', 'part')}]::smallint[], '{null}', array[${below(900, 'n', 'spent')} * 50000::bigint], '{}', ${at}, ${by}, ${agencyOf('n')}, 'province_secretariat'
    from ${series(country.projects)}
  )
  insert into report_text (agency_id, version_id, kind, province_code, texts, salts)
  select ${agencyOf('n')}, ${version}, 'report_version', ${provinceOfProject('n')},
    jsonb_build_object('result', ${pick(words.result, 'n', 'result')}), '{"result": "00"}'
  from ${series(country.projects)}`;
}

/** As the owner, without foreign keys being looked up row by row: the generator keeps them. */
async function run(owner: pg.ClientBase, statements: readonly string[]): Promise<void> {
  await owner.query(
    'begin; set local session_replication_role = replica; set local synchronous_commit = off',
  );
  for (const statement of statements) await owner.query(statement);
  await owner.query('delete from summary; insert into summary select * from summary_computed');
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

/** 100,000 projects of 8,300 agencies in all provinces, a version of each in the second quarter. */
export async function seedCountry(owner: pg.ClientBase): Promise<void> {
  await run(owner, first);
}

/** On top of it, versions up to a million. */
export async function seedHistory(owner: pg.ClientBase): Promise<void> {
  await run(owner, rest);
}
