import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchProjects } from '@tidtam/domain/project';
import fc from 'fast-check';

const words = [
  'โครงการ',
  'โรงเรียน',
  'สุจริต',
  'อบรม',
  'คุณธรรม',
  'จริยธรรม',
  'ต้านทุจริต',
  'ประชาชน',
  'รุ่นที่ 1',
  'รุ่นที่ 2',
];
const title = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }).map((all) => all.join(' '));
const code = fc.constantFrom(null, null, 'ก-1', 'ก-2');
const known = fc
  .array(fc.record({ title, code }), { maxLength: 8 })
  .map((all) => all.map((one, at) => ({ ...one, id: `p${at}` })));
const wanted = fc.array(
  fc.record({ title, code, project: fc.constantFrom(null, null, 'p0', 'p1', 'of another') }),
  { maxLength: 8 },
);

function idsOf(matches: ReturnType<typeof matchProjects>) {
  return matches.map((match) => (match.kind === 'new' ? null : match.project.id));
}

test('every row gets one answer, and no project of the record is given twice', () => {
  fc.assert(
    fc.property(wanted, known, (rows, projects) => {
      const matches = matchProjects(rows, projects);
      assert.equal(matches.length, rows.length);
      const ids = idsOf(matches).filter((id) => id !== null);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.every((id) => projects.some((project) => project.id === id)));
    }),
    { numRuns: 500 },
  );
});

test('a stated id wins over code and name; an id of another finds nothing by itself', () => {
  fc.assert(
    fc.property(wanted, known, (rows, projects) => {
      const ids = idsOf(matchProjects(rows, projects));
      for (const [at, { project }] of rows.entries()) {
        const isFirst = rows.findIndex((other) => other.project === project) === at;
        if (isFirst && projects.some(({ id }) => id === project)) assert.equal(ids[at], project);
      }
    }),
    { numRuns: 500 },
  );
});

test('what typing and other programs do to a name keeps it the same', () => {
  const noises: readonly ((text: string) => string)[] = [
    (text) => `\u200B${text} `,
    (text) => text.replaceAll(' ', '\u00A0'),
    (text) => text.replaceAll('ำ', 'ํา'),
    (text) => text.replaceAll('1', '๑').replaceAll('2', '๒'),
    (text) => text.replaceAll('แ', 'เเ'),
    (text) => text.replaceAll(' ', '  '),
    (text) => text.normalize('NFD'),
  ];
  fc.assert(
    fc.property(title, fc.constantFrom(...noises), (name, noise) => {
      const record = [
        { id: 'other', title: 'แผนส่งเสริมธรรมาภิบาลระดับตำบล', code: null },
        { id: 'it', title: name, code: null },
      ];
      const [match] = matchProjects([{ project: null, title: noise(name), code: null }], record);
      assert.ok(match?.kind === 'same' && match.project.id === 'it');
    }),
  );
});

test('the record’s own names find themselves, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(title, { maxLength: 8 }), fc.integer(), (titles, seed) => {
      const projects = titles.map((one, at) => ({ id: `p${at}`, title: one, code: null }));
      const shuffled = [...projects].sort(
        (a, b) => ((a.id.charCodeAt(1) * seed) % 7) - ((b.id.charCodeAt(1) * seed) % 7),
      );
      const matches = matchProjects(
        shuffled.map((one) => ({ project: null, title: one.title, code: null })),
        projects,
      );
      assert.deepEqual(
        matches,
        shuffled.map((project) => ({ kind: 'same', project })),
      );
    }),
  );
});

test('names that differ in a number, or projects of two codes, are never alike', () => {
  fc.assert(
    fc.property(title, fc.nat({ max: 99 }), fc.nat({ max: 99 }), (name, a, b) => {
      fc.pre(a !== b);
      const one = { project: null, title: `${name} ครั้งที่ ${a}`, code: null };
      const [other] = matchProjects([one], [{ id: 'x', title: `${name} ครั้งที่ ${b}`, code: null }]);
      assert.equal(other?.kind, 'new');
      const coded = { project: null, title: `${name} ของอำเภอเมือง`, code: 'ก' };
      const [byCode] = matchProjects([coded], [{ id: 'x', title: `${name} ของอำเภอเมืองฯ`, code: 'ข' }]);
      assert.equal(byCode?.kind, 'new');
    }),
  );
});

test('a slip of typing is alike and says how much; the closest pair is taken first', () => {
  const record = [
    { id: 'a', title: 'โครงการเสริมสร้างคุณธรรมจริยธรรมในสถานศึกษา', code: null },
    { id: 'b', title: 'โครงการเสริมสร้างคุณธรรมจริยธรรมในสถานศึกษาเอกชน', code: null },
  ];
  const rows = [
    { project: null, title: 'โครงการเสริมสร้างคุณธรรมจริยธรรมในสถานศึกา', code: null },
    { project: null, title: 'โครงการเสริมสร้างคุณธรรมจริยธรรมในสถานศึกษาเอกชล', code: null },
  ];
  const matches = matchProjects(rows, record);
  assert.deepEqual(idsOf(matches), ['a', 'b']);
  assert.ok(
    matches.every((match) => match.kind === 'similar' && match.similarity >= 0.88 && match.similarity < 1),
  );
});
