import { getRouteApi, Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { useState } from 'react';
import { PaperButton } from '../pack/PaperButton.tsx';
import { nameIn, roundName } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { useCountryStep } from '../record/useCountryStep.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { showDate } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ToReceiveCard } from '../submission/ToReceiveCard.tsx';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import { summaryMessages } from '../summary/messages.ts';
import { ProvinceTabs } from '../summary/ProvinceTabs.tsx';
import { Section4Card } from '../summary/Section4Card.tsx';
import { Section4Dialog } from '../summary/Section4Dialog.tsx';
import { Sentence } from '../summary/Sentence.tsx';
import { ThreeParts } from '../summary/ThreeParts.tsx';
import { type Drafts, ToDoList } from '../summary/ToDoList.tsx';
import styles from './ProvincePage.module.css';

const route = getRouteApi('/provinces/$province/rounds/$round');

/** A province in a round: the sentence, what waits, the three parts, section 4, the details. */
export function ProvincePage() {
  const { province, round } = route.useParams();
  const place = { province, round: round as RoundId };
  const query = useAnswer('getProvinceRound', { params: place });
  const drafts = useAnswer('listImports', { query: place });
  const submitted = useAnswer('listSubmitted', { params: place });
  const also = { isLoading: drafts.isLoading || submitted.isLoading };
  return (
    <FigurePlace {...place}>
      <AnsweredPage query={query} shapes={['line', 'title', 'block', 'table']} also={also}>
        {(data) => <Loaded data={data} drafts={drafts} />}
      </AnsweredPage>
      <OpenFigure />
    </FigurePlace>
  );
}

function Loaded({ data, drafts }: { readonly data: ProvinceRound; readonly drafts: Drafts }) {
  const search = route.useSearch();
  const [writing, setWriting] = useState(false);
  const isSet = data.summary.agencies.owed > 0 || data.summary.total.projects > 0;
  const write = () => setWriting(true);
  return (
    <div className="stack">
      <Top data={data} />
      <Sentence summary={data.summary} />
      {isSet ? (
        <>
          <div className={styles.pair}>
            <div className={styles.left}>
              <ToDoList data={data} drafts={drafts} writeSection4={write} />
              <ToReceiveCard place={{ province: data.province.code, round: data.summary.round }} />
              <Section4Card section4={data.section4} write={write} />
            </div>
            <ThreeParts summary={data.summary} />
          </div>
          <ProvinceTabs data={data} search={search} />
        </>
      ) : (
        <NotSet />
      )}
      {writing && <Section4Dialog data={data} close={() => setWriting(false)} />}
    </div>
  );
}

function Top({ data: { region, province, summary } }: { readonly data: ProvinceRound }) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { round } = summary;
  const country = useCountryStep(round);
  const name = nameIn(province, language);
  return (
    <div className={styles.top}>
      <PageTitle title={`${name} · ${roundName(round, language, 'short')}`} />
      <h1 className="unseen">{`${name} · ${roundName(round, language)}`}</h1>
      <Trail
        steps={[
          country,
          <Link key="region" to="/regions/$region/rounds/$round" params={{ region: region.code, round }}>
            {nameIn(region, language)}
          </Link>,
          <strong key="province">{name}</strong>,
          <RoundSwitcher
            key="round"
            round={round}
            go={(chosen) => void navigate({ params: { province: province.code, round: chosen } })}
          />,
        ]}
      />
      <p className="soft">{t('data_date', { date: showDate(summary.dataDate, language) })}</p>
      <PaperButton province={province.code} round={round} />
    </div>
  );
}

function NotSet() {
  const t = useTexts(summaryMessages);
  return <p className={`soft ${styles.hint}`}>{t('no_obligations_more')}</p>;
}
