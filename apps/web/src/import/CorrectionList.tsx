import type { ImportDraft } from '@tidtam/domain/import';
import { fieldName } from '../report/field-words.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { columnLetters } from './address.ts';
import {
  restoreRow,
  setAgency,
  setPart,
  setSection4LeftOut,
  setTableIgnored,
  unmendCell,
  unsetColumn,
} from './corrections.ts';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import type { Correcting } from './useDraft.ts';

interface Made {
  readonly key: string;
  readonly text: string;
  readonly undo: Parameters<Correcting['correct']>[0];
}

/** Everything that was corrected about the file, each to be undone. */
export function CorrectionList({
  draft,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const made = useMade(draft);
  if (made.length === 0) return null;
  return (
    <section className="card" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      <p className="small soft">{t('corrections_lead')}</p>
      <ul className={styles.corrections}>
        {made.map(({ key, text, undo }) => (
          <li key={key} className="spread">
            <span>{text}</span>
            <button type="button" className="link-button" onClick={() => correct(undo)}>
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useMade({ corrections }: ImportDraft): readonly Made[] {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const meaning = (field: string | null) =>
    field === null ? t('ignored_column') : fieldName(field, null, language);
  return [
    ...Object.entries(corrections.cells).map(([cell, text]) => ({
      key: `cell ${cell}`,
      text: t('corrected_cell', { cell, text }),
      undo: unmendCell(cell),
    })),
    ...Object.entries(corrections.columns).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, field]) => ({
        key: `column ${table} ${column}`,
        text: t('corrected_column', { column: columnLetters(Number(column)), table, field: meaning(field) }),
        undo: unsetColumn(table, column),
      })),
    ),
    ...Object.entries(corrections.parts).map(([table, part]) => ({
      key: `part ${table}`,
      text: t('corrected_part', { table, part }),
      undo: setPart(table, undefined),
    })),
    ...Object.entries(corrections.agencies).map(([name, code]) => ({
      key: `agency ${name}`,
      text: name === '' ? t('corrected_file_agency', { code }) : t('corrected_agency', { name, code }),
      undo: setAgency(name, undefined),
    })),
    ...corrections.ignoredRows.map((cell) => ({
      key: `row ${cell}`,
      text: t('corrected_row', { cell }),
      undo: restoreRow(cell),
    })),
    ...corrections.ignoredTables.map((table) => ({
      key: `table ${table}`,
      text: t('corrected_table', { table }),
      undo: setTableIgnored(table, false),
    })),
    ...(corrections.section4 === undefined
      ? []
      : [{ key: 'section 4', text: t('corrected_section4'), undo: setSection4LeftOut(false) }]),
  ];
}
