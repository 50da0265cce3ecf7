import type { ImportDraft, SheetPreview } from '@tidtam/domain/import';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { addressOfCell, columnLetters, placeOfCell } from './address.ts';
import { gridOf, widthsOf } from './grid.ts';
import { MeaningRow } from './MeaningRow.tsx';
import { importMessages } from './messages.ts';
import type { NumberedProblem } from './problems.ts';
import { readingsByCell } from './readings.ts';
import styles from './SheetGrid.module.css';
import { SheetRow } from './SheetRow.tsx';
import type { Correcting } from './useDraft.ts';

/**
 * A sheet as typed: merges, fills, struck and hidden as in the file; what was read under each cell, the meaning of
 * each column under the headers, problems marked by their number. Arrow keys move between cells.
 */
export function SheetGrid({
  preview,
  draft,
  problems,
  cell,
  select,
  correct,
  withReadings,
}: {
  readonly preview: SheetPreview;
  readonly draft: ImportDraft;
  readonly problems: readonly NumberedProblem[];
  readonly cell: string | null;
  readonly select: (cell: string) => void;
  readonly correct: Correcting['correct'];
  readonly withReadings: boolean;
}) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const box = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => gridOf(preview), [preview]);
  const widths = useMemo(() => widthsOf(rows), [rows]);
  const readings = useMemo(() => readingsByCell(draft, language), [draft, language]);
  const tables = draft.tables.filter(({ sheet, columns }) => sheet === preview.name && columns.length > 0);
  useInSight(box, cell, preview);
  if (rows.length === 0) return <p className="soft">{t('sheet_empty')}</p>;
  const meaning = new Map(tables.map((table) => [table.headerRows[1], table]));
  return (
    <div className={styles.box} data-scroll>
      <table ref={box} className={styles.sheet} onKeyDown={(event) => move(event, preview, select)}>
        <ColumnNames preview={preview} />
        <tbody>
          {rows.map((row) => {
            const table = meaning.get(row.row);
            return [
              <SheetRow
                key={row.row}
                row={row}
                sheet={preview.name}
                hiddenColumns={preview.hiddenColumns}
                widths={widths}
                draft={draft}
                problems={problems}
                readings={withReadings ? readings : null}
                selected={cell}
                select={select}
              />,
              table && (
                <MeaningRow
                  key={`meaning${row.row}`}
                  table={table}
                  columns={preview.columns}
                  correct={correct}
                />
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

function ColumnNames({ preview }: { readonly preview: SheetPreview }) {
  const t = useTexts(importMessages);
  const columns = Array.from({ length: preview.columns }, (_, index) => index + 1);
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        {columns.map((column) => {
          const letters = columnLetters(column);
          const hidden = preview.hiddenColumns.includes(column);
          return (
            <th
              key={column}
              scope="col"
              className={`${hidden ? styles.hiddenName : styles.name} ${styles.top}`}
              title={hidden ? t('column_hidden', { column: letters }) : undefined}
            >
              {letters}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves to the neighbouring cell; over merged ones to where they begin. */
function move(
  event: KeyboardEvent<HTMLTableElement>,
  preview: SheetPreview,
  select: (cell: string) => void,
): void {
  const step = event.altKey ? undefined : steps[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
  const place = from === undefined ? null : placeOfCell(from);
  if (step === undefined || place === null) return;
  event.preventDefault();
  for (let count = 1; count < 60; count += 1) {
    const next = {
      sheet: preview.name,
      row: place.row + step[0] * count,
      column: place.column + step[1] * count,
    };
    if (next.row < 1 || next.column < 1) return;
    const target = buttonAt(event.currentTarget, addressOfCell(next));
    if (target === null) continue;
    target.focus();
    select(addressOfCell(next));
    return;
  }
}

function buttonAt(table: HTMLTableElement, address: string): HTMLButtonElement | null {
  return table.querySelector(`button[data-cell="${CSS.escape(address)}"]`);
}

/** Brings the chosen cell into sight inside the sheet's own box; the page itself stays. */
function useInSight(
  box: { readonly current: HTMLTableElement | null },
  cell: string | null,
  preview: SheetPreview,
) {
  useEffect(() => {
    const table = box.current;
    const scroller = table?.parentElement;
    const button = table === null || cell === null ? null : buttonAt(table, cell);
    if (!scroller || button === null || preview.rows.length === 0) return;
    const inner = button.getBoundingClientRect();
    const outer = scroller.getBoundingClientRect();
    // Left and top hold the names of rows and columns.
    if (inner.top < outer.top + 30 || inner.bottom > outer.bottom) {
      scroller.scrollTop += inner.top - outer.top - scroller.clientHeight / 3;
    }
    if (inner.left < outer.left + 50 || inner.right > outer.right) {
      scroller.scrollLeft += inner.left - outer.left - scroller.clientWidth / 3;
    }
  }, [box, cell, preview]);
}
