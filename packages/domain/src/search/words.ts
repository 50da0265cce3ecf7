import { composeThai } from '../text/index.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * A text as it is searched: composed, lower case, and without the marks that people leave out or mistype above a
 * letter (maitaikhu, tone marks, thanthakhat; U+0E47–0E4E). The database folds the same way: `search_fold`.
 */
export function searchFold(text: string): string {
  return composeThai(text.normalize('NFC'))
    .replace(/[\u0E47-\u0E4E\u200B-\u200D]/g, '')
    .toLowerCase();
}

/**
 * The words that somebody looks for, folded: split as Thai is, between words; a single letter says too little beside
 * longer words. At most eight.
 */
export function searchWords(text: string): readonly string[] {
  const words = [...segmenter.segment(text.normalize('NFC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => searchFold(segment))
    .filter((word) => word !== '');
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)].slice(0, 8);
}
