import { type PaperOptions, renderDocx, renderPdf, renderPptx, renderXlsx } from '@tidtam/documents';
import type { PackModel } from '@tidtam/domain/pack';
import { type Actor, coversProvince } from '@tidtam/domain/person';
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

type Render = (model: PackModel, options: PaperOptions) => Promise<Uint8Array>;

export function packHandlers({ packs, runtime, files }: Services & { readonly packs: Packs }): PackHandlers {
  async function modelOf(actor: Actor, id: string) {
    const model = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
      findPack(transaction, files, id),
    );
    if (model === null || !coversProvince(actor.reads, model.province.code)) throw notFound();
    return model;
  }

  function paper(extension: string, render: Render) {
    return async ({ params, query, actor }: PaperAsked) => {
      const model = await modelOf(actor, params.id);
      return { bytes: await render(model, query), name: `tidtam-${model.reference}.${extension}` };
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

    downloadWord: paper('docx', renderDocx),
    downloadPdf: paper('pdf', renderPdf),
    downloadSlides: paper('pptx', renderPptx),
    downloadAnnex: paper('xlsx', renderXlsx),
  };
}
