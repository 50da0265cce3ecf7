import type { PackModel } from '@tidtam/domain/pack';
import type { Block, PagePiece, Paper, PaperOptions, Section } from './paper.ts';
import { printableDeep } from './printable.ts';
import { agencyBlocks } from './sections/agencies.ts';
import { annexBlocks } from './sections/annex.ts';
import { committeeBlocks } from './sections/committee.ts';
import { endNoteBlocks } from './sections/end-notes.ts';
import { guidelineBlocks } from './sections/guidelines.ts';
import { indicatorBlocks } from './sections/indicators.ts';
import { problemBlocks } from './sections/problems.ts';
import { summaryBlocks } from './sections/summary.ts';
import { planTitle, provinceName, roundName, titleBlock } from './sections/title.ts';
import { fitsUpright, tableMaker } from './table.ts';
import { type TextKey, type Wording, wordingOf } from './wording.ts';

/**
 * The paper of a province's round as data: everything that both Word and PDF say, in one language. Pure: the
 * same model and options give the same outline.
 */
export function outlineOf(frozen: PackModel, options: PaperOptions): Paper {
  const model = printableDeep(frozen);
  const wording = wordingOf(options);
  const runningTitle = `${provinceName(model, wording)} ${roundName(model, wording)}`;
  return {
    options,
    document: {
      title: `${wording.say('kind')} ${runningTitle}`,
      subject: planTitle(model, wording),
      keywords: [model.reference, ...(model.invented ? [wording.say('invented')] : [])],
      created: model.madeOn,
    },
    mark: model.invented ? wording.say('invented') : null,
    runningTitle: `${wording.say('kind')} · ${runningTitle}`,
    footer: wording.say('footer', {
      reference: model.reference,
      date: wording.date(model.dataDate),
      version: model.programVersion,
    }),
    pageOf: pageOf(wording),
    title: titleBlock(model, wording),
    contentsHeading: wording.say('contentsHeading'),
    sections: sectionsOf(model, wording),
  };
}

function sectionsOf(model: PackModel, wording: Wording): readonly Section[] {
  const makeTable = tableMaker(wording);
  const heading = headings(wording);
  return joined([
    {
      orientation: 'portrait',
      blocks: [heading('summaryHeading'), ...summaryBlocks(model, wording, makeTable)],
    },
    {
      orientation: 'landscape',
      blocks: [
        heading('agencyHeading'),
        ...agencyBlocks(model, wording, makeTable),
        heading('guidelineHeading'),
        ...guidelineBlocks(model, wording, makeTable),
        heading('problemsHeading'),
        ...problemBlocks(model, wording, makeTable),
      ],
    },
    {
      orientation: 'portrait',
      blocks: [
        heading('committeeHeading', { number: wording.count(4) }),
        ...committeeBlocks(model, wording),
        heading('indicatorHeading'),
        ...indicatorBlocks(model, wording, makeTable),
        heading('endHeading'),
        ...endNoteBlocks(model, wording),
      ],
    },
    { orientation: 'landscape', blocks: annexBlocks(model, wording, makeTable) },
  ]);
}

/** Wide pages are for wide tables: sections without any follow on the page before. */
function joined(sections: readonly Section[]): readonly Section[] {
  const result: Section[] = [];
  for (const { orientation: wished, blocks } of sections) {
    const orientation = orientationFor(blocks, wished);
    const last = result.at(-1);
    if (last?.orientation === orientation)
      result[result.length - 1] = { orientation, blocks: [...last.blocks, ...blocks] };
    else if (blocks.length > 0) result.push({ orientation, blocks });
  }
  return result;
}

function orientationFor(blocks: readonly Block[], wished: Section['orientation']): Section['orientation'] {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return 'portrait';
  return tables.every(({ columns }) => fitsUpright(columns)) ? wished : 'landscape';
}

/** Numbers the sections in their order. */
function headings(wording: Wording) {
  let number = 0;
  return (key: TextKey, values?: Readonly<Record<string, string>>): Block => {
    number += 1;
    const text = wording.say(key, values);
    return {
      kind: 'heading',
      level: 1,
      text: wording.say('numbered', { number: wording.count(number), text }),
    };
  };
}

/** "หน้า {page} จาก {pages}" with its fields left for the renderers to fill. */
function pageOf(wording: Wording): readonly PagePiece[] {
  return wording
    .say('pageOf', { page: '{page}', pages: '{pages}' })
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece): PagePiece => {
      if (piece === '{page}') return { field: 'page' };
      return piece === '{pages}' ? { field: 'pages' } : { text: piece };
    });
}
