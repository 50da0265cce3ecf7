import type { PaperFormat, PaperOptions } from '@tidtam/documents';
import { type Actor, coversProvince } from '@tidtam/domain/person';
import type { PaperMaker } from '../paper/index.ts';
import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { makePack, type Packs } from './make-pack.ts';
import { findPack, listPacks } from './queries.ts';

type PackHandlers = Pick<
  Handlers,
  'makePack' | 'listPacks' | 'getPack' | 'downloadWord' | 'downloadPdf' | 'downloadSlides' | 'downloadAnnex'
>;

interface PaperAsked {
  readonly params: { readonly id: string };
  readonly query: PaperOptions;
  readonly actor: Actor;
}

interface PackServices extends Services {
  readonly packs: Packs;
  readonly papers: PaperMaker;
}

export function packHandlers({ packs, papers, runtime, files }: PackServices): PackHandlers {
  async function modelOf(actor: Actor, id: string) {
    const model = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
      findPack(transaction, files, id),
    );
    if (model === null || !coversProvince(actor.reads, model.province.code)) throw notFound();
    return model;
  }

  function paper(format: PaperFormat) {
    return async ({ params, query, actor }: PaperAsked) => {
      const model = await modelOf(actor, params.id);
      const bytes = await papers.make({ kind: 'pack', model, format, options: query });
      return { bytes, name: `tidtam-${model.reference}.${format}` };
    };
  }

  return {
    async makePack({ body, actor, key }) {
      const made = await makePack(packs, actor, body.province, body.round, key);
      if (made === null) throw notFound();
      return made;
    },

    async listPacks({ query, actor }) {
      if (!coversProvince(actor.reads, query.province)) throw notFound();
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await listPacks(transaction, query.province, query.round)),
      ]);
    },

    async getPack({ params, actor }) {
      return modelOf(actor, params.id);
    },

    downloadWord: paper('docx'),
    downloadPdf: paper('pdf'),
    downloadSlides: paper('pptx'),
    downloadAnnex: paper('xlsx'),
  };
}
