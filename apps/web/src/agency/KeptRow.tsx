import { Link } from '@tanstack/react-router';
import type { KeptAgency } from '@tidtam/domain/agency';
import { findRound } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { useMay } from '../record/useMay.ts';
import { Disc, Triangle } from '../shell/glyphs.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';
import { agencyMessages } from './messages.ts';
import type { KeptPlace } from './useKeptPlace.ts';

interface Props {
  readonly agency: KeptAgency;
  readonly place: KeptPlace;
  readonly ask: (act: KeptAct) => void;
}

/** An agency: what it is, what it owes in each round of the year, and what can be done about it. */
export function KeptRow({ agency, place, ask }: Props) {
  const t = useTexts(keptMessages);
  return (
    <tr>
      <th scope="row" className={styles.kept}>
        <KeptName agency={agency} place={place} />
      </th>
      {place.year.map((round) => (
        <td key={round} data-label={t('quarter', { quarter: findRound(round)?.quarter ?? '' })}>
          <OwedMarks owes={agency.owes.filter((one) => one.round === round)} place={place} />
        </td>
      ))}
      <td className="no-print">
        <KeptActs agency={agency} ask={ask} />
      </td>
    </tr>
  );
}

function KeptName({ agency, place }: Omit<Props, 'ask'>) {
  const t = useTexts(keptMessages);
  const a = useTexts(agencyMessages);
  const language = useLanguage();
  const { may } = useMay();
  const { code, sector, parent, closed } = agency;
  const { province, asked } = place;
  const name = nameIn(agency, language);
  const opens = may('getAgencyRound') && agency.owes.some(({ round }) => round === asked.round);
  const home = place.provinces.find(([one]) => one === agency.province)?.[1];
  return (
    <>
      {opens && province !== null ? (
        <Link
          to="/agencies/$agency/provinces/$province/rounds/$round"
          params={{ agency: code, province, round: asked.round }}
        >
          {name}
        </Link>
      ) : (
        name
      )}
      <div className="small soft">
        <span className={styles.code}>{code}</span> · {sector === 'lead' ? t('sector_lead') : a(sector)}
        {province === null && home !== undefined && ` · ${home}`}
        {parent !== null && ` · ${t('under', { parent: nameIn(parent, language) })}`}
        {agency.children > 0 && ` · ${t('children', { count: agency.children })}`}
      </div>
      {closed && <span className="chip">{t('closed')}</span>}
    </>
  );
}

/** Whether it owes a report in a round and has reported; to which province, where the page is about none. */
function OwedMarks({ owes, place }: { readonly owes: KeptAgency['owes']; readonly place: KeptPlace }) {
  const t = useTexts(keptMessages);
  if (owes.length === 0) {
    return (
      <span className="soft">
        <span aria-hidden="true">–</span>
        <span className="unseen">{t('not_owed')}</span>
      </span>
    );
  }
  return owes.map(({ province, reported }) => (
    <span key={province} className={`mark ${styles.owed} ${reported ? 'tone-green' : 'tone-orange'}`}>
      {reported ? <Disc /> : <Triangle />}
      <span>
        {t(reported ? 'reported' : 'waits')}
        {place.province === null && (
          <span className={`small soft ${styles.below}`}>
            {place.provinces.find(([one]) => one === province)?.[1] ?? province}
          </span>
        )}
      </span>
    </span>
  ));
}

/** What is to be done about an agency. */
export type KeptAct = 'correct' | 'owes' | 'parent';

function KeptActs({ agency, ask }: Pick<Props, 'agency' | 'ask'>) {
  const t = useTexts(keptMessages);
  const name = nameIn(agency, useLanguage());
  const { corrects, sector, province, children } = agency;
  const mayHaveParent = corrects && sector !== 'lead' && province !== null && children === 0;
  const acts: readonly KeptAct[] = corrects ? ['owes', 'correct'] : ['owes'];
  return (
    <div className={styles.acts}>
      {[...acts, ...(mayHaveParent ? (['parent'] as const) : [])].map((act) => (
        <button
          key={act}
          type="button"
          className="button button-small"
          aria-label={`${t(act)} ${name}`}
          onClick={() => ask(act)}
        >
          {t(act)}
        </button>
      ))}
    </div>
  );
}
