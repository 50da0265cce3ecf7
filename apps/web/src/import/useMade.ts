import type { ImportDraft } from '@tidtam/domain/import';
import { roundName } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { fieldName } from '../report/field-words.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { columnLetters } from './address.ts';
import {
  ignoreRow,
  mendCell,
  restoreRow,
  setAgency,
  setColumn,
  setPart,
  setProvince,
  setRound,
  setSection4LeftOut,
  setTableIgnored,
  unmendCell,
  unsetColumn,
} from './corrections.ts';
import { importMessages } from './messages.ts';
import type { Made } from './others.ts';
import { provinceChoices } from './places.ts';

type Corrections = ImportDraft['corrections'];

/** Tells a draft's corrections one by one, in words. */
export function useMade(): (corrections: Corrections) => readonly Made[] {
  const record = useRecord();
  const t = useTexts(importMessages);
  const language = useLanguage();
  const meaning = (field: string | null) =>
    field === null ? t('ignored_column') : fieldName(field, null, language);
  return (corrections) => [
    ...Object.entries(corrections.cells).map(([cell, text]) => ({
      key: `cell ${cell}`,
      text: t('corrected_cell', { cell, text }),
      make: mendCell(cell, text),
      undo: unmendCell(cell),
    })),
    ...Object.entries(corrections.columns).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, field]) => ({
        key: `column ${table} ${column}`,
        text: t('corrected_column', { column: columnLetters(Number(column)), table, field: meaning(field) }),
        make: setColumn(table, Number(column), field),
        undo: unsetColumn(table, column),
      })),
    ),
    ...Object.entries(corrections.parts).map(([table, part]) => ({
      key: `part ${table}`,
      text: t('corrected_part', { table, part }),
      make: setPart(table, part),
      undo: setPart(table, undefined),
    })),
    ...Object.entries(corrections.agencies).map(([name, code]) => ({
      key: `agency ${name}`,
      text: name === '' ? t('corrected_file_agency', { code }) : t('corrected_agency', { name, code }),
      make: setAgency(name, code),
      undo: setAgency(name, undefined),
    })),
    ...corrections.ignoredRows.map((cell) => ({
      key: `row ${cell}`,
      text: t('corrected_row', { cell }),
      make: ignoreRow(cell),
      undo: restoreRow(cell),
    })),
    ...corrections.ignoredTables.map((table) => ({
      key: `table ${table}`,
      text: t('corrected_table', { table }),
      make: setTableIgnored(table, true),
      undo: setTableIgnored(table, false),
    })),
    ...(corrections.section4 === undefined
      ? []
      : [
          {
            key: 'section 4',
            text: t('corrected_section4'),
            make: setSection4LeftOut(true),
            undo: setSection4LeftOut(false),
          },
        ]),
    ...provinceChoices(record, language)
      .filter(([code]) => code === corrections.province)
      .map(([code, name]) => ({
        key: 'province',
        text: t('corrected_province', { name }),
        make: setProvince(code),
        undo: setProvince(undefined),
      })),
    ...(corrections.round === undefined
      ? []
      : [
          {
            key: 'round',
            text: t('corrected_round', { name: roundName(corrections.round, language) }),
            make: setRound(corrections.round),
            undo: setRound(undefined),
          },
        ]),
  ];
}
