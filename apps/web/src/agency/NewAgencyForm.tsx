import { useState } from 'react';
import { Choice } from '../shell/Choice.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import type { Owing } from './AgencyDialog.tsx';
import { agencyMessages } from './messages.ts';
import { sectors } from './sectors.ts';
import { TypedText } from './TypedText.tsx';

/** Adds an agency with its obligation. */
export function NewAgencyForm({
  name: start,
  owing,
  added,
  cancel,
}: {
  readonly name: string;
  readonly owing: Owing | null;
  readonly added: (code: string) => void;
  readonly cancel: () => void;
}) {
  const t = useTexts(agencyMessages);
  const s = useTexts(shellMessages);
  const [name, setName] = useState(start);
  const [nameEn, setNameEn] = useState('');
  const [code, setCode] = useState('');
  const [sector, setSector] = useState<(typeof sectors)[number]>('government');
  const adding = useChange('addAgency');
  const add = () =>
    adding.mutate(
      {
        body: {
          code: code.trim() === '' ? null : code.trim(),
          name: name.trim(),
          nameEn: nameEn.trim() === '' ? null : nameEn.trim(),
          sector,
          province: owing?.province ?? null,
          owes: owing === null ? [] : [{ ...owing }],
        },
      },
      { onSuccess: (agency) => added(agency.code) },
    );
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p className="soft">{t(owing === null ? 'add_nowhere' : 'add_lead')}</p>
      <TypedText label={t('name')} value={name} change={setName} required />
      <TypedText label={t('name_en')} value={nameEn} change={setNameEn} />
      <TypedText label={t('code')} value={code} change={setCode} pattern="[A-Za-z0-9]+(\-[A-Za-z0-9]+)*">
        {t('code_hint')}
      </TypedText>
      <Choice
        label={t('sector')}
        choices={sectors.map((one) => [one, t(one)])}
        value={sector}
        choose={(chosen) => setSector(chosen ?? 'government')}
      />
      <ProblemNotice error={adding.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={adding.isPending}>
          {adding.isPending ? s('saving') : t('add')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {s('cancel')}
        </button>
      </div>
    </form>
  );
}
