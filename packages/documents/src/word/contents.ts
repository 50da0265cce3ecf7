import { BookmarkEnd, BookmarkStart, InternalHyperlink, Paragraph, TableOfContents } from 'docx';
import type { Heading, Paper } from '../paper.ts';
import { runsOf } from './text.ts';

/** How many levels of headings the contents list. */
const depth = 2;

/** A heading that the contents list, with its place among them: Word finds it by this number. */
export type Places = ReadonlyMap<Heading, number>;

export function placesOf({ sections }: Paper): Places {
  const headings = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'heading')
    .filter(({ level }) => level <= depth);
  return new Map(headings.map((heading, index) => [heading, index + 1]));
}

/**
 * Word's own table of contents, each entry linked to its heading. On which pages they stand only Word knows: the
 * numbers come when somebody updates the table (F9), and until then it says nothing wrong and asks nothing.
 */
export function contentsParts(heading: string, places: Places): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: runsOf(heading) }),
    new TableOfContents(heading, {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      beginDirty: false,
      contentChildren: [...places].map(([entry, place]) => entryParagraph(entry, place)),
    }),
  ];
}

function entryParagraph({ level, text }: Heading, place: number): Paragraph {
  const link = new InternalHyperlink({ anchor: anchorOf(place), children: runsOf(text) });
  return new Paragraph({ style: `TOC${level}`, children: [link] });
}

/** Lets the contents find this heading. */
export function markPlace(paragraph: Paragraph, place: number): Paragraph {
  paragraph.addChildElement(new BookmarkStart(anchorOf(place), place));
  paragraph.addChildElement(new BookmarkEnd(place));
  return paragraph;
}

/** Named as Word names its own, so that Word keeps them when it makes the table again. */
function anchorOf(place: number): string {
  return `_Toc${place}`;
}
