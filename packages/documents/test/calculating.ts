import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';

const Sheet = z.object({
  name: z.string(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  filter: z.string().nullable(),
  frozen: z.string().nullable(),
  printTitles: z.string().nullable(),
  orientation: z.string().nullable(),
  header: z.string().nullable(),
});
const Sheets = z.array(Sheet);

const script = `
import sys, json, openpyxl, datetime
book = openpyxl.load_workbook(sys.argv[1], data_only=sys.argv[2] == 'values')
shown = lambda v: v.isoformat() if isinstance(v, (datetime.date, datetime.datetime)) else v
print(json.dumps([{
  'name': s.title,
  'rows': [[shown(c) for c in r] for r in s.iter_rows(values_only=True)],
  'filter': s.auto_filter.ref, 'frozen': s.freeze_panes, 'printTitles': s.print_title_rows,
  'orientation': s.page_setup.orientation, 'header': s.oddHeader.right.text} for s in book]))
`;

/** A workbook as openpyxl reads it: the values that are stored, or the formulas that make them. */
export function sheetsOf(xlsx: Uint8Array, what: 'values' | 'formulas' = 'values') {
  return inFolder((folder) => {
    const file = join(folder, 'annex.xlsx');
    writeFileSync(file, xlsx);
    const read = spawnSync('/usr/bin/python3', ['-c', script, file, what], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    assert.equal(read.status, 0, read.stderr);
    return Sheets.parse(JSON.parse(read.stdout));
  });
}

/** The workbook after LibreOffice has opened, computed and saved it: no result of ours is left in it before. */
export function recalculated(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, bytes];
    return [name, strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))];
  });
  return converted(zipSync(Object.fromEntries(parts)), 'xlsx', 'xlsx');
}

/** A paper as LibreOffice converts it. */
export function converted(paper: Uint8Array, from: string, to: string): Uint8Array {
  const [made] = convertedAll([paper], from, to);
  assert.ok(made !== undefined);
  return made;
}

/** Several papers, for which LibreOffice is started once. */
export function convertedAll(papers: readonly Uint8Array[], from: string, to: string): readonly Uint8Array[] {
  return inFolder((folder) => {
    const out = join(folder, 'out');
    const sources = papers.map((paper, index) => {
      const source = join(folder, `paper-${index}.${from}`);
      writeFileSync(source, paper);
      return source;
    });
    const own = `-env:UserInstallation=file://${folder}/office`;
    const args = [own, '--headless', '--convert-to', to, '--outdir', out, ...sources];
    const env = { ...process.env, FONTCONFIG_FILE: fontsIn(folder) };
    const ran = spawnSync('/usr/bin/soffice', args, { encoding: 'utf8', env });
    assert.equal(
      ran.error,
      undefined,
      'these tests open papers with LibreOffice: apt-get install libreoffice',
    );
    assert.equal(ran.status, 0, ran.stderr);
    return papers.map((_, index) => new Uint8Array(readFileSync(join(out, `paper-${index}.${to}`))));
  });
}

/** Sarabun in place of the official face, which cannot be shipped: the same letters, a third wider. */
function fontsIn(folder: string): string {
  const files = fileURLToPath(
    new URL('..', import.meta.resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')),
  );
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<fontconfig><dir>${files}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts</cachedir>
     <alias binding="same"><family>TH SarabunPSK</family><prefer><family>Sarabun</family></prefer></alias></fontconfig>`,
  );
  return config;
}

export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
