/**
 * What the slides use of pptxgenjs 4.0.1. Its own types describe a CommonJS module, while Node loads its ES
 * module, and lack the orientation of a chart's categories. Lengths are inches, sizes points.
 */
declare module 'pptxgenjs' {
  interface Place {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }

  export interface Look {
    readonly fontFace?: string;
    readonly fontSize?: number;
    readonly color?: string;
    readonly bold?: boolean;
    /** In points, exactly. */
    readonly lineSpacing?: number;
    readonly align?: 'left' | 'center' | 'right';
    readonly valign?: 'top' | 'middle' | 'bottom';
    readonly margin?: number;
    readonly fill?: { readonly color: string };
    readonly line?: { readonly color: string; readonly width: number };
    readonly wrap?: boolean;
    readonly placeholder?: string;
  }

  interface TableOptions extends Place {
    readonly colW: readonly number[];
    readonly rowH: readonly number[];
    readonly border: { readonly type: 'solid'; readonly pt: number; readonly color: string };
    /** Top, right, bottom, left, in points. */
    readonly margin: readonly [number, number, number, number];
  }

  interface ChartOptions extends Place {
    readonly altText: string;
    readonly barDir: 'bar';
    readonly barGapWidthPct: number;
    readonly chartColors: readonly string[];
    readonly catAxisOrientation: 'minMax' | 'maxMin';
    readonly catAxisLabelFontFace: string;
    readonly catAxisLabelFontSize: number;
    readonly catAxisLabelColor: string;
    readonly catAxisLabelFrequency: string;
    readonly valAxisHidden: boolean;
    readonly valAxisMinVal: number;
    readonly valAxisMaxVal: number;
    readonly valGridLine: { readonly style: 'none' };
    readonly showValue: boolean;
    readonly dataLabelFormatCode: string;
    readonly dataLabelFontFace: string;
    readonly dataLabelFontSize: number;
    readonly dataLabelColor: string;
    readonly showLegend: boolean;
    readonly legendPos: 't';
    readonly legendFontFace: string;
    readonly legendFontSize: number;
    readonly legendColor: string;
    /** Parts of the chart's area. */
    readonly layout: Place;
    readonly chartArea: { readonly roundedCorners: boolean };
  }

  interface ChartSeries {
    readonly name: string;
    readonly labels: readonly string[];
    readonly values: readonly number[];
  }

  export interface DrawnSlide {
    slideNumber: Place & Look;
    addText(text: string, options: Partial<Place> & Look): void;
    addTable(rows: readonly (readonly { text: string; options: Look }[])[], options: TableOptions): void;
    addChart(type: 'bar', series: readonly ChartSeries[], options: ChartOptions): void;
    addNotes(text: string): void;
  }

  interface Master {
    readonly title: string;
    readonly background: { readonly color: string };
    readonly objects: readonly (
      | { readonly rect: Place & { readonly fill: { readonly color: string } } }
      | {
          readonly placeholder: {
            readonly options: Place & Look & { readonly name: string; readonly type: 'title' };
            readonly text: string;
          };
        }
    )[];
  }

  /** The library writes into the options that it is given: each is made anew. */
  class Presentation {
    layout: string;
    title: string;
    theme: { readonly headFontFace: string; readonly bodyFontFace: string };
    defineLayout(layout: { readonly name: string; readonly width: number; readonly height: number }): void;
    defineSlideMaster(master: Master): void;
    addSlide(options: { readonly masterName: string }): DrawnSlide;
    write(options: { readonly outputType: 'uint8array' }): Promise<unknown>;
  }

  export { Presentation as default };
}
