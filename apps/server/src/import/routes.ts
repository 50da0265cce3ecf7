import { type FileAnswer, noCorrections } from '@tidtam/domain/import';
import { writeAnnotated } from '@tidtam/workbook';
import type { Handlers } from '../route/index.ts';
import { notFound, Refusal, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { annotationsOf } from './annotations.ts';
import { listDrafts } from './drafts.ts';
import { importFile } from './import-file.ts';
import { correctDraft, dressDraft, openDraft, storeDraft } from './import-service.ts';
import { importMessages } from './messages.ts';
import { previewSheet } from './preview-sheet.ts';
import { withdrawDraft } from './withdraw-draft.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'importFiles'
  | 'listImports'
  | 'getImport'
  | 'getImportSheet'
  | 'correctImport'
  | 'storeImport'
  | 'withdrawImport'
  | 'downloadAnnotated'
  | 'downloadImported'
>;

export function importHandlers({ imports, runtime, files }: Services): ImportHandlers {
  return {
    async importFiles({ query, actor, uploads }) {
      const { agency, province, round, ...mode } = query;
      const answers: FileAnswer[] = [];
      for await (const file of uploads()) {
        answers.push(await importFile(imports, actor, file, { agency, province, round }, mode));
      }
      if (answers.length === 0) throw refusal(400, 'no_file');
      return { files: answers };
    },

    async listImports({ query, actor }) {
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await listDrafts(transaction, query.province ?? null, query.round ?? null)),
      ]) as ReturnType<Handlers['listImports']>;
    },

    async getImport({ params, actor }) {
      return dressDraft(found(await openDraft(imports, actor, params.id)));
    },

    async getImportSheet({ params, query, actor }) {
      const { checked } = found(await openDraft(imports, actor, params.id));
      return previewSheet(found(checked.workbook?.sheets[params.sheet] ?? null), query.from, query.count);
    },

    async correctImport({ params, body, actor }) {
      const corrections = { ...noCorrections, ...body.corrections };
      const corrected = await correctDraft(imports, actor, params.id, body.revision, corrections);
      if (corrected === 'not_found') throw notFound();
      if (corrected === 'draft_changed') throw refusal(409, 'draft_changed');
      return dressDraft(corrected);
    },

    async storeImport({ params, body, actor, key }) {
      const { revision, acceptWarnings, reason = null } = body;
      const stored = await storeDraft(imports, actor, params.id, { revision, acceptWarnings, reason, key });
      if (stored === 'not_found') throw notFound();
      if (stored === 'draft_changed') throw refusal(409, 'draft_changed');
      return stored;
    },

    async withdrawImport({ params, body, actor }) {
      const withdrawn = await withdrawDraft(imports, actor, params.id, body.reason);
      if (withdrawn === 'not_found') throw notFound();
      if (withdrawn === 'import_not_stored') throw refusal(409, 'import_not_stored');
      return withdrawn;
    },

    async downloadAnnotated({ params, actor }) {
      const { draft, checked } = found(await openDraft(imports, actor, params.id));
      const bytes = await writeAnnotated(found(checked.workbook), annotationsOf(checked));
      return { bytes, name: `${draft.fileName.replace(/\.[^.]*$/, '')}-ตรวจแล้ว.xlsx` };
    },

    async downloadImported({ params, actor }) {
      const { draft } = found(await openDraft(imports, actor, params.id));
      return { bytes: found(await files.get(draft.fileSha256)), name: draft.fileName };
    },
  };
}

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw notFound();
  return thing;
}

function refusal(status: number, code: 'no_file' | 'draft_changed' | 'import_not_stored'): Refusal {
  return new Refusal(status, code, importMessages.say(code));
}
