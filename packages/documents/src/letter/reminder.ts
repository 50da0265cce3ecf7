import type { LetterBlock } from './letter.ts';
import { blank, type Telling } from './telling.ts';

/** So many titles are named; of more, their number is enough. */
const named = 10;

/** หนังสือเร่งรัด: what was due, what is missing, by when it is asked for. */
export function reminderBody(telling: Telling): readonly LetterBlock[] {
  const { model, agency, names, day, tell } = telling;
  const { closes } = model;
  const today = bangkokDay(model.madeOn);
  const date = day(today);
  const isNothing = model.missing.some(({ kind }) => kind === 'report');
  // A day that is over is no day to ask for; whoever signs names another.
  const until = closes === null || closes < today ? blank : day(closes);
  return [
    {
      kind: 'paragraph',
      text: closes === null ? tell('duty', names) : tell('dutyBy', { ...names, date: day(closes) }),
    },
    { kind: 'paragraph', text: tell(isNothing ? 'nothingCame' : 'stillMissing', { date, agency }) },
    ...(isNothing ? [] : missingItems(telling)),
    { kind: 'paragraph', text: tell(isNothing ? 'askReport' : 'askMissing', { date: until }) },
  ];
}

function missingItems({ model, wording, tell }: Telling): readonly LetterBlock[] {
  return model.missing.flatMap(({ text, titles }, index): LetterBlock[] => {
    const number = wording.count(index + 1);
    const more = titles.length - named;
    const lines = [
      ...titles.slice(0, named),
      ...(more > 0 ? [tell('andMore', { count: wording.count(more) })] : []),
    ];
    return [
      { kind: 'item', text: tell('item', { number, text: wording.name(text[wording.language]) }) },
      ...lines.map((line): LetterBlock => ({ kind: 'detail', text: tell('detail', { text: line }) })),
    ];
  });
}

/** The day in Thailand (UTC+7 all year) of an instant, ISO. */
function bangkokDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}
