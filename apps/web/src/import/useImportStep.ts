import type { ImportStep } from '@tidtam/domain/import';
import { useEffect, useState } from 'react';
import { addressOf } from '../client.ts';

/**
 * What the server is doing with a file just now; `null` while it does nothing. It can be left and found again: who
 * comes back is told the newest step. `stored` hears when storing is over.
 */
export function useImportStep(id: string, watching: boolean, stored?: () => void): ImportStep | null {
  const [step, setStep] = useState<ImportStep | null>(null);
  useEffect(() => {
    if (!watching) return;
    const events = new EventSource(addressOf('watchImport', { params: { id } }));
    let wasStored = false;
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const told: ImportStep = JSON.parse(data);
      wasStored ||= told.step === 'storing';
      setStep(told);
    };
    events.addEventListener('end', () => {
      events.close();
      setStep(null);
      if (wasStored) stored?.();
    });
    return () => {
      events.close();
      setStep(null);
    };
  }, [id, watching, stored]);
  return step;
}
