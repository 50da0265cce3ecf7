import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf, namesOf } from '@tidtam/domain/agency';
import { districtsOf, provincesOfRegion } from '@tidtam/domain/place';
import { knownNames } from '@tidtam/domain/reference';
import { roundsOf } from '@tidtam/domain/round';
import { isToConfirm } from '@tidtam/domain/source';
import { dataFiles, wholeReference } from './reference-files.ts';

const reference = wholeReference();
const { agencies, plan } = reference;

test('the tables hold what the product ships', () => {
  assert.equal(reference.provinces.length, 77);
  assert.deepEqual(
    reference.regions.map(({ code }) => code),
    [...'123456789', 'central'],
  );
  assert.equal(reference.districts.length, 928);
  assert.equal(agencies.length, 11 + 698);
  assert.equal(reference.obligations.length, 32);
  assert.equal(reference.bodyKinds.length, 14);
  assert.equal(reference.officeKinds.length, 25);
  assert.equal(reference.holidays.length, 123);
});

test('places lie in each other', () => {
  assert.deepEqual(
    provincesOfRegion('7', reference.provinces).map(({ code }) => code),
    ['70', '71', '72', '73', '74', '75', '76', '77'],
  );
  assert.deepEqual(
    provincesOfRegion('central', reference.provinces).map(({ name, isProvince }) => [name, isProvince]),
    [['กรุงเทพมหานคร', false]],
  );
  assert.deepEqual(
    districtsOf('73', reference.districts).map(({ name }) => name),
    ['เมืองนครปฐม', 'กำแพงแสน', 'นครชัยศรี', 'ดอนตูม', 'บางเลน', 'สามพราน', 'พุทธมณฑล'],
  );
  const total = reference.regions.flatMap(({ code }) => provincesOfRegion(code, reference.provinces));
  assert.equal(total.length, 77);
});

test('local governments of Region 7 by kind and province', () => {
  const local = agencies.filter(({ sector }) => sector === 'local_government');
  const counts = (of: readonly (string | null)[]) =>
    Object.fromEntries([...Map.groupBy(of, (value) => value)].map(([key, rows]) => [key, rows.length]));
  assert.deepEqual(counts(local.map(({ kind }) => kind)), {
    องค์การบริหารส่วนจังหวัด: 8,
    เทศบาลนคร: 3,
    เทศบาลเมือง: 22,
    เทศบาลตำบล: 187,
    องค์การบริหารส่วนตำบล: 478,
  });
  assert.deepEqual(counts(local.map(({ homeProvince }) => homeProvince)), {
    70: 112,
    71: 122,
    72: 127,
    73: 117,
    74: 38,
    75: 36,
    76: 85,
    77: 61,
  });
  for (const { code, name, kind } of local) {
    assert.match(code, /^DLA-\d{7}$/);
    assert.ok(name.startsWith(kind ?? '–'), name);
  }
});

test('the eight agencies of the article owe province 73 each round of 2567; the lead agency owes nothing', () => {
  const owing = ['73-PVO', '73-PEO', '73-SESAO', '73-PESAO1', '73-PLA', '73-PHO', 'R7-PACC', '73-PRO'];
  assert.deepEqual(
    reference.rounds.map(({ id, open, opens, closes }) => [id, open, opens, closes]),
    roundsOf(2567).map(({ id }) => [id, true, null, null]),
  );
  for (const { id } of reference.rounds) {
    const owed = reference.obligations.filter(({ round }) => round === id);
    assert.deepEqual(owed.map(({ agency }) => agency).sort(), owing.toSorted());
    assert.ok(owed.every(({ province }) => province === '73'));
  }
  const lead = agencies.filter(({ sector }) => sector === 'lead').map(({ code }) => code);
  assert.deepEqual(lead, ['73-NACC', 'R7-NACC', 'OPS-NACC']);
});

