import type { Language } from '@tidtam/domain/message';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { May } from '../record/May.tsx';
import { Answered } from '../shell/Answered.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer, useChange } from '../shell/useAnswer.ts';
import { packMessages } from './messages.ts';
import { PaperList, type PaperOptions } from './PaperList.tsx';

/** Makes papers from the record as it is, and hands over those made before. */
export function PaperDialog({
  province,
  round,
  close,
}: {
  readonly province: string;
  readonly round: RoundId;
  readonly close: () => void;
}) {
  const t = useTexts(packMessages);
  const page = useLanguage();
  const [options, setOptions] = useState<PaperOptions>({ language: page, digits: 'arabic' });
  const packs = useAnswer('listPacks', { query: { province, round } });
  const making = useChange('makePack');
  return (
    <Dialog title={t('papers')} close={close}>
      <div className="stack">
        <May use="makePack">
          <p className="soft">{t('lead')}</p>
          <div>
            <button
              type="button"
              className="button button-primary"
              disabled={making.isPending}
              onClick={() => making.mutate({ body: { province, round } })}
            >
              {t(making.isPending ? 'making' : 'make')}
            </button>
          </div>
        </May>
        <div aria-live="polite">
          {making.data && (
            <p className="notice notice-good">{t('made', { reference: making.data.reference })}</p>
          )}
        </div>
        <ProblemNotice error={making.error} />
        <Options options={options} choose={setOptions} />
        <section className="stack-tight">
          <h3>{t('list')}</h3>
          <Answered query={packs} skeleton={<Skeleton shapes={['line']} />}>
            {(list) => <PaperList packs={list} options={options} />}
          </Answered>
        </section>
      </div>
    </Dialog>
  );
}

function Options({
  options,
  choose,
}: {
  readonly options: PaperOptions;
  readonly choose: (options: PaperOptions) => void;
}) {
  const t = useTexts(packMessages);
  const languages: readonly (readonly [Language, string])[] = [
    ['th', t('thai')],
    ['en', t('english')],
  ];
  const digits: readonly (readonly [PaperOptions['digits'], string])[] = [
    ['arabic', t('arabic')],
    ['thai', t('thai_digits')],
  ];
  return (
    <div className="row">
      <Choice
        label={t('language')}
        choices={languages}
        value={options.language}
        choose={(language) => choose({ ...options, language: language ?? 'th' })}
      />
      <Choice
        label={t('digits')}
        choices={digits}
        value={options.digits}
        choose={(chosen) => choose({ ...options, digits: chosen ?? 'arabic' })}
      />
    </div>
  );
}
