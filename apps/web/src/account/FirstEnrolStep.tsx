import { useEffect } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { accountMessages } from './messages.ts';
import { useStep } from './useStep.ts';

/** Setting one-time codes up on the way in, for who may not enter without them. */
export function FirstEnrolStep() {
  const t = useTexts(accountMessages);
  const beginning = useStep('beginCodes');
  const begin = beginning.mutate;
  useEffect(() => begin({ body: {} }), [begin]);
  return (
    <EnrolStep begun={beginning.data}>
      <p>{t('enrol_required')}</p>
      <ProblemNotice error={beginning.error} />
    </EnrolStep>
  );
}
