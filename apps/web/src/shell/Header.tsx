import { Link } from '@tanstack/react-router';
import { HelpButton } from '../help/HelpButton.tsx';
import { useMay } from '../record/useMay.ts';
import { useRegionLink } from '../record/useRegionLink.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { Mark } from './Mark.tsx';
import { shellMessages } from './messages.ts';
import { Ribbon } from './Ribbon.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** Name, menu, language; under it the ribbon that says which record this is. */
export function Header() {
  const t = useTexts(shellMessages);
  const language = useLanguage();
  const region = useRegionLink();
  const { may, breadth } = useMay();
  const active = { activeProps: { 'aria-current': 'page' as const }, className: styles.item };
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <Mark />
          {t('product')}
        </Link>
        <nav className={`no-print ${styles.menu}`} aria-label={t('main_menu')}>
          {region && breadth === 'country' ? (
            <Link to="/country/rounds/$round" params={{ round: region.params.round }} {...active}>
              {t('home_country')}
            </Link>
          ) : (
            may('getProvinceRound') && (
              <Link to="/" {...active} activeOptions={{ exact: true }}>
                {t(breadth === 'agency' ? 'home_agency' : 'home')}
              </Link>
            )
          )}
          {region && may('getRegionRound') && breadth === 'place' && (
            <Link to="/regions/$region/rounds/$round" params={region.params} {...active}>
              {region.name[language]}
            </Link>
          )}
          {region?.province !== undefined && may('getPlan') && (
            <Link
              to="/plan/provinces/$province/rounds/$round"
              params={{ province: region.province, round: region.params.round }}
              {...active}
            >
              {t('plan')}
            </Link>
          )}
          {may('listImports') && (
            <Link to="/imports" {...active}>
              {t('imports')}
            </Link>
          )}
          {may('listKeptAgencies') && (
            <Link to="/agencies" activeOptions={{ exact: true, includeSearch: false }} {...active}>
              {t('agencies')}
            </Link>
          )}
          {may('listPeople') && (
            <Link to="/people" {...active}>
              {t('people')}
            </Link>
          )}
          <Link to="/help" {...active}>
            {t('help')}
          </Link>
        </nav>
        {/* By itself, so that what stands beside it does not move when it comes with the record. */}
        {may('search') && (
          <span className={styles.tools}>
            <SearchButton />
          </span>
        )}
        <span className={styles.tools}>
          <ThemeSwitch />
          <LanguageSwitch />
          <HelpButton />
        </span>
      </div>
      <Ribbon />
    </header>
  );
}
