import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addSatang,
  bahtOf,
  formatBaht,
  formatMillions,
  satangLimit,
  satangOfBaht,
  satangOfDecimal,
} from '@tidtam/domain/money';
import fc from 'fast-check';

const satang = fc.integer({ min: -satangLimit, max: satangLimit }).map((amount) => amount + 0);

test('baht go out and come back exactly', () => {
  fc.assert(
    fc.property(satang, (amount) => {
      assert.equal(satangOfBaht(bahtOf(amount)), amount);
      assert.equal(satangOfBaht(formatBaht(amount, 'th').replaceAll(',', '')), amount);
    }),
  );
});

test('baht are read from plain decimals only', () => {
  assert.equal(satangOfBaht('285700'), 28570000);
  assert.equal(satangOfBaht('0.1'), 10);
  assert.equal(satangOfBaht('-0'), 0);
  assert.equal(satangOfBaht('90000000000000.00'), satangLimit);
  for (const text of ['', '1,000', '1.234', '1e3', ' 1', '๑', '90000000000000.01', '.5', '5.']) {
    assert.equal(satangOfBaht(text), null, text);
  }
});

test('a unit multiplies exactly, and fractions of a satang are said', () => {
  assert.deepEqual(satangOfDecimal('1.1', 1000000), { satang: 110000000, exact: true });
  assert.deepEqual(satangOfDecimal('29.50', 1000000), { satang: 2950000000, exact: true });
  assert.deepEqual(satangOfDecimal('0.005', 1), { satang: 1, exact: false });
  assert.deepEqual(satangOfDecimal('-0.005', 1), { satang: -1, exact: false });
  assert.deepEqual(satangOfDecimal('0.0049', 1), { satang: 0, exact: false });
  assert.deepEqual(satangOfDecimal('2.50000', 1), { satang: 250, exact: true });
  assert.equal(satangOfDecimal('90000000.1', 1000000), null);
  assert.equal(satangOfDecimal('1'.repeat(41), 1), null);
});

test('amounts are shown as people write them', () => {
  assert.equal(formatBaht(28570000, 'th'), '285,700.00');
  assert.equal(formatBaht(28570000, 'th', { digits: 'thai' }), '๒๘๕,๗๐๐.๐๐');
  assert.equal(formatBaht(99900, 'en'), '999.00');
  assert.equal(formatBaht(-5, 'en'), '-0.05');
  assert.equal(formatMillions(360000000, 'th'), '3.60 ล้านบาท');
  assert.equal(formatMillions(360000000, 'en'), '3.60 million baht');
  assert.equal(formatMillions(500000, 'en'), '0.01 million baht');
  assert.equal(formatMillions(499999, 'en'), '0.00 million baht');
  assert.equal(formatMillions(-123456789000, 'en'), '-1,234.57 million baht');
});

test('a sum of nothing stated is nothing, not zero', () => {
  assert.equal(addSatang([]), null);
  assert.equal(addSatang([null, null]), null);
  assert.equal(addSatang([null, 0]), 0);
  assert.equal(addSatang([10, null, 20]), 30);
});
