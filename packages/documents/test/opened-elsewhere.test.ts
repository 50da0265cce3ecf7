import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterModel } from '@tidtam/domain/letter';
import type { PackModel } from '@tidtam/domain/pack';
import { letterOf } from '../src/letter/letter-of.ts';
import { renderLetterDocx } from '../src/letter/render-letter-docx.ts';
import { outlineOf } from '../src/outline.ts';
import type { Paper, PaperOptions } from '../src/paper.ts';
import { renderPdf } from '../src/pdf/render-pdf.ts';
import { unbreakable } from '../src/type/lines.ts';
import { renderDocx } from '../src/word/render-docx.ts';
import { convertedAll } from './calculating.ts';
import { buildLetterModel } from './letter-model.ts';
import { buildLongModel } from './long-names.ts';
import { buildPackModel, buildReports } from './pack-model.ts';
import { poppler, squeezed, textsOf } from './reading.ts';
import { type Word, wordsOf } from './slide-reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'thai' };
const english: PaperOptions = { language: 'en', digits: 'arabic' };
const languages = [thai, english] as const;

const models: Readonly<Record<string, () => PackModel>> = {
  'a usual round': () => buildPackModel(),
  'names of 200 characters': buildLongModel,
  '400 projects': () => buildPackModel({}, buildReports(400)),
  'no project': () => buildPackModel({ section4: null, guidelines: [], indicators: [] }, []),
  'one agency': oneAgency,
};

function oneAgency(): PackModel {
  const model = buildPackModel(
    {},
    buildReports(7).filter(({ agency }) => agency === '73-PVO'),
  );
  const agencies = model.agencies.filter(({ agency }) => agency === '73-PVO');
  return { ...model, agencies, summary: { ...model.summary, agencies: { owed: 1, reported: 1 } } };
}

for (const [name, build] of Object.entries(models)) {
  test(`Word as LibreOffice lays it out, and PDF, in Thai and English: ${name}`, async () => {
    const model = build();
    const outlines = languages.map((options) => outlineOf(model, options));
    const words = convertedAll(
      await Promise.all(languages.map((options) => renderDocx(model, options))),
      'docx',
      'pdf',
    );
    const pdfs = await Promise.all(languages.map((options) => renderPdf(model, options)));
    for (const made of [words, pdfs]) {
      for (const [index, pdf] of made.entries()) {
        const outline = outlines[index];
        assert.ok(outline !== undefined);
        holdsItsWords(pdf);
        hasEveryMark(pdf, outline);
        hasEveryFigure(pdf, outline);
        if (made === words && name !== 'names of 200 characters') breaksNoHeader(pdf, outline);
      }
    }
  });
}

/** Nothing stands outside of the margins of its page. */
function holdsItsWords(pdf: Uint8Array): void {
  const sizes = [
    ...poppler('pdfinfo', pdf, ['-l', '-1', '-']).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g),
  ];
  const pages = wordsOf(pdf);
  assert.equal(sizes.length, pages.length);
  for (const [index, words] of pages.entries()) {
    const [, width, height] = sizes[index] ?? [];
    for (const word of words) assert.ok(isInside(word, Number(width), Number(height)), JSON.stringify(word));
  }
}

function isInside({ x, y, right, bottom }: Word, width: number, height: number): boolean {
  return x >= 50 && right <= width - 50 && y >= 10 && bottom <= height - 5;
}

/** Vowels and tone marks are as many as in what the paper says, and none stands on a dotted circle. */
function hasEveryMark(pdf: Uint8Array, outline: Paper): void {
  const said = poppler('pdftotext', pdf, ['-raw', '-', '-']).normalize('NFKD');
  const [found, wanted] = [marksIn(said), marksIn(textsOf(outline).join('').normalize('NFKD'))];
  for (const [mark, count] of wanted)
    assert.ok((found.get(mark) ?? 0) >= count, `U+0${mark.charCodeAt(0).toString(16)}`);
  assert.doesNotMatch(said, /[\u25CC\uFFFD]/);
}

function marksIn(text: string): ReadonlyMap<string, number> {
  const marks = text.match(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g) ?? [];
  return new Map([...Map.groupBy(marks, (mark) => mark)].map(([mark, all]) => [mark, all.length]));
}

/** Every amount, percent and count stands there on one line. */
function hasEveryFigure(pdf: Uint8Array, outline: Paper): void {
  const lines = new Set(poppler('pdftotext', pdf, ['-raw', '-', '-']).split(/\s+/));
  for (const { rows } of tablesOf(outline))
    for (const { cells } of rows)
      for (const { kind, text } of cells)
        if (kind === 'figure') for (const piece of text.split(/\s+/)) assert.ok(lines.has(piece), text);
}

/** What heads a column breaks between its words only. */
function breaksNoHeader(pdf: Uint8Array, outline: Paper): void {
  const lines = poppler('pdftotext', pdf, ['-raw', '-', '-']).split('\n').map(lettersOf);
  for (const { columns } of tablesOf(outline))
    for (const { header } of columns)
      for (const piece of header.split('\n').flatMap(unbreakable).map(lettersOf))
        assert.ok(
          lines.some((line) => line.includes(piece)),
          `${header}: ${piece}`,
        );
}

/** LibreOffice's PDF has marks of a syllable in another order, and sara am in two. */
function lettersOf(text: string): string {
  return squeezed(text)
    .normalize('NFKD')
    .replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '');
}

function tablesOf({ sections }: Paper) {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

test('letters as LibreOffice lays them out: all there, on their sheet', async () => {
  const cases = (['reminder', 'covering'] as const).flatMap((kind) =>
    languages.map((options) => ({ model: buildLetterModel({ kind }), options })),
  );
  const letters = await Promise.all(cases.map(({ model, options }) => renderLetterDocx(model, options)));
  for (const [index, pdf] of convertedAll(letters, 'docx', 'pdf').entries()) {
    const { model, options } = cases[index] ?? {};
    assert.ok(model !== undefined && options !== undefined);
    holdsItsWords(pdf);
    const said = lettersOf(poppler('pdftotext', pdf, ['-raw', '-', '-']));
    for (const text of textsOfLetter(model, options)) assert.ok(said.includes(lettersOf(text)), text);
  }
});

function textsOfLetter(model: LetterModel, options: PaperOptions): readonly string[] {
  const { fields, body, office, closing } = letterOf(model, options);
  return [...fields.map(({ text }) => text), ...body.map(({ text }) => text), ...office, closing];
}
