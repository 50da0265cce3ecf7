import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { noContact } from '@tidtam/domain/agency';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { call, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const place = { agency: '73-PEO', province: '73' };
const somebody = { ...noContact, person: 'สมศรี ใจดี', telephone: '034-241234', mail: 'somsri@example.go.th' };

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });
const contactNow = async () =>
  (await call(page(), 'getAgencyRound', { params: { ...place, round: '2567Q2' } })).contact;

function rows(text: string) {
  return inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ found: number }>(
      sql`select count(*)::int as found from ledger_entry where canonical like ${`%${text}%`}`,
    ),
  );
}

test('a contact is kept, changed, shown, and gone when it is emptied; no word of it is in the ledger', async () => {
  assert.equal(await contactNow(), null);
  await call(page(), 'saveContact', { params: place, body: somebody });
  assert.deepEqual(await contactNow(), somebody);
  await call(page(), 'saveContact', { params: place, body: { ...somebody, telephone: '081-1111111' } });
  assert.equal((await contactNow())?.telephone, '081-1111111');
  assert.equal((await rows('somsri'))[0]?.found, 0);
  await call(page(), 'saveContact', { params: place, body: noContact });
  assert.equal(await contactNow(), null);
});

test('a mail address that is none is refused, and so is a province or agency out of reach', async () => {
  const refused = async (params: Record<string, string>, body: object) => {
    const asking = call(page(), 'saveContact', { params, body });
    return asking.then(
      () => 200,
      (error: unknown) => (error instanceof Refused ? error.details.status : 500),
    );
  };
  assert.equal(await refused(place, { ...somebody, mail: 'not an address' }), 400);
  assert.equal(await refused({ ...place, province: '70' }, somebody), 404);
  assert.equal(await refused({ ...place, agency: 'nobody' }, somebody), 404);
});
