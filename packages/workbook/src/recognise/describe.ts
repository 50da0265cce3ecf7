import type { Layout, RecognisedTable } from '@tidtam/domain/import';
import { reportFields } from '@tidtam/domain/import';
import type { FormReading } from './formReading.ts';
import { monthField } from './schedule.ts';
import type { HeaderField } from './synonyms.ts';
import type { TableReading } from './table.ts';

type Field = RecognisedTable['columns'][number]['field'];

/** What a person sees of a table, to correct it. */
export function describeTable(
  table: TableReading,
  layout: Layout,
  fiscalYear: number | null,
): RecognisedTable {
  const { section, columns } = table;
  const first = section.rows[0]?.number ?? section.header.last + 1;
  return {
    id: table.id,
    sheet: section.grid.sheet.name,
    layout,
    headerRows: [section.header.first, section.header.last],
    bodyRows: [first, section.rows.at(-1)?.number ?? section.header.last],
    columns: columns.all.map((column) => ({
      column: column.column,
      header: column.header,
      field: column.schedule === null ? fieldOf(column.fields[0]) : monthField(column, fiscalYear),
      unit: column.unit ?? section.unit ?? 1,
      confidence: column.confidence,
    })),
    part: table.part,
    agency: table.agency,
    signature: table.signature,
  };
}

export function describeForm(reading: FormReading): RecognisedTable {
  const { form } = reading;
  return {
    id: reading.id,
    sheet: form.grid.sheet.name,
    layout: 'form_per_project',
    headerRows: [form.first, form.first],
    bodyRows: [form.first, form.last],
    columns: [],
    part: reading.part,
    agency: reading.agency,
    signature: 'form',
  };
}

/** The report's field that a column's meaning is shown as. */
function fieldOf(field: HeaderField | undefined): Field {
  if (field === 'budgetAllocated' || field === 'budgetTransferred') return 'budget';
  return reportFields.find((known) => known === field) ?? null;
}

/** How a file's tables stand to its parts and agencies. */
export function layoutOf(table: TableReading, tables: readonly TableReading[]): Layout {
  const { columns, section } = table;
  if (columns.of.has('agency') || agenciesOn(table, tables) > 1) return 'many_agencies';
  if (columns.of.has('part') || columns.of.has('source')) return 'part_column';
  const sheet = section.grid.sheet;
  const here = tables.filter((other) => other.section.grid.sheet === sheet);
  if (distinctParts(here) > 1) return 'parts_stacked';
  return distinctParts(tables) > 1 ? 'parts_as_sheets' : 'one_part';
}

function agenciesOn(table: TableReading, tables: readonly TableReading[]): number {
  const sheet = table.section.grid.sheet;
  const here = tables.filter((other) => other.section.grid.sheet === sheet);
  return new Set(here.flatMap(({ agency }) => agency ?? [])).size;
}

function distinctParts(tables: readonly TableReading[]): number {
  return new Set(tables.flatMap(({ part }) => part ?? [])).size;
}
