import { Fragment } from 'react';
import { AgencyName } from './AgencyName.tsx';

/** Several agencies' names, one after the other. */
export function AgencyNames({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && ', '}
      <AgencyName code={code} />
    </Fragment>
  ));
}
