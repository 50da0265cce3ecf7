import type { AgencyFacts, KeptAgency, Sector } from '@tidtam/domain/agency';
import { useId, useState } from 'react';
import { nameIn } from '../record/names.ts';
import { Choice } from '../shell/Choice.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { AgencyVersions } from './AgencyVersions.tsx';
import { keptMessages } from './kept-messages.ts';
import { agencyMessages } from './messages.ts';
import { sectors } from './sectors.ts';
import { TypedText } from './TypedText.tsx';
import type { KeptPlace } from './useKeptPlace.ts';

/** Corrects what is said of an agency, or closes it. */
export function CorrectDialog({
  agency,
  place,
  close,
}: {
  readonly agency: KeptAgency;
  readonly place: KeptPlace;
  readonly close: () => void;
}) {
  const t = useTexts(keptMessages);
  const s = useTexts(shellMessages);
  const correcting = useChange('correctAgency');
  const [facts, setFacts] = useState<AgencyFacts>(agency);
  const [aliases, setAliases] = useState(agency.aliases.join('\n'));
  const { code, formerNames } = agency;
  const typed = { ...facts, aliases: linesOf(aliases) };
  return (
    <Dialog title={t('correct_of', { name: nameIn(agency, useLanguage()) })} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          correcting.mutate({ params: { agency: code }, body: typed }, { onSuccess: close });
        }}
      >
        <p className="soft">{t('kept_lead')}</p>
        <FactFields facts={facts} change={setFacts} place={place} />
        <AliasesField aliases={aliases} change={setAliases} formerNames={formerNames} />
        <label className="check">
          <input
            type="checkbox"
            checked={facts.closed}
            onChange={(event) => setFacts({ ...facts, closed: event.target.checked })}
          />
          <span>{t('close_it')}</span>
        </label>
        <ProblemNotice error={correcting.error} />
        <div className="row">
          <button type="submit" className="button button-primary" disabled={correcting.isPending}>
            {s(correcting.isPending ? 'saving' : 'save')}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
        <AgencyVersions agency={code} />
      </form>
    </Dialog>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function FactFields({
  facts,
  change,
  place,
}: {
  readonly facts: AgencyFacts;
  readonly change: (facts: AgencyFacts) => void;
  readonly place: KeptPlace;
}) {
  const t = useTexts(keptMessages);
  const a = useTexts(agencyMessages);
  return (
    <>
      <TypedText
        label={a('name')}
        value={facts.name}
        change={(name) => change({ ...facts, name })}
        required
      />
      <TypedText
        label={a('name_en')}
        value={facts.nameEn ?? ''}
        change={(nameEn) => change({ ...facts, nameEn: nameEn === '' ? null : nameEn })}
      />
      {facts.sector !== 'lead' && (
        <Choice<Sector>
          label={a('sector')}
          choices={sectors.map((one) => [one, a(one)])}
          value={facts.sector}
          choose={(sector) => change({ ...facts, sector: sector ?? facts.sector })}
        />
      )}
      {place.everywhere && (
        <Choice
          label={t('home')}
          none={t('no_province')}
          choices={place.provinces}
          value={facts.province ?? undefined}
          choose={(province) => change({ ...facts, province: province ?? null })}
        />
      )}
    </>
  );
}

function AliasesField({
  aliases,
  change,
  formerNames,
}: {
  readonly aliases: string;
  readonly change: (aliases: string) => void;
  readonly formerNames: readonly string[];
}) {
  const t = useTexts(keptMessages);
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{t('aliases')}</label>
      <textarea
        id={field}
        className="input"
        value={aliases}
        onChange={(event) => change(event.target.value)}
      />
      {formerNames.length > 0 && (
        <span className="small soft">{t('former', { names: formerNames.join(', ') })}</span>
      )}
    </div>
  );
}
