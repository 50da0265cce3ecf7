import type { ImportDraft } from '@tidtam/domain/import';
import { AgencyNames } from '../agency/AgencyNames.tsx';
import { nameIn, roundName } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { showBaht } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { storeMessages } from './store-messages.ts';
import { agenciesBy, budgetOf, countDifferences, countProblems } from './store-sentence.ts';

/** What storing would do, in sentences that a person can answer for. */
export function StoreSentence({ draft }: { readonly draft: ImportDraft }) {
  const t = useTexts(storeMessages);
  const { agencies } = draft.answer;
  const storable = agenciesBy(draft, 'checked');
  const held = agenciesBy(draft, 'refused');
  const errors = countProblems(draft, 'error');
  if (agencies.length === 0)
    return <p>{errors > 0 ? t('nothing_storable', { errors }) : t('nothing_here')}</p>;
  if (storable.length === 0) {
    return <p>{held.length === 0 ? t('all_unchanged') : t('nothing_storable', { errors })}</p>;
  }
  return (
    <>
      <p>
        <WillStore draft={draft} agencies={storable} />
      </p>
      {held.length > 0 && (
        <p>
          <Rich text={t('held_back', slots('agencies'))} parts={{ agencies: <AgencyNames codes={held} /> }} />
        </p>
      )}
    </>
  );
}

function WillStore({
  draft,
  agencies,
}: {
  readonly draft: ImportDraft;
  readonly agencies: readonly string[];
}) {
  const t = useTexts(storeMessages);
  const language = useLanguage();
  const record = useRecord();
  const { province, round } = draft.answer;
  const place = record?.regions.flatMap(({ provinces }) => provinces).find(({ code }) => code === province);
  const budget = budgetOf(draft, agencies);
  const text = t('will_store', {
    ...countDifferences(draft, agencies),
    ...slots('agencies'),
    province: place ? nameIn(place, language) : (province ?? ''),
    round: round === null ? '' : roundName(round, language),
    budget: budget === null ? 'none' : showBaht(budget, language),
  });
  return <Rich text={text} parts={{ agencies: <AgencyNames codes={agencies} /> }} />;
}
