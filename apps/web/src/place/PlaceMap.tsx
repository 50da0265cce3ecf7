import type { UseQueryResult } from '@tanstack/react-query';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { placeMessages } from './messages.ts';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './PlaceMap.module.css';
import { type Compared, standingOf } from './sort-places.ts';

export type Outlines = Answer<'getRegionMap'>;
type Outline = Outlines['shapes'][number];

/** What a label needs, in the map's units: beside the outline where it does not fit inside. */
const labelWidth = 90;
const sideways = 135;
const thumb = 22;

/** A place with the outlines of its provinces, its own if it is one. */
interface Drawn {
  readonly compared: Compared;
  readonly outlines: readonly { readonly shape: Outline; readonly province: Compared }[];
}

interface Props {
  readonly places: readonly Compared[];
  readonly round: RoundId;
}

/** Places on a map: each a link with its name and how many of its agencies have reported, filled by province. */
export function PlaceMap({ map, ...props }: Props & { readonly map: UseQueryResult<Outlines> }) {
  return (
    <div className={styles.frame}>
      <Answered query={map} skeleton={<Skeleton shapes={['block']} />}>
        {(drawn) => <DrawnMap map={drawn} {...props} />}
      </Answered>
    </div>
  );
}

function DrawnMap({ map, places, round }: Props & { readonly map: Outlines }) {
  const t = useTexts(placeMessages);
  const drawn = places.map((compared) => drawnOf(compared, map));
  const room = places.some(({ kind }) => kind === 'province') ? sideways : 12;
  return (
    <nav aria-label={t('map')}>
      <svg
        className={styles.map}
        viewBox={`-6 -6 ${map.width + room} ${map.height + 12}`}
        role="presentation"
      >
        {drawn.flatMap(({ outlines }) =>
          outlines.map(({ shape, province }) => (
            <path key={shape.province} d={shape.path} className={styles[standingOf(province)]} />
          )),
        )}
        {drawn.map((one) => (
          <PlaceLink
            key={one.compared.place.code}
            to={one.compared}
            round={round}
            className={styles.province}
          >
            {one.outlines.map(({ shape }) => (
              <path key={shape.province} d={shape.path} />
            ))}
            <Label {...one} />
          </PlaceLink>
        ))}
      </svg>
    </nav>
  );
}

function drawnOf(compared: Compared, map: Outlines): Drawn {
  const provinces = compared.kind === 'province' ? [compared] : compared.within;
  const outlines = map.shapes.flatMap((shape) => {
    const province = provinces.find(({ place }) => place.code === shape.province);
    return province === undefined ? [] : [{ shape, province }];
  });
  return { compared, outlines };
}

function Label({ compared, outlines }: Drawn) {
  const language = useLanguage();
  const { middle, room } = placeOfLabel(outlines.map(({ shape }) => shape));
  const isBeside = room < labelWidth;
  const x = middle[0] + (isBeside ? room / 2 + 4 : 0);
  const { agencies } = compared.summary;
  // The capital among all regions: beside it stand others' names, and a thumb needs more than its outline.
  if (isBeside && compared.kind === 'region') {
    return (
      <>
        <title>{nameIn(compared.place, language)}</title>
        <circle cx={middle[0]} cy={middle[1]} r={thumb} />
      </>
    );
  }
  return (
    <text x={x} y={middle[1]} className={`${styles.label} ${isBeside ? styles.beside : ''}`}>
      <tspan x={x}>{nameIn(compared.place, language)} </tspan>
      {standingOf(compared) !== 'unset' && (
        <tspan x={x} dy="1.3em" className={styles.count}>
          {`${agencies.reported}/${agencies.owed}`}
        </tspan>
      )}
    </text>
  );
}

/** In the middle of one outline; of several where most of their land is, and there is always room. */
function placeOfLabel(shapes: readonly Outline[]): Pick<Outline, 'middle' | 'room'> {
  const [first, second] = shapes;
  if (first !== undefined && second === undefined) return first;
  const land = shapes.reduce((sum, { room }) => sum + room ** 2, 0);
  const mean = (axis: 0 | 1) =>
    shapes.reduce((sum, { middle, room }) => sum + middle[axis] * room ** 2, 0) / land;
  return { middle: [mean(0), mean(1)], room: Number.POSITIVE_INFINITY };
}
