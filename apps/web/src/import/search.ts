/** What the address of the import page says of the files to come: whose they are. */
export interface ImportsSearch {
  readonly province?: string | undefined;
  readonly round?: string | undefined;
  readonly agency?: string | undefined;
}

export function searchOfImports(search: Readonly<Record<string, unknown>>): ImportsSearch {
  return {
    province: textOf(search.province),
    round: textOf(search.round),
    agency: textOf(search.agency),
  };
}

/** The cell of an imported file that is looked at: `Sheet1!D8`. */
export function searchOfImport(search: Readonly<Record<string, unknown>>): {
  readonly cell?: string | undefined;
} {
  return { cell: textOf(search.cell) };
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
