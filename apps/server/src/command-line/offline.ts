import { type FileAnswer, noCorrections } from '@tidtam/domain/import';
import { findRound } from '@tidtam/domain/round';
import { readWorkbook, writeAnnotated } from '@tidtam/workbook';
import {
  annotationsOf,
  answerOf,
  type CheckedFile,
  checkFile,
  foreseen,
  wholeAnswer,
} from '../import/index.ts';
import { programFolder } from '../program/index.ts';
import { readReference, referenceView } from '../reference/index.ts';

/** Checks a file against the reference data alone: without server, database or data folder. */
export async function checkOffline(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: {
    readonly agency?: string | undefined;
    readonly province?: string | undefined;
    readonly round?: string | undefined;
    readonly acceptWarnings?: boolean | undefined;
  },
): Promise<{ readonly answer: FileAnswer; readonly checked: CheckedFile }> {
  const record = referenceView(await readReference(`${programFolder}data`));
  const round = options.round === undefined ? undefined : findRound(options.round)?.id;
  const { agency, province } = options;
  const checked = await checkFile(file.bytes, { agency, province, round }, noCorrections, record);
  const answer = answerOf(file.name, checked, foreseen(checked, options.acceptWarnings ?? false), 'dry_run');
  return { answer: wholeAnswer(answer), checked };
}

/** A copy of the file with its problems marked; `null` when it could not be read at all. */
export async function annotateOffline(bytes: Uint8Array, checked: CheckedFile): Promise<Uint8Array | null> {
  const read = await readWorkbook(bytes);
  return 'problem' in read ? null : writeAnnotated(read.workbook, annotationsOf(checked));
}
