import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { placeMessages } from './messages.ts';
import styles from './RegionMap.module.css';
import { type Compared, standingOf } from './sort-provinces.ts';

type Outline = Answer<'getRegionMap'>['shapes'][number];

/** What a label needs, in the map's units: beside the outline where it does not fit inside. */
const labelWidth = 90;
const sideways = 135;

/** The region's provinces on a map: each a link with its name and how many of its agencies have reported. */
export function RegionMap({
  map,
  ...props
}: {
  readonly map: UseQueryResult<Answer<'getRegionMap'>>;
  readonly provinces: readonly Compared[];
  readonly round: RoundId;
}) {
  return (
    <div className={styles.frame}>
      <Answered query={map} skeleton={<Skeleton shapes={['block']} />}>
        {(drawn) => <Drawn map={drawn} {...props} />}
      </Answered>
    </div>
  );
}

function Drawn({
  map,
  provinces,
  round,
}: {
  readonly map: Answer<'getRegionMap'>;
  readonly provinces: readonly Compared[];
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const shown = map.shapes.flatMap((shape) => {
    const compared = provinces.find(({ province }) => province.code === shape.province);
    return compared === undefined ? [] : [{ shape, compared }];
  });
  return (
    <nav aria-label={t('map')}>
      <svg
        className={styles.map}
        viewBox={`-6 -6 ${map.width + sideways} ${map.height + 12}`}
        role="presentation"
      >
        {shown.map(({ shape, compared }) => (
          <path key={shape.province} d={shape.path} className={styles[standingOf(compared)]} />
        ))}
        {shown.map(({ shape, compared }) => (
          <Shape key={shape.province} shape={shape} compared={compared} round={round} />
        ))}
      </svg>
    </nav>
  );
}

function Shape({
  shape,
  compared,
  round,
}: {
  readonly shape: Outline;
  readonly compared: Compared;
  readonly round: RoundId;
}) {
  return (
    <Link
      to="/provinces/$province/rounds/$round"
      params={{ province: shape.province, round }}
      className={styles.province}
    >
      <path d={shape.path} />
      <Label shape={shape} compared={compared} />
    </Link>
  );
}

function Label({ shape, compared }: { readonly shape: Outline; readonly compared: Compared }) {
  const isBeside = shape.room < labelWidth;
  const x = shape.middle[0] + (isBeside ? shape.room / 2 + 4 : 0);
  const y = shape.middle[1];
  const language = useLanguage();
  const { agencies } = compared.summary;
  return (
    <text x={x} y={y} className={`${styles.label} ${isBeside ? styles.beside : ''}`}>
      <tspan x={x}>{nameIn(compared.province, language)} </tspan>
      {standingOf(compared) !== 'unset' && (
        <tspan x={x} dy="1.3em" className={styles.count}>
          {`${agencies.reported}/${agencies.owed}`}
        </tspan>
      )}
    </text>
  );
}
