import {
  type IContext,
  type IXmlableObject,
  ShadingType,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';

/** Dots that wait for a person are shaded, so that none is forgotten. */
const waiting = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF4CC' };

const blanks = /(\.{8,})/;

/**
 * Runs of a text, its blanks as content controls (ECMA-376, 17.5.2): one click takes the whole row of dots, what is
 * typed replaces it, shade and all. A control is called by what stands before it, else `label`.
 */
export function fillable(text: string, label = ''): TextRun[] {
  const pieces = text.split(blanks);
  return pieces.flatMap((piece, index): TextRun[] => {
    if (piece === '') return [];
    if (index % 2 === 0) return [new TextRun(piece)];
    return [new Blank(nameFrom(pieces[index - 1] ?? '', label), piece)];
  });
}

/** The last words before a blank, without brackets. */
function nameFrom(before: string, label: string): string {
  const words = before.replaceAll(/[()]/g, ' ').trim().split(/\s+/).slice(-2).join(' ');
  return words === '' ? label : words;
}

/** A plain-text control that shows its dots until somebody types. */
class Blank extends TextRun {
  readonly #control: Tag;

  constructor(name: string, dots: string) {
    super({});
    this.#control = new Tag('w:sdt', [
      new Tag('w:sdtPr', [
        ...(name === '' ? [] : [new Tag('w:alias', [new Value({ val: name.slice(0, 64) })])]),
        new Tag('w:showingPlcHdr'),
        new Tag('w:text'),
      ]),
      new Tag('w:sdtContent', [new TextRun({ text: dots, shading: waiting })]),
    ]);
  }

  /** The library takes runs into a paragraph, and has no control to stand in their place. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#control.prepForXml(context);
  }
}

class Tag extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | Value)[] = []) {
    super(name);
    this.root.push(...children);
  }
}

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}
