import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSignedOut } from '../account/useSignedOut.ts';
import { loadPart } from '../line.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { LineBar } from './LineBar.tsx';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './Shell.module.css';
import { useAnswer } from './useAnswer.ts';
import { useFocusKept } from './useFocusKept.ts';

const SignInDialog = lazy(() =>
  loadPart(() => import('../account/SignInDialog.tsx').then((module) => ({ default: module.SignInDialog }))),
);
const SignInPage = lazy(() =>
  loadPart(() => import('../account/SignInPage.tsx').then((module) => ({ default: module.SignInPage }))),
);

/** What surrounds every page: header, ribbon, footer, and the way to skip them. */
export function Shell() {
  const t = useTexts(shellMessages);
  const main = useFocusOnNavigation();
  useFocusKept();
  const record = useAnswer('getRecord', {});
  return (
    <div className={record.isLoading ? `${styles.shell} ${styles.waiting}` : styles.shell}>
      <a href="#content" className={`no-print ${styles.skip}`}>
        {t('skip')}
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        <Page />
      </main>
      <Footer />
      <LineBar />
    </div>
  );
}

/** Pages that somebody opens who cannot have signed in yet, or need not. */
const doors = ['/set-up', '/invitation', '/mail', '/sign-in/provider', '/privacy'];

/**
 * The page, or in its place the way in. A page whose session ended meanwhile stays behind it with all that was typed.
 */
function Page() {
  const { pathname } = useLocation();
  const { out, hadPage } = useSignedOut();
  const away = out && !doors.includes(pathname);
  return (
    <>
      {away && <Suspense>{hadPage ? <SignInDialog /> : <SignInPage />}</Suspense>}
      {(!away || hadPage) && (
        <div className={styles.page} hidden={away}>
          <Outlet />
        </div>
      )}
    </>
  );
}

/** A new page starts reading at its top, also for those who do not see it; the first load keeps the browser's way. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    const fromHome = shown.current === '/';
    shown.current = pathname;
    if (!fromHome) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
