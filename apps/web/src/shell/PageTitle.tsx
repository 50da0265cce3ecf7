import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** The name of the page in the browser's tab. */
export function PageTitle({ title }: { readonly title: string }) {
  return <title>{`${title} · ${useTexts(shellMessages)('product')}`}</title>;
}
