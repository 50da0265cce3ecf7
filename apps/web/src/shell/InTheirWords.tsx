import { useLanguage } from './language.tsx';

const thai = /[\u0e00-\u0e7f]/;

/** What has no English (a guideline, a project, what an office wrote): as it is, told apart for who has it read out. */
export function InTheirWords({ text }: { readonly text: string }) {
  return useLanguage() === 'en' && thai.test(text) ? <span lang="th">{text}</span> : text;
}
