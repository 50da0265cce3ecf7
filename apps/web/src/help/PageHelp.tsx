import { Link, useLocation } from '@tanstack/react-router';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { Marks } from './Marks.tsx';
import { helpMessages } from './messages.ts';
import { Steps } from './Steps.tsx';
import { topicOf, topicSteps } from './topic.ts';

/** The help of the page that is open, beside it. */
export function PageHelp({ close }: { readonly close: () => void }) {
  const t = useTexts(helpMessages);
  const { pathname } = useLocation();
  const topic = topicOf(pathname);
  return (
    <Dialog title={t('page_help')} close={close} side>
      <div className="stack">
        <Steps id="page-help" title={t(`${topic}_title`)} steps={topicSteps[topic].map((step) => t(step))} />
        <Marks />
        <p className="row">
          <Link to="/help" onClick={close}>
            {t('whole_guide')}
          </Link>
        </p>
      </div>
    </Dialog>
  );
}
