import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectStatus } from '@tidtam/domain/project';
import { toThaiDigits } from '@tidtam/domain/text';
import fc from 'fast-check';
import { isNoProjects, readCount, readPart, readPercent, readStatus } from '../src/values/index.ts';
import { doubtCode, readings, stored, sure, typed } from './values-support.ts';

const percent = (text: string) => readPercent(typed(text));
const only = (value: number) => ({ percent: value, status: null });

test('a percent reads back in every style', () => {
  const hundredths = fc.integer({ min: 101, max: 10_000 }).filter((number) => number !== 100);
  const style = fc.constantFrom(
    ...([
      'n %',
      'n%',
      'ร้อยละ n',
      'ร้อยละn',
      'n',
      'n เปอร์เซ็นต์',
      '(n%)',
      'คืบหน้าร้อยละ n',
      ' n \u00A0% ',
      'n percent',
    ] as const),
  );
  fc.assert(
    fc.property(hundredths, style, fc.boolean(), (number, written, thai) => {
      const digits = String(number / 100);
      const text = written.replace('n', thai ? toThaiDigits(digits) : digits);
      assert.deepEqual(sure(percent(text)), only(number / 100), text);
      assert.deepEqual(sure(readPercent(stored(number / 10_000, true))), only(number / 100));
      assert.deepEqual(sure(readPercent(stored(number / 100))), only(number / 100));
    }),
  );
});

test('zero is zero, a third has two decimals', () => {
  for (const text of ['0', '๐', '0%', 'ร้อยละ ๐', '0 %', '0.00'])
    assert.deepEqual(sure(percent(text)), only(0), text);
  assert.deepEqual(sure(readPercent(stored(0))), only(0));
  assert.deepEqual(sure(readPercent(stored(1 / 3, true))), only(33.33));
  assert.deepEqual(sure(readPercent(stored(0.57, true))), only(57));
  assert.deepEqual(sure(percent('94.1666%')), only(94.17));
});

test('words give a status and the percent that it implies', () => {
  assert.deepEqual(sure(percent('ยังไม่ดำเนินการ')), { percent: 0, status: 'not_started' });
  assert.deepEqual(sure(percent('ดำเนินการแล้วเสร็จ')), { percent: 100, status: 'completed' });
  assert.deepEqual(sure(percent('อยู่ระหว่างดำเนินการ')), { percent: null, status: 'in_progress' });
  assert.deepEqual(sure(percent('ยกเลิก')), { percent: null, status: 'cancelled' });
  assert.deepEqual(sure(percent('อยู่ระหว่างดำเนินการ ร้อยละ ๕๐')), { percent: 50, status: 'in_progress' });
  assert.deepEqual(sure(percent('ดำเนินการแล้วเสร็จ 100%')), { percent: 100, status: 'completed' });
  assert.deepEqual(sure(percent('แล้วเสร็จ 80%')), { percent: 80, status: 'in_progress' });
  assert.deepEqual(sure(percent('0 (รอการจัดสรรงบประมาณ)')), { percent: 0, status: 'not_started' });
  for (const text of ['', '-', 'ไม่ระบุ', 'อยู่ระหว่างขออนุมัติโครงการ']) assert.equal(percent(text).kind, 'empty');
});

test('what may mean two percents is asked about, the likelier first', () => {
  const cases: readonly [string, string, ...(readonly unknown[])][] = [
    ['0.3', 'percent_fraction', only(30), only(0.3)],
    ['1', 'percent_fraction', only(100), only(1)],
    ['ไม่น้อยกว่าร้อยละ ๘๐', 'percent_target', only(80)],
    ['< 50%', 'percent_target', only(50)],
    ['ร้อยละ ๘๐-๑๐๐', 'percent_range', only(80), only(100)],
    ['80 - 100', 'percent_range', only(80), only(100)],
    ['120%', 'percent_over_100', only(100), only(12)],
    ['8000%', 'percent_over_100', only(80)],
    ['3/10', 'percent_share', only(30)],
    ['10/10', 'percent_share', only(100)],
    ['ยังไม่ดำเนินการ 20%', 'percent_status_differ', only(20), { percent: 0, status: 'not_started' }],
  ];
  for (const [text, code, ...expected] of cases) {
    assert.equal(doubtCode(percent(text)), code, text);
    assert.deepEqual(readings(percent(text), readPercent), expected, text);
  }
  assert.deepEqual(readings(readPercent(stored(0.3)), readPercent), [only(30), only(0.3)]);
  assert.deepEqual(readings(readPercent(stored(80, true)), readPercent), [only(80)]);
});

