import type { NewPost } from '@tidtam/domain/account';
import { capacityNames } from '@tidtam/domain/person';
import { useState } from 'react';
import { nameIn } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import type { GivenCode } from './CodePaper.tsx';
import { peopleMessages } from './people-messages.ts';
import { TextField } from './TextField.tsx';

type Capacity = NewPost['capacity'];

const ofAgencies: readonly Capacity[] = ['reporter', 'approver'];
const everyPost: readonly Capacity[] = [
  ...ofAgencies,
  'province_secretariat',
  'region_officer',
  'centre',
  'administrator',
  'auditor',
];

/** Invites a person to a post; a secretariat gives those of agencies. */
export function InviteForm({ give }: { readonly give: (given: GivenCode) => void }) {
  const t = useTexts(peopleMessages);
  const language = useLanguage();
  const record = useRecord();
  const [name, setName] = useState('');
  const [signInName, setSignInName] = useState('');
  const [capacity, setCapacity] = useState<Capacity>('reporter');
  const [place, setPlace] = useState('');
  const inviting = useChange('invite');
  const posts = record?.actor.capacity === 'province_secretariat' ? ofAgencies : everyPost;
  const regions = record?.regions ?? [];
  const provinces = regions.flatMap((region) => region.provinces);
  const places =
    capacity === 'region_officer' ? regions : capacity === 'province_secretariat' ? provinces : null;
  return (
    <form
      className={`card stack-tight no-print ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        inviting.mutate(
          { body: { name, signInName, post: postOf(capacity, place.trim()) } },
          {
            onSuccess: ({ code, expiresAt }) => {
              give({ name, code, expiresAt });
              setName('');
              setSignInName('');
            },
          },
        );
      }}
    >
      <h2>{t('invite')}</h2>
      <TextField label={t('name')} value={name} change={setName} minLength={2} autoComplete="off" required />
      <TextField
        label={t('sign_in_name')}
        value={signInName}
        change={setSignInName}
        minLength={3}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Choice
        label={t('capacity')}
        choices={posts.map((one) => [one, capacityNames.tell(language, one)])}
        value={capacity}
        choose={(chosen) => {
          setCapacity(chosen ?? 'reporter');
          setPlace('');
        }}
      />
      {ofAgencies.includes(capacity) && (
        <TextField label={t('agency')} value={place} change={setPlace} autoComplete="off" required />
      )}
      {places !== null && (
        <Choice
          label={t(capacity === 'region_officer' ? 'region' : 'province')}
          none="–"
          choices={places.map((one) => [one.code, nameIn(one, language)])}
          value={place}
          choose={(chosen) => setPlace(chosen ?? '')}
        />
      )}
      <ProblemNotice error={inviting.error} />
      <p>
        <button type="submit" className="button button-primary" disabled={inviting.isPending}>
          {t('give_invitation')}
        </button>
      </p>
    </form>
  );
}

function postOf(capacity: Capacity, place: string): NewPost {
  switch (capacity) {
    case 'reporter':
    case 'approver':
      return { capacity, agency: place.toUpperCase(), withChildren: false };
    case 'province_secretariat':
      return { capacity, province: place };
    case 'region_officer':
      return { capacity, region: place };
    default:
      return { capacity };
  }
}