test('the PACC area office has no home; outside Nakhon Pathom its coverage is to confirm', () => {
  const pacc = agencies.find(({ code }) => code === 'R7-PACC');
  assert.ok(pacc !== undefined);
  assert.equal(pacc.homeProvince, null);
  assert.deepEqual(coverageOf(pacc, reference.agencyCoverage), [
    '70',
    '71',
    '72',
    '73',
    '74',
    '75',
    '76',
    '77',
  ]);
  const rows = reference.agencyCoverage.filter(({ agency }) => agency === 'R7-PACC');
  assert.deepEqual(
    rows.filter((row) => !isToConfirm(row)).map(({ province }) => province),
    ['73'],
  );
  const centre = agencies.find(({ code }) => code === 'OPS-NACC');
  assert.ok(centre !== undefined);
  assert.equal(coverageOf(centre, reference.agencyCoverage), 'country');
});

test('every fact names its source, and what is only generally known is to confirm', () => {
  const { editions, nodes, indicators, achievementBands, disbursementTargets, drivingCommittee } = plan;
  const { plan: _, ...tables } = reference;
  const facts = [
    ...Object.values(tables).flat(),
    ...[...editions, ...nodes, ...indicators, ...indicators.flatMap(({ targets }) => targets)],
    ...[achievementBands, disbursementTargets, drivingCommittee],
  ];
  assert.ok(facts.length > 2_700);
  for (const fact of facts) {
    assert.notEqual(fact.source.trim(), '');
    if (/generally known|general knowledge/.test(fact.source)) assert.ok(isToConfirm(fact), fact.source);
  }
});

test('no mark "to confirm" of the files is lost on the way into types', () => {
  const inFiles = Object.values(dataFiles).flatMap((text) => text.match(/\bto_confirm\b/g) ?? []).length;
  const inTypes = JSON.stringify(reference).match(/"to_confirm"/g)?.length;
  assert.equal(inTypes, inFiles);
});

test('figures that sources state in words are kept as such', () => {
  const ita = new Map(reference.itaTotals.map((row) => [`${row.year} ${row.place}`, row]));
  assert.deepEqual(
    [ita.get('2568 TH')?.respondents, ita.get('2568 TH')?.respondentsAre],
    [1_350_000, 'at_least'],
  );
  assert.deepEqual(
    [ita.get('2565 TH')?.respondents, ita.get('2565 TH')?.respondentsAre],
    [1_300_132, 'exact'],
  );
  assert.equal(ita.get('2567 TH')?.confidence, 'to_confirm');
  assert.equal(ita.get('2567 TH')?.assessed, null);
  for (const { numerator, denominator, value } of reference.measurements) {
    if (numerator === null || denominator === null) continue;
    assert.equal(((100 * numerator) / denominator).toFixed(2), value);
  }
});

test('rows whose commas once shifted their columns stand right', () => {
  const kinds = new Map(reference.bodyKinds.map((kind) => [kind.name, kind]));
  assert.deepEqual(
    ['องค์การมหาชน', 'รัฐวิสาหกิจ'].map((name) => kinds.get(name)?.confidence),
    ['to_confirm', 'sourced'],
  );
  assert.equal(kinds.get('องค์การบริหารส่วนตำบล')?.count, 5300);
  assert.ok(
    reference.officeKinds.every((kind) => isToConfirm(kind) && /\.$|เขต$|ภาค$/.test(kind.abbreviation)),
  );
});

test('known names: all agencies with every way to write them, guidelines, provinces', () => {
  const known = knownNames(reference);
  assert.deepEqual([known.agencies.length, known.guidelines.length, known.provinces.length], [709, 8, 77]);
  const peo = known.agencies.find(({ code }) => code === '73-PEO');
  assert.equal(peo?.names[0], 'สำนักงานศึกษาธิการจังหวัดนครปฐม');
  assert.ok(
    peo.names.includes('ศธจ.นครปฐม') && peo.names.includes('Nakhon Pathom Provincial Education Office'),
  );
  assert.equal(peo.province, '73');
  assert.deepEqual(namesOf({ name: 'ก', nameEn: null, aliases: ['ข', 'ก'] }), ['ก', 'ข']);
});