test('what is no percent has no reading', () => {
  for (const text of ['80 คน', '-5', 'abc', '✓', '20000%', '9/3', 'ประชุมแล้ว 3 ครั้ง']) {
    assert.equal(doubtCode(percent(text)), 'percent_unreadable', text);
  }
  assert.equal(doubtCode(readPercent({ kind: 'error', code: '#DIV/0!' })), 'cell_error');
  assert.equal(doubtCode(readPercent({ kind: 'date', date: '2024-01-01' })), 'percent_unreadable');
});

test('statuses are read from words', () => {
  const cases: Readonly<Record<ProjectStatus, readonly string[]>> = {
    not_started: [
      'ยังไม่เริ่ม',
      'ยังไม่ดำเนินการ',
      'ยังไม่ได้ดำเนินการ',
      'รอการจัดสรรงบประมาณ',
      'ยังไม่ถึงกำหนด',
      'Not started',
    ],
    in_progress: [
      ...['กำลังดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'อยู่ระหว่างการดำเนินงาน', 'อยู่ในระหว่างดำเนินการ', '- กำลังดำเนินการ'],
      ...[
        'ดำเนินการแล้วบางส่วน มีผู้เข้าร่วม 57 คน',
        'ยังไม่แล้วเสร็จ',
        'แล้วเสร็จร้อยละ 80',
        'แล้วเสร็จ 2 กิจกรรม จาก 5 กิจกรรม',
      ],
      ...['แล้วเสร็จบางส่วน', 'In progress', 'สถานะ : กำลังดำเนินการ'],
    ],
    completed: [
      ...['แล้วเสร็จ', 'เสร็จสิ้น', 'ดำเนินการแล้วเสร็จ', 'ดำเนินการเสร็จสิ้นแล้ว', 'ดำเนินการแล้วเสร็จ 30 คน'],
      ...['ดำเนินการแล้วเสร็จร้อยละ 100', 'เเล้วเสร็จ', 'แล้วเสร็จ 5 จาก 5 กิจกรรม', 'Completed'],
    ],
    delayed: ['ล่าช้า', 'ล่าช้ากว่าแผน', 'ดำเนินการล่าช้า', 'delayed'],
    suspended: ['ชะลอ', 'ชะลอโครงการ', 'ระงับโครงการ'],
    cancelled: ['ยกเลิก', 'ยกเลิกโครงการ', 'ขอยกเลิกโครงการ เนื่องจากไม่ได้รับงบประมาณ', 'cancelled'],
  };
  for (const [status, texts] of Object.entries(cases)) {
    for (const text of texts) assert.equal(sure(readStatus(text)), status, text);
  }
});

test('a sentence that only mentions a status states none', () => {
  for (const text of [
    ...[
      'อยู่ระหว่างขออนุมัติโครงการ',
      'อยู่ระหว่างดำเนินการขออนุมัติ',
      'ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว',
      'จัดกิจกรรมแล้ว 51 ครั้ง',
    ],
    ...['คาดว่าจะแล้วเสร็จในเดือนกันยายน', 'แล้วเสร็จภายในเดือนมีนาคม', 'แล้วเสร็จ 3 กิจกรรม เหลืออีก 2 กิจกรรม'],
    ...['ได้รับจัดสรรงบประมาณล่าช้า ทำให้ต้องเลื่อนกำหนดการออกไป', 'ยกเลิกบางกิจกรรม', '', '-', 'ไม่ระบุ'],
  ]) {
    assert.equal(readStatus(text).kind, 'empty', text);
  }
});

test('bare words of two meanings are asked about, unknown ones are unreadable', () => {
  const again = (value: { kind: string; text?: string }) => readStatus(value.text ?? '');
  assert.deepEqual(readings(readStatus('ดำเนินการแล้ว'), again), ['completed', 'in_progress']);
  assert.deepEqual(readings(readStatus('เลื่อน'), again), ['delayed', 'suspended']);
  for (const [text, narrower] of [
    ['อยู่ระหว่างดำเนินการ (ล่าช้า)', 'delayed'],
    ['กำลังดำเนินการ - ล่าช้ากว่าแผน', 'delayed'],
    ['อยู่ระหว่างดำเนินการ แต่ล่าช้า', 'delayed'],
    ['อยู่ระหว่างดำเนินการ/ชะลอ', 'suspended'],
    ['อยู่ระหว่างดำเนินการ (ขอยกเลิก)', 'cancelled'],
  ] as const) {
    assert.deepEqual(readings(readStatus(text), again), [narrower, 'in_progress'], text);
  }
  assert.equal(sure(readStatus('อยู่ระหว่างดำเนินการจัดซื้อจัดจ้าง (ระยะที่ 2)')), 'in_progress');
  assert.equal(doubtCode(readStatus('โอเค')), 'status_unreadable');
});

test('parts are read from numbers, words and headings', () => {
  const cases: readonly [string, 1 | 2 | 3][] = [
    ...([1, 2, 3] as const).flatMap((part): [string, 1 | 2 | 3][] => [
      [String(part), part],
      [toThaiDigits(String(part)), part],
      [`ส่วนที่ ${part}`, part],
      [`ส่วนที่${toThaiDigits(String(part))}`, part],
    ]),
    ['งบบูรณาการ', 1],
    ['แผนงานบูรณาการต่อต้านการทุจริตและประพฤติมิชอบ', 1],
    ['งบปกติ', 2],
    ['งบประมาณปกติ', 2],
    ['งบหน่วยงาน', 2],
    ['งบดำเนินงาน', 2],
    ['งบจังหวัด', 2],
    ['ข้อบัญญัติท้องถิ่น', 2],
    ['เงินบำรุง', 2],
    ['เงินรายได้', 2],
    ['ไม่ใช้งบ', 3],
    ['ไม่ใช้งบประมาณ', 3],
    ['ส่วนที่ ๓ การดำเนินงานที่ไม่ได้ใช้งบประมาณ', 3],
    ['ส่วนที่ 1 โครงการ/กิจกรรม ที่ใช้งบประมาณตามแผนงานบูรณาการต่อต้านการทุจริตและประพฤติมิชอบ', 1],
    ['ส่วนที่ ๒ โครงการ/กิจกรรม ที่ใช้งบประมาณตามแผนงานยุทธศาสตร์ของหน่วยงาน', 2],
  ];
  for (const [text, part] of cases) assert.equal(sure(readPart(typed(text))), part, text);
  assert.equal(sure(readPart(stored(2))), 2);
  assert.deepEqual(readings(readPart(typed('งบบูรณาการ/งบปกติ')), readPart), [1, 2]);
  assert.deepEqual(readings(readPart(typed('ส่วนที่ 2 (ไม่ใช้งบ)')), readPart), [2, 3]);
  for (const text of ['ส่วนที่ 4', '4', '2567', 'กิจกรรม']) {
    assert.equal(doubtCode(readPart(typed(text))), 'part_unreadable', text);
  }
  assert.equal(doubtCode(readPart(stored(4))), 'part_unreadable');
  assert.equal(readPart(typed('-')).kind, 'empty');
});

test('counts are whole numbers with their classifier', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('คน', 'ราย', 'แห่ง', 'ครั้ง'), fc.boolean(), (count, unit, thai) => {
      const text = `${count.toLocaleString('en-US')} ${unit}`;
      assert.deepEqual(sure(readCount(typed(thai ? toThaiDigits(text) : text))), {
        count,
        unit,
        atLeast: false,
      });
      assert.deepEqual(sure(readCount(typed(`ไม่น้อยกว่า ${text}`))), { count, unit, atLeast: true });
      assert.deepEqual(sure(readCount(stored(count))), { count, unit: null, atLeast: false });
    }),
  );
  const counts = readings(readCount(typed('10-20 คน')), readCount).map(({ count }) => count);
  assert.deepEqual(counts, [10, 20]);
  assert.equal(doubtCode(readCount(typed('1,23 คน'))), 'count_unclear');
  for (const text of ['1.5', 'หลายคน', '5 คน 6 แห่ง'])
    assert.equal(readCount(typed(text)).kind, 'unreadable', text);
  assert.equal(doubtCode(readCount(stored(1.5))), 'count_unreadable');
});

test('"no projects" is said alone', () => {
  for (const text of [
    'ไม่มีโครงการ',
    '-ไม่มี-',
    'ไม่มี',
    'ไม่มีกิจกรรม',
    'ไม่มีโครงการ/กิจกรรม',
    ' - ไม่มีโครงการ - ',
    'ไม่มีโครงการในไตรมาสนี้',
    'ไม่มีการดำเนินงาน',
  ]) {
    assert.ok(isNoProjects(text), text);
  }
  for (const text of ['-', '', 'โครงการ', 'ไม่มีโครงการใดที่ล่าช้ากว่าแผน', 'ไม่มีข้อร้องเรียน', 'โครงการไม่มีขยะ']) {
    assert.ok(!isNoProjects(text), text);
  }
});
