import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { useLanguage } from '../shell/language.tsx';
import { nameIn } from './names.ts';
import { RoundSwitcher } from './RoundSwitcher.tsx';
import { Trail } from './Trail.tsx';
import { useRecord } from './useRecord.ts';

/** Region › province › round, for a page below a province. */
export function ProvinceTrail({
  province,
  round,
  go,
}: {
  readonly province: string;
  readonly round: RoundId;
  readonly go: (round: RoundId) => void;
}) {
  const language = useLanguage();
  const record = useRecord();
  const region = record?.regions.find(({ provinces }) => provinces.some(({ code }) => code === province));
  const place = region?.provinces.find(({ code }) => code === province);
  return (
    <Trail
      steps={[
        region && (
          <Link key="region" to="/regions/$region/rounds/$round" params={{ region: region.code, round }}>
            {nameIn(region, language)}
          </Link>
        ),
        <Link key="province" to="/provinces/$province/rounds/$round" params={{ province, round }}>
          {place ? nameIn(place, language) : province}
        </Link>,
        <RoundSwitcher key="round" round={round} go={go} />,
      ]}
    />
  );
}
