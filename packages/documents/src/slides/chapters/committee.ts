import { committeeBlocks } from '../../sections/committee.ts';
import { indicatorRow } from '../../sections/indicators.ts';
import { linesOf } from '../../type/lines.ts';
import { lineHeight } from '../../type/text-width.ts';
import { missing } from '../../wording.ts';
import type { Slide, TextBox } from '../deck.ts';
import { colours, inset, places, sizes } from '../frame.ts';
import { tablePages } from '../table-pages.ts';
import { pages, slide, type Talk } from '../talk.ts';

/** Section 4 in the committee's own words, on as many slides as they take. */
export function committeeSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  if (!model.section4) return [slide(talk, wording.say('committeeMissing'), [], [])];
  const heading = wording.say('committeeHeading', { number: wording.count(4) });
  const paragraphs = committeeBlocks(model, wording).flatMap((block) =>
    block.kind === 'table' ? [] : [block.text],
  );
  return pages(
    talk,
    say('committeeTitle'),
    textPages(paragraphs).map((box) => [box]),
    [heading],
  );
}

function textPages(paragraphs: readonly string[]): readonly TextBox[] {
  const type = { size: sizes.body, bold: false };
  const most = Math.floor(places.body.h / (sizes.body * lineHeight));
  const filled: string[][] = [[]];
  let lines = 0;
  for (const paragraph of paragraphs) {
    for (const piece of pieces(linesOf(paragraph, places.body.w - 2 * inset, type), most)) {
      if (lines + piece.length > most) {
        filled.push([]);
        lines = 0;
      }
      filled.at(-1)?.push(piece.join(''));
      lines += piece.length;
    }
  }
  return filled.map((page) => ({
    kind: 'text',
    area: places.body,
    text: page.join('\n'),
    size: sizes.body,
    bold: false,
    colour: colours.ink,
    fill: null,
    align: 'left',
  }));
}

/** A paragraph longer than a slide goes on on the next. */
function pieces(lines: readonly string[], most: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
    lines.slice(index * most, (index + 1) * most),
  );
}

/** Each indicator's target beside its newest measurement. */
export function indicatorSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  if (model.indicators.length === 0) return [slide(talk, wording.say('noIndicators'), [], [])];
  const measured = model.indicators.filter((each) => each.measured !== null).length;
  const title = say('indicatorTitle', {
    measured: wording.count(measured),
    all: wording.count(model.indicators.length),
  });
  const rows = model.indicators.map((each) => {
    const [code, name, ...values] = indicatorRow(each, wording).cells;
    const shown = values.map(({ text, detail }) => (detail === null ? text : `${text} ${detail}`));
    return { cells: [code?.text ?? '', name?.text ?? '', ...shown, each.source ?? missing] };
  });
  const columns = [
    { header: wording.say('code'), share: 0.11, align: 'left' },
    { header: wording.say('indicator'), share: 0.36, align: 'left' },
    { header: wording.say('target'), share: 0.17, align: 'left' },
    { header: wording.say('measured'), share: 0.17, align: 'left' },
    { header: wording.say('source'), share: 0.19, align: 'left' },
  ] as const;
  const tables = tablePages(places.body, columns, rows, sizes.small);
  return pages(
    talk,
    title,
    tables.map((table) => [table]),
    [wording.say('toConfirmNote'), wording.say('dashNote')],
  );
}
