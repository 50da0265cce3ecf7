import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { AgencySearch } from './AgencySearch.tsx';
import { agencyMessages } from './messages.ts';
import { NewAgencyForm } from './NewAgencyForm.tsx';

export interface Owing {
  readonly province: string;
  readonly round: RoundId;
}

/** Chooses an agency, or adds one that the record does not know yet together with its obligation. */
export function AgencyDialog({
  text,
  owing,
  choose,
  close,
}: {
  /** What the search begins with. */
  readonly text: string;
  /** Where a new agency will owe its report; `null` while the file does not say. */
  readonly owing: Owing | null;
  readonly choose: (code: string) => void;
  readonly close: () => void;
}) {
  const t = useTexts(agencyMessages);
  const [adding, setAdding] = useState(false);
  const chosen = (code: string) => {
    choose(code);
    close();
  };
  return (
    <Dialog title={t(adding ? 'add' : 'choose')} close={close}>
      {adding ? (
        <NewAgencyForm name={text} owing={owing} added={chosen} cancel={() => setAdding(false)} />
      ) : (
        <div className="stack">
          <AgencySearch start={text} province={owing?.province} choose={chosen} />
          <div>
            <button type="button" className="button" onClick={() => setAdding(true)}>
              {t('add')}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
