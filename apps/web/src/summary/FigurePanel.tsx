import type { RoundId } from '@tidtam/domain/round';
import type { FigureSource } from '@tidtam/domain/summary';
import { agencyIn } from '../record/names.ts';
import { reportMessages } from '../report/messages.ts';
import { Answered } from '../shell/Answered.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { Says, useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './FigurePanel.module.css';
import { FigureVersions } from './FigureVersions.tsx';
import type { FigureRef } from './figure-ref.ts';
import { figureValue } from './figure-value.ts';
import { sourceMessages } from './source-messages.ts';

type Query = NonNullable<Parameters<typeof useAnswer<'getFigure'>>[1]['query']>;

/** Where a figure comes from: what it means, what was divided by what, and every version and cell behind it. */
export function FigurePanel({
  of,
  place,
  close,
}: {
  readonly of: FigureRef;
  readonly place: { readonly province: string; readonly round: RoundId };
  readonly close: () => void;
}) {
  const t = useTexts(sourceMessages);
  const { figure, province = place.province, round = place.round, ...narrowed } = of;
  const params = { province, round: round as RoundId, figure };
  const source = useAnswer('getFigure', { params, query: narrowed as Query });
  return (
    <Dialog title={t('title')} close={close} side>
      <Answered query={source} skeleton={<Skeleton shapes={['title', 'line', 'table']} />}>
        {(data) => (
          <div className="stack">
            <Value source={data} of={of} />
            <Fraction source={data} />
            <FigureVersions source={data} />
          </div>
        )}
      </Answered>
    </Dialog>
  );
}

function Value({ source, of }: { readonly source: FigureSource; readonly of: FigureRef }) {
  const t = useTexts(sourceMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  const narrowed = [
    of.part && r('part', { part: of.part }),
    of.status && r(of.status as 'not_stated'),
    of.guideline,
    of.agency && (source.versions[0] ? agencyIn(source.versions[0], language) : of.agency),
  ].filter((word) => word !== undefined && word !== '');
  return (
    <div>
      <p>
        {t(source.figure)}
        {narrowed.length > 0 && <span className="soft"> · {narrowed.join(' · ')}</span>}
      </p>
      <p className={`number ${styles.value}`}>{figureValue(source.figure, source.value, language)}</p>
      <p>
        <Says text={source.definition} />
      </p>
    </div>
  );
}

function Fraction({ source }: { readonly source: FigureSource }) {
  const t = useTexts(sourceMessages);
  const language = useLanguage();
  const { numerator, denominator } = source;
  if (numerator === null && denominator === null) return null;
  const shown = (value: string | null) => figureValue(fractionFigure(source), value, language);
  return (
    <dl className={styles.fraction}>
      {numerator && (
        <div>
          <dt>{t('numerator')}</dt>
          <dd className="number">{shown(numerator.value)}</dd>
          <dd className="small soft">
            <Says text={numerator.label} />
          </dd>
        </div>
      )}
      {denominator && (
        <div>
          <dt>{t('denominator')}</dt>
          <dd className="number">{shown(denominator.value)}</dd>
          <dd className="small soft">
            <Says text={denominator.label} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What the two numbers of a fraction are: money of a percent disbursed, counts elsewhere. */
function fractionFigure({ figure }: FigureSource): FigureSource['figure'] {
  return figure === 'disbursedPercent' ? 'disbursed' : 'projects';
}
