import type { Language } from '@tidtam/domain/message';
import type { PackListed } from '@tidtam/domain/pack';
import { addressOf } from '../client.ts';
import { showDate, showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { packMessages } from './messages.ts';
import styles from './PaperList.module.css';

export interface PaperOptions {
  readonly language: Language;
  readonly digits: 'arabic' | 'thai';
}

/** Each paper's route and what people call it. */
const papers = [
  ['downloadWord', 'word'],
  ['downloadPdf', 'pdf'],
  ['downloadSlides', 'powerpoint'],
  ['downloadAnnex', 'excel'],
] as const;

/** The packs of a round, each paper to take away. */
export function PaperList({
  packs,
  options,
}: {
  readonly packs: readonly PackListed[];
  readonly options: PaperOptions;
}) {
  const t = useTexts(packMessages);
  const language = useLanguage();
  if (packs.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <ul>
      {packs.map((pack) => (
        <li key={pack.id} className={styles.pack}>
          <div>
            <p>
              <strong>{pack.reference}</strong>
            </p>
            <p className="small soft">
              {t('data_date', { date: showDate(pack.dataDate, language) })}
              <br />
              {t('made_on', { at: showInstant(pack.madeOn, language), by: pack.madeBy })}
            </p>
          </div>
          <div className="row">
            {papers.map(([name, format]) => (
              <Download key={name} name={name} pack={pack} options={options} format={t(format)} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Download({
  name,
  pack,
  options,
  format,
}: {
  readonly name: (typeof papers)[number][0];
  readonly pack: PackListed;
  readonly options: PaperOptions;
  readonly format: string;
}) {
  const t = useTexts(packMessages);
  const address = addressOf(name, { params: { id: pack.id }, query: { ...options } });
  return (
    <a
      className="button button-small"
      href={address}
      download
      aria-label={t('download', { format, reference: pack.reference })}
    >
      {format}
    </a>
  );
}
