import type { DataValidation } from 'exceljs';
import type { TemplateColumn } from './columns.ts';
import { guideTexts, notYetAllocatedText } from './messages.ts';

/** Where the lists to choose from stand: `'รายการ'!$A$1:$A$6`. */
export interface Lists {
  readonly status: string;
  readonly guideline: string;
}

/**
 * What a cell of such a column takes. Warnings, no walls: Thai digits and words are typed too, and the import asks
 * about what it cannot read.
 */
export function validationOf(
  kind: TemplateColumn['kind'],
  cell: string,
  lists: Lists,
): DataValidation | null {
  switch (kind) {
    case 'amount':
      return {
        ...check('amount_check'),
        type: 'custom',
        formulae: [`IF(ISNUMBER(${cell}),${cell}>=0,${cell}="${notYetAllocatedText}")`],
      };
    case 'percent':
      return { ...check('percent_check'), type: 'decimal', operator: 'between', formulae: [0, 100] };
    case 'date':
      return { ...check('date_check'), type: 'custom', formulae: [`ISNUMBER(SEARCH("25",${cell}))`] };
    case 'status':
    case 'guideline':
      return { ...check('list_check'), type: 'list', formulae: [lists[kind]] };
    case 'text':
      return null;
  }
}

function check(key: 'amount_check' | 'percent_check' | 'date_check' | 'list_check') {
  const { th, en } = guideTexts.say(key);
  const text = `${th} / ${en}`;
  return {
    allowBlank: true,
    showInputMessage: true,
    prompt: text,
    showErrorMessage: true,
    errorStyle: 'warning',
    error: text,
  };
}
