import type { LetterFormat, PaperOptions } from '@tidtam/documents';
import { type LetterModel, refuseLetter } from '@tidtam/domain/letter';
import type { Actor } from '@tidtam/domain/person';
import { planName } from '@tidtam/domain/plan';
import type { PaperMaker } from '../paper/index.ts';
import type { PlanSource } from '../plan/index.ts';
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

interface LetterServices extends Services {
  readonly papers: PaperMaker;
  readonly plan: PlanSource;
}

export function letterHandlers({
  papers,
  plan: source,
  runtime,
  version,
  kind,
}: LetterServices): LetterHandlers {
  async function modelOf(params: LetterAsked, actor: Actor): Promise<LetterModel> {
    const { plan } = await source();
    const making = {
      plan: planName(plan),
      madeOn: runtime.now(),
      programVersion: version,
      invented: kind === 'demonstration',
      acts: actor.acts,
    };
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

  function letter(format: LetterFormat) {
    return async ({ params, query, actor }: Asked) => {
      const model = await modelOf(params, actor);
      return {
        bytes: await papers.make({ kind: 'letter', model, format, options: query }),
        name: `tidtam-${params.letter}-${params.agency}-${params.round}.${format}`,
      };
    };
  }

  return {
    downloadLetterWord: letter('docx'),
    downloadLetterPdf: letter('pdf'),
  };
}
