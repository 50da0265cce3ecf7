import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartHeight, drawChart, embedFonts, paintChart } from '@tidtam/charts';
import type { Chart, ChartSource } from '@tidtam/domain/chart';
import fc from 'fast-check';

const source: ChartSource = {
  place: 'จังหวัดนครปฐม',
  round: 'ไตรมาส 2 ปีงบประมาณ 2567',
  dataDate: '23 เมษายน 2567',
  invented: true,
};
const styles = [
  { language: 'th', theme: 'light', width: 1_088 },
  { language: 'en', theme: 'dark', width: 328 },
] as const;

function rates(labels: readonly string[]): Chart {
  return {
    name: 'agencies',
    title: labels[0] ?? 'ชื่อ',
    summary: 'สรุป',
    note: null,
    table: { columns: [], rows: [] },
    plot: {
      kind: 'rates',
      bars: labels.map((label, at) => ({
        label,
        percent: at % 2 === 0 ? 41.1 : null,
        said: '41.1 % (น้ำ สำนักงาน)',
      })),
    },
  };
}

/** Each text of a picture with where it stands. */
function textsOf(svg: string) {
  return [
    ...svg.matchAll(/<text[^>]*?transform="translate\(([\d.-]+) ([\d.-]+)\)"[^>]*>([^<]*)<\/text>/g),
  ].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text: text ?? '' }));
}

test('whatever the names are, every text stands inside the picture and none above another', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.constant('สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 1 '.repeat(4)),
    fc.constant('ก'.repeat(200)),
    fc.constant('</text><script>alert(1)</script>'),
    fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
  );
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...styles),
      (labels, style) => {
        const chart = rates(labels);
        const svg = drawChart(chart, style, source);
        const height = chartHeight(chart, style, source);
        assert.match(svg, new RegExp(`height="${height}"`));
        assert.doesNotMatch(svg, /<script|<foreignObject|href=|on\w+=/i);
        let last = -1;
        for (const { x, y, text } of textsOf(svg).filter(({ text: said }) => said.trim() !== '')) {
          assert.ok(x >= 0 && x < style.width, `${text} at ${x}`);
          assert.ok(y > last && y < height, `${text} at ${y} after ${last} of ${height}`);
          last = y;
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a picture says what it is: title, description, source, and that it is invented', () => {
  for (const style of styles) {
    const svg = drawChart(rates(['สำนักงาน ก']), style, source);
    assert.match(svg, /role="img"><title>สำนักงาน ก<\/title><desc>สรุป<\/desc>/);
    assert.match(svg, style.language === 'th' ? /ข้อมูลสมมติ/ : /invented data/);
    assert.doesNotMatch(drawChart(rates(['ก']), style, { ...source, invented: false }), /ข้อมูลสมมติ|invented/);
  }
});

test('the bars are as long as their figures, from zero', () => {
  const svg = drawChart(
    {
      ...rates([]),
      plot: {
        kind: 'money',
        bars: [
          { label: 'ก', budget: 200, disbursed: 50, committed: 0, said: '' },
          { label: 'ข', budget: 100, disbursed: 100, committed: 0, said: '' },
        ],
      },
    },
    { language: 'th', theme: 'light', width: 432 },
    source,
  );
  const bars = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^>]*fill="#0b5c5a"/g)];
  assert.deepEqual(
    bars.map(([, x, width]) => [Number(x), Number(width)]),
    [
      [16, 100],
      [16, 200],
    ],
  );
});

test('a name that every object has as a property is drawn as it is, and what objects share stays as it was', () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const shared = () =>
    names.map((name) => Object.keys(Object(Reflect.get(Object.prototype, name)))).concat([allKeysOf({})]);
  const before = shared();
  for (const name of names) {
    const matrix: Chart = {
      ...rates([name]),
      plot: { kind: 'matrix', columns: [name], rows: [{ label: name, counts: [1] }] },
    };
    for (const chart of [rates([name, name]), matrix]) {
      drawChart(chart, styles[0], source);
      const texts = textsOf(drawChart(chart, styles[0], source)).map(({ text }) => text);
      assert.equal(texts.filter((text) => text === name).length, 3, name);
    }
  }
  assert.deepEqual(shared(), before);
});

/** Its own keys and those that it shares with all others. */
function allKeysOf(object: object): string[] {
  const keys: string[] = [];
  for (const key in object) keys.push(key);
  return keys;
}

test('the same chart is the same picture; as PNG it is twice as sharp', () => {
  const [style] = styles;
  const svg = drawChart(rates(['น้ำ สำนักงาน', 'ข']), style, source);
  drawChart(rates(['อื่น']), style, source);
  assert.equal(drawChart(rates(['น้ำ สำนักงาน', 'ข']), style, source), svg);
  const png = Buffer.from(paintChart(svg));
  assert.equal(png.readUInt32BE(16), style.width * 2);
  assert.equal(png.readUInt32BE(20), chartHeight(rates(['น้ำ สำนักงาน', 'ข']), style, source) * 2);
  assert.match(embedFonts(svg), /@font-face\{font-family:Sarabun;font-weight:600/);
});
