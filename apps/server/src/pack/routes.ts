import { renderDocx, renderPdf } from '@tidtam/documents';
import type { Actor } from '@tidtam/domain/person';
import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { makePack } from './make-pack.ts';
import { findPack, listPacks } from './queries.ts';

type PackHandlers = Pick<Handlers, 'makePack' | 'listPacks' | 'getPack' | 'downloadWord' | 'downloadPdf'>;

export function packHandlers({ packs, runtime, files }: Services): PackHandlers {
  async function modelOf(actor: Actor, id: string) {
    const model = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
      findPack(transaction, files, id),
    );
    if (model === null) throw notFound();
    return model;
  }

  return {
    async makePack({ body, actor }) {
      const made = await makePack(packs, actor, body.province, body.round);
      if (made === null) throw notFound();
      return made;
    },

    async listPacks({ query, actor }) {
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await listPacks(transaction, query.province, query.round)),
      ]);
    },

    async getPack({ params, actor }) {
      return modelOf(actor, params.id);
    },

    async downloadWord({ params, query, actor }) {
      const model = await modelOf(actor, params.id);
      return { bytes: await renderDocx(model, query), name: `tidtam-${model.reference}.docx` };
    },

    async downloadPdf({ params, query, actor }) {
      const model = await modelOf(actor, params.id);
      return { bytes: await renderPdf(model, query), name: `tidtam-${model.reference}.pdf` };
    },
  };
}
