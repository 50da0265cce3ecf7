import { buildFunding, buildReport, noTexts } from './pack-model.ts';

const marks = '#import "x": * $x^2$ *bold* _i_ <w:t>x</w:t> &amp; \\ `raw` @ref [x] // c /* d */ ~ -- ---';

/** Text that would be markup, code or nothing at all if it were not taken as text. */
export const hostile = {
  /** What must be found again in a paper. */
  printed: [marks, '-1 #let x = 1', ']]>', '{{name}}', '=SUM(A1)', "' or 1=1 --"],
} as const;

export const hostileReports = [
  buildReport(1, {
    title: `${marks}\u0001\u0008\u202E`,
    texts: { ...noTexts, result: hostile.printed.join('\n'), problems: '😀 漢字 ✓ \uD800' },
  }),
  buildReport(2, {
    title: 'ยาว'.repeat(70),
    code: 'X'.repeat(60),
    funding: [
      buildFunding({
        part: 1,
        budget: '90000000000000.00',
        committed: '89999999999999.99',
        disbursed: '12345678901234.56',
        cells: { title: 'ชื่อแผ่นงานยาวมาก!XFD1048576' },
      }),
    ],
    source: { import: null, file: `${'รายงานผลการดำเนินงาน_'.repeat(8)}final_FINAL(1).xlsx` },
    texts: {
      ...noTexts,
      result: 'ก'.repeat(5000),
      problems: 'x'.repeat(5000),
      suggestions: 'การดำเนินงานเป็นไปตามแผน '.repeat(200),
      nextSteps: `https://example.go.th/${'part/'.repeat(60)}`,
    },
  }),
];
