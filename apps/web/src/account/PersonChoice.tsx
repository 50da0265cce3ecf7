import type { AppointmentShown } from '@tidtam/domain/account';
import { capacityNames } from '@tidtam/domain/person';
import { Says, useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { useEnter } from './useEnter.ts';
import { useStep } from './useStep.ts';

/** The demonstration's people: a click, and one is in. */
export function PersonChoice({
  people,
}: {
  readonly people: readonly (AppointmentShown & { readonly name: string })[];
}) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  const entering = useStep('signInAs');
  const enter = useEnter();
  return (
    <>
      <div className="stack-tight">
        <h1>{t('choose_person')}</h1>
        <p className="soft">{t('choose_person_lead')}</p>
      </div>
      <ProblemNotice error={entering.error} />
      <ul className={styles.people}>
        {people.map(({ id, name, capacity, place }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.person}
              disabled={entering.isPending}
              onClick={() => entering.mutate({ body: { appointment: id } }, { onSuccess: enter })}
            >
              <strong>{capacityNames.tell(language, capacity)}</strong>
              {place && <span>{<Says text={place} />}</span>}
              <span className="small soft" lang="th">
                {name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
