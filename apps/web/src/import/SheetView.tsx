import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ImportDraft } from '@tidtam/domain/import';
import { useEffect, useState } from 'react';
import { call } from '../client.ts';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { placeOfCell } from './address.ts';
import { importMessages } from './messages.ts';
import type { NumberedProblem } from './problems.ts';
import { SheetGrid } from './SheetGrid.tsx';
import styles from './SheetView.module.css';
import type { Correcting } from './useDraft.ts';

/** Rows on the screen at once. */
const atOnce = 150;

/** The file's sheets as the office typed them; opens at the chosen cell. */
export function SheetView({
  draft,
  problems,
  cell,
  select,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly problems: readonly NumberedProblem[];
  readonly cell: string | null;
  readonly select: (cell: string) => void;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const [shown, show] = useShown(draft, cell);
  const [readings, setReadings] = useState(true);
  const preview = useQuery({
    queryKey: ['getImportSheet', draft.id, shown.sheet, shown.from],
    queryFn: ({ signal }) =>
      call(
        'getImportSheet',
        { params: { id: draft.id, sheet: shown.sheet }, query: { from: shown.from, count: atOnce } },
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    enabled: draft.sheets.length > 0,
  });
  if (draft.sheets.length === 0) return <div />;
  return (
    <section className={`card ${styles.view}`} aria-labelledby="sheet">
      <h2 id="sheet">{t('sheet')}</h2>
      {draft.sheets.length > 1 && <SheetTabs draft={draft} shown={shown.sheet} show={show} />}
      <label className="check no-print">
        <input type="checkbox" checked={readings} onChange={(event) => setReadings(event.target.checked)} />
        {t('show_readings')}
      </label>
      <ProblemNotice error={preview.error} />
      {preview.data ? (
        <SheetGrid
          preview={preview.data}
          draft={draft}
          problems={problems}
          cell={cell}
          select={select}
          correct={correct}
          withReadings={readings}
        />
      ) : (
        preview.isPending && <Skeleton shapes={['table']} />
      )}
      <Paging shown={shown} rows={draft.sheets[shown.sheet]?.rows ?? 0} show={show} />
    </section>
  );
}

interface Shown {
  /** Index of the sheet in the file. */
  readonly sheet: number;
  readonly from: number;
}

/** The rows on the screen: those of the chosen cell, until the person turns to others. */
function useShown(draft: ImportDraft, cell: string | null): [Shown, (shown: Shown) => void] {
  const [shown, show] = useState<Shown>(() => shownAt(draft, cell) ?? firstShown(draft));
  useEffect(() => {
    const wanted = shownAt(draft, cell);
    if (wanted !== null) show(wanted);
  }, [draft, cell]);
  return [shown, show];
}

function shownAt(draft: ImportDraft, cell: string | null): Shown | null {
  const place = cell === null ? null : placeOfCell(cell);
  if (place === null) return null;
  const sheet = draft.sheets.findIndex(({ name }) => name === place.sheet);
  return sheet < 0 ? null : { sheet, from: Math.floor((place.row - 1) / atOnce) * atOnce + 1 };
}

/** The first sheet in which a table was found. */
function firstShown(draft: ImportDraft): Shown {
  const sheet = draft.sheets.findIndex(({ name }) => draft.tables.some((table) => table.sheet === name));
  return { sheet: Math.max(sheet, 0), from: 1 };
}

function SheetTabs({
  draft,
  shown,
  show,
}: {
  readonly draft: ImportDraft;
  readonly shown: number;
  readonly show: (shown: Shown) => void;
}) {
  const t = useTexts(importMessages);
  return (
    <fieldset className={styles.sheets}>
      <legend className="unseen">{t('sheet_choose')}</legend>
      {draft.sheets.map((sheet, index) => (
        <button
          key={sheet.name}
          type="button"
          aria-pressed={index === shown}
          className={styles.sheet}
          onClick={() => show({ sheet: index, from: 1 })}
        >
          {sheet.name || t('sheet_one')}
          {sheet.hidden && <span className="small soft"> ({t('sheet_hidden')})</span>}
        </button>
      ))}
    </fieldset>
  );
}

function Paging({
  shown: { sheet, from },
  rows,
  show,
}: {
  readonly shown: Shown;
  readonly rows: number;
  readonly show: (shown: Shown) => void;
}) {
  const t = useTexts(importMessages);
  if (rows <= atOnce) return null;
  const to = Math.min(rows, from + atOnce - 1);
  return (
    <p className="row no-print">
      <button
        type="button"
        className="button button-small"
        disabled={from === 1}
        onClick={() => show({ sheet, from: from - atOnce })}
      >
        {t('rows_before')}
      </button>
      <span className="number soft">{t('rows_shown', { from, to, count: rows })}</span>
      <button
        type="button"
        className="button button-small"
        disabled={to === rows}
        onClick={() => show({ sheet, from: from + atOnce })}
      >
        {t('rows_after')}
      </button>
    </p>
  );
}
