import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ReactNode } from 'react';
import type { Compared } from './sort-places.ts';

/** To the page of a region or a province in a round. */
export function PlaceLink({
  to: { kind, place },
  round,
  className,
  children,
}: {
  readonly to: Pick<Compared, 'kind' | 'place'>;
  readonly round: RoundId;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return kind === 'region' ? (
    <Link to="/regions/$region/rounds/$round" params={{ region: place.code, round }} className={className}>
      {children}
    </Link>
  ) : (
    <Link
      to="/provinces/$province/rounds/$round"
      params={{ province: place.code, round }}
      className={className}
    >
      {children}
    </Link>
  );
}
