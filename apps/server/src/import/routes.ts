import { type ImportStep, noCorrections } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import type { Handlers } from '../route/index.ts';
import { InPieces, notFound, Refusal, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { annotationsOf } from './annotations.ts';
import { answerInPieces, type FileToAnswer } from './answer.ts';
import { type Draft, findDraft, listDrafts } from './drafts.ts';
import { importFile } from './import-file.ts';
import {
  correctDraft,
  draftBytes,
  dressDraft,
  type Imports,
  makeDraft,
  openDraft,
  readDraft,
  storeDraft,
  subjectOf,
} from './import-service.ts';
import { importMessages } from './messages.ts';
import { withdrawDraft } from './withdraw-draft.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'importFiles'
  | 'keepFiles'
  | 'watchImport'
  | 'listImports'
  | 'getImport'
  | 'getImportSheet'
  | 'correctImport'
  | 'storeImport'
  | 'withdrawImport'
  | 'downloadAnnotated'
  | 'downloadImported'
>;

export function importHandlers({
  imports,
  runtime,
  log,
}: Services & { readonly imports: Imports }): ImportHandlers {
  /** One after the other, after the answer has gone. What fails here is read again when its page is opened. */
  async function readInTurn(ids: readonly string[], actor: Actor): Promise<void> {
    for (const id of ids) {
      try {
        await readDraft(imports, actor, id);
      } catch (error) {
        log.error({ err: error, draft: id }, 'a draft could not be read');
      }
    }
  }

  async function draftInSight(id: string, actor: Actor): Promise<Draft> {
    return found(
      await inTransaction(runtime.pool, readAccess(actor), (transaction) => findDraft(transaction, id)),
    );
  }

  return {
    async importFiles({ query, actor, uploads }) {
      const { agency, province, round, ...mode } = query;
      const answers: FileToAnswer[] = [];
      for await (const file of uploads()) {
        answers.push(await importFile(imports, actor, file, { agency, province, round }, mode));
      }
      if (answers.length === 0) throw refusal(400, 'no_file');
      return new InPieces(answersInPieces(answers));
    },

    async keepFiles({ query, actor, uploads }) {
      const drafts: { file: string; id: string }[] = [];
      for await (const file of uploads()) {
        drafts.push({ file: file.name, id: await makeDraft(imports, actor, file, query) });
      }
      if (drafts.length === 0) throw refusal(400, 'no_file');
      void readInTurn(
        drafts.map(({ id }) => id),
        actor,
      );
      return { drafts };
    },

    async watchImport({ params, actor, gone }) {
      const draft = await draftInSight(params.id, actor);
      return imports.progress.watch(subjectOf(draft.id), gone) as AsyncIterable<ImportStep>;
    },

    async listImports({ query, actor }) {
      const drafts = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
        listDrafts(transaction, query.province ?? null, query.round ?? null),
      );
      return drafts.map((draft) => ({
        ...draft,
        busy: imports.progress.isRunning(subjectOf(draft.id)),
      }));
    },

    async getImport({ params, actor }) {
      return dressDraft(found(await openDraft(imports, actor, params.id)));
    },

    async getImportSheet({ params, query, actor }) {
      const bytes = await draftBytes(imports, await draftInSight(params.id, actor));
      return found(await imports.reader.rows(bytes, params.sheet, query.from, query.count));
    },

    async correctImport({ params, body, actor }) {
      const corrections = { ...noCorrections, ...body.corrections };
      const corrected = await correctDraft(imports, actor, params.id, body.revision, corrections);
      if (corrected === 'not_found') throw notFound();
      if (corrected === 'draft_changed') throw refusal(409, 'draft_changed');
      return dressDraft(corrected);
    },

    async storeImport({ params, body, actor, key }) {
      const { reason = null, behalf = null, ...choice } = body;
      const stored = await storeDraft(imports, actor, params.id, { ...choice, reason, behalf, key });
      if (stored === 'not_found') throw notFound();
      if (stored === 'draft_changed') throw refusal(409, 'draft_changed');
      return new InPieces(answerInPieces(stored));
    },

    async withdrawImport({ params, body, actor, key }) {
      const withdrawn = await withdrawDraft(imports, actor, params.id, body.reason, key);
      if (withdrawn === 'not_found') throw notFound();
      if (withdrawn === 'import_not_stored') throw refusal(409, 'import_not_stored');
      return withdrawn;
    },

    async downloadAnnotated({ params, actor }) {
      const { draft, checked } = found(await openDraft(imports, actor, params.id));
      const original = await draftBytes(imports, draft);
      const bytes = found(await imports.reader.annotated(original, annotationsOf(checked)));
      return { bytes, name: `${draft.fileName.replace(/\.[^.]*$/, '')}-ตรวจแล้ว.xlsx` };
    },

    async downloadImported({ params, actor }) {
      const draft = await draftInSight(params.id, actor);
      return { bytes: await draftBytes(imports, draft), name: draft.fileName };
    },
  };
}

function* answersInPieces(answers: readonly FileToAnswer[]): Generator<string, void> {
  for (const [at, answer] of answers.entries()) {
    yield at === 0 ? '{"files":[' : ',';
    yield* answerInPieces(answer);
  }
  yield ']}';
}

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw notFound();
  return thing;
}

function refusal(status: number, code: 'no_file' | 'draft_changed' | 'import_not_stored'): Refusal {
  return new Refusal(status, code, importMessages.say(code));
}
