import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { mannerOf, type SigningShown, type Submission, signedAsNames } from '@tidtam/domain/submission';
import { addressOf } from '../client.ts';
import { showDate, showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { submissionPageMessages } from './messages.ts';
import { StandingMark } from './StandingMark.tsx';
import styles from './submission.module.css';

export interface ReportPlace {
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
}

/** One act of submitting: what, who and how, the letters that came with it or after, what became of it. */
export function SubmissionItem({
  submission,
  place,
}: {
  readonly submission: Submission;
  readonly place: ReportPlace;
}) {
  const t = useTexts(submissionPageMessages);
  const language = useLanguage();
  const isOnBehalf = mannerOf(submission.capacity) === 'on_behalf';
  const { kind, draft, file, by, cover, behalf, withdrawn, signings, reviews } = submission;
  const when = (event: { readonly by: string; readonly at: string }) => ({
    by: event.by,
    at: showInstant(event.at, language),
  });
  return (
    <>
      <div className={styles.marks}>
        {draft === null ? (
          <strong className={styles.texts}>{kind === 'form' ? t('form') : (file ?? t('erased'))}</strong>
        ) : (
          <Link to="/imports/$id" params={{ id: draft }} className={styles.texts}>
            {file ?? t('erased')}
          </Link>
        )}
        {withdrawn ? <span className="chip">{t('withdrawn')}</span> : <StandingMark of={cover} />}
      </div>
      {isOnBehalf && cover !== 'on_behalf' && <StandingMark of="on_behalf" />}
      <p className="small soft">{t('who', when({ by, at: submission.at }))}</p>
      {isOnBehalf && (
        <p className={`small ${styles.texts}`}>
          {behalf === null ? t('behalf_none') : t('behalf_shown', { text: behalf })}
        </p>
      )}
      {signings.map((signing) =>
        signing.letter === null ? (
          <p key={signing.id} className="small">
            {t('signed_in_person', when(signing))}
          </p>
        ) : (
          <Letter key={signing.id} signing={signing} letter={signing.letter} place={place} />
        ),
      )}
      {reviews.map((review) => (
        <div key={review.id} className="small">
          <p>{t(`review_${review.decision}`, when(review))}</p>
          {review.reason !== null && (
            <p className={`notice notice-warning ${styles.texts}`}>{review.reason}</p>
          )}
        </div>
      ))}
    </>
  );
}

function Letter({
  signing,
  letter,
  place,
}: {
  readonly signing: SigningShown;
  readonly letter: NonNullable<SigningShown['letter']>;
  readonly place: ReportPlace;
}) {
  const t = useTexts(submissionPageMessages);
  const language = useLanguage();
  const number = letter.number ?? t('erased');
  const values = {
    name: letter.name ?? t('erased'),
    position: letter.position ?? '',
    as: signedAsNames.tell(language, letter.as),
    actingFor: letter.actingFor ?? '',
  };
  return (
    <div className={`small ${styles.texts}`}>
      <p>{t('letter_line', { number, date: showDate(letter.date, language) })}</p>
      <p>{t(letter.as === 'holder' ? 'signatory' : 'signatory_for', values)}</p>
      <a
        className={styles.scan}
        href={addressOf('downloadScan', { params: { ...place, signing: signing.id } })}
        download
        aria-label={t('scan_of', { number })}
      >
        {t('scan')}
      </a>
    </div>
  );
}
