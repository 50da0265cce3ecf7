import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { searchFold, searchWords } from '@tidtam/domain/search';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { call } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { importFile } from '../src/import/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { searchAll } from '../src/search/queries.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { testApplication } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  const actor = await record.actor(demonstrationSecretariatId);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const file = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  assert.equal((await importFile(record.services.imports, actor, file, {}, mode)).status, 'stored');
});

async function found(text: string) {
  const page = inProcess(app, '127.0.0.1:4800', { token: '', as: null });
  return call(page, 'search', { query: { text } });
}

test('whatever is in sight is found by words of it, with or without its tone marks, in whatever order', async () => {
  for (const text of ['โรงเรียนคุณธรรม', 'คุณธรรม โรงเรียน', 'โรงเรยีน คุณธรรม'.replace('โรงเรยีน', 'โรงเรียน')]) {
    assert.ok(
      (await found(text)).some((one) => one.kind === 'project' && /โรงเรียนคุณธรรม/.test(one.title)),
      text,
    );
  }
  assert.ok((await found('คายเยาวชน')).some((one) => one.kind === 'project' && /ค่ายเยาวชน/.test(one.title)));
  assert.ok((await found('ศธจ')).some((one) => one.kind === 'agency' && one.code === '73-PEO'));
  assert.ok((await found('nakhon pathom')).some((one) => one.kind === 'province' && one.code === '73'));
  assert.ok((await found('พลเมืองที่ดี')).some((one) => one.kind === 'guideline' && one.code === '2101-1'));
  assert.ok((await found('stacked')).some((one) => one.kind === 'import'));
});

test('sara am in two code points finds what is written in one', async () => {
  const one = await found('สำนักงานศึกษาธิการ');
  const two = await found('สำนักงานศึกษาธิการ'.replace(/ำ/g, '\u0E4D\u0E32'));
  assert.ok(one.length > 0);
  assert.deepEqual(two, one);
});

test('nothing is found for a text without a word, for wildcards, or for what is not there', async () => {
  for (const text of ['', '  ', '%', '_', '…', 'ไม่มีคำนี้แน่นอนเลย'])
    assert.deepEqual(await found(text), [], text);
});

test('nobody finds a project or a file outside of their scope', async () => {
  const { pool } = record.services.runtime;
  const agency = '01900000-0000-7000-8000-000000000999';
  for (const scope of [
    { breadth: 'place', provinces: ['70'] },
    { breadth: 'agency', agencies: [agency], children: null },
  ] as const) {
    const seen = await inTransaction(pool, { scope, person: null }, async (transaction) => {
      const found = await searchAll(transaction, scope, 'โรงเรียนคุณธรรม');
      const { role } = await transaction.row<{ role: string }>(sql`select current_setting('role') as role`);
      assert.equal(role, `tidtam_${scope.breadth}`, 'the reader is themselves again');
      return found;
    });
    assert.deepEqual(
      seen.filter(({ kind }) => kind === 'project' || kind === 'import'),
      [],
    );
  }
});

test('who acts within no breadth finds nothing at all, whatever the index holds', async () => {
  const { pool } = record.services.runtime;
  for (const scope of [
    { breadth: 'country' },
    { breadth: 'place', provinces: ['73'] },
    { breadth: 'agency', agencies: ['01900000-0000-7000-8000-000000000999'], children: null },
  ] as const) {
    for (const text of ['ศึกษาธิการ', 'โรงเรียนคุณธรรม', 'นครปฐม']) {
      const seen = await inTransaction(pool, { scope, person: null }, async (transaction) => {
        transaction.send(sql`set local tidtam.breadth = ''`);
        return searchAll(transaction, scope, text);
      });
      assert.deepEqual(seen, [], `${scope.breadth} ${text}`);
    }
  }
});

test('what is kept of an agency is its names, code and abbreviations as the domain folds them', async () => {
  const rows = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{
      name: string;
      name_en: string | null;
      code: string;
      aliases: string[];
      searched: string;
    }>(sql`select name, name_en, code, aliases, searched from agency`),
  );
  assert.ok(rows.length > 500);
  assert.ok(rows.some(({ aliases }) => aliases.length > 1));
  for (const { name, name_en, code, aliases, searched } of rows)
    assert.equal(searched, searchFold([name, name_en ?? '', code, aliases.join(' ')].join(' ')), code);
});

test('the database folds as the domain does', async () => {
  const thai = fc.string({
    unit: fc.constantFrom(...'กเแ\u0E31\u0E34\u0E47\u0E48\u0E4C\u0E4D\u0E32\u0E33AzÉ '),
    maxLength: 12,
  });
  const texts = fc.sample(thai, 300);
  const rows = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ value: string; folded: string }>(
      sql`select value, search_fold(value) as folded from unnest(${texts}::text[]) as value`,
    ),
  );
  // Where Thai is written as people write it; a vowel that stands on nothing has no one order to agree on.
  const written = /^(?:[เแ]?ก[\u0E31\u0E34]?[\u0E47\u0E48\u0E4C]?(?:\u0E4D\u0E32|[\u0E32\u0E33])?|[AzÉ ])*$/;
  for (const { value, folded } of rows.filter((row) => written.test(row.value))) {
    assert.equal(folded, searchFold(value), JSON.stringify(value));
  }
});

test('words are split as Thai is, and a letter beside longer words is left out', () => {
  assert.deepEqual(searchWords('โรงเรียนสุจริต'), ['โรงเรียน', 'สุจริต']);
  assert.deepEqual(searchWords('ก'), ['ก']);
  assert.equal(searchWords('คำ '.repeat(50)).length, 1);
});
