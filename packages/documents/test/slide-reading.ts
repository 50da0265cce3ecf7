import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inFolder } from './calculating.ts';
import { poppler } from './reading.ts';

const Box = z.object({
  kind: z.enum(['text', 'table', 'chart']),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  title: z.boolean(),
  texts: z.array(z.string()),
});
const SlideRead = z.object({
  boxes: z.array(Box),
  notes: z.array(z.string()),
  charts: z.array(
    z.object({
      series: z.array(
        z.object({ name: z.string(), labels: z.array(z.string()), values: z.array(z.string()) }),
      ),
      worksheet: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    }),
  ),
});
export type SlideRead = z.infer<typeof SlideRead>;

/** A reader that shares nothing with the writer: Python's own zip and XML, openpyxl for what is behind a chart. */
const script = `
import sys, io, json, zipfile, posixpath, openpyxl
import xml.etree.ElementTree as ET
A='{http://schemas.openxmlformats.org/drawingml/2006/main}'
P='{http://schemas.openxmlformats.org/presentationml/2006/main}'
C='{http://schemas.openxmlformats.org/drawingml/2006/chart}'
R='{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
book=zipfile.ZipFile(sys.argv[1])
for name in book.namelist():
  if name.endswith(('.xml','.rels')): ET.fromstring(book.read(name))
def root(name): return ET.fromstring(book.read(name))
def rels(name):
  folder, file = posixpath.split(name)
  tree = root(folder+'/_rels/'+file+'.rels')
  return {r.get('Id'): posixpath.normpath(posixpath.join(folder, r.get('Target'))) if not r.get('Target').startswith('/') else r.get('Target')[1:] for r in tree}
def paragraphs(node): return [''.join(t.text or '' for t in p.iter(A+'t')) for p in node.iter(A+'p')]
def box(kind, node, xfrm, title, texts):
  off, ext = xfrm.find(A+'off'), xfrm.find(A+'ext')
  pt = lambda v: int(v)/12700
  return dict(kind=kind, x=pt(off.get('x')), y=pt(off.get('y')), w=pt(ext.get('cx')), h=pt(ext.get('cy')), title=title, texts=texts)
def chart(name):
  series=[]
  for ser in root(name).iter(C+'ser'):
    value = lambda tag: [v.text or '' for v in ser.find(C+tag).iter(C+'v')]
    series.append(dict(name=value('tx')[0], labels=value('cat'), values=value('val')))
  sheet=[target for target in rels(name).values() if target.endswith('.xlsx')][0]
  rows=openpyxl.load_workbook(io.BytesIO(book.read(sheet))).active.iter_rows(values_only=True)
  return dict(series=series, worksheet=[list(row) for row in rows])
main=rels('ppt/presentation.xml')
slides=[]
for entry in root('ppt/presentation.xml').iter(P+'sldId'):
  name=main[entry.get(R+'id')]; tree=root(name); links=rels(name); boxes=[]
  for sp in tree.iter(P+'sp'):
    if sp.find('.//'+A+'fld') is not None: continue
    place=sp.find('.//'+P+'ph')
    xfrm=sp.find(P+'spPr').find(A+'xfrm')
    boxes.append(box('text', sp, xfrm, place is not None and place.get('type')=='title', paragraphs(sp)))
  for frame in tree.iter(P+'graphicFrame'):
    table=frame.find('.//'+A+'tbl')
    texts=[] if table is None else ['\\n'.join(paragraphs(cell)) for cell in table.iter(A+'tc')]
    boxes.append(box('chart' if table is None else 'table', frame, frame.find(P+'xfrm'), False, texts))
  notes=[target for target in links.values() if 'notesSlide' in target]
  said=[]
  for shape in root(notes[0]).iter(P+'sp'):
    if shape.find('.//'+P+'ph').get('type')=='body': said=paragraphs(shape)
  slides.append(dict(boxes=boxes, notes=said, charts=[chart(t) for t in links.values() if '/charts/' in t]))
print(json.dumps(slides))
`;

export function slidesOf(pptx: Uint8Array): readonly SlideRead[] {
  return inFolder((folder) => {
    const file = join(folder, 'slides.pptx');
    writeFileSync(file, pptx);
    const read = spawnSync('/usr/bin/python3', ['-c', script, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    assert.equal(read.status, 0, read.stderr);
    return z.array(SlideRead).parse(JSON.parse(read.stdout));
  });
}

export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a PDF has drawn each word, in points, page by page. */
export function wordsOf(pdf: Uint8Array): readonly (readonly Word[])[] {
  const pages = poppler('pdftotext', pdf, ['-bbox', '-', '-']).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)/g)].map(
      ([, x, y, right, bottom, text = '']) => ({
        text,
        x: Number(x),
        y: Number(y),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  );
}
