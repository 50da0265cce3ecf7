import { type PaperOptions, renderLetterDocx, renderLetterPdf } from '@tidtam/documents';
import { type LetterModel, refuseLetter } from '@tidtam/domain/letter';
import type { Actor } from '@tidtam/domain/person';
import type { Handlers } from '../route/index.ts';
import { notFound, Refusal, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { type LetterAsked, readLetter } from './read-letter.ts';

type LetterHandlers = Pick<Handlers, 'downloadLetterWord' | 'downloadLetterPdf'>;

interface Asked {
  readonly params: LetterAsked;
  readonly query: PaperOptions;
  readonly actor: Actor;
}

type Render = (model: LetterModel, options: PaperOptions) => Promise<Uint8Array>;

export function letterHandlers({ runtime, version, kind }: Services): LetterHandlers {
  async function modelOf(params: LetterAsked, actor: Actor): Promise<LetterModel> {
    const making = { madeOn: runtime.now(), programVersion: version, invented: kind === 'demonstration' };
    const model = await inTransaction(
      runtime.pool,
      readAccess(actor),
      (transaction) => readLetter(transaction, params, making),
      'repeatable read',
    );
    if (model === null) throw notFound();
    const refusal = refuseLetter(model);
    if (refusal !== null) throw new Refusal(409, refusal.code, refusal.text);
    return model;
  }

  function letter(extension: string, render: Render) {
    return async ({ params, query, actor }: Asked) => ({
      bytes: await render(await modelOf(params, actor), query),
      name: `tidtam-${params.letter}-${params.agency}-${params.round}.${extension}`,
    });
  }

  return {
    downloadLetterWord: letter('docx', renderLetterDocx),
    downloadLetterPdf: letter('pdf', renderLetterPdf),
  };
}
