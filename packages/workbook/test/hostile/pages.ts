import { block, goodRows, type HostileFile, text } from './common.ts';

const page = `<html><meta charset="utf-8"><body><table>${goodRows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

/** Web pages, most of them named .xls. */
export const strangePages: readonly HostileFile[] = [
  {
    name: 'outside.html',
    what: 'the same in a web page',
    make: () =>
      text(`<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>${page.replace('25000', '&f;')}`),
    ends: 'either',
  },
  { name: 'page.xls', what: 'a web page with a table, named .xls', make: () => text(page), ends: 'read' },
  {
    name: 'page-empty.xls',
    what: 'a web page without one',
    make: () => text('<html><body><p>ไม่มีตาราง</p></body></html>'),
    ends: 'file_format_unsupported',
  },
  {
    name: 'page-open.xls',
    what: '9 MB of <td that never closes',
    make: () => text(`<html><table><tr>${'<td '.repeat(block * 2.2)}`),
    ends: 'either',
  },
  {
    name: 'page-tables.xls',
    what: '9 MB of <table> in <table>',
    make: () => text(`<html>${'<table><tr><td>ก'.repeat(block / 2)}`),
    ends: 'either',
  },
  {
    name: 'page-rows.xls',
    what: '9 MB of <tr>',
    make: () => text(`<html><table>${'<tr><td>ก</td></tr>'.repeat(block / 2.2)}</table>`),
    ends: 'either',
  },
  {
    name: 'page-spans.xls',
    what: 'cells that span a billion columns and rows',
    make: () =>
      text(
        `<html><table><tr>${'<td colspan="999999999" rowspan="999999999">ก</td>'.repeat(1_000)}</tr></table>`,
      ),
    ends: 'either',
  },
];
