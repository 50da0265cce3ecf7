import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Form } from '@tidtam/domain/form';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { nameIn } from '../record/names.ts';
import { ProvinceTrail } from '../record/ProvinceTrail.tsx';
import { useMay } from '../record/useMay.ts';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswerOnce } from '../shell/useAnswer.ts';
import { CommitteeSection } from './CommitteeSection.tsx';
import { FormDesk } from './FormDesk.tsx';
import { formPageMessages } from './messages.ts';
import { SentNotice } from './SendCard.tsx';

const route = getRouteApi('/agencies/$agency/provinces/$province/rounds/$round/form');

/** An agency's report for a round, typed in the page: an equal of the workbook. */
export function FormPage() {
  const { agency, province, round: text } = route.useParams();
  const round = text as RoundId;
  const params = { agency, province, round };
  // What is on the desk is the newest: nothing is asked for again while somebody types.
  const query = useAnswerOnce('getForm', { params });
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'block', 'block']}>
      {(form) => (
        <Loaded
          key={`${agency} ${province} ${round} ${query.dataUpdatedAt}`}
          form={form}
          reload={() => void query.refetch()}
        />
      )}
    </AnsweredPage>
  );
}

function Loaded({ form, reload }: { readonly form: Form; readonly reload: () => void }) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const { may } = useMay();
  const [sent, setSent] = useState<'stored' | 'unchanged' | null>(null);
  const { province, round } = form;
  const agency = form.agency.code;
  const name = nameIn(form.agency, language);
  const done = (status: 'stored' | 'unchanged') => {
    setSent(status);
    void client.invalidateQueries();
  };
  return (
    <div className="stack">
      <PageTitle title={`${t('title')} · ${name}`} />
      <ProvinceTrail
        province={province}
        round={round}
        go={(chosen) => void navigate({ params: { agency, province, round: chosen } })}
      />
      <div>
        <p className="row">
          <Link to="/agencies/$agency/provinces/$province/rounds/$round" params={{ agency, province, round }}>
            {name}
          </Link>
        </p>
        <h1>{t('title')}</h1>
      </div>
      {sent === null ? <FormDesk {...{ form, done, reload }} /> : <SentNotice form={form} status={sent} />}
      {may('writeSection4') && <CommitteeSection province={province} round={round} />}
    </div>
  );
}
