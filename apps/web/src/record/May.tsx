import type { RouteName } from '@tidtam/domain/api';
import type { ReactNode } from 'react';
import { useMay } from './useMay.ts';

/** What only whoever may do something is offered. The server decides all the same. */
export function May({ use, children }: { readonly use: RouteName; readonly children: ReactNode }) {
  const { may } = useMay();
  return may(use) ? children : null;
}
