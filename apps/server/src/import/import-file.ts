import type { Actor } from '@tidtam/domain/person';
import { answerOf, type FileToAnswer, foreseen } from './answer.ts';
import type { ImportOptions } from './check-file.ts';
import {
  dryRun,
  type Imports,
  type IncomingFile,
  makeDraft,
  readDraft,
  storeDraft,
} from './import-service.ts';

export interface ImportMode {
  /** Check only; keep nothing. */
  readonly dryRun: boolean;
  /** Make the draft, to be looked over on its page. */
  readonly draftOnly: boolean;
  readonly acceptWarnings: boolean;
}

/** One file's whole way in, as the command line and the API take it. */
export async function importFile(
  imports: Imports,
  actor: Actor,
  file: IncomingFile,
  options: ImportOptions,
  mode: ImportMode,
): Promise<FileToAnswer> {
  if (mode.dryRun) return dryRun(imports, actor, file, options, mode.acceptWarnings);
  const id = await makeDraft(imports, actor, file, options);
  if (mode.draftOnly) return draftAnswer(imports, actor, id);
  const stored = await storeDraft(imports, actor, id, { acceptWarnings: mode.acceptWarnings, reason: null });
  if (stored === 'not_found' || stored === 'draft_changed') throw new Error(`draft ${id} vanished`);
  return { ...stored, file: file.name };
}

async function draftAnswer(imports: Imports, actor: Actor, id: string): Promise<FileToAnswer> {
  const opened = await readDraft(imports, actor, id);
  if (opened === null) throw new Error(`draft ${id} vanished`);
  const { draft, checked } = opened;
  const answer = answerOf(draft.fileName, checked, foreseen(checked, true), 'dry_run');
  return { ...answer, draft: { id, address: `${imports.address}/imports/${id}` } };
}
