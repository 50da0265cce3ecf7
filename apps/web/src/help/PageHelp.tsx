import { Link, useLocation } from '@tanstack/react-router';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { Marks } from './Marks.tsx';
import { helpMessages } from './messages.ts';
import { Steps } from './Steps.tsx';
import { topicOf } from './topic.ts';

const steps = {
  read: ['read_1', 'read_2', 'read_3', 'read_4'],
  import: ['import_1', 'import_2', 'import_3', 'import_4'],
  country: ['country_1', 'country_2', 'country_3'],
  region: ['region_1', 'region_2', 'region_3'],
  plan: ['plan_1', 'plan_2', 'plan_3'],
  agencies: ['agencies_1', 'agencies_2', 'agencies_3', 'agencies_4'],
} as const;

/** The help of the page that is open, beside it. */
export function PageHelp({ close }: { readonly close: () => void }) {
  const t = useTexts(helpMessages);
  const { pathname } = useLocation();
  const topic = topicOf(pathname);
  return (
    <Dialog title={t('page_help')} close={close} side>
      <div className="stack">
        <Steps id="page-help" title={t(`${topic}_title`)} steps={steps[topic].map((step) => t(step))} />
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
