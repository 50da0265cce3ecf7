import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { Answered } from '../shell/Answered.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { Section4Card } from '../summary/Section4Card.tsx';
import { Section4Dialog } from '../summary/Section4Dialog.tsx';

/** Section 4 below an agency's three parts: the committee's own report, the same as on the province's page. */
export function CommitteeSection({
  province,
  round,
}: {
  readonly province: string;
  readonly round: RoundId;
}) {
  const query = useAnswer('getProvinceRound', { params: { province, round } });
  const [writing, setWriting] = useState(false);
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['block']} />}>
      {(data) => (
        <>
          <Section4Card section4={data.section4} write={() => setWriting(true)} />
          {writing && <Section4Dialog data={data} close={() => setWriting(false)} />}
        </>
      )}
    </Answered>
  );
}
