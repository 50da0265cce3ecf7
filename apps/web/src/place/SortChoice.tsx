import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTexts } from '../shell/language.tsx';
import { placeMessages } from './messages.ts';
import styles from './PlaceMap.module.css';
import { type PlaceOrder, placeOrders } from './sort-places.ts';

/** By what the table is sorted; kept in the address, also where the columns have become cards. */
export function SortChoice({ sort }: { readonly sort: PlaceOrder }) {
  const t = useTexts(placeMessages);
  const id = useId();
  const navigate = useNavigate();
  const choose = (value: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, sort: placeOrders.find((order) => order === value) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={`row no-print ${styles.sort}`}>
      <label htmlFor={id}>{t('sort_by')}</label>
      <select id={id} className="input" value={sort} onChange={({ target }) => choose(target.value)}>
        {placeOrders.map((order) => (
          <option key={order} value={order}>
            {t(`order_${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
