import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { useLinkCode } from './useLinkCode.ts';
import { useStep } from './useStep.ts';

/** Confirms a mail address by the link that reached it, by a press: programs that look at mail open links too. */
export function MailPage() {
  const t = useTexts(accountMessages);
  const [link] = useLinkCode();
  const confirming = useStep('confirmMail');
  return (
    <section className={`card stack-tight ${styles.narrow}`}>
      <PageTitle title={t('mail_confirm_title')} />
      <h1>{t('mail_confirm_title')}</h1>
      {confirming.isSuccess ? (
        <p className="notice notice-good" role="status">
          {t('mail_confirmed')}
        </p>
      ) : (
        <p>{t(link === '' ? 'mail_no_link' : 'mail_confirm_lead')}</p>
      )}
      <ProblemNotice error={confirming.error} />
      <p>
        {confirming.isSuccess || link === '' ? (
          <Link to="/account" className="button">
            {t('account')}
          </Link>
        ) : (
          <button
            type="button"
            className="button button-primary"
            disabled={confirming.isPending}
            onClick={() => confirming.mutate({ body: { link } })}
          >
            {t('mail_confirm')}
          </button>
        )}
      </p>
    </section>
  );
}
