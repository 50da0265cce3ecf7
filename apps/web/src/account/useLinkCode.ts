import { useEffect, useState } from 'react';

/** The code of a link, behind `#`: no server sees it there. It is taken out of the address, where others might read it. */
export function useLinkCode(): readonly [code: string, type: (code: string) => void] {
  const [code, type] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (hash !== '') window.history.replaceState(window.history.state, '', pathname + search);
  }, []);
  return [code, type];
}
