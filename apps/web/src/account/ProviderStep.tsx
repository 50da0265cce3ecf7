import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { accountMessages } from './messages.ts';
import { useStep } from './useStep.ts';

/**
 * Goes to the provider, and comes back to the page that was asked for. `link` is an invitation's or a reset's, which the
 * sign-in there accepts in the place of a password.
 */
export function ProviderStep({ provider, link }: { readonly provider: string; readonly link?: string }) {
  const t = useTexts(accountMessages);
  const beginning = useStep('beginProvider');
  const begin = () => {
    const { pathname, search } = window.location;
    const back = link === undefined ? pathname + search : '/';
    beginning.mutate(
      { body: { back, ...(link === undefined ? {} : { link }) } },
      { onSuccess: ({ address }) => window.location.assign(address) },
    );
  };
  return (
    <div className="stack-tight">
      <ProblemNotice error={beginning.error} />
      <p>
        <button type="button" className="button" disabled={beginning.isPending} onClick={begin}>
          {t(link === undefined ? 'with_provider' : 'accept_with_provider', { provider })}
        </button>
      </p>
    </div>
  );
}

/** The same over a page that must not be left: what is typed there would be gone. */
export function ProviderElsewhere({ provider }: { readonly provider: string }) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  return (
    <div className="stack-tight">
      <p>
        <a className="button" href={`/?lang=${language}`} target="_blank" rel="noreferrer">
          {t('with_provider_elsewhere', { provider })}
        </a>
      </p>
      <p className="small soft">{t('come_back')}</p>
    </div>
  );
}
