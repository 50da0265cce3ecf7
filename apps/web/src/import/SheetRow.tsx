import type { ImportDraft } from '@tidtam/domain/import';
import { memo } from 'react';
import { useTexts } from '../shell/language.tsx';
import { addressOfCell } from './address.ts';
import type { GridRow, Width } from './grid.ts';
import { importMessages } from './messages.ts';
import type { NumberedProblem } from './problems.ts';
import { SheetCell } from './SheetCell.tsx';
import styles from './SheetGrid.module.css';

interface Props {
  readonly row: GridRow;
  readonly sheet: string;
  readonly hiddenColumns: readonly number[];
  readonly widths: ReadonlyMap<number, Width>;
  readonly draft: ImportDraft;
  readonly problems: readonly NumberedProblem[];
  readonly readings: ReadonlyMap<string, string> | null;
  readonly selected: string | null;
  readonly select: (cell: string) => void;
}

/** One row of the sheet, drawn again only when something in it changed. */
export const SheetRow = memo(Row, isSame);

function Row({ row, sheet, hiddenColumns, widths, draft, problems, readings, selected, select }: Props) {
  const t = useTexts(importMessages);
  return (
    <tr className={row.hidden ? styles.hiddenRow : undefined}>
      <th
        scope="row"
        className={`${row.hidden ? styles.hiddenName : styles.name} ${styles.side}`}
        title={row.hidden ? t('row_hidden', { row: row.row }) : undefined}
      >
        {row.row}
      </th>
      {row.cells.map((place) => {
        const address = addressOfCell({ sheet, row: row.row, column: place.column });
        return (
          <SheetCell
            key={place.column}
            place={place}
            address={address}
            width={widths.get(place.column) ?? 'narrow'}
            hidden={hiddenColumns.includes(place.column)}
            corrected={draft.corrections.cells[address]}
            problem={problems.find(({ problem }) => problem.cell === address)}
            reading={readings?.get(address)}
            selected={selected === address}
            select={select}
          />
        );
      })}
    </tr>
  );
}

/** The chosen cell moves between two rows alone. */
function isSame(before: Props, after: Props): boolean {
  const touched = (props: Props) =>
    props.row.cells.find(
      ({ column }) => addressOfCell({ sheet: props.sheet, row: props.row.row, column }) === props.selected,
    )?.column;
  return (
    before.row === after.row &&
    before.draft === after.draft &&
    before.problems === after.problems &&
    before.readings === after.readings &&
    touched(before) === touched(after)
  );
}
