import type { ReportField } from '@tidtam/domain/import';

/** What the product knows of the world, as far as recognising a file needs it. */
export interface Known {
  /** Every name and abbreviation an agency goes by; `province` is its home, `null` when it has none. */
  readonly agencies: readonly {
    readonly code: string;
    readonly names: readonly string[];
    readonly province: string | null;
  }[];
  readonly guidelines: readonly { readonly code: string; readonly name: string }[];
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  /**
   * Column meanings that a person corrected before: table signature → `headerKey` of a header → field, `null`
   * for a column to leave out.
   */
  readonly remembered: Readonly<Record<string, Readonly<Record<string, ReportField | null>>>>;
}
