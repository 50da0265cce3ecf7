import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ReactNode } from 'react';
import { useTexts } from '../shell/language.tsx';
import { recordMessages } from './messages.ts';
import { useMay } from './useMay.ts';

/** The first step of a trail for whoever sees the whole country; `null` for others. */
export function useCountryStep(round: RoundId): ReactNode {
  const t = useTexts(recordMessages);
  if (useMay().breadth !== 'country') return null;
  return (
    <Link key="country" to="/country/rounds/$round" params={{ round }}>
      {t('country')}
    </Link>
  );
}
