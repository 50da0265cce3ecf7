import { inGroups, titleBlock } from '../../sections/title.ts';
import type { Slide } from '../deck.ts';
import { colours, places, sizes, textBox } from '../frame.ts';
import { tablePages } from '../table-pages.ts';
import { slide, type Talk } from '../talk.ts';

/** What the slides are about, their dates and their place in the ledger. */
export function coverSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const { lines, facts, notice } = titleBlock(model, wording);
  const [, plan = '', ...place] = lines;
  const { x, y, w } = places.body;
  const ledger = {
    label: wording.say('ledgerLabel'),
    text: say('coverLedger', {
      leaves: wording.count(model.ledger.leaves),
      root: inGroups(model.ledger.root.slice(0, 16)),
    }),
  };
  const boxes = [
    textBox({ x, y, w, h: 104 }, plan, {
      sizes: [sizes.lead, 22, 18, 16],
      bold: true,
      colour: colours.accent,
    }),
    textBox({ x, y: y + 108, w, h: 70 }, place.join('\n'), { sizes: [22, 18, 16] }),
    ...tablePages(
      { x, y: y + 184, w, h: 160 },
      [
        { header: '', share: 0.2, align: 'left' },
        { header: '', share: 0.8, align: 'left' },
      ],
      [...facts.slice(0, -1), ledger].map(({ label, text }) => ({ cells: [label, text] })),
      sizes.small,
    )
      .slice(0, 1)
      .map((table) => ({ ...table, rows: table.rows.slice(1) }))
      .map((table) => ({ ...table, area: { ...table.area, h: heightOf(table.rows) } })),
    ...(notice === null
      ? []
      : [
          textBox({ x, y: y + 350, w, h: 32 }, notice, {
            sizes: [16, 14, 12],
            bold: true,
            colour: colours.warning,
          }),
        ]),
  ];
  return [slide(talk, say('deckKind'), boxes, [])];
}

function heightOf(rows: readonly { readonly height: number }[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
