import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { placeMessages } from './messages.ts';
import styles from './PlaceTable.module.css';
import { readOpened, writeOpened } from './sort-places.ts';

/** Opens a region's row into its provinces; the address keeps which are open. */
export function OpenRegion({
  region,
  name,
  opened,
}: {
  readonly region: string;
  readonly name: string;
  readonly opened: boolean;
}) {
  const t = useTexts(placeMessages);
  const navigate = useNavigate();
  const { open } = useSearch({ strict: false });
  const others = readOpened(open).filter((code) => code !== region);
  const turn = () =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, open: writeOpened(opened ? others : [...others, region]) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <button
      type="button"
      className={`no-print ${styles.toggle}`}
      aria-expanded={opened}
      aria-label={t('open_region', { name })}
      onClick={turn}
    >
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M2 0 L9 5 L2 10 Z" fill="currentColor" />
      </svg>
    </button>
  );
}
