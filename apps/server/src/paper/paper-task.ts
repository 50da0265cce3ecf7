import type { LetterFormat, PaperFormat, PaperOptions } from '@tidtam/documents';
import type { LetterModel } from '@tidtam/domain/letter';
import type { PackModel } from '@tidtam/domain/pack';

/** A paper to be made from a frozen model. */
export type PaperTask =
  | {
      readonly kind: 'pack';
      readonly model: PackModel;
      readonly format: PaperFormat;
      readonly options: PaperOptions;
    }
  | {
      readonly kind: 'letter';
      readonly model: LetterModel;
      readonly format: LetterFormat;
      readonly options: PaperOptions;
    };
