import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTexts } from '../shell/language.tsx';
import { placeMessages } from './messages.ts';
import styles from './RegionMap.module.css';
import { type ProvinceOrder, provinceOrders } from './sort-provinces.ts';

/** By what the table is sorted; kept in the address, also where the columns have become cards. */
export function SortChoice({ sort }: { readonly sort: ProvinceOrder }) {
  const t = useTexts(placeMessages);
  const id = useId();
  const navigate = useNavigate({ from: '/regions/$region/rounds/$round' });
  const choose = (value: string) =>
    void navigate({
      search: (search) => ({ ...search, sort: provinceOrders.find((order) => order === value) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={`row no-print ${styles.sort}`}>
      <label htmlFor={id}>{t('sort_by')}</label>
      <select id={id} className="input" value={sort} onChange={({ target }) => choose(target.value)}>
        {provinceOrders.map((order) => (
          <option key={order} value={order}>
            {t(`order_${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
