/** A table to take away: the same rows and figures that a page shows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly {
    readonly label: string;
    /** `number` is written as it is; `count` is whole. */
    readonly kind: 'text' | 'money' | 'count' | 'number' | 'percent' | 'date';
  }[];
  /** Money as `285700.00`, percents as numbers; `null` where nothing is stated. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Tables of a province's round. */
export const provinceTableNames = ['agencies', 'guidelines', 'problems', 'projects'] as const;
export type ProvinceTableName = (typeof provinceTableNames)[number];
