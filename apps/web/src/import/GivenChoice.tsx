import { findRound } from '@tidtam/domain/round';
import { useState } from 'react';
import { AgencyDialog } from '../agency/AgencyDialog.tsx';
import { AgencyName } from '../agency/AgencyName.tsx';
import { TemplateLink } from '../agency/TemplateLink.tsx';
import { roundName } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import { provinceChoices } from './places.ts';
import styles from './Recognised.module.css';
import type { ImportsSearch } from './search.ts';

/** Whose the files are, where they do not say it themselves. */
export function GivenChoice({
  given,
  choose,
}: {
  readonly given: ImportsSearch;
  readonly choose: (given: ImportsSearch) => void;
}) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const record = useRecord();
  const rounds = (record?.rounds ?? []).map(
    ({ id }) => [id as string, roundName(id, language, 'choice')] as const,
  );
  return (
    <section className="card stack-tight no-print" aria-labelledby="given">
      <div>
        <h2 id="given">{t('given')}</h2>
        <p className="small soft">{t('given_hint')}</p>
      </div>
      <div className={styles.facts}>
        <Choice
          label={t('province')}
          none={t('from_file')}
          choices={provinceChoices(record, language)}
          value={given.province}
          choose={(province) => choose({ ...given, province })}
        />
        <Choice
          label={t('round')}
          none={t('from_file')}
          choices={rounds}
          value={given.round}
          choose={(round) => choose({ ...given, round })}
        />
        <GivenAgency given={given} choose={choose} />
      </div>
      <GivenTemplate given={given} />
    </section>
  );
}

/** The template of what is chosen, for an agency that has no file yet. */
function GivenTemplate({ given: { agency, province, round } }: { readonly given: ImportsSearch }) {
  const found = round === undefined ? null : findRound(round);
  if (agency === undefined || province === undefined || found === null) return null;
  return (
    <div className="row">
      <TemplateLink agency={agency} province={province} round={found.id} />
    </div>
  );
}

function GivenAgency({
  given,
  choose,
}: {
  readonly given: ImportsSearch;
  readonly choose: (given: ImportsSearch) => void;
}) {
  const t = useTexts(importMessages);
  const [open, setOpen] = useState(false);
  const round = given.round === undefined ? null : findRound(given.round);
  const owing =
    given.province === undefined || round === null ? null : { province: given.province, round: round.id };
  return (
    <div className="field">
      <span className="label">{t('agency')}</span>
      <span className={styles.agencies}>
        <span>{given.agency === undefined ? t('from_file') : <AgencyName code={given.agency} />}</span>
        <button type="button" className="button button-small" onClick={() => setOpen(true)}>
          {t('change')}
        </button>
        {given.agency !== undefined && (
          <button
            type="button"
            className="link-button small"
            onClick={() => choose({ ...given, agency: undefined })}
          >
            {t('from_file')}
          </button>
        )}
      </span>
      {open && (
        <AgencyDialog
          text=""
          owing={owing}
          choose={(agency) => choose({ ...given, agency })}
          close={() => setOpen(false)}
        />
      )}
    </div>
  );
}
