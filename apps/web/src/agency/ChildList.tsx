import { childStates } from '@tidtam/domain/agency';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import type { Answer } from '../client.ts';
import { useTexts } from '../shell/language.tsx';
import styles from './agency.module.css';
import { ChildMark, useChildWord } from './ChildMark.tsx';
import { FamilyMember } from './FamilyMember.tsx';
import { agencyMessages } from './messages.ts';

type Child = Answer<'getAgencyRound'>['family']['children'][number];

/** The rest is one press away. */
const firstShown = 10;

/** The agencies under an agency, those that need somebody first, and how many have come how far. */
export function ChildList({
  all,
  province,
  round,
}: {
  readonly all: readonly Child[];
  readonly province: string;
  readonly round: RoundId;
}) {
  const t = useTexts(agencyMessages);
  const word = useChildWord();
  const [open, setOpen] = useState(false);
  const counted = childStates
    .map((state) => ({ state, count: all.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
  const sorted = all.toSorted((one, other) => rank(one) - rank(other));
  return (
    <div className="stack-tight">
      <p className="soft">
        {[
          t('children_count', { count: all.length }),
          ...counted.map(({ state, count }) => `${word(state)} ${count}`),
        ].join(' · ')}
      </p>
      <ul>
        {(open ? sorted : sorted.slice(0, firstShown)).map((child) => (
          <li key={child.code} className={styles.child}>
            <FamilyMember of={child} opens={child.opens} {...{ province, round }} />
            {child.state !== null && <ChildMark of={child.state} />}
          </li>
        ))}
      </ul>
      {!open && sorted.length > firstShown && (
        <button type="button" className="link-button no-print" onClick={() => setOpen(true)}>
          {t('children_more', { count: sorted.length - firstShown })}
        </button>
      )}
    </div>
  );
}

function rank({ state }: Child): number {
  return state === null ? childStates.length : childStates.indexOf(state);
}
