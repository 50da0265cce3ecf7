import assert from 'node:assert/strict';
import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { noCorrections, type ReadProject } from '@tidtam/domain/import';
import { readFile } from '@tidtam/workbook';
import { FileRows, packRows } from '../src/import/file-rows.ts';
import { programFolder } from '../src/program/index.ts';
import { readReference, referenceView } from '../src/reference/index.ts';

const samples = join(programFolder, 'packages/workbook/test/fixtures/samples');
const known = await referenceView(await readReference(`${programFolder}data`)).known();

async function projectsOf(name: string): Promise<readonly ReadProject[]> {
  const request = { known, remembered: {}, corrections: noCorrections, options: { province: '73' } };
  const read = await readFile(await readBytes(join(samples, name)), request);
  return 'problem' in read ? [] : read.reading.projects;
}

function unpackedFrom(projects: readonly ReadProject[], together: number): FileRows {
  const rows = new FileRows();
  for (const piece of packRows(projects, together)) rows.add(structuredClone(piece));
  return rows;
}

test('rows come out as they went in, in one piece or many, in their order and by agency', async () => {
  const names = await readdir(samples);
  const files = names.filter((name) => !name.endsWith('.json'));
  let count = 0;
  for (const name of files) {
    const projects = await projectsOf(name);
    count += projects.length;
    for (const together of [1, 3, 1_000]) {
      const rows = unpackedFrom(projects, together);
      assert.deepEqual([...rows.inOrder()], projects, name);
      assert.equal(rows.count, projects.length);
      const codes = [...new Set(projects.flatMap(({ agency }) => agency ?? []))];
      assert.deepEqual(rows.agencies, codes);
      for (const code of codes) {
        const own = projects.filter(({ agency }) => agency === code);
        assert.deepEqual(rows.of(code), own, `${name}: ${code}`);
        assert.equal(rows.countOf(code), own.length);
      }
    }
  }
  assert.ok(count > 50);
});

test('cells of other rows, of a column that ends in the number of the row, of files without sheets come out too', async () => {
  const [first] = await projectsOf('73-PEO-2567Q2-stacked-12.xlsx');
  assert.ok(first !== undefined);
  const cells = [
    { title: 'แผน 8!B8', budget: 'แผน 8!C18', result: 'แผน 8!D7' },
    { title: 'B8', budget: 'AA8' },
    { title: 'Table 1!B12', target: 'Table 2!C12' },
    { title: '' },
  ];
  const projects = cells.map((own, at) => ({ ...first, agency: at === 3 ? null : 'x', cells: own }));
  assert.deepEqual([...FileRows.of(projects).inOrder()], projects);
});
