import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { useLanguage } from '../shell/language.tsx';
import { nameIn } from './names.ts';
import { RoundSwitcher } from './RoundSwitcher.tsx';
import { Trail } from './Trail.tsx';
import { useCountryStep } from './useCountryStep.tsx';
import { useMay } from './useMay.ts';
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
  const country = useCountryStep(round);
  const region = record?.regions.find(({ provinces }) => provinces.some(({ code }) => code === province));
  const { seesPlaces } = useMay();
  const place = region?.provinces.find(({ code }) => code === province);
  const regionName = region && nameIn(region, language);
  const provinceName = place ? nameIn(place, language) : province;
  return (
    <Trail
      steps={[
        country,
        region &&
          (seesPlaces ? (
            <Link key="region" to="/regions/$region/rounds/$round" params={{ region: region.code, round }}>
              {regionName}
            </Link>
          ) : (
            regionName
          )),
        seesPlaces ? (
          <Link key="province" to="/provinces/$province/rounds/$round" params={{ province, round }}>
            {provinceName}
          </Link>
        ) : (
          provinceName
        ),
        <RoundSwitcher key="round" round={round} go={go} />,
      ]}
    />
  );
}
