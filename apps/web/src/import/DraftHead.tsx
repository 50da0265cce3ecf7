import { Link } from '@tanstack/react-router';
import type { ImportDraft } from '@tidtam/domain/import';
import { addressOf } from '../client.ts';
import { May } from '../record/May.tsx';
import { Trail } from '../record/Trail.tsx';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { importMessages } from './messages.ts';
import { StateMark } from './StateMark.tsx';
import { WithdrawImport } from './WithdrawImport.tsx';

/** The file's name and state, with the file itself and its annotated copy to take away. */
export function DraftHead({ draft }: { readonly draft: ImportDraft }) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const params = { id: draft.id };
  const at = showInstant(draft.createdAt, language);
  return (
    <div className="stack-tight">
      <PageTitle title={draft.file} />
      <Trail
        steps={[
          <Link key="imports" to="/imports">
            {t('title')}
          </Link>,
        ]}
      />
      <h1>{draft.file}</h1>
      <div className="spread">
        <p className="row">
          <StateMark state={draft.state} />
          <span className="soft">{t('created', { by: draft.createdBy, at })}</span>
        </p>
        <p className="row no-print">
          <a href={addressOf('downloadImported', { params })} download>
            {t('original')}
          </a>
          {draft.format !== null && (
            <a href={addressOf('downloadAnnotated', { params })} download>
              {t('annotated')}
            </a>
          )}
          {(draft.state === 'stored' || draft.state === 'partly') && (
            <May use="withdrawImport">
              <WithdrawImport id={draft.id} />
            </May>
          )}
        </p>
      </div>
    </div>
  );
}
